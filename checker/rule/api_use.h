// What several rules share: files whose names begin with `_`.
#pragma once

#include <lua.hpp>
#include <string>
#include <string_view>

namespace seccheck {
// use "name": what _name.lua in the rule's folder returns, or "topic/name" in the folder beside it, made anew
// for each instance of a rule, so that it can't carry anything from one check to another. Raises where there
// is none, or where modules use each other in a circle. [-1, +1]
int use_module(lua_State* L);

// The file that `use "name"` means within the file `user`.
std::string module_file(std::string_view name, std::string_view user);

// Whether a file is a module rather than a rule.
bool is_module(std::string_view file);
}  // namespace seccheck
