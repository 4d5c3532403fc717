#include "model/calendar.h"

namespace seccheck {
bool Holiday::known_on(Date day) const {
    if (known_from && day < *known_from) return false;
    return !known_until || day < *known_until;
}

WorkingDays Calendar::known_on(Date day) const {
    std::vector<Date> closed;
    for (const Holiday& holiday : holidays)
        if (holiday.known_on(day)) closed.push_back(holiday.date);
    return {first, last, closed};
}

std::vector<const Holiday*> Calendar::between(Date start, Date end, Date day) const {
    std::vector<const Holiday*> jumped;
    for (const Holiday& holiday : holidays)
        if (start < holiday.date && holiday.date <= end && holiday.date.weekday() <= 5 &&
            holiday.known_on(day))
            jumped.push_back(&holiday);
    return jumped;
}
}  // namespace seccheck
