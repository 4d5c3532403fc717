#include "rule/api_parameters.h"

#include "support/task_world.h"

using namespace seccheck::test;

TEST_CASE("param gives what held on the day", "[api_parameters]") {
    CHECK(value_of("param('limit', date '2019-06-30', 's')") == "5");
    CHECK(value_of("param('limit', date '2019-07-01', 's')") == "10");
    CHECK(value_of("param('limit', t.opened, 'l')") == "40");
    CHECK(value_of("param('grace', today) + 1") == "4");
}

TEST_CASE("where a number was not law on the day, the check is not applicable", "[api_parameters]") {
    CHECK(check_task("report.note(tostring(param('grace', date '2018-12-31')))") == Lines{"not_applicable"});
    CHECK(check_task("report.note(tostring(param('limit', date '2020-07-01', 's')))") ==
          Lines{"not_applicable"});
    CHECK(check_task("report.note(tostring(param('limit', date '2020-06-30', 's')))") == Lines{"note: 10"});
}

TEST_CASE("what was found before stands, where a number was not law", "[api_parameters]") {
    CHECK(check_task("report.breach('late') local x = param('grace', date '2018-12-31')") ==
          Lines{"breach: late"});
}

TEST_CASE("a value may be of any type", "[api_parameters]") {
    CHECK(value_of("param('mixed', today, 'day')") == "25 Apr 2019");
    CHECK(value_of("param('mixed', today, 'share')") == "0.25");
    CHECK(value_of("param('mixed', today, 'flag')") == "true");
    CHECK(value_of("param('mixed', today, 'word')") == "yes");
    CHECK(value_of("table.concat(param('mixed', today, 'list'), '+')") == "1+2+3");
    CHECK(value_of("param('mixed', today, 'inner', 'deep')") == "9");
    CHECK(value_of("param('mixed', today).inner.deep") == "9");
}

TEST_CASE("a table that a rule got and changed is its own", "[api_parameters]") {
    CHECK(value_of("(function() param('mixed', today, 'list')[1] = 100 return param('mixed', today, "
                   "'list')[1] end)()") == "1");
}

TEST_CASE("an unknown name or choice is an error with the nearest one", "[api_parameters]") {
    CHECK(value_of("param('limt', today)") ==
          "error: there is no parameter \"limt\": did you mean \"limit\"?");
    CHECK(value_of("param('limit', today, 'm')") ==
          "error: the parameter \"limit\" has no value for \"m\": did you mean \"l\"?");
    CHECK(value_of("param('mixed', today, 'inner', 'dep')") ==
          "error: the parameter \"mixed\" has no value for \"dep\": did you mean \"deep\"?");
    CHECK(value_of("param('limit', today, nil)") ==
          "error: the parameter \"limit\" has no value for nothing: one of \"l\", \"s\"");
    CHECK(value_of("param('limit', today, 5)") ==
          "error: the parameter \"limit\" has no value for a number: one of \"l\", \"s\"");
    CHECK(value_of("param('grace', today, 's')") == "error: the parameter \"grace\" has no value for \"s\"");
}

TEST_CASE("param says what it lacks", "[api_parameters]") {
    CHECK(value_of("param()") == "error: argument 1 of param must be a text, not nothing");
    CHECK(value_of("param('limit')") == "error: the day of param must be a date, not nothing");
    CHECK(value_of("param('limit', '2019-01-01', 's')") ==
          "error: the day of param must be a date, not a text: write date \"2019-04-25\"");
    CHECK(value_of("param('limit', t.closed, 's')") ==
          "error: the day of param must be a date, not nothing: ask first whether it is there (found absent "
          "last: \"closed\" of task A)");
}

TEST_CASE("maybe_param gives nothing where a number was not law, and the check goes on", "[api_parameters]") {
    CHECK(value_of("maybe_param('grace', date '2018-12-31')") == "nil");
    CHECK(value_of("maybe_param('limit', date '2019-07-01', 's')") == "10");
    CHECK(value_of("maybe_param('limt', today)") ==
          "error: there is no parameter \"limt\": did you mean \"limit\"?");
}
