#include "base/working_days.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/random_numbers.h"

using namespace seccheck;

namespace {
Date day(const char* text) { return Date::parse(text).value(); }

// March and April 2019, with Good Friday and Easter Monday.
const WorkingDays spring(day("2019-03-01"), day("2019-04-30"), {day("2019-04-19"), day("2019-04-22")});

// A calendar with holidays on any day, and the same question answered day by day.
struct RandomCalendar {
    Date first, last;
    std::vector<Date> holidays;

    explicit RandomCalendar(RandomNumbers& random)
        : first(Date::from_days(random.between(15000, 16000))), last(first + random.between(0, 500)) {
        for (Date day = first; day <= last; day = day + 1)
            if (random.one_in(9)) holidays.push_back(day);
        if (!holidays.empty()) std::swap(holidays.front(), holidays.back());  // order doesn't matter
    }
    bool is_working(Date day) const {
        return day.weekday() <= 5 && std::find(holidays.begin(), holidays.end(), day) == holidays.end();
    }
    int between(Date start, Date end) const {
        if (end < start) return -between(end, start);
        int count = 0;
        for (Date day = start + 1; day <= end; day = day + 1) count += is_working(day) ? 1 : 0;
        return count;
    }
    Date any_day(RandomNumbers& random) const { return first + random.between(0, last - first); }
};
}  // namespace

TEST_CASE("the start day is out and the end day is in", "[working_days]") {
    CHECK(spring.between(day("2019-03-04"), day("2019-03-05")) == 1);  // Monday to Tuesday
    CHECK(spring.between(day("2019-03-04"), day("2019-03-04")) == 0);
    CHECK(spring.between(day("2019-03-01"), day("2019-03-03")) == 0);  // Friday to Sunday
    CHECK(spring.between(day("2019-03-03"), day("2019-03-04")) == 1);  // Sunday to Monday
}

TEST_CASE("over Easter only the Tuesday counts", "[working_days]") {
    CHECK(spring.between(day("2019-04-18"), day("2019-04-23")) == 1);
    CHECK(spring.add(day("2019-04-18"), 1) == day("2019-04-23"));
    CHECK(spring.add(day("2019-04-23"), -1) == day("2019-04-18"));
}

TEST_CASE("the days that the Change Status Report and its readers count", "[working_days]") {
    const WorkingDays calendar(day("2019-04-01"), day("2020-03-31"),
                               {day("2019-04-19"), day("2019-04-22"), day("2019-05-06"), day("2019-05-27"),
                                day("2019-08-26"), day("2019-12-25"), day("2019-12-26"), day("2020-01-01")});
    CHECK(calendar.add(day("2019-12-20"), 3) == day("2019-12-27"));
    CHECK(calendar.add(day("2019-04-17"), 3) == day("2019-04-24"));
    CHECK(calendar.add(day("2019-12-20"), 20) == day("2020-01-22"));
    CHECK(calendar.add(day("2020-02-14"), 15) == day("2020-03-06"));
}

TEST_CASE("an end before the start counts backwards", "[working_days]") {
    CHECK(spring.between(day("2019-03-05"), day("2019-03-04")) == -1);
    CHECK(spring.between(day("2019-04-23"), day("2019-04-18")) == -1);
    CHECK(spring.between(day("2019-03-11"), day("2019-03-04")) == -5);
}

TEST_CASE("counts and holidays agree with a walk from day to day", "[working_days]") {
    RandomNumbers random(2020);
    for (int i = 0; i < 60; ++i) {
        const RandomCalendar naive(random);
        const WorkingDays calendar(naive.first, naive.last, naive.holidays);
        for (int pair = 0; pair < 100; ++pair) {
            const Date start = naive.any_day(random), end = naive.any_day(random);
            CAPTURE(iso(naive.first), iso(naive.last), iso(start), iso(end));
            REQUIRE(calendar.between(start, end) == naive.between(start, end));
            REQUIRE(calendar.is_working(start) == naive.is_working(start));
        }
    }
}

