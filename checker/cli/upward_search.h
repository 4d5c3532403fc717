// Files that settle something for all that lies below their folder.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/file_system.h"

namespace seccheck {
// The nearest folder that has such a file, from the path itself upwards to the root; "." for here. As it is
// reached from `path`: "../.." where that is relative.
std::optional<std::string> folder_above(const FileSystem& files, const std::string& path,
                                        std::string_view file);

// "file" for one here, else "folder/file".
std::string path_within(const std::string& folder, std::string_view file);
}  // namespace seccheck
