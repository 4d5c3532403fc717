// What the text of a rule file says to those who read it, seen without running it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rule/rule_inputs.h"

namespace seccheck {
struct RuleOutline {
    std::string comment;             // on top of the file, in one line; empty where there is none
    std::string applies_comment;     // right above the key `applies`
    std::uint32_t applies_line = 0;  // 0 where the rule has none
    std::string dated_by;            // the name of the field; "a function" where it is worked out; else empty
    std::vector<std::string> parameters;  // asked for by name, sorted; those of its modules too
    std::vector<std::string> lists;       // "parties", of state.parties: gone through as a whole; sorted
    std::vector<std::string> modules;     // files that it uses, directly or not; sorted
};

// `file` is the name that the source is shown by, below which its modules are looked for.
RuleOutline outline_of(std::string_view source, const std::string& file, const Modules& modules);
}  // namespace seccheck
