// The commonest slips in a state, and all that is said of them.
#include "support/program.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
std::string of_state(const std::string& what, const std::string& by) {
    return told_of_broken("state/tasks.toml", replaced(R"([[task]]
id     = "A"
opened = 2019-12-02
size   = "s"
needs  = ["B"]
[[task.step]]
number = 1
[[task]]
id     = "B"
team   = "North"
[[team]]
name   = "North"
)",
                                                       what, by));
}
}  // namespace

TEST_CASE("a text without quotes", "[broken_input]") {
    CHECK(of_state("\"North\"\n[[team]]", "North\n[[team]]") == R"(
state/tasks.toml:10:10: error: is not valid TOML: floating-point: expected 'nan', saw 'N'
    10 | team   = North
       |          ^
       a text stands in "quotes", a date is written 2020-01-31, and true and false in small letters
seccheck: 1 problem in the state: nothing was checked
)");
}

TEST_CASE("a date in quotes, or as it is said", "[broken_input]") {
    CHECK(of_state("2019-12-02", "\"2019-12-02\"") == R"(
state/tasks.toml:3:10: error: task.opened is a date, not a text
     3 | opened = "2019-12-02"
       |          ^~~~~~~~~~~~
       write year, month and day without quotes, such as 2019-04-25
seccheck: 1 problem in the state: nothing was checked
)");
    CHECK(of_state("2019-12-02", "02/12/2019") == R"(
state/tasks.toml:3:12: error: is not valid TOML: decimal integer: expected digit, saw '/'
     3 | opened = 02/12/2019
       |            ^
       a text stands in "quotes", a date is written 2020-01-31, and true and false in small letters
seccheck: 1 problem in the state: nothing was checked
)");
    CHECK(of_state("2019-12-02", "2019-02-30") == R"(
state/tasks.toml:3:20: error: is not valid TOML: date: expected day between 1 and 28 (inclusive), saw 30
     3 | opened = 2019-02-30
       |                    ^
seccheck: 1 problem in the state: nothing was checked
)");
}

TEST_CASE("a misspelt field and a misspelt value", "[broken_input]") {
    CHECK(of_state("size   = \"s\"", "sice   = \"s\"") == R"(
state/tasks.toml:4:1: error: task has no field "sice"
     4 | sice   = "s"
       | ^~~~
       did you mean "size"?
seccheck: 1 problem in the state: nothing was checked
)");
    CHECK(of_state("size   = \"s\"", "size   = \"small\"") == R"(
state/tasks.toml:4:10: error: task.size can't be "small"
     4 | size   = "small"
       |          ^~~~~~~
       one of "l", "s"
seccheck: 1 problem in the state: nothing was checked
)");
}

TEST_CASE("a reference that leads nowhere", "[broken_input]") {
    CHECK(of_state("\"North\"\n[[team]]", "\"Noth\"\n[[team]]") == R"(
state/tasks.toml:10:10: error: there is no team "Noth"
    10 | team   = "Noth"
       |          ^~~~~~
       did you mean "North"?
seccheck: 1 problem in the state: nothing was checked
)");
}

TEST_CASE("headings in single brackets, of another name, and of a child by itself", "[broken_input]") {
    CHECK(of_state("[[team]]", "[team]") == R"(
state/tasks.toml:11:1: error: "team" is a table, not a list of records
    11 | [team]
       | ^
       write [[team]] in double brackets
seccheck: 1 problem in the state: nothing was checked
)");
    CHECK(of_state("[[team]]", "[[teams]]") == R"(
state/tasks.toml:11:1: error: there is no kind "teams"
    11 | [[teams]]
       | ^~~~~~~~~
       did you mean "team"?
seccheck: 1 problem in the state: nothing was checked
)");
    CHECK(of_state("[[task.step]]", "[[step]]") == R"(
state/tasks.toml:6:1: error: a step stands below its task, not by itself
     6 | [[step]]
       | ^~~~~~~~
       write [[task.step]]
seccheck: 1 problem in the state: nothing was checked
)");
}

TEST_CASE("one key for two records", "[broken_input]") {
    CHECK(of_state("\"B\"\nteam", "\"A\"\nteam") == R"(
state/tasks.toml:8:1: error: there is a task "A" already
     8 | [[task]]
       | ^
       state/tasks.toml:1:1: here first
       remove one, or correct its key
seccheck: 1 problem in the state: nothing was checked
)");
}
