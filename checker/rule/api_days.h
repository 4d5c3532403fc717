// What rules may ask about days: `date`, `wd`, `days`.
#pragma once

#include <lua.hpp>
#include <span>
#include <string>

#include "lua/function_table.h"

namespace seccheck {
int make_date(lua_State* L);  // date "2019-04-25"

// Ends the check: `asked` lies outside of the calendar, and a count would be a guess. Does not return.
[[noreturn]] void end_outside_calendar(lua_State* L, const std::string& asked);

std::span<const LuaFunction> working_day_functions();  // wd.*
std::span<const LuaFunction> day_functions();          // days.*
}  // namespace seccheck
