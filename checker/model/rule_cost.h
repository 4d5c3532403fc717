// What the checks of one rule took.
#pragma once

#include <cstdint>

namespace seccheck {
struct RuleCost {
    double seconds = 0;      // of a processor; another each time
    std::int64_t steps = 0;  // instructions of Lua: the same each time, on any machine
};
}  // namespace seccheck
