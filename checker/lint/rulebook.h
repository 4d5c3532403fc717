// What all lints look at: every rule and every module of the packs as text and as a tree, and what they may
// name.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph_spec.h"
#include "model/catalogue.h"
#include "model/kind.h"
#include "model/parameter.h"
#include "rule/rule.h"
#include "rule/rule_inputs.h"
#include "syntax/lua_tree.h"

namespace seccheck {
// A rule, or a module that several rules share.
struct LintedFile {
    std::string name;            // as it is shown: "rules/assessments/late.lua"
    std::string_view text;       // the whole of it; points into the rule, or into the modules
    LuaTree tree;                // of a module that is no Lua, empty: nothing has compiled it so far
    const Rule* rule = nullptr;  // null for a module

    std::string_view folder() const;  // "rules/assessments/"
    Place place(std::size_t token) const;
    Place place(const LuaNode& node) const { return place(node.first); }
    // How many columns of its first line a node takes.
    std::size_t width(const LuaNode& node) const;
    std::string_view text_of(const LuaNode& node) const;

    // What the file returns, or nothing where that is no single expression.
    const LuaNode* returned() const;
    // The value of a key of the table that the file returns; nothing where that has none.
    const LuaNode* entry(std::string_view key) const;
};

struct Rulebook {
    std::vector<LintedFile> files;  // by name
    const Model& model;
    const Parameters& parameters;
    const Catalogue& catalogue;
    const std::vector<GraphSpec>& graphs;
    const Calendar& calendar;

    const LintedFile* find(std::string_view name) const;
};

// The rules have to have been loaded with their cases; they and all of `inputs` are kept by reference.
Rulebook make_rulebook(const std::vector<const Rule*>& rules, const Model& model, const Catalogue& catalogue,
                       const RuleInputs& inputs);
}  // namespace seccheck
