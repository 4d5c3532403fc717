// JSON Schema (draft 07) of a state file, for editors that complete and check TOML (tombi, taplo).
#pragma once

#include <string>

#include "model/kind.h"

namespace seccheck {
// One schema for a whole file: [state], and each kind's tables with their children in them. It accepts what
// the loader accepts but for what needs other records: a reference may be any text, and keys may be taken
// twice.
std::string state_schema(const Model& model);
}  // namespace seccheck
