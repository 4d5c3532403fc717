// The commonest slips in rules, kinds and parameters, and all that is said of them.
#include "support/program.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
std::string told_without_end(const std::string& path, const std::string& text) {
    return without_end(told_of_broken(path, text));
}

std::string of_rule(const std::string& what, const std::string& by) {
    return told_without_end("home/rules/tasks/open.lua", replaced(good_rule, what, by));
}

std::string of_kind(const std::string& what, const std::string& by) {
    return told_without_end("home/models/room.toml", replaced(R"([kind]
name  = "room"
title = "{number}"
key   = "number"
doc   = "Where it is done."
[field.number]
type = "string"
doc  = "Its number."
[field.free_from]
type = "date"
when = "event"
doc  = "When it is free."
[field.task]
type = "ref"
to   = "task"
doc  = "What is done there."
)",
                                                              what, by));
}

std::string of_parameters(const std::string& what, const std::string& by) {
    return told_without_end("home/rules/parameters.toml", replaced(R"([[parameter]]
name = "grace"
doc  = "Days of grace."
[[parameter.period]]
from  = 2019-01-01
cites = "SEC D7"
basis = "stated"
value = 3
)",
                                                                   what, by));
}
}  // namespace

TEST_CASE("none of the files is broken before a test breaks it", "[broken_input]") {
    CHECK(run_program("check state").status == 1);
}

TEST_CASE("a rule: a misspelt key", "[broken_input]") {
    CHECK(of_rule("title =", "titel =") == R"(
rules/tasks/open.lua:1:1: error: the rule lacks its "title"
     1 | return {
       | ^
       add title = "..."
rules/tasks/open.lua:3:3: error: the rule has no "titel"
     3 |   titel = "A task takes too long",
       |   ^~~~~
       did you mean "title"?
)");
}

TEST_CASE("a rule: a comma left out", "[broken_input]") {
    CHECK(of_rule("severity = \"major\",", "severity = \"major\"") == R"(
rules/tasks/open.lua:6: error: '}' expected (to close '{' at line 1) near 'cites'
     6 |   cites = "SEC A1",
       a comma may be missing at the end of the line before
)");
}

TEST_CASE("a rule: a heading that ends the text of a case", "[broken_input]") {
    // A check doesn't read the cases, so it is `seccheck test` that tells.
    const Ran ran = run_program(
        "test",
        small_world({{"home/rules/tasks/open.lua", replaced(good_rule, "given = [=[", "given = [[")}}));
    CHECK(ran.status == 3);
    CHECK('\n' + without_end(ran.err) == R"(
rules/tasks/open.lua:14: error: '}' expected (to close '{' at line 12) near 'id'
    14 | id = "A"
       write TOML between [=[ and ]=]: the ]] of a heading would end the text
)");
}

// Lua takes 2018 - 11 - 1 for a sum.
TEST_CASE("a rule: a date without quotes", "[broken_input]") {
    CHECK(of_rule("  fix =", "  since = 2018-11-01,\n  fix =") == R"(
rules/tasks/open.lua:9:3: error: "since" of the rule is no date
     9 |   since = 2018-11-01,
       |   ^~~~~
       write since = "2019-04-25"
)");
}

