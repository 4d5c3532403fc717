// Puts a new text into a file, or leaves it as it was.
#pragma once

#include <string>
#include <string_view>

namespace seccheck {
// Written beside the file as "<path>.part" and then renamed, so that nobody reads half of it. False where
// that can't be done.
bool replace_file(const std::string& path, std::string_view text);
}  // namespace seccheck
