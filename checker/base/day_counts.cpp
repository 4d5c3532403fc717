#include "base/day_counts.h"

namespace seccheck {
namespace {
bool is_weekday(Date day) { return day.weekday() <= 5; }

// Mondays to Fridays from the week of 1 January 1970 (a Thursday) up to and including `day`.
int weekdays_upto(Date day) {
    const int since_monday = day.days() + 3;
    const int weeks = since_monday >= 0 ? since_monday / 7 : (since_monday - 6) / 7;
    const int rest = since_monday - 7 * weeks + 1;
    return 5 * weeks + (rest < 5 ? rest : 5);
}
}  // namespace

const DayCountInfo& info(DayCount count) { return day_counts[static_cast<std::size_t>(count)]; }

std::optional<int> count_days(DayCount count, Date start, Date end, const WorkingDays& calendar) {
    if (end < start) return std::nullopt;
    switch (count) {
        case DayCount::working_days: return calendar.between(start, end);
        case DayCount::working_days_inclusive: {
            const std::optional<int> days = calendar.between(start, end);
            if (!days) return std::nullopt;
            return *days + (*calendar.is_working(start) ? 1 : 0);
        }
        case DayCount::weekdays: return weekdays_upto(end) - weekdays_upto(start);
        case DayCount::weekdays_inclusive:
            return weekdays_upto(end) - weekdays_upto(start) + (is_weekday(start) ? 1 : 0);
        case DayCount::calendar_days: return end - start;
        case DayCount::calendar_days_inclusive: return end - start + 1;
    }
    return std::nullopt;
}

std::vector<DayCount> explain_figure(int figure, Date start, Date end, const WorkingDays& calendar) {
    std::vector<DayCount> fits;
    for (const DayCountInfo& candidate : day_counts)
        if (count_days(candidate.count, start, end, calendar) == figure) fits.push_back(candidate.count);
    return fits;
}
}  // namespace seccheck
