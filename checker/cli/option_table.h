// The options that CLI11 parses, as data.
#pragma once

#include "usage/command_info.h"

namespace CLI {
class App;
}

namespace seccheck {
// Commands and options that are hidden from --help are left out.
CommandInfo option_table(const CLI::App& program);
}  // namespace seccheck
