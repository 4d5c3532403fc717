// The calendar that judges, against the rules that make it: the Banking and Financial Dealings Act 1971, and
// the days that were proclaimed.
#include <catch2/catch.hpp>

#include <map>
#include <set>

#include "load/calendar_loader.h"
#include "support/diagnostic_text.h"

using namespace seccheck;

namespace {
Date day(const char* text) { return Date::parse(text).value(); }
Date day(int year, int month, int date) { return Date::of(year, month, date).value(); }

const Calendar& calendar() {
    static const Calendar made = [] {
        Diagnostics diagnostics;
        const std::string path = SECCHECK_SOURCE_DIR "/models/calendars/england_and_wales.toml";
        const auto calendars = load_calendars(DiskFiles(), {{path, "england_and_wales.toml"}}, diagnostics);
        REQUIRE(text_of(diagnostics).empty());
        return calendars.at(0);
    }();
    return made;
}

// As Gauss computed it, for the Gregorian calendar from 1900 to 2099.
Date easter_sunday(int year) {
    const int a = year % 19, b = year % 4, c = year % 7;
    const int d = (19 * a + 24) % 30;
    const int e = (2 * b + 4 * c + 6 * d + 5) % 7;
    int march = 22 + d + e;
    if (d == 29 && e == 6) march -= 7;
    if (d == 28 && e == 6 && a > 10) march -= 7;
    return day(year, 3, 1) + (march - 1);
}

Date first_monday(int year, int month) {
    Date date = day(year, month, 1);
    while (date.weekday() != 1) date = date + 1;
    return date;
}
Date last_monday(int year, int month) {
    Date date = day(year, month, 31);
    while (date.weekday() != 1) date = date + -1;
    return date;
}

// For a day that falls on a weekend: the next weekday that is not a holiday itself.
Date substitute(Date date, const std::set<Date>& taken) {
    while (date.weekday() > 5 || taken.contains(date)) date = date + 1;
    return date;
}

std::set<Date> usual_holidays(int year) {
    std::set<Date> days = {easter_sunday(year) + -2, easter_sunday(year) + 1, first_monday(year, 5),
                           last_monday(year, 5), last_monday(year, 8)};
    days.insert(substitute(day(year, 1, 1), days));
    // Christmas Day and Boxing Day: where one keeps its own day, the other makes way for it.
    const Date christmas = day(year, 12, 25), boxing = day(year, 12, 26);
    if (christmas.weekday() <= 5) days.insert(christmas);
    if (boxing.weekday() <= 5) days.insert(boxing);
    if (christmas.weekday() > 5) days.insert(substitute(christmas, days));
    if (boxing.weekday() > 5) days.insert(substitute(boxing, days));
    return days;
}

// What was proclaimed for single years.
const std::set<Date> added = {day("2012-06-04"), day("2012-06-05"), day("2020-05-08"), day("2022-06-02"),
                              day("2022-06-03"), day("2022-09-19"), day("2023-05-08")};
const std::set<Date> taken_away = {day("2012-05-28"), day("2020-05-04"), day("2022-05-30")};

bool is_working(Date date) {
    if (date.weekday() > 5 || added.contains(date)) return false;
    return taken_away.contains(date) || !usual_holidays(date.year()).contains(date);
}
}  // namespace

TEST_CASE("Easter is where the almanacs have it", "[england_and_wales]") {
    CHECK(iso(easter_sunday(2012)) == "2012-04-08");
    CHECK(iso(easter_sunday(2018)) == "2018-04-01");
    CHECK(iso(easter_sunday(2019)) == "2019-04-21");
    CHECK(iso(easter_sunday(2020)) == "2020-04-12");
    CHECK(iso(easter_sunday(2024)) == "2024-03-31");
}

TEST_CASE("the calendar covers 2012 to 2030", "[england_and_wales]") {
    CHECK(calendar().name == "england_and_wales");
    CHECK(iso(calendar().first) == "2012-01-01");
    CHECK(iso(calendar().last) == "2030-12-31");
}

TEST_CASE("every day of the calendar is a Working Day or not as the rules say", "[england_and_wales]") {
    const WorkingDays days = calendar().known_on(calendar().last);
    for (Date date = calendar().first; date <= calendar().last; date = date + 1) {
        INFO(iso(date) << ", a " << day_name(date));
        REQUIRE(days.is_working(date) == is_working(date));
    }
}

TEST_CASE("before a day was proclaimed or moved, people counted on the usual days", "[england_and_wales]") {
    struct Change {
        const char *day_before, *announced;
        std::vector<const char*> added, taken_away;
    };
    // The Jubilee of 2012 was announced before the calendar begins.
    const Change changes[] = {{"2019-06-07", "2019-06-08", {"2020-05-08"}, {"2020-05-04"}},
                              {"2020-11-11", "2020-11-12", {"2022-06-02", "2022-06-03"}, {"2022-05-30"}},
                              {"2022-09-09", "2022-09-10", {"2022-09-19"}, {}},
                              {"2022-11-05", "2022-11-06", {"2023-05-08"}, {}}};
    for (const Change& change : changes) {
        INFO(change.announced);
        const WorkingDays before = calendar().known_on(day(change.day_before)),
                          after = calendar().known_on(day(change.announced));
        for (const char* each : change.added) {
            CHECK(before.is_working(day(each)) == true);
            CHECK(after.is_working(day(each)) == false);
        }
        for (const char* each : change.taken_away) {
            CHECK(before.is_working(day(each)) == false);
            CHECK(after.is_working(day(each)) == true);
        }
    }
}

TEST_CASE("on any day, what was known is the usual days and all that was announced by then",
          "[england_and_wales]") {
    const std::map<Date, Date> known = {
        {day("2020-05-08"), day("2019-06-08")}, {day("2020-05-04"), day("2019-06-08")},
        {day("2022-06-02"), day("2020-11-12")}, {day("2022-06-03"), day("2020-11-12")},
        {day("2022-05-30"), day("2020-11-12")}, {day("2022-09-19"), day("2022-09-10")},
        {day("2023-05-08"), day("2022-11-06")}};
    for (const char* text :
         {"2012-01-01", "2019-06-07", "2020-02-14", "2022-09-08", "2022-11-05", "2030-12-31"}) {
        const WorkingDays days = calendar().known_on(day(text));
        for (Date date = calendar().first; date <= calendar().last; date = date + 1) {
            const auto change = known.find(date);
            const bool told = change == known.end() || change->second <= day(text);
            const bool usual = date.weekday() <= 5 && !usual_holidays(date.year()).contains(date);
            INFO(iso(date) << " as known on " << text);
            REQUIRE(days.is_working(date) == (told ? is_working(date) : usual));
        }
    }
}

TEST_CASE("the days that SECAS counts in its own papers", "[england_and_wales]") {
    const WorkingDays days = calendar().known_on(day("2020-02-14"));
    CHECK(days.add(day("2019-12-20"), 3) == day("2019-12-27"));
    CHECK(days.add(day("2019-04-17"), 3) == day("2019-04-24"));
    CHECK(days.add(day("2019-12-20"), 20) == day("2020-01-22"));
    CHECK(days.add(day("2020-02-14"), 15) == day("2020-03-06"));
    CHECK(days.between(day("2019-04-25"), day("2020-01-31")) == 195);  // SECMP0015
}
