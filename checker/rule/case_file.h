// Files of more cases for a rule that is written elsewhere: `return { rule = "ASM-001", cases = { ... } }`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/file_walk.h"
#include "rule/rule.h"
#include "rule/rule_inputs.h"

namespace seccheck {
// Whether a file is one by its name, which ends in "_cases.lua". A module that is called so is none.
bool is_case_file(std::string_view file);

// Reads the files, and gives each rule the cases that are written for it, behind its own. A rule that isn't
// there is a diagnostic with the nearest id. `inputs` needs no state.
void add_case_files(const FileSystem& files, const std::vector<FoundFile>& found, const RuleInputs& inputs,
                    const Model& model, std::vector<Rule>& rules, Diagnostics& diagnostics);
}  // namespace seccheck
