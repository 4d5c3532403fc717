#include "engine/rule_cases.h"

#include "report/case_format.h"
#include "support/rule_files.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
// The good rule with another third case, whose name stands in line 23 of its file.
std::string with_third_case(const std::string& rest, const std::string& rule = good_rule) {
    return replaced(rule, "opened = 2019-12-02\nclosed = 2020-01-02\n]=] },\n",
                    "opened = 2019-12-02\nclosed = 2020-01-02\n]=] },\n    { name = \"third\", as_of = "
                    "\"2020-02-14\", " +
                        rest + " },\n");
}

CasesResult run(const std::map<std::string, std::string>& texts) {
    const LoadedRules loaded = load_rule_files(texts);
    REQUIRE(loaded.problems == "");
    return run_cases(loaded.rules, task_world().model, task_world().inputs(), 2);
}

std::vector<CaseResult> failures_of(const CasesResult& result) {
    std::vector<CaseResult> failures;
    for (const CaseResult& each : result.cases)
        if (each.ended != CaseResult::Ended::passed) failures.push_back(each);
    return failures;
}

// As they are shown, but for the places at their ends.
Lines shown(const CaseResult& result) {
    Lines lines;
    for (CaseLine line : result.lines) {
        line.place = {};
        lines.push_back(shown_line(line));
    }
    return lines;
}

// The lines of the third case, where it fails.
Lines third_case(const std::string& rest, const std::string& rule = good_rule) {
    const CasesResult result = run({{"rules/x.lua", with_third_case(rest, rule)}});
    CHECK(result.cases.size() == 3);
    const auto failures = failures_of(result);
    if (failures.empty()) return {};
    REQUIRE(failures.size() == 1);
    CHECK(to_string(failures[0].place) == "rules/x.lua:23");
    CHECK(failures[0].rule == "TST-001");
    CHECK(failures[0].name == "third");
    return shown(failures[0]);
}

// The good rule with another check; its first two cases must still hold.
std::string rule_with_check(const std::string& body) {
    return replaced(good_rule, "if not t.closed then report.breach(\"{subject} is open\") end",
                    "if not t.closed then report.breach(\"{subject} is open\") end " + body);
}

std::string given(const std::string& toml) { return ", given = [=[\n" + toml + "]=]"; }

const std::string closed_a = "[[task]]\nid = \"A\"\nopened = 2019-12-02\nclosed = 2020-01-02\n";
const std::string open_b = "[[task]]\nid = \"B\"\nopened = 2019-12-02\n";
}  // namespace

TEST_CASE("cases that hold are counted and not shown", "[rule_cases]") {
    const CasesResult result = run({{"rules/x.lua", good_rule}});
    CHECK(result.cases.size() == 2);
    CHECK(result.failures() == 0);
}

TEST_CASE("without rules there are no cases", "[rule_cases]") {
    CHECK(run({}).cases.empty());
    CHECK(run({}).failures() == 0);
}

TEST_CASE("a failing case shows what was expected and what came", "[rule_cases]") {
    CHECK(third_case("expect = { breach = \"task A is late\" }" + given(one_task)) ==
          Lines{"- breach \"task A is late\"", "+ breach \"task A is open\"", std::string(20, ' ') + "^^^^"});
    CHECK(third_case("expect = \"pass\"" + given(one_task)) ==
          Lines{"- pass", "+ breach \"task A is open\""});
    CHECK(third_case("expect = { breach = true }" + given(closed_a)) == Lines{"- breach", "+ pass"});
    CHECK(third_case("expect = \"not_applicable\"" + given(closed_a)) == Lines{"- not_applicable", "+ pass"});
}

TEST_CASE("a finding fits a text in full, or any", "[rule_cases]") {
    CHECK(third_case("expect = { breach = true }" + given(one_task)).empty());
    CHECK(third_case("expect = { breach = \"task A is open\" }" + given(one_task)).empty());
    CHECK(third_case("expect = { breach = \"task A\" }" + given(one_task)).size() == 3);
    CHECK(third_case("expect = { note = \"task A is open\" }" + given(one_task)) ==
          Lines{"- note \"task A is open\"", "+ breach \"task A is open\""});
}

TEST_CASE("a due fits by its date", "[rule_cases]") {
    const std::string rule =
        rule_with_check("if t.planned then report.due { by = t.planned, message = 'soon' } end");
    const std::string planned = given(closed_a + "planned = 2020-03-01\n");
    CHECK(third_case("expect = { due = \"2020-03-01\" }" + planned, rule).empty());
    CHECK(third_case("expect = { due = true }" + planned, rule).empty());
    CHECK(third_case("expect = { due = \"2020-03-02\" }" + planned, rule) ==
          Lines{"- due 2020-03-02", "+ due 2020-03-01", "               ^"});
    CHECK(third_case("expect = { due = true }" + given(closed_a), rule) == Lines{"- due", "+ pass"});
}

