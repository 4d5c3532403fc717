// The numbers and facts that a rule names: what it reads, as far as its text shows it without being run.
#pragma once

#include <set>
#include <string>

#include "model/kind.h"
#include "rule/rule.h"
#include "rule/rule_inputs.h"

namespace seccheck {
struct NamesInRule {
    std::set<std::string> parameters;  // "dcc_assessment.target_wd"; those of the modules it uses, too
    // From its subject, "modification.withdrawn"; from the state as a whole, "state.parties.name". What a
    // module reads of the subject is not among them, nor what goes through tables that the rule makes.
    std::set<std::string> fields;
};

// `modules` may be null.
NamesInRule names_in(const Rule& rule, const Model& model, const Modules* modules);
}  // namespace seccheck
