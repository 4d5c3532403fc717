#include "base/day_counts.h"

#include <catch2/catch.hpp>
#include <string>

#include "support/random_numbers.h"

using namespace seccheck;

namespace {
Date day(const char* text) { return Date::parse(text).value(); }

// The bank holidays of England and Wales from April 2019 to January 2020.
const WorkingDays calendar(day("2019-04-01"), day("2020-02-29"),
                           {day("2019-04-19"), day("2019-04-22"), day("2019-05-06"), day("2019-05-27"),
                            day("2019-08-26"), day("2019-12-25"), day("2019-12-26"), day("2020-01-01")});

struct PublishedDuration {
    const char* assessment;
    const char* accepted;
    int published;     // "current duration" of the Change Status Report, as at the end of January 2020
    int working_days;  // what the Code counts
};
// The table of party-obligations.md, section 1.1.
constexpr PublishedDuration change_status_report[] = {
    {"SECMP0007 IA", "2019-07-30", 134, 129}, {"SECMP0015 IA", "2019-04-25", 202, 195},
    {"SECMP0024 PA", "2019-05-29", 178, 173}, {"SECMP0056 IA", "2019-07-02", 154, 149},
    {"SECMP0066 PA", "2019-06-13", 167, 162}, {"MP078 PA", "2019-10-01", 89, 85},
    {"MP090 PA", "2019-11-22", 51, 47},       {"MP092 PA", "2019-12-02", 45, 41},
};

std::vector<std::string> names(const std::vector<DayCount>& counts) {
    std::vector<std::string> result;
    for (const DayCount count : counts) result.emplace_back(info(count).name);
    return result;
}
}  // namespace

TEST_CASE("of all countings only weekdays with both ends give all eight published durations",
          "[day_counts]") {
    for (const DayCountInfo& way : day_counts) {
        INFO(way.name);
        int hits = 0;
        for (const PublishedDuration& row : change_status_report)
            if (count_days(way.count, day(row.accepted), day("2020-01-31"), calendar) == row.published)
                ++hits;
        CHECK((hits == 8) == (way.count == DayCount::weekdays_inclusive));
    }
}

TEST_CASE("the Code's own counting of the eight is four to seven days shorter", "[day_counts]") {
    for (const PublishedDuration& row : change_status_report) {
        INFO(row.assessment);
        CHECK(count_days(DayCount::working_days, day(row.accepted), day("2020-01-31"), calendar) ==
              row.working_days);
    }
}

TEST_CASE("the six countings over one Easter", "[day_counts]") {
    const Date thursday = day("2019-04-18"), tuesday = day("2019-04-23");
    const auto count = [&](DayCount way) { return count_days(way, thursday, tuesday, calendar); };
    CHECK(count(DayCount::working_days) == 1);            // Tuesday
    CHECK(count(DayCount::working_days_inclusive) == 2);  // and Thursday
    CHECK(count(DayCount::weekdays) == 3);                // Friday, Monday, Tuesday
    CHECK(count(DayCount::weekdays_inclusive) == 4);
    CHECK(count(DayCount::calendar_days) == 5);
    CHECK(count(DayCount::calendar_days_inclusive) == 6);
}

TEST_CASE("a start that is no Working Day adds nothing to an inclusive count", "[day_counts]") {
    const Date good_friday = day("2019-04-19"), saturday = day("2019-04-20"), tuesday = day("2019-04-23");
    CHECK(count_days(DayCount::working_days_inclusive, good_friday, tuesday, calendar) == 1);
    CHECK(count_days(DayCount::weekdays_inclusive, saturday, tuesday, calendar) == 2);
}

TEST_CASE("an end before the start has no count", "[day_counts]") {
    for (const DayCountInfo& way : day_counts)
        CHECK_FALSE(count_days(way.count, day("2019-05-02"), day("2019-05-01"), calendar));
}

TEST_CASE("outside of the calendar only Working Days have no count", "[day_counts]") {
    const Date before = day("2019-03-29"), monday = day("2019-04-01");
    CHECK_FALSE(count_days(DayCount::working_days, before, monday, calendar));
    CHECK_FALSE(count_days(DayCount::working_days_inclusive, before, monday, calendar));
    CHECK(count_days(DayCount::weekdays, before, monday, calendar) == 1);
    CHECK(count_days(DayCount::calendar_days, before, monday, calendar) == 3);
}

TEST_CASE("weekdays agree with a walk from day to day, before 1970 too", "[day_counts]") {
    RandomNumbers random(1970);
    for (int i = 0; i < 2000; ++i) {
        const Date start = Date::from_days(random.between(-800, 800)), end = start + random.between(0, 400);
        int weekdays = 0;
        for (Date each = start + 1; each <= end; each = each + 1) weekdays += each.weekday() <= 5 ? 1 : 0;
        REQUIRE(count_days(DayCount::weekdays, start, end, calendar) == weekdays);
        REQUIRE(count_days(DayCount::weekdays_inclusive, start, end, calendar) ==
                weekdays + (start.weekday() <= 5 ? 1 : 0));
    }
}

TEST_CASE("every counting that gives a figure explains it, the Code's own first", "[day_counts]") {
    const Date monday = day("2019-06-03"), friday = day("2019-06-07");  // a week without holidays
    using Names = std::vector<std::string>;
    CHECK(names(explain_figure(4, monday, friday, calendar)) ==
          Names{"working_days", "weekdays", "calendar_days"});
    CHECK(names(explain_figure(5, monday, friday, calendar)) ==
          Names{"working_days_inclusive", "weekdays_inclusive", "calendar_days_inclusive"});
    CHECK(names(explain_figure(6, monday, friday, calendar)).empty());
}

TEST_CASE("the table of countings is in order of the enumeration", "[day_counts]") {
    for (std::size_t i = 0; i < day_counts.size(); ++i)
        CHECK(day_counts[i].count == static_cast<DayCount>(i));
    CHECK(info(DayCount::weekdays).meaning ==
          "weekdays, the first day not counted, bank holidays not removed");
}
