// What could not be checked, summed up: public papers leave much out, and it must not drown the breaches.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/run_result.h"

namespace seccheck {
struct UnknownGroup {
    std::uint32_t rule = 0;
    std::string missing;  // "dcc_assessment.accepted"; may be empty
    std::vector<const Finding*> findings;
};

// By rule and missing field, in that order.
std::vector<UnknownGroup> group_unknowns(const RunResult& result);
}  // namespace seccheck
