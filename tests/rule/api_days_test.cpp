#include "rule/api_days.h"

#include "support/task_world.h"

using namespace seccheck::test;

TEST_CASE("date reads year, month and day, and no other form", "[api_days]") {
    CHECK(value_of("date '2019-04-25'") == "25 Apr 2019");
    CHECK(value_of("date(t.opened) == t.opened") == "true");
    CHECK(value_of("date '2019-02-29'") ==
          "error: \"2019-02-29\" is no date: write year, month and day, such as \"2019-04-25\"");
    CHECK(value_of("date(20190425)") == "error: date takes a text such as \"2019-04-25\", not a number");
    CHECK(value_of("date(nil)") == "error: date takes a text such as \"2019-04-25\", not nothing");
    CHECK(value_of("date(t)") == "error: date takes a text such as \"2019-04-25\", not a record");
}

TEST_CASE("today is the day of the check", "[api_days]") {
    CHECK(value_of("today", one_task, "2020-02-14") == "14 Feb 2020");
    CHECK(value_of("today", one_task, "2019-12-02") == "2 Dec 2019");
}

// Monday 23 December 2019; Christmas and Boxing Day are Wednesday and Thursday.
TEST_CASE("wd.add jumps weekends and holidays, forwards and back", "[api_days]") {
    CHECK(value_of("wd.add(date '2019-12-23', 1)") == "24 Dec 2019");
    CHECK(value_of("wd.add(date '2019-12-23', 2)") == "27 Dec 2019");
    CHECK(value_of("wd.add(date '2019-12-23', 3)") == "30 Dec 2019");
    CHECK(value_of("wd.add(date '2019-12-23', 0)") == "23 Dec 2019");
    CHECK(value_of("wd.add(date '2019-12-27', -1)") == "24 Dec 2019");
    CHECK(value_of("wd.add(date '2019-12-28', 1)") == "30 Dec 2019");  // from a Saturday
}

TEST_CASE("wd.between leaves the first day out and counts backwards as negative", "[api_days]") {
    CHECK(value_of("wd.between(date '2019-12-23', date '2019-12-30')") == "3");
    CHECK(value_of("wd.between(date '2019-12-30', date '2019-12-23')") == "-3");
    CHECK(value_of("wd.between(date '2019-12-23', date '2019-12-23')") == "0");
    CHECK(value_of("wd.is(date '2019-12-25')") == "false");
    CHECK(value_of("wd.is(date '2019-12-28')") == "false");
    CHECK(value_of("wd.is(date '2019-12-27')") == "true");
}

TEST_CASE("outside of the calendar there is an error and no number", "[api_days]") {
    const std::string covers = "error: the calendar test covers 2019-01-01 to 2020-12-31, not ";
    CHECK(value_of("wd.add(date '2020-12-31', 1)") == covers + "1 WD from 2020-12-31");
    CHECK(value_of("wd.add(date '2018-12-31', 5)") == covers + "5 WD from 2018-12-31");
    CHECK(value_of("wd.add(date '2019-06-03', 40000)") == covers + "40000 WD from 2019-06-03");
    CHECK(value_of("wd.between(date '2018-12-31', date '2019-01-02')") == covers + "2018-12-31");
    CHECK(value_of("wd.between(date '2020-12-31', date '2021-01-01')") == covers + "2021-01-01");
    CHECK(value_of("wd.is(date '2021-01-01')") == covers + "2021-01-01");
    CHECK(value_of("days.count('working_days', date '2018-01-01', date '2019-01-02')") ==
          covers + "2018-01-01");
}

TEST_CASE("only whole numbers within reason are counts", "[api_days]") {
    CHECK(value_of("wd.add(today, 1.5)") ==
          "error: the number of Working Days must be a whole number, not a number");
    CHECK(value_of("wd.add(today, '5')") ==
          "error: the number of Working Days must be a whole number, not a text");
    CHECK(value_of("wd.add(today)") ==
          "error: the number of Working Days must be a whole number, not nothing");
    CHECK(value_of("wd.add(today, math.maxinteger)") ==
          "error: the number of Working Days is out of reach: 9223372036854775807");
    CHECK(value_of("wd.add(today, math.mininteger)") ==
          "error: the number of Working Days is out of reach: -9223372036854775808");
}

TEST_CASE("what is no date is refused in the rule writer's words", "[api_days]") {
    CHECK(value_of("wd.add('2020-01-01', 5)") ==
          "error: the start of wd.add must be a date, not a text: write date \"2019-04-25\"");
    CHECK(value_of("wd.between(today, t.closed)") ==
          "error: the end of wd.between must be a date, not nothing: ask first whether it is there (found "
          "absent last: \"closed\" of task A)");
    CHECK(value_of("wd.is(t)") == "error: the day of wd.is must be a date, not a record");
    CHECK(value_of("wd.adds(today, 5)") == "error: wd has no \"adds\": did you mean \"add\"?");
}

TEST_CASE("months go to the same day, or to the last of a shorter month", "[api_days]") {
    CHECK(value_of("days.add_months(date '2020-01-31', 1)") == "29 Feb 2020");
    CHECK(value_of("days.add_months(date '2020-03-31', -1)") == "29 Feb 2020");
    CHECK(value_of("days.add_months(date '2019-12-02', 12)") == "2 Dec 2020");
    CHECK(value_of("days.add_months(date '2019-12-02', 0.5)") ==
          "error: the number of months must be a whole number, not a number");
    CHECK(value_of("days.add_months(date '9999-12-01', 1)") == "error: no date is that far away");
    CHECK(value_of("days.add_months(date '0001-01-01', -1)") == "error: no date is that far away");
}

// 20 December 2019 is a Friday: to Friday 27 there are 7 days, 5 weekdays, 3 of them Working Days.
TEST_CASE("other countings are there by name, to explain a figure", "[api_days]") {
    const std::string span = ", date '2019-12-20', date '2019-12-27')";
    CHECK(value_of("days.count('working_days'" + span) == "3");
    CHECK(value_of("days.count('working_days_inclusive'" + span) == "4");
    CHECK(value_of("days.count('weekdays'" + span) == "5");
    CHECK(value_of("days.count('weekdays_inclusive'" + span) == "6");
    CHECK(value_of("days.count('calendar_days'" + span) == "7");
    CHECK(value_of("days.count('calendar_days_inclusive'" + span) == "8");
    CHECK(value_of("days.count('weekdays', date '2019-12-27', date '2019-12-20')") == "nil");
    CHECK(value_of("days.count('weekday'" + span) ==
          "error: there is no way of counting \"weekday\": did you mean \"weekdays\"?");
    CHECK(value_of("days.explain(6" + span + "[1].name") == "weekdays_inclusive");
    CHECK(value_of("#days.explain(6" + span) == "1");
    CHECK(value_of("#days.explain(99" + span) == "0");
}
