// `seccheck new`: begins a pack, a kind, a parameter or a rule.
#pragma once

#include "cli/commands.h"

namespace seccheck {
ExitCode run_new(const NewOptions& options, const Surroundings& around);
}  // namespace seccheck
