// A state with all that it takes to check it: what commands need that look at single checks.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/source_lines.h"
#include "cli/world.h"
#include "model/run_result.h"

namespace seccheck {
struct Surroundings;

struct CheckedState {
    State state;
    WorkingDays working_days;
    RuleInputs inputs;
    RunResult result;                          // as of a run that has found nothing yet
    std::map<std::string, std::string> paths;  // of the files of state, models and rules
};

// Refers to the world. Null where the state can't be read, which has been explained.
std::unique_ptr<CheckedState> read_checked_state(const std::vector<std::string>& states,
                                                 std::optional<Date> as_of, const World& world,
                                                 const Surroundings& around);
}  // namespace seccheck
