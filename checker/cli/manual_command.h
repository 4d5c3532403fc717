// seccheck man and seccheck completion, and the words that completions ask for.
#pragma once

#include "cli/commands.h"

namespace seccheck {
ExitCode print_manual(const Surroundings& around);
ExitCode run_completion(const CompletionOptions& options, const Surroundings& around);

// One to a line, sorted: what --select understands, or the ids of lints. Says nothing of packs that can't be
// read: somebody is in the middle of a line.
ExitCode run_words(const WordsOptions& options, const Surroundings& around);
}  // namespace seccheck
