// A small made-up state with a record of some kind, to begin the cases of a rule with.
#pragma once

#include <map>
#include <string>

#include "base/date.h"
#include "model/kind.h"

namespace seccheck {
// TOML that has one record of the kind and one of each kind that it can't be without: its parents, and what
// its required fields refer to. They have their required fields, and those of `also`, a value in TOML by the
// name of a field of `kind`. Dates are `day`. Where a text has a pattern that no example can be made for, it
// says so, and the state doesn't load.
std::string sample_state(const Model& model, KindId kind, Date day,
                         const std::map<std::string, std::string>& also);
}  // namespace seccheck