TEST_CASE("the n-th Working Day after a day is one, and n Working Days away", "[working_days]") {
    RandomNumbers random(44);
    for (int i = 0; i < 60; ++i) {
        const RandomCalendar naive(random);
        const WorkingDays calendar(naive.first, naive.last, naive.holidays);
        for (int pair = 0; pair < 100; ++pair) {
            const Date start = naive.any_day(random);
            const int count = random.between(1, 60);
            CAPTURE(iso(naive.first), iso(naive.last), iso(start), count);
            const int left = naive.between(start, naive.last);
            const auto end = calendar.add(start, count);
            REQUIRE(end.has_value() == (count <= left));
            if (!end) continue;
            REQUIRE(naive.is_working(*end));
            REQUIRE(naive.between(start, *end) == count);
        }
    }
}

TEST_CASE("the n-th Working Day before a day is one, with n - 1 others between", "[working_days]") {
    RandomNumbers random(45);
    for (int i = 0; i < 60; ++i) {
        const RandomCalendar naive(random);
        const WorkingDays calendar(naive.first, naive.last, naive.holidays);
        for (int pair = 0; pair < 100; ++pair) {
            const Date start = naive.any_day(random);
            const int count = random.between(1, 60);
            CAPTURE(iso(naive.first), iso(naive.last), iso(start), count);
            std::optional<Date> expected;
            int passed = 0;
            for (Date day = start + -1; day >= naive.first && !expected; day = day + -1)
                if (naive.is_working(day) && ++passed == count) expected = day;
            REQUIRE(calendar.add(start, -count) == expected);
        }
    }
}

TEST_CASE("no Working Days after a day is that day, whatever it is", "[working_days]") {
    CHECK(spring.add(day("2019-04-19"), 0) == day("2019-04-19"));
    CHECK(spring.add(day("2019-03-04"), 0) == day("2019-03-04"));
}

// A meeting on a Sunday: the Friday is the first Working Day before it, yet no Working Day lies after the
// Friday and up to the Sunday.
TEST_CASE("from a day that is no Working Day, going back and counting differ by one", "[working_days]") {
    CHECK(spring.add(day("2019-03-10"), -1) == day("2019-03-08"));
    CHECK(spring.between(day("2019-03-08"), day("2019-03-10")) == 0);
}

TEST_CASE("the first and the last day of the calendar count, and none beyond", "[working_days]") {
    const Date first = day("2019-03-01"), last = day("2019-04-30");  // a Friday and a Tuesday
    CHECK(spring.is_working(first) == true);
    CHECK(spring.is_working(last) == true);
    CHECK(spring.between(first, last) == 40);  // 4 * 5 in March, 22 weekdays in April less two holidays
    CHECK(spring.add(first, 40) == last);
    CHECK_FALSE(spring.add(first, 41));
    CHECK(spring.add(last, -40) == first);
    CHECK_FALSE(spring.add(last, -41));
    CHECK_FALSE(spring.add(first, -1));
}

TEST_CASE("a day outside of the calendar gives no answer", "[working_days]") {
    const Date before = day("2019-02-28"), after = day("2019-05-01"), inside = day("2019-03-04");
    for (const Date outside : {before, after}) {
        CHECK_FALSE(spring.covers(outside));
        CHECK_FALSE(spring.is_working(outside));
        CHECK_FALSE(spring.between(outside, inside));
        CHECK_FALSE(spring.between(inside, outside));
        CHECK_FALSE(spring.add(outside, 1));
        CHECK_FALSE(spring.add(outside, 0));
    }
}

TEST_CASE("a calendar may have a single day, and no Working Day at all", "[working_days]") {
    const Date monday = day("2019-03-04"), sunday = day("2019-03-10");
    const WorkingDays one(monday, monday, {});
    CHECK(one.between(monday, monday) == 0);
    CHECK_FALSE(one.add(monday, 1));
    const WorkingDays none(sunday, sunday, {});
    CHECK(none.between(sunday, sunday) == 0);
    CHECK_FALSE(none.add(sunday, 1));
    CHECK_FALSE(none.add(sunday, -1));
}

TEST_CASE("holidays on weekends, twice or outside of the calendar change nothing", "[working_days]") {
    const WorkingDays odd(day("2019-03-01"), day("2019-04-30"),
                          {day("2019-05-06"), day("2019-04-22"), day("2019-04-22"), day("2019-04-20"),
                           day("2019-04-19"), day("2018-12-25")});
    CHECK(odd.between(odd.first(), odd.last()) == spring.between(spring.first(), spring.last()));
}
