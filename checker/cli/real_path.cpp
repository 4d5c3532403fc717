#include "cli/real_path.h"

#include <filesystem>
#include <system_error>

namespace seccheck {
std::string real_path(const std::string& path) {
    std::error_code error;
    std::string real =
        std::filesystem::weakly_canonical(std::filesystem::absolute(path, error), error).string();
    while (real.size() > 1 && real.ends_with('/')) real.pop_back();
    return error ? path : real;
}

bool lies_within(const std::string& path, const std::string& root) {
    return path == root || (path.starts_with(root) && (root.ends_with('/') || path[root.size()] == '/'));
}
}  // namespace seccheck
