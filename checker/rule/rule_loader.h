// Reads rule files and checks what they say of themselves.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/file_walk.h"
#include "lua/lua_state.h"
#include "rule/rule.h"
#include "rule/rule_inputs.h"

namespace seccheck {
// What of a rule is wanted: a check doesn't run its cases.
enum class RuleParts { for_checks, all };

// The text of a rule file and what compiling it gave, which can be had before there are kinds.
struct RuleDraft {
    std::string file;                  // the name to show
    std::string pack;                  // that it belongs to; empty outside of packs
    std::optional<std::string> whole;  // nothing where the file can't be read
    std::string source;                // what was compiled: for a check, where that can be, without the cases
    std::string code;                  // as byte code; empty where it doesn't compile
    LuaFailure failure;                // why not
};

// May be called from any thread.
RuleDraft draft_rule(const FileSystem& files, const FoundFile& found, RuleParts parts);

// In order of their ids. A rule that lacks metadata, or a case that finds and one that passes, is a
// diagnostic. `inputs` needs no state; `jobs` is the number of threads, at most.
std::vector<Rule> load_rules(std::vector<RuleDraft> drafts, const RuleInputs& inputs, const Model& model,
                             RuleParts parts, std::size_t jobs, Diagnostics& diagnostics);
}  // namespace seccheck
