// What a rule reads, as its own cases show it.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "model/kind.h"
#include "rule/rule.h"
#include "rule/rule_inputs.h"

namespace seccheck {
struct RuleReads {
    // Kind, whether it is a way back, index of the field or way back.
    std::set<std::tuple<KindId, bool, std::uint16_t>> fields;
    std::set<std::string> parameters;
};

// Runs the cases of `rules[number]`; one whose state can't be read shows nothing. `world` has everything but
// a state.
RuleReads reads_of(const std::vector<Rule>& rules, std::size_t number, const Model& model,
                   const RuleInputs& world);
}  // namespace seccheck
