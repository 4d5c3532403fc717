// What rules about waivers may ask of the run that they look back upon: they are checked after all others.
#pragma once

#include <span>

#include "lua/function_table.h"

namespace seccheck {
std::span<const LuaFunction> waiver_functions();
}  // namespace seccheck
