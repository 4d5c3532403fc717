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
    for (const char* text : {"", "2019-4-25", "2019-04-31", "2019-02-29", "2019-13-01", "2019-00-10", "25-04-2019",
                             "2019/04/25", "2019-04-25 ", "2019-04-2x"})
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
