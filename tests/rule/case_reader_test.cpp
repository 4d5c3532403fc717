#include "rule/case_reader.h"

#include "support/rule_files.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
const std::string given = R"(given = [=[
[[task]]
id = "A"
opened = 2019-12-02
]=] })";
const std::string finds =
    "{ name = \"finds\", as_of = \"2020-02-14\", expect = { breach = true }, " + given + ",\n";
const std::string passes = "{ name = \"passes\", as_of = \"2020-02-14\", expect = \"pass\", " + given + ",\n";

// The good rule with other cases.
LoadedRules with_cases(const std::string& cases) {
    const std::string head = good_rule.substr(0, good_rule.find("  cases ="));
    return load_rule_files({{"rules/x.lua", head + "  cases = " + cases + "\n}\n"}});
}
LoadedRules with_expect(const std::string& expect) {
    return with_cases("{\n" + finds + passes +
                      "{ name = \"third\", as_of = \"2020-02-14\", expect = " + expect + ",\n" + given + "}");
}
std::string problems_of(const std::string& expect) { return with_expect(expect).problems; }

// What the third case expects, a line each.
Lines expected(const std::string& expect) {
    const LoadedRules loaded = with_expect(expect);
    INFO(loaded.problems);
    REQUIRE(loaded.problems == "");
    Lines lines;
    for (const ExpectedFinding& each : loaded.rules.at(0).cases.at(2).expect)
        lines.push_back(std::string(name(each.verdict)) + " " + (each.due ? iso(*each.due) : each.text));
    return lines;
}
// The third case begins on this line: ten of the head, one for `cases = {`, and five for each case before it.
const std::string at_third = "rules/x.lua:22:";
}  // namespace

TEST_CASE("a case has a name, a day, a state and what to expect", "[case_reader]") {
    const LoadedRules loaded = load_rule_files({{"rules/x.lua", good_rule}});
    REQUIRE(loaded.rules.size() == 1);
    REQUIRE(loaded.rules[0].cases.size() == 2);
    const RuleCase& first = loaded.rules[0].cases[0];
    CHECK(first.name == "open");
    CHECK(first.line == 12);
    CHECK(first.as_of == day("2020-02-14"));
    CHECK(first.given == "[[task]]\nid = \"A\"\nopened = 2019-12-02\n");
    CHECK(first.subject == "");
    CHECK(loaded.rules[0].cases[1].line == 17);
}

TEST_CASE("a case expects one verdict, one finding, or several in order", "[case_reader]") {
    CHECK(expected("\"pass\"") == Lines{"pass "});
    CHECK(expected("\"not_applicable\"") == Lines{"not_applicable "});
    CHECK(expected("{ breach = \"late\" }") == Lines{"breach late"});
    CHECK(expected("{ breach = true }") == Lines{"breach "});
    CHECK(expected("{ due = \"2020-01-22\" }") == Lines{"due 2020-01-22"});
    CHECK(expected("{ due = date \"2020-01-22\" }") == Lines{"due 2020-01-22"});
    CHECK(expected("{ unknown = \"task.count\" }") == Lines{"unknown task.count"});
    CHECK(expected("{ { note = \"b\" }, { breach = \"a\" }, { note = \"a\" } }") ==
          Lines{"note b", "breach a", "note a"});
}

TEST_CASE("a rule needs a case that finds something and one that passes", "[case_reader]") {
    const std::string finds_nothing =
        "rules/x.lua:11:3: error: rule TST-001 has no case that finds anything\n"
        "    11 |   cases = {\n"
        "       |   ^\n"
        "       add a case that expects a breach, a due or a note\n";
    const std::string passes_never =
        "rules/x.lua:11:3: error: rule TST-001 has no case that passes\n"
        "    11 |   cases = {\n"
        "       |   ^\n"
        "       add a case that expects \"pass\"\n";
    CHECK(with_cases("{\n" + passes + "}").problems == finds_nothing);
    CHECK(with_cases("{\n" + finds + "}").problems == passes_never);
    CHECK(with_cases("{\n}").problems == finds_nothing + passes_never);
    // None of these shows that the rule ever says anything.
    for (const char* other :
         {"\"not_applicable\"", "{ unknown = \"task.count\" }", "{ error = \"task has no\" }"}) {
        CAPTURE(other);
        CHECK(with_cases("{\n" + passes + "{ name = \"x\", as_of = \"2020-02-14\", expect = " + other + ", " +
                         given + "}")
                  .problems == finds_nothing);
    }
}

