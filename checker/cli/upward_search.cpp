#include "cli/upward_search.h"

#include <algorithm>

#include "cli/real_path.h"

namespace seccheck {
namespace {
std::string parent_of(const std::string& folder) {
    if (folder == ".") return "..";
    const std::size_t slash = folder.rfind('/');
    const std::string last = folder.substr(slash == std::string::npos ? 0 : slash + 1);
    if (last == "..") return folder + "/..";
    if (slash == std::string::npos) return ".";
    return folder.substr(0, std::max<std::size_t>(slash, 1));
}
}  // namespace

std::optional<std::string> folder_above(const FileSystem& files, const std::string& path,
                                        std::string_view file) {
    std::string folder = path;
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    while (files.look_at(path_within(folder, file), {}).kind != FileKind::file) {
        if (real_path(folder) == "/") return std::nullopt;
        folder = parent_of(folder);
    }
    return folder;
}

std::string path_within(const std::string& folder, std::string_view file) {
    if (folder == ".") return std::string(file);
    return (folder == "/" ? "" : folder) + '/' + std::string(file);
}
}  // namespace seccheck
