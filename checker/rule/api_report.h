// What a check may say: report.breach, due, unknown, note, obligation.
#pragma once

#include <lua.hpp>
#include <span>
#include <string_view>

#include "lua/function_table.h"

namespace seccheck {
std::span<const LuaFunction> report_functions();

// The keys of the table that report.<function> takes; none for a name that it doesn't have.
std::span<const LuaField> report_keys(std::string_view function);
}  // namespace seccheck