TEST_CASE("a rule: a case without its day, and one that expects a verdict that there isn't",
          "[broken_input]") {
    CHECK(of_rule("as_of = \"2020-02-14\", expect = { breach", "expect = { brach") == R"(
rules/tasks/open.lua:11:3: error: rule TST-001 has no case that finds anything
    11 |   cases = {
       |   ^
       add a case that expects a breach, a due or a note
rules/tasks/open.lua:12:1: error: case 1 lacks its "as_of"
    12 |     { name = "open", expect = { brach = "task A is open" }, given = [=[
       | ^
       add as_of = "2020-02-14", the day of the check
rules/tasks/open.lua:12:22: error: case "open" can't expect "brach"
    12 |     { name = "open", expect = { brach = "task A is open" }, given = [=[
       |                      ^~~~~~
       did you mean "breach"?
)");
}

TEST_CASE("a kind: a misspelt type", "[broken_input]") {
    CHECK(of_kind("type = \"string\"", "type = \"strnig\"") == R"(
models/room.toml:7:8: error: "type" of field "number" can't be "strnig"
     7 | type = "strnig"
       |        ^~~~~~~~
       did you mean "string"?
)");
}

TEST_CASE("a kind: a title, and a key, of fields that it hasn't", "[broken_input]") {
    CHECK(of_kind("{number}", "{numbr}") == R"(
models/room.toml:3:9: error: kind "room" has no field "numbr"
     3 | title = "{numbr}"
       |         ^~~~~~~~~
       did you mean "number"?
)");
    CHECK(of_kind("= \"number\"", "= \"nummer\"") == R"(
models/room.toml:4:9: error: "nummer" is no field of kind "room" that could be its key
     4 | key   = "nummer"
       |         ^~~~~~~~
       did you mean "number"?
)");
}

TEST_CASE("a kind: a date that doesn't say what it is", "[broken_input]") {
    CHECK(of_kind("when = \"event\"\n", "") == R"(
models/room.toml:10:8: error: date "free_from" doesn't say what it is
    10 | type = "date"
       |        ^~~~~~
       add when = "event" for what has happened, when = "plan" for what is foreseen
)");
}

TEST_CASE("a kind: a field without its doc", "[broken_input]") {
    CHECK(of_kind("doc  = \"Its number.\"\n", "") == R"(
models/room.toml:6:1: error: field "number" lacks its "doc"
     6 | [field.number]
       | ^
       add doc = "..."
)");
}

TEST_CASE("a kind: a reference to a kind that there isn't", "[broken_input]") {
    CHECK(of_kind("to   = \"task\"", "to   = \"taks\"") == R"(
models/room.toml:15:8: error: there is no kind "taks"
    15 | to   = "taks"
       |        ^~~~~~
       did you mean "task"?
)");
}

TEST_CASE("parameters: a misspelt key", "[broken_input]") {
    CHECK(of_parameters("name =", "nmae =") == R"(
rules/parameters.toml:1:1: error: a parameter lacks its "name"
     1 | [[parameter]]
       | ^
       add name = "..."
rules/parameters.toml:2:1: error: a parameter has no key "nmae"
     2 | nmae = "grace"
       | ^~~~
       did you mean "name"?
)");
}

TEST_CASE("parameters: a date in quotes", "[broken_input]") {
    CHECK(of_parameters("2019-01-01", "\"2019-01-01\"") == R"(
rules/parameters.toml:5:9: error: "from" of a period is a date, not a text
     5 | from  = "2019-01-01"
       |         ^~~~~~~~~~~~
       write year, month and day without quotes, such as 2019-04-25
)");
}

TEST_CASE("parameters: a period in single brackets", "[broken_input]") {
    CHECK(of_parameters("[[parameter.period]]", "[parameter.period]") == R"(
rules/parameters.toml:4:1: error: "period" of a parameter is a list, not a table
     4 | [parameter.period]
       | ^~~~~~~~~~~~~~~~~~
       write its heading in double brackets
)");
}

TEST_CASE("parameters: two values on one day", "[broken_input]") {
    CHECK(of_parameters("value = 3\n",
                        "value = 3\n[[parameter.period]]\nfrom  = 2020-01-01\ncites = \"SEC D8\"\n"
                        "basis = \"stated\"\nvalue = 4\n") == R"(
rules/parameters.toml:9:1: error: two values of "grace" hold on the same day
     9 | [[parameter.period]]
       | ^
       rules/parameters.toml:4:1: the other period
       end the earlier period with until, the last day on which it held
)");
}

TEST_CASE("parameters: a basis that needs a note, and a value left out", "[broken_input]") {
    CHECK(of_parameters("basis = \"stated\"\nvalue = 3\n", "basis = \"derived\"\n") == R"(
rules/parameters.toml:6:9: error: the period has no value
     6 | cites = "SEC D7"
       |         ^~~~~~~~
       add value = ...
rules/parameters.toml:7:9: error: a value that is derived needs a note
     7 | basis = "derived"
       |         ^~~~~~~~~
       add note = "what it rests on"
)");
}
