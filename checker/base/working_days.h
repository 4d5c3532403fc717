// Working Days as the Code counts them (Section A, "Working Day"): not Saturday, Sunday, Christmas Day,
// Good Friday or a bank holiday; the day of the event is not counted, the last day is.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/date.h"

namespace seccheck {
// Immutable after construction, so any number of threads may share one. Each question takes constant time.
class WorkingDays {
public:
    // `holidays` has every day between `first` and `last`, both included, that is no Working Day though
    // it may be a weekday. Its order and its weekends don't matter; days outside are left out.
    WorkingDays(Date first, Date last, const std::vector<Date>& holidays);

    Date first() const { return first_; }
    Date last() const { return last_; }
    bool covers(Date day) const { return first_ <= day && day <= last_; }

    // All three give nothing where a day they need is outside the calendar: no number beats a wrong one.
    std::optional<bool> is_working(Date day) const;
    // How many Working Days lie after `start`, up to and including `end`; as a negative number
    // where `end` comes first.
    std::optional<int> between(Date start, Date end) const;
    // The `count`th Working Day after `start`, or before it where `count` is negative; `start` itself for 0.
    std::optional<Date> add(Date start, int count) const;

private:
    int upto(Date day) const;  // Working Days from first_ to `day`, both included

    Date first_, last_;
    std::vector<std::int32_t> upto_;  // by day since first_
    std::vector<Date> working_;       // every Working Day, in order
};
}  // namespace seccheck
