// seccheck lint: what is wrong with rules that load.
#pragma once

#include "cli/commands.h"

namespace seccheck {
// Ends with `findings` where there is anything to tell.
ExitCode run_lint(const LintOptions& options, const Surroundings& around);
}  // namespace seccheck
