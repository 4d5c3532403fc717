// seccheck test: runs the cases of rules.
#pragma once

#include "cli/commands.h"

namespace seccheck {
ExitCode run_test(const TestOptions& options, const Surroundings& around);
}  // namespace seccheck
