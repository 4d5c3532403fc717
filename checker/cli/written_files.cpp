#include "cli/written_files.h"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace seccheck {
bool write_below(const std::string& folder, std::string_view path, std::string_view text, std::ostream& err) {
    const std::filesystem::path whole = std::filesystem::path(folder) / path;
    std::error_code ignored;  // where a folder is missing, opening the file fails
    std::filesystem::create_directories(whole.parent_path(), ignored);

    const std::string unfinished = whole.string() + ".part";
    std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
    const bool begun = file.is_open();
    file << text;
    file.close();
    if (file && std::rename(unfinished.c_str(), whole.c_str()) == 0) return true;
    if (begun) std::remove(unfinished.c_str());  // else it is somebody else's
    err << fmt::format("seccheck: {} can't be written: check that the folder may be written to\n",
                       whole.string());
    return false;
}
}  // namespace seccheck
