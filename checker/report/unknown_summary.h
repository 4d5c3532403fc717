// What could not be checked, summed up: public papers leave much out, and it must not drown the breaches.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/run_result.h"

namespace seccheck {
struct UnknownGroup {
    std::string missing;                         // "dcc_assessment.accepted"; may be empty
    std::map<std::uint32_t, std::size_t> rules;  // that need it, and of how many records
    std::size_t records = 0;                     // that lack it; the state as a whole counts as one
    bool whole_state = false;                    // nothing else lacks it
    std::vector<const Finding*> findings;
};

// By missing field, as that is what somebody can find out; within one by rule and subject.
std::vector<UnknownGroup> group_unknowns(const RunResult& result);
}  // namespace seccheck
