// seccheck schema: what editors need to complete and check states, kinds and rules.
#pragma once

#include "cli/commands.h"

namespace seccheck {
ExitCode run_schema(const SchemaOptions& options, const Surroundings& around);
}  // namespace seccheck
