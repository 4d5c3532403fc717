// seccheck check: a state in, a report out.
#pragma once

#include "cli/commands.h"

namespace seccheck {
ExitCode run_check(const CheckOptions& options, const Surroundings& around);
}  // namespace seccheck
