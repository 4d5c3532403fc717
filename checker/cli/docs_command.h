// seccheck docs: the handbook of the rules, as Markdown and as one HTML page.
#pragma once

#include "cli/commands.h"

namespace seccheck {
ExitCode run_docs(const DocsOptions& options, const Surroundings& around);
}  // namespace seccheck
