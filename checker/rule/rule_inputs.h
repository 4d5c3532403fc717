// What all checks of a run read: immutable and shared by all threads.
#pragma once

#include "base/working_days.h"
#include "graph/graph_spec.h"
#include "model/calendar.h"
#include "model/parameter.h"
#include "model/state.h"

namespace seccheck {
struct RuleInputs {
    const State* state = nullptr;
    const Parameters* parameters = nullptr;
    const Calendar* calendar = nullptr;
    const WorkingDays* working_days = nullptr;  // the calendar as known on the day of the check
    const std::vector<GraphSpec>* graphs = nullptr;
};
}  // namespace seccheck