TEST_CASE("a rule without cases lacks both", "[case_reader]") {
    const std::string head = good_rule.substr(0, good_rule.find("  cases ="));
    CHECK(load_rule_files({{"rules/x.lua", head + "}\n"}}).problems ==
          "rules/x.lua:1:1: error: rule TST-001 has no case that finds anything\n"
          "     1 | return {\n"
          "       | ^\n"
          "       add a case that expects a breach, a due or a note\n"
          "rules/x.lua:1:1: error: rule TST-001 has no case that passes\n"
          "     1 | return {\n"
          "       | ^\n"
          "       add a case that expects \"pass\"\n");
}

// A case that isn't read is never run, and looks as if it had passed.
TEST_CASE("no case is passed over", "[case_reader]") {
    const std::string refused =
        "rules/x.lua:11:3: error: the cases of rule TST-001 are a list of tables and of other things\n"
        "    11 |   cases = {\n"
        "       |   ^\n"
        "       write cases = { { name = \"...\", ... }, ... }\n";
    CHECK(with_cases("{\n" + finds + passes + "\"oops\",\n" + passes + "}").problems == refused);
    CHECK(with_cases("{\n" + finds + passes + "nil,\n" + passes + "}").problems == refused);
    CHECK(with_cases("{\n" + finds + passes + "third = " + passes + "}").problems == refused);
    CHECK(
        with_cases("function() end")
            .problems.starts_with("rules/x.lua:11:3: error: rule TST-001 has no case that finds anything\n"));
    CHECK(with_cases("7").problems.find(
              "the cases of rule TST-001 must be a list of tables, or a function that "
              "gives one, not a number") != std::string::npos);
}

// What makes many cases need not be made for a check.
TEST_CASE("cases may be made by a function", "[case_reader]") {
    const LoadedRules loaded = with_cases("function() return {\n" + finds + passes + "} end");
    CHECK(loaded.problems == "");
    REQUIRE(loaded.rules.size() == 1);
    CHECK(loaded.rules[0].cases.size() == 2);
    CHECK(with_cases("function() return 1 + {} end").problems ==
          "rules/x.lua:11: error: a table can't be calculated with\n"
          "    11 |   cases = function() return 1 + {} end\n");
}

TEST_CASE("what a case lacks is told at the case", "[case_reader]") {
    const auto problems = [](const std::string& third) {
        return with_cases("{\n" + finds + passes + third + "}").problems;
    };
    CHECK(problems("{ name = \"third\", expect = \"pass\", given = \"x\" }") ==
          at_third +
              "1: error: case 3 lacks its \"as_of\"\n"
              "    22 | { name = \"third\", expect = \"pass\", given = \"x\" }}\n"
              "       | ^\n"
              "       add as_of = \"2020-02-14\", the day of the check\n");
    CHECK(problems("{ name = \"third\", as_of = \"2020-02-14\", given = \"x\" }") ==
          at_third +
              "1: error: case 3 lacks its \"expect\"\n"
              "    22 | { name = \"third\", as_of = \"2020-02-14\", given = \"x\" }}\n"
              "       | ^\n"
              "       add expect = \"pass\", or expect = { breach = \"...\" }\n");
    CHECK(problems("{ name = \"third\", as_of = \"2020-02-14\", expect = \"pass\" }") ==
          at_third +
              "1: error: case 3 lacks its \"given\"\n"
              "    22 | { name = \"third\", as_of = \"2020-02-14\", expect = \"pass\" }}\n"
              "       | ^\n"
              "       add given = \"...\"\n");
    CHECK(problems("{ as_of = \"2020-02-14\", expect = \"pass\", given = \"x\" }")
              .find("case 3 lacks its \"name\"") != std::string::npos);
}

