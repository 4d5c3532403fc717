// param(name, day, ...) and maybe_param(name, day, ...): what a number of the Code was on a day.
#pragma once

#include <lua.hpp>

namespace seccheck {
// Ends the check as not applicable where the parameter did not hold on that day: it was not law. [-0, +1]
int get_parameter(lua_State* L);

// Gives nil there: for a rule over many facts, of which only some are older than the law. [-0, +1]
int maybe_get_parameter(lua_State* L);
}  // namespace seccheck
