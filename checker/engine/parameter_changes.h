// The small changes of a parameter that the cases of its rules are to notice.
#pragma once

#include <string>
#include <vector>

#include "base/place.h"
#include "model/parameter.h"

namespace seccheck {
struct ParameterChange {
    Parameter changed;
    Place place;
    std::string from, to;
};

// Of each period: its first day a day later, and its value one more, that of a table or a list one by one; a
// date is the day after, true is false.
std::vector<ParameterChange> changes_of(const Parameter& parameter);
}  // namespace seccheck
