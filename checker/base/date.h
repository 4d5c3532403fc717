// A day of the Gregorian calendar, without a time or a zone: all that the Code's deadlines need.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace seccheck {
class Date {
public:
    Date() = default;  // 1970-01-01

    // Nothing where there is no such day, such as 30 February.
    static std::optional<Date> of(int year, int month, int day);
    // Reads "2019-04-25" and no other form.
    static std::optional<Date> parse(std::string_view iso);
    // `days` counts from 1970-01-01 and may be negative.
    static Date from_days(std::int32_t days);

    std::int32_t days() const { return days_; }
    int year() const;
    int month() const;    // 1 to 12
    int day() const;      // 1 to 31
    int weekday() const;  // 1 (Monday) to 7 (Sunday), as ISO 8601 numbers them

    auto operator<=>(const Date&) const = default;

private:
    std::int32_t days_ = 0;
};

Date operator+(Date date, int days);
int operator-(Date later, Date earlier);  // in calendar days

// The same day of the month `months` later (or earlier); the month's last day where it has no such day.
Date add_months(Date date, int months);

std::string iso(Date date);            // "2019-04-25", for data
std::string words(Date date);          // "25 Apr 2019", for people
std::string_view day_name(Date date);  // "Thursday"
}  // namespace seccheck
