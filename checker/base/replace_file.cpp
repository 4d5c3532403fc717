#include "base/replace_file.h"

#include <cstdio>
#include <fstream>

namespace seccheck {
bool replace_file(const std::string& path, std::string_view text) {
    const std::string unfinished = path + ".part";
    std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
    const bool begun = file.is_open();
    file << text;
    file.close();
    if (file && std::rename(unfinished.c_str(), path.c_str()) == 0) return true;
    if (begun) std::remove(unfinished.c_str());  // else it is somebody else's
    return false;
}
}  // namespace seccheck
