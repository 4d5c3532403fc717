// What rules may ask about days: `date`, `wd`, `days`.
#pragma once

#include <lua.hpp>
#include <span>

#include "lua/function_table.h"

namespace seccheck {
int make_date(lua_State* L);  // date "2019-04-25"

std::span<const LuaFunction> working_day_functions();  // wd.*
std::span<const LuaFunction> day_functions();          // days.*
}  // namespace seccheck
