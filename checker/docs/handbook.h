// The handbook of a rule pack: its rules by topic and by clause, with their cases as examples, and its kinds.
#pragma once

#include <vector>

#include "docs/document.h"
#include "model/kind.h"
#include "model/parameter.h"
#include "rule/rule.h"
#include "rule/rule_inputs.h"

namespace seccheck {
struct HandbookSources {
    const Model& model;
    const Parameters& parameters;
    const Modules& modules;
    std::vector<const Rule*> rules;  // with their cases
};

// Page by page: what there is, the clauses, each topic, the kinds, each kind.
Document make_handbook(const HandbookSources& sources);
}  // namespace seccheck