TEST_CASE("what a case says wrongly is told at its key", "[case_reader]") {
    const auto problems = [](const std::string& third) {
        return with_cases("{\n" + finds + passes + third + "}").problems;
    };
    CHECK(problems("{ name = \"third\", as_of = \"2020-02-30\", expect = \"pass\", given = \"x\" }") ==
          at_third +
              "19: error: \"as_of\" of case 3 is no date\n"
              "    22 | { name = \"third\", as_of = \"2020-02-30\", expect = \"pass\", given = \"x\" }}\n"
              "       |                   ^~~~~\n"
              "       write as_of = \"2019-04-25\"\n");
    CHECK(problems("{ name = \"third\", as_of = \"2020-02-14\", expct = \"pass\", expect = \"pass\", given = "
                   "\"x\" }") == at_third +
                                     "41: error: case 3 has no \"expct\"\n"
                                     "    22 | { name = \"third\", as_of = \"2020-02-14\", expct = \"pass\", "
                                     "expect = \"pass\", given = \"x\" }}\n"
                                     "       |                                         ^~~~~\n"
                                     "       did you mean \"expect\"?\n");
    CHECK(problems("{ name = \"third\", as_of = \"2020-02-14\", expect = \"pass\", given = 5 }")
              .find("\"given\" of case 3 must be a text, not a number") != std::string::npos);
    CHECK(problems(
              "{ name = \"third\", as_of = \"2020-02-14\", expect = \"pass\", given = \"x\", subject = 5 }")
              .find("\"subject\" of case 3 must be a text, not a number") != std::string::npos);
}

TEST_CASE("a misspelt verdict is told with the nearest", "[case_reader]") {
    CHECK(problems_of("\"pas\"") ==
          at_third +
              "41: error: case \"third\" can't expect \"pas\"\n"
              "    22 | { name = \"third\", as_of = \"2020-02-14\", expect = \"pas\",\n"
              "       |                                         ^~~~~~\n"
              "       did you mean \"pass\"?\n");
    CHECK(problems_of("{ braech = \"late\" }").find("can't expect \"braech\"\n") != std::string::npos);
    CHECK(problems_of("{ [1.5] = \"late\" }").find("can't expect \"a number\"\n") != std::string::npos);
}

// Lua would give them in an order that changes from run to run.
TEST_CASE("several findings are a list of tables with one verdict each", "[case_reader]") {
    CHECK(problems_of("{ breach = \"late\", due = \"2020-01-22\" }") ==
          at_third +
              "41: error: case \"third\" expects several things in one table\n"
              "    22 | { name = \"third\", as_of = \"2020-02-14\", expect = { breach = \"late\", due = "
              "\"2020-01-22\" },\n"
              "       |                                         ^~~~~~\n"
              "       write a list: { { breach = \"...\" }, { due = \"2020-01-22\" } }\n");
    CHECK(problems_of("{ { breach = \"a\" }, {} }").find("expects several things in one table") !=
          std::string::npos);
    for (const char* mixed : {"{ { breach = \"a\" }, note = \"b\" }", "{ { breach = \"a\" }, \"pass\" }",
                              "{ \"pass\" }", "{ { breach = \"a\" }, nil, { note = \"b\" } }"}) {
        CAPTURE(mixed);
        CHECK(problems_of(mixed).find("expects a list of tables and of other things") != std::string::npos);
    }
}

TEST_CASE("a finding is expected by a message, a date or true", "[case_reader]") {
    const std::string unknown_form = "case \"third\" expects breach of an unknown form\n";
    for (const char* form : {"{ breach = false }", "{ breach = 5 }", "{ breach = \"\" }", "{ breach = {} }"})
        CHECK(problems_of(form).find(unknown_form) != std::string::npos);
    CHECK(problems_of("{ due = \"soon\" }").find("case \"third\" expects due of an unknown form\n") !=
          std::string::npos);
    for (const char* nothing : {"{}", "5", "true"})
        CHECK(problems_of(nothing).find("case \"third\" expects nothing\n") != std::string::npos);
}
