// Which parts of a rule file decide on its verdicts: not what it says of itself, not its cases, nor what only
// those use.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/lua_tree.h"

namespace seccheck {
struct LiveCode {
    LuaTree tree;
    std::vector<bool> live;  // by token
    // The tokens of the entries of these names, both counted in; nothing where there are none.
    struct Range {
        std::size_t first = 0, last = 0;
        bool has(std::size_t token) const { return first <= token && token <= last; }
    };
    std::optional<Range> since, until, cases;

    bool is_live(const LuaNode& node) const { return live[node.first]; }
};

// Of a rule file: its dates, `applies`, `dated_by` and `check`, with all that these refer to. A file that
// doesn't end in `return { ... }` is live as a whole. Points into `text`; nothing where that is no Lua.
std::optional<LiveCode> live_code_of_rule(std::string_view text);

// The names that live code asks other things for: `b` of a.b, and of a:b().
std::set<std::string> members_named(const LiveCode& code);

// Of a module, what it gives by one of the `names`, with all that this refers to; what it gives by any other,
// only cases can use. One that returns neither a table nor a variable is live as a whole.
std::optional<LiveCode> live_code_of_module(std::string_view text, const std::set<std::string>& names);
}  // namespace seccheck
