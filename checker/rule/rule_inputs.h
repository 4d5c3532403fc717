// What all checks of a run read: immutable and shared by all threads.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/working_days.h"
#include "graph/graph_spec.h"
#include "model/calendar.h"
#include "model/parameter.h"
#include "model/state.h"
#include "rule/waiver_use.h"

namespace seccheck {
// The files that rules share, by name: "rules/assessments/_extensions.lua" and its text.
using Modules = std::map<std::string, std::string>;

struct RuleInputs {
    const State* state = nullptr;
    const Parameters* parameters = nullptr;
    const Calendar* calendar = nullptr;
    const WorkingDays* working_days = nullptr;  // the calendar as known on the day of the check
    const std::vector<GraphSpec>* graphs = nullptr;
    const Modules* modules = nullptr;  // none where it is null
    const WaiverUses* waivers = nullptr;  // null before and without a run of the other rules
    Basis basis = Basis::unverified;   // a number that rests on less is not to be used
    // Who is to read what the checks come to, where that is not everybody who may read the state: nothing that
    // is above it may then have a part in what is below.
    std::optional<Classification> audience = std::nullopt;
};
}  // namespace seccheck
