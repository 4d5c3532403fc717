// seccheck coverage: every obligation of the catalogue, with the rules that check it or why none can.
#pragma once

#include "cli/commands.h"
#include "cli/options.h"

namespace seccheck {
// `findings` where an obligation has neither a rule nor a reason, or both.
ExitCode run_coverage(const CoverageOptions& options, const Surroundings& around);
}  // namespace seccheck
