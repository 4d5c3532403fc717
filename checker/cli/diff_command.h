// seccheck diff: what has changed between two runs.
#pragma once

#include "cli/commands.h"

namespace seccheck {
ExitCode run_diff(const DiffOptions& options, const Surroundings& around);
}  // namespace seccheck
