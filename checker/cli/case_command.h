// seccheck case: one Party's way through default, step by step.
#pragma once

#include "cli/commands.h"
#include "cli/options.h"

namespace seccheck {
// What the stories of the rule packs tell of that Party. `not_checked` where they have nothing to tell.
ExitCode run_case(const CaseOptions& options, const Surroundings& around);
}  // namespace seccheck
