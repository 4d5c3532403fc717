#include "base/working_days.h"

#include <algorithm>
#include <cassert>

namespace seccheck {
WorkingDays::WorkingDays(Date first, Date last, const std::vector<Date>& holidays)
    : first_(first), last_(last) {
    assert(first <= last);
    std::vector<Date> closed = holidays;
    std::sort(closed.begin(), closed.end());

    upto_.reserve(static_cast<std::size_t>(last - first + 1));
    for (Date day = first; day <= last; day = day + 1) {
        const bool weekend = day.weekday() > 5;
        if (!weekend && !std::binary_search(closed.begin(), closed.end(), day)) working_.push_back(day);
        upto_.push_back(static_cast<std::int32_t>(working_.size()));
    }
}

int WorkingDays::upto(Date day) const { return upto_[static_cast<std::size_t>(day - first_)]; }

std::optional<bool> WorkingDays::is_working(Date day) const {
    if (!covers(day)) return std::nullopt;
    return std::binary_search(working_.begin(), working_.end(), day);
}

std::optional<int> WorkingDays::between(Date start, Date end) const {
    if (!covers(start) || !covers(end)) return std::nullopt;
    return upto(end) - upto(start);
}

std::optional<Date> WorkingDays::add(Date start, int count) const {
    if (!covers(start)) return std::nullopt;
    if (count == 0) return start;

    // working_[upto(d)] is the first Working Day after d. Going back, a start that is itself a
    // Working Day is not counted.
    long index = upto(start);
    if (count > 0) index += count - 1;
    if (count < 0) index += count - (*is_working(start) ? 1 : 0);
    if (index < 0 || index >= static_cast<long>(working_.size())) return std::nullopt;
    return working_[static_cast<std::size_t>(index)];
}
}  // namespace seccheck
