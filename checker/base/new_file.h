// Writes files that people asked for.
#pragma once

#include <string>

namespace seccheck {
// Writes the whole of a file, making the folders on the way: beside it and then renamed, so that nobody reads
// half of it. False where that can't be done; then there is nothing new.
bool write_whole_file(const std::string& path, const std::string& text);
}  // namespace seccheck
