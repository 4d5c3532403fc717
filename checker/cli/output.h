// Where a command writes its data, and whether in colour.
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <string_view>

#include "cli/commands.h"

namespace seccheck {
// The option beats all variables; NO_COLOR beats those that force colour; then it is for terminals. `file` is
// the name of the file that is written, empty for standard output.
bool wants_color(ColorChoice choice, const std::string& file, const Surroundings& around);

// Progress is for people who look at a terminal: never for a log.
bool wants_progress(const Surroundings& around);

// As write_whole_file of base/whole_file.h does it. False, and explained on `err`, where that can't be.
bool write_file(const std::string& path, const std::function<void(std::ostream&)>& write, std::ostream& err);
// The same for a file below a folder: the folders that it needs are made.
bool write_below(const std::string& folder, std::string_view path, std::string_view text, std::ostream& err);
}  // namespace seccheck
