// What a check may say: report.breach, due, unknown, note, obligation.
#pragma once

#include <lua.hpp>
#include <span>

#include "lua/function_table.h"

namespace seccheck {
std::span<const LuaFunction> report_functions();
}  // namespace seccheck
