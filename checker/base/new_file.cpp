#include "base/new_file.h"

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace seccheck {
bool write_whole_file(const std::string& path, const std::string& text) {
    std::error_code ignored;  // a folder that can't be made is one that can't be written to
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    if (!folder.empty()) std::filesystem::create_directories(folder, ignored);
    const std::string unfinished = path + ".part";
    std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
    const bool begun = file.is_open();
    file << text;
    file.close();
    if (file && std::rename(unfinished.c_str(), path.c_str()) == 0) return true;
    if (begun) std::remove(unfinished.c_str());
    return false;
}
}  // namespace seccheck
