#include "base/whole_file.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace seccheck {
namespace {
namespace fs = std::filesystem;
using Write = std::function<void(std::ostream&)>;

bool write_to(const fs::path& path, const Write& write) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    if (!file.is_open()) return false;
    write(file);
    file.close();
    return !file.fail();
}

bool replace(const fs::path& path, const Write& write) {
    const std::string unfinished = path.string() + ".part";
    std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
    if (!file.is_open()) return false;  // what is there, if anything, is somebody else's
    write(file);
    file.close();
    if (!file.fail() && std::rename(unfinished.c_str(), path.c_str()) == 0) return true;
    std::remove(unfinished.c_str());
    return false;
}
}  // namespace

bool write_whole_file(const std::string& path, const Write& write, MissingFolders folders) {
    std::error_code ignored;  // of what can't be looked at or made: opening the file will fail
    fs::path target = path;
    if (fs::is_symlink(target, ignored)) {
        const fs::path end = fs::weakly_canonical(target, ignored);
        if (!end.empty()) target = end;
    }
    const fs::file_status status = fs::status(target, ignored);
    if (fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status))
        return write_to(target, write);
    if (folders == MissingFolders::made && target.has_parent_path())
        fs::create_directories(target.parent_path(), ignored);
    return replace(target, write);
}

bool write_whole_file(const std::string& path, std::string_view text, MissingFolders folders) {
    return write_whole_file(
        path, [&](std::ostream& out) { out << text; }, folders);
}
}  // namespace seccheck
