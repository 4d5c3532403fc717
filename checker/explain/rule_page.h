// A rule in words: what it checks, on what it rests, what it reads, and what its cases say.
#pragma once

#include <cstddef>
#include <ostream>
#include <vector>

#include "model/catalogue.h"
#include "rule/rule.h"
#include "rule/rule_inputs.h"

namespace seccheck {
// `rules[number]` was loaded with its cases, which are run to see what it reads. `world` has everything but a
// state.
void write_rule_page(const std::vector<Rule>& rules, std::size_t number, const Model& model,
                     const RuleInputs& world, const Catalogue& catalogue, std::ostream& out);
}  // namespace seccheck