TEST_CASE("an unknown fits by the field that is missing", "[rule_cases]") {
    const std::string rule = rule_with_check("if t.urgent then local n = t.count end");
    const std::string urgent = given(closed_a + "urgent = true\n");
    CHECK(third_case("expect = { unknown = \"task.count\" }" + urgent, rule).empty());
    CHECK(third_case("expect = \"unknown\"" + urgent, rule).empty());
    CHECK(third_case("expect = { unknown = \"task.lead\" }" + urgent, rule) ==
          Lines{"- unknown \"task.lead\"", "+ unknown \"task.count\"", "                ^^^^^"});
    CHECK(third_case("expect = \"pass\"" + urgent, rule) == Lines{"- pass", "+ unknown \"task.count\""});
}

TEST_CASE("findings about one subject that share their key fail the case", "[rule_cases]") {
    const std::string expected =
        "expect = { { note = \"x\" }, { note = \"y\" } }" + given(closed_a + "urgent = true\n");
    const auto check = [](const std::string& second) {
        return rule_with_check(
            "if t.urgent then report.note { message = 'x', key = 'k' } report.note { message = 'y', " +
            second + " } end");
    };
    CHECK(third_case(expected, check("key = 'l'")).empty());
    CHECK(third_case(expected, check("key = 'k'")) ==
          Lines{"the key \"k\" of \"y\" is that of another finding about the same: give each a key of its "
                "own, so that "
                "a baseline can tell them apart"});
}

TEST_CASE("several findings are all expected, in the order in which they are made", "[rule_cases]") {
    const std::string rule =
        rule_with_check("if t.urgent then report.note { message = 'one', key = 1 } report.breach('two') end");
    const std::string urgent = given(closed_a + "urgent = true\n");
    CHECK(third_case("expect = { { note = \"one\" }, { breach = \"two\" } }" + urgent, rule).empty());
    CHECK(third_case("expect = { { breach = \"two\" }, { note = \"one\" } }" + urgent, rule) ==
          Lines{"- breach \"two\"", "  note \"one\"", "+ breach \"two\""});
    CHECK(third_case("expect = { note = \"one\" }" + urgent, rule) ==
          Lines{"  note \"one\"", "+ breach \"two\""});
    CHECK(third_case("expect = { { note = \"one\" }, { breach = \"two\" }, { due = true } }" + urgent,
                     rule) == Lines{"  note \"one\"", "  breach \"two\"", "- due"});
}

TEST_CASE("a check that raises shows its message and the rule's own lines", "[rule_cases]") {
    const std::string rule = rule_with_check("\nif t.urgent then\nerror('no ' .. t.id)\nend");
    const std::string urgent = given(closed_a + "urgent = true\n");
    const auto lines = [&](const std::string& expect) {
        const CasesResult result =
            run({{"rules/x.lua", with_third_case("expect = " + expect + urgent, rule)}});
        return result.failures() == 0 ? Lines{} : shown(failures_of(result).at(0));
    };
    CHECK(lines("\"pass\"") == Lines{"- pass", "+ error \"no A\"", "rules/x.lua:12"});
    CHECK(lines("{ breach = \"no A\" }") == Lines{"- breach \"no A\"", "+ error \"no A\"", "rules/x.lua:12"});
    CHECK(lines("{ error = \"no A\" }").empty());
    CHECK(lines("{ error = true }").empty());
}

TEST_CASE("a check that counts days outside of the calendar says so", "[rule_cases]") {
    const std::string rule = rule_with_check("if t.planned then local d = wd.add(t.planned, 1) end");
    CHECK(third_case("expect = \"pass\"" + given(closed_a + "planned = 2021-01-01\n"), rule) ==
          Lines{"- pass",
                "+ error \"the calendar test covers 2019-01-01 to 2020-12-31, not 1 WD from 2021-01-01\""});
}

TEST_CASE("of several records the case names its subject by key", "[rule_cases]") {
    CHECK(third_case("subject = \"A\", expect = \"pass\"" + given(closed_a + open_b)).empty());
    CHECK(third_case("subject = \"B\", expect = { breach = \"task B is open\" }" + given(closed_a + open_b))
              .empty());
    CHECK(third_case("expect = \"pass\"" + given(closed_a + open_b)) ==
          Lines{"the given state has 2 records of kind task on that day: name one with subject = \"...\""});
}

TEST_CASE("a subject that isn't there is told with those that are", "[rule_cases]") {
    CHECK(third_case("subject = \"C\", expect = \"pass\"" + given(closed_a)) ==
          Lines{"there is no task \"C\" on that day: did you mean \"A\"?"});
    const std::string later = "[[task]]\nid = \"Later\"\nopened = 2020-02-15\n";
    CHECK(third_case("subject = \"Later\", expect = \"pass\"" + given(closed_a + later)) ==
          Lines{"there is no task \"Later\" on that day: one of \"A\""});
}

