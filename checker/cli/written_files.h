// Files that a command writes.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

namespace seccheck {
// Writes the file below the folder, and the folders that it needs. It is written beside itself and then
// renamed, so that nobody reads half of it. False where it can't be, which has been explained.
bool write_below(const std::string& folder, std::string_view path, std::string_view text, std::ostream& err);
}  // namespace seccheck
