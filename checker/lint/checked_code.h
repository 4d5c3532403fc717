// What of the packs' text a rule runs when it checks: its check, applies and dated_by, and what they use of
// the rest of its file and of modules. What only cases use is no part of it.
#pragma once

#include <utility>
#include <vector>

#include "lint/value_kinds.h"

namespace seccheck {
struct CodePart {
    const LintedFile* file;
    const LuaNode* node;
};

// One part may lie within another.
std::vector<CodePart> checked_code(const LintedFile& rule, const ValueKinds& kinds);

// Calls `visit(file, node)` for every node of the parts, for some more than once.
template <typename Visit>
void walk_code(const std::vector<CodePart>& parts, const Visit& visit) {
    for (const CodePart& part : parts)
        walk(*part.node, [&](const LuaNode& node) {
            visit(*part.file, node);
            return true;
        });
}
}  // namespace seccheck
