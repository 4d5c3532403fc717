#include "model/calendar.h"

#include <catch2/catch.hpp>

using namespace seccheck;

namespace {
Date day(const char* text) { return Date::parse(text).value(); }

// May 2020: the holiday of Monday the 4th was moved to Friday the 8th, which became known on 8 June 2019.
Calendar may_2020() {
    Calendar calendar;
    calendar.first = day("2020-05-01");
    calendar.last = day("2020-05-31");
    calendar.holidays = {{day("2020-05-04"), "Early May bank holiday", std::nullopt, day("2019-06-08"), {}},
                         {day("2020-05-08"), "VE Day", day("2019-06-08"), std::nullopt, {}},
                         {day("2020-05-24"), "a Sunday", std::nullopt, std::nullopt, {}},
                         {day("2020-05-25"), "Spring bank holiday", std::nullopt, std::nullopt, {}}};
    return calendar;
}

std::string names(const std::vector<const Holiday*>& holidays) {
    std::string text;
    for (const Holiday* each : holidays) text += (text.empty() ? "" : ", ") + each->name;
    return text;
}
}  // namespace

TEST_CASE("until the day of the announcement people count on the usual holiday", "[calendar]") {
    const WorkingDays before = may_2020().known_on(day("2019-06-07"));
    CHECK(before.is_working(day("2020-05-04")) == false);
    CHECK(before.is_working(day("2020-05-08")) == true);
}

TEST_CASE("from the day of the announcement on, the moved holiday counts", "[calendar]") {
    for (const char* known : {"2019-06-08", "2020-05-04", "2025-01-01"}) {
        const WorkingDays after = may_2020().known_on(day(known));
        CHECK(after.is_working(day("2020-05-04")) == true);
        CHECK(after.is_working(day("2020-05-08")) == false);
    }
}

TEST_CASE("a deadline over a moved holiday depends on when it was counted", "[calendar]") {
    // Friday the 1st plus one: Monday the 4th is a holiday, or is not.
    CHECK(may_2020().known_on(day("2019-06-07")).add(day("2020-05-01"), 1) == day("2020-05-05"));
    CHECK(may_2020().known_on(day("2019-06-08")).add(day("2020-05-01"), 1) == day("2020-05-04"));
}

TEST_CASE("the holidays between two days are those that made a difference", "[calendar]") {
    const Calendar calendar = may_2020();
    const Date later = day("2020-02-14"), earlier = day("2019-06-07");
    CHECK(names(calendar.between(day("2020-05-01"), day("2020-05-31"), later)) ==
          "VE Day, Spring bank holiday");
    CHECK(names(calendar.between(day("2020-05-01"), day("2020-05-31"), earlier)) ==
          "Early May bank holiday, Spring bank holiday");
}

TEST_CASE("of the two ends only the last day counts, as with Working Days", "[calendar]") {
    const Calendar calendar = may_2020();
    const Date known = day("2020-02-14");
    CHECK(names(calendar.between(day("2020-05-08"), day("2020-05-25"), known)) == "Spring bank holiday");
    CHECK(names(calendar.between(day("2020-05-07"), day("2020-05-24"), known)) == "VE Day");
    CHECK(calendar.between(day("2020-05-25"), day("2020-05-08"), known).empty());
}

TEST_CASE("a calendar knows the days that it covers, whenever it is asked", "[calendar]") {
    const WorkingDays days = may_2020().known_on(day("1990-01-01"));
    CHECK(days.first() == day("2020-05-01"));
    CHECK(days.last() == day("2020-05-31"));
}
