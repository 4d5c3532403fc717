// seccheck explain, why and trace: what rules say, and why one of them said it.
#pragma once

#include "cli/commands.h"

namespace seccheck {
ExitCode run_explain(const ExplainOptions& options, const Surroundings& around);
ExitCode run_why(const WhyOptions& options, const Surroundings& around);
}  // namespace seccheck
