// Paths without links, so that two ways to one file can be told to be the same.
#pragma once

#include <string>

namespace seccheck {
// Absolute, without links, "." and ".."; of a path that isn't there, as far as it is.
std::string real_path(const std::string& path);

// Whether `path` is `root` or lies below it; both as real_path() gives them.
bool lies_within(const std::string& path, const std::string& root);
}  // namespace seccheck
