#include "load/calendar_loader.h"

#include <catch2/catch.hpp>

#include "support/loading.h"

using namespace seccheck;

namespace {
std::vector<Calendar> read(const Texts& texts, std::string& errors) {
    Diagnostics diagnostics;
    std::vector<Calendar> calendars = load_calendars(MemoryFiles(texts), found_in(texts), diagnostics);
    errors = text_of(diagnostics, texts);
    return calendars;
}

std::string errors_of(const std::string& text) {
    std::string errors;
    read({{"uk.toml", text}}, errors);
    return errors;
}

// Four lines, so that what is added begins on line 6.
const std::string head =
    "[calendar]\nname = \"uk\"\nfirst = 2020-01-01\nlast = 2020-12-31\nsource = \"gov.uk\"\n";
}  // namespace

TEST_CASE("a calendar has its days and its holidays, sorted", "[calendar_loader]") {
    std::string errors;
    const auto calendars = read({{"uk.toml", head + R"([[holiday]]
date = 2020-12-25
name = "Christmas Day"
[[holiday]]
date = 2020-05-08
name = "VE Day"
known_from = 2019-06-08
)"}},
                                errors);
    CHECK(errors.empty());
    REQUIRE(calendars.size() == 1);
    CHECK(calendars[0].name == "uk");
    CHECK(iso(calendars[0].first) == "2020-01-01");
    CHECK(iso(calendars[0].last) == "2020-12-31");
    REQUIRE(calendars[0].holidays.size() == 2);
    CHECK(calendars[0].holidays[0].name == "VE Day");
    CHECK(calendars[0].holidays[0].known_from == Date::parse("2019-06-08"));
    CHECK(to_string(calendars[0].holidays[0].place) == "uk.toml:10:8");
    CHECK(calendars[0].holidays[1].name == "Christmas Day");
    CHECK_FALSE(calendars[0].holidays[1].known_from);
}

TEST_CASE("calendars come in order of their names", "[calendar_loader]") {
    std::string errors;
    const std::string other =
        "[calendar]\nname = \"eu\"\nfirst = 2020-01-01\nlast = 2020-12-31\nsource = \"x\"\n";
    const auto calendars = read({{"a.toml", head}, {"b.toml", other}}, errors);
    CHECK(errors.empty());
    REQUIRE(calendars.size() == 2);
    CHECK(calendars[0].name == "eu");
}

TEST_CASE("a calendar that is described twice names both places", "[calendar_loader]") {
    std::string errors;
    read({{"a.toml", head}, {"b.toml", head}}, errors);
    CHECK(errors == R"(
b.toml:1:1: error: the calendar "uk" is described twice
     1 | [calendar]
       | ^
       a.toml:1:1: here first
       keep one of the two
)");
}

TEST_CASE("a file without a calendar describes none", "[calendar_loader]") {
    CHECK(errors_of("[calender]\n") == R"(
uk.toml:1: error: describes no calendar
     1 | [calender]
       begin it with [calendar]
uk.toml:1:2: error: the file of a calendar has no key "calender"
     1 | [calender]
       |  ^~~~~~~~
       did you mean "calendar"?
)");
}

TEST_CASE("a calendar must say which days it covers, and then its holidays aren't blamed",
          "[calendar_loader]") {
    CHECK(errors_of("[calendar]\nname = \"uk\"\nfirst = 2020-01-01\nsource = \"x\"\n[[holiday]]\ndate = "
                    "2020-12-25\nname = \"x\"\n") ==
          R"(
uk.toml:2:8: error: the calendar doesn't say which days it covers
     2 | name = "uk"
       |        ^~~~
       add first = and last =, both dates
)");
}

TEST_CASE("a calendar ends after it begins, and within two hundred years", "[calendar_loader]") {
    for (const char* last : {"2019-12-31", "2321-01-01"})
        CHECK(errors_of(std::string("[calendar]\nname = \"uk\"\nfirst = 2020-01-01\nlast = ") + last +
                        "\nsource = \"x\"\n") ==
              std::string("\nuk.toml:4:8: error: a calendar can't go from 2020-01-01 to ") + last +
                  "\n     4 | last = " + last +
                  "\n       |        ^~~~~~~~~~\n       correct the two dates\n");
}

TEST_CASE("a holiday must have a date within the calendar, and a name", "[calendar_loader]") {
    CHECK(errors_of(head + "[[holiday]]\nname = \"x\"\n[[holiday]]\ndate = 2020-12-25\n[[holiday]]\ndate = "
                           "2021-01-01\nname = \"x\"\n") == R"(
uk.toml:7:8: error: the holiday has no date
     7 | name = "x"
       |        ^~~
       add date =, such as date = 2020-12-28
uk.toml:8:1: error: a holiday lacks its "name"
     8 | [[holiday]]
       | ^
       add name = "..."
uk.toml:11:8: error: 2021-01-01 is outside of the calendar
    11 | date = 2021-01-01
       |        ^~~~~~~~~~
       correct the date, or the calendar's first and last day
)");
}

TEST_CASE("a date in quotes is no date", "[calendar_loader]") {
    CHECK(errors_of(head + "[[holiday]]\ndate = \"2020-12-25\"\nname = \"x\"\n") == R"(
uk.toml:7:8: error: "date" of a holiday is a date, not a text
     7 | date = "2020-12-25"
       |        ^~~~~~~~~~~~
       write year, month and day without quotes, such as 2019-04-25
)");
}

TEST_CASE("a day is a holiday once", "[calendar_loader]") {
    CHECK(
        errors_of(
            head +
            "[[holiday]]\ndate = 2020-12-25\nname = \"x\"\n[[holiday]]\ndate = 2020-12-25\nname = \"y\"\n") ==
        R"(
uk.toml:10:8: error: 2020-12-25 is a holiday already
    10 | date = 2020-12-25
       |        ^~~~~~~~~~
       uk.toml:7:8: here first
       keep one of the two
)");
}

TEST_CASE("a holiday is known for at least a day", "[calendar_loader]") {
    CHECK(errors_of(head + "[[holiday]]\ndate = 2020-05-04\nname = \"x\"\nknown_from = "
                           "2019-06-08\nknown_until = 2019-06-08\n") == R"(
uk.toml:10:15: error: the holiday was never known: known_until is not after known_from
    10 | known_until = 2019-06-08
       |               ^~~~~~~~~~
       correct one of the two
)");
}

TEST_CASE("keys that a holiday doesn't know are refused", "[calendar_loader]") {
    CHECK(errors_of(head + "[[holiday]]\ndate = 2020-05-04\nname = \"x\"\nknown_til = 2019-06-08\n") == R"(
uk.toml:9:1: error: a holiday has no key "known_til"
     9 | known_til = 2019-06-08
       | ^~~~~~~~~
       did you mean "known_until"?
)");
}

TEST_CASE("a list of other things is no list of holidays", "[calendar_loader]") {
    CHECK(errors_of("holiday = [2020-12-25]\n" + head) == R"(
uk.toml:1:12: error: a holiday is a table
     1 | holiday = [2020-12-25]
       |            ^
       write [[holiday]]
)");
}
