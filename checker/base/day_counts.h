// The ways in which papers have been seen to count the days between two dates. Only Working Days judge;
// the others are here to explain a published figure.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/working_days.h"

namespace seccheck {
// In the order of the table below: the Code's own counting first, then simplest first.
enum class DayCount {
    working_days,
    working_days_inclusive,
    weekdays,
    weekdays_inclusive,
    calendar_days,
    calendar_days_inclusive,
};

struct DayCountInfo {
    DayCount count;
    std::string_view name;     // as rules and `seccheck days` write it
    std::string_view meaning;  // completes "counted as ..."
};

inline constexpr std::array<DayCountInfo, 6> day_counts = {{
    {DayCount::working_days, "working_days", "Working Days, the first day not counted"},
    {DayCount::working_days_inclusive, "working_days_inclusive", "Working Days, both ends counted"},
    {DayCount::weekdays, "weekdays", "weekdays, the first day not counted, bank holidays not removed"},
    {DayCount::weekdays_inclusive, "weekdays_inclusive",
     "weekdays, both ends counted, bank holidays not removed"},
    {DayCount::calendar_days, "calendar_days", "calendar days, the first day not counted"},
    {DayCount::calendar_days_inclusive, "calendar_days_inclusive", "calendar days, both ends counted"},
}};

const DayCountInfo& info(DayCount count);

// How many days from `start` to `end` by that counting. Nothing where `end` comes before `start`, or
// where Working Days are asked for outside the calendar.
std::optional<int> count_days(DayCount count, Date start, Date end, const WorkingDays& calendar);

// Every counting that gives `figure`, in the order of the table.
std::vector<DayCount> explain_figure(int figure, Date start, Date end, const WorkingDays& calendar);
}  // namespace seccheck
