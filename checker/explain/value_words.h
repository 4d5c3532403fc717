// What rules hold, in a few words: for traces and for the prompt.
#pragma once

#include <lua.hpp>
#include <string>

namespace seccheck {
// In one line: "2019-12-02", "MP092 Preliminary Assessment", "a list of 3", a text in quotes. Runs nothing of
// the rule's. The state must be that of a RuleHost. [-0, +0]
std::string value_words(lua_State* L, int index);
}  // namespace seccheck
