#include "base/date.h"

#include <catch2/catch.hpp>

using namespace seccheck;

namespace {
Date day(const char* text) { return Date::parse(text).value(); }
}  // namespace

TEST_CASE("a date reads and writes year, month and day", "[date]") {
    CHECK(iso(day("2019-04-25")) == "2019-04-25");
    CHECK(words(day("2019-04-05")) == "5 Apr 2019");
    CHECK(day("2019-04-25").weekday() == 4);
    CHECK(day_name(day("2019-04-25")) == "Thursday");
}

TEST_CASE("only one form is a date, and only days that there are", "[date]") {
    for (const char* text : {"", "2019-4-25", "2019-04-31", "2019-02-29", "2019-13-01", "2019-00-10",
                             "25-04-2019", "2019/04/25", "2019-04-25 ", "2019-04-2x"})
        CHECK_FALSE(Date::parse(text));
    CHECK(Date::parse("2020-02-29"));
}

TEST_CASE("a month later is the same day, or the last day of a shorter month", "[date]") {
    CHECK(iso(add_months(day("2019-02-28"), 12)) == "2020-02-28");
    CHECK(iso(add_months(day("2020-01-31"), 1)) == "2020-02-29");
    CHECK(iso(add_months(day("2020-02-29"), 12)) == "2021-02-28");
    CHECK(iso(add_months(day("2020-03-31"), -1)) == "2020-02-29");
}

TEST_CASE("days are counted over the turn of the year", "[date]") {
    CHECK(day("2020-01-01") - day("2019-12-31") == 1);
    CHECK(iso(day("2019-12-31") + 60) == "2020-02-29");
}

TEST_CASE("a year that a date can't hold is refused, not taken for another", "[date]") {
    CHECK_FALSE(Date::of(40000, 1, 1));
    CHECK_FALSE(Date::of(-40000, 1, 1));
    CHECK_FALSE(Date::of(65536 + 2020, 1, 1));
    CHECK(Date::of(9999, 12, 31));
}

TEST_CASE("each day follows the one before, over 800 years and their leap days", "[date]") {
    Date date = day("1600-01-01");
    for (int year = 1600; year < 2400; ++year) {
        const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        const int lengths[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        for (int month = 1; month <= 12; ++month) {
            for (int each = 1; each <= lengths[month - 1]; ++each, date = date + 1)
                if (Date::of(year, month, each) != date || date.year() != year || date.month() != month ||
                    date.day() != each)
                    FAIL(iso(date) << " is not " << year << '-' << month << '-' << each);
            CHECK_FALSE(Date::of(year, month, lengths[month - 1] + 1));
        }
    }
}

TEST_CASE("weekdays go round in sevens, before 1970 too", "[date]") {
    CHECK(day("1969-12-28").weekday() == 7);
    CHECK(day("1969-12-29").weekday() == 1);
    CHECK(day("1970-01-01").weekday() == 4);
    for (int i = -1000; i < 1000; ++i)
        CHECK(Date::from_days(i).weekday() == Date::from_days(i - 1).weekday() % 7 + 1);
}

TEST_CASE("what is written reads back as the same day", "[date]") {
    for (const char* text : {"0001-01-01", "1969-12-31", "2000-02-29", "9999-12-31"})
        CHECK(iso(day(text)) == text);
}

TEST_CASE("months are added over the turn of the year, both ways", "[date]") {
    CHECK(iso(add_months(day("2019-11-30"), 3)) == "2020-02-29");
    CHECK(iso(add_months(day("2020-01-15"), -1)) == "2019-12-15");
    CHECK(iso(add_months(day("2020-01-31"), -11)) == "2019-02-28");
    CHECK(iso(add_months(day("2020-01-31"), 0)) == "2020-01-31");
    CHECK(iso(add_months(day("2020-03-31"), 24)) == "2022-03-31");
}
