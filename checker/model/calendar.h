// The bank holidays of one jurisdiction, as a file of models/calendars/ has them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/place.h"
#include "base/working_days.h"

namespace seccheck {
struct Holiday {
    Date date;
    std::string name;
    // For a one-off day: when it was announced. For a day that was moved: when that became known, so
    // that until then people counted on it.
    std::optional<Date> known_from, known_until;
    Place place;

    // Whether people who counted on `day` took this for a holiday.
    bool known_on(Date day) const;
};

struct Calendar {
    std::string name;               // "england_and_wales"
    Date first, last;               // which days it covers, both included
    std::vector<Holiday> holidays;  // by date
    Place place;

    // As it was known on that day; a day that has been moved since is a holiday in it.
    WorkingDays known_on(Date day) const;
    // Those known on that day that make a weekday after `start`, up to and including `end`, no Working Day.
    std::vector<const Holiday*> between(Date start, Date end, Date known_on) const;
};
}  // namespace seccheck
