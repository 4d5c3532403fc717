// Where a command writes its data, and whether in colour.
#pragma once

#include <functional>
#include <ostream>
#include <string>

#include "cli/commands.h"

namespace seccheck {
// The option beats all variables; NO_COLOR beats those that force colour; then it is for terminals. `file` is
// the name of the file that is written, empty for standard output.
bool wants_color(ColorChoice choice, const std::string& file, const Surroundings& around);

// Written beside the file and then renamed, so that nobody reads half a report. False, and explained on
// `err`, where that can't be.
bool write_file(const std::string& path, const std::function<void(std::ostream&)>& write, std::ostream& err);
}  // namespace seccheck
