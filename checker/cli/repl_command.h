// seccheck repl: a prompt in the sandbox of rules, on a state.
#pragma once

#include "cli/commands.h"

namespace seccheck {
// Reads lines from standard input to their end; on a terminal it asks for each. Of a pipe, status 4 tells
// that some line failed.
ExitCode run_repl(const ReplOptions& options, const Surroundings& around);
}  // namespace seccheck