TEST_CASE("a case without any record to check says so", "[rule_cases]") {
    const Lines none = {"the given state has no task on that day: add one, or correct as_of"};
    CHECK(third_case("expect = \"pass\"" + given("[[team]]\nname = \"North\"\n")) == none);
    CHECK(third_case("expect = \"pass\"" + given("[[task]]\nid = \"A\"\nopened = 2020-02-15\n")) == none);
    CHECK(third_case("subject = \"A\", expect = \"pass\"" + given("# nothing\n")) == none);
    // Of a record that was opened later only the one that is there remains.
    CHECK(third_case("expect = \"pass\"" + given(closed_a + "[[task]]\nid = \"B\"\nopened = 2020-02-15\n"))
              .empty());
}

TEST_CASE("the key of a child has that of its parent in front", "[rule_cases]") {
    std::string rule = replaced(good_rule, "subject = \"task\"", "subject = \"step\"");
    rule = replaced(rule, "t.closed", "t.done");
    rule = replaced(rule, "task A is open\" },", "step 2 of task A is open\" }, subject = \"A/2\",");
    rule = replaced(rule, "opened = 2019-12-02\n]=]",
                    "opened = 2019-12-02\n[[task.step]]\nnumber = 1\n[[task.step]]\nnumber = 2\n]=]");
    rule = replaced(rule, "closed = 2020-01-02\n", "[[task.step]]\nnumber = 1\ndone = 2020-01-02\n");
    CHECK(run({{"rules/x.lua", rule}}).failures() == 0);
}

TEST_CASE("a given state that can't be read is quoted", "[rule_cases]") {
    CHECK(third_case("expect = \"pass\"" + given("[[task]]\nid = \"A\"\nopend = 2019-12-02\n")) ==
          Lines{"given.toml:3:1: error: task has no field \"opend\"", "     3 | opend = 2019-12-02",
                "       | ^~~~~", "       did you mean \"opened\"?"});
    CHECK(third_case("expect = { error = true }" + given("[[task]]\nid = \n")) ==
          Lines{"given.toml:2:6: error: is not valid TOML: key-value pair: expected value, saw '\\n'",
                "     2 | id = ", "       |      ^",
                "       write a value, or leave out the key where there is none"});
}

TEST_CASE("the day of a case beats that of its state", "[rule_cases]") {
    const std::string rule = rule_with_check("report.note('on ' .. tostring(today))");
    const CasesResult result =
        run({{"rules/x.lua", with_third_case("expect = { { note = \"on 14 Feb 2020\" } }" +
                                                 given("[state]\nas_of = 2019-12-24\n" + closed_a),
                                             rule)}});
    for (const CaseResult& failure : failures_of(result)) {
        INFO(Catch::StringMaker<Lines>::convert(shown(failure)));
        CHECK(failure.name != "third");
    }
}

TEST_CASE("cases of a rule over the whole state have no subject", "[rule_cases]") {
    const std::string rule = replaced(
        replaced(good_rule, "subject = \"task\"", "subject = \"state\""),
        "if not t.closed then report.breach(\"{subject} is open\") end",
        "for _, each in ipairs(t.tasks) do if not each.closed then report.breach { subject = each, message = "
        "\"{subject} is open\" } end end");
    CHECK(run({{"rules/x.lua", rule}}).failures() == 0);
    CHECK(third_case("expect = { { breach = \"task A is open\" }, { breach = \"task B is open\" } }" +
                         given(one_task + open_b),
                     rule)
              .empty());
}

TEST_CASE("failures come in order of rules and of cases", "[rule_cases]") {
    const std::string wrong = replaced(
        replaced(good_rule, "expect = { breach = \"task A is open\" }", "expect = { breach = \"late\" }"),
        "expect = \"pass\"", "expect = { note = true }");
    const std::string with_pass =
        replaced(wrong, "  },\n}\n",
                 "    { name = \"third\", as_of = \"2020-02-14\", expect = \"pass\", "
                 "given = [=[\n" +
                     closed_a + "]=] },\n  },\n}\n");
    const CasesResult result = run({{"rules/a.lua", replaced(with_pass, "TST-001", "TST-002")},
                                    {"rules/b.lua", replaced(with_pass, "TST-001", "TST-001")}});
    CHECK(result.cases.size() == 6);
    Lines names;
    for (const CaseResult& failure : failures_of(result))
        names.push_back(to_string(failure.place) + " " + failure.rule + " " + failure.name);
    CHECK(names == Lines{"rules/b.lua:12 TST-001 open", "rules/b.lua:17 TST-001 closed",
                         "rules/a.lua:12 TST-002 open", "rules/a.lua:17 TST-002 closed"});
}
