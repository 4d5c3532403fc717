#include "lint/case_lints.h"

#include "support/lint_text.h"

using namespace seccheck::test;

namespace {
// A rule with that check and these cases, each { name, as_of, expect, facts of the task }.
struct CaseText {
    std::string as_of, expect, facts;
};

std::string rule_of(const std::string& more, const std::string& body, const std::vector<CaseText>& cases) {
    std::string text =
        "return {\n  id = \"TST-001\", title = \"A task takes too long\", subject = \"task\", " + more +
        "\n  severity = \"major\", cites = \"SEC A1\", basis = \"stated\", why = \"...\", fix = \"...\",\n"
        "  check = function(t, report)\n" +
        body + "\n  end,\n  cases = {\n";
    int number = 0;
    for (const CaseText& each : cases)
        text += "    { name = \"case " + std::to_string(++number) + "\", as_of = \"" + each.as_of +
                "\", expect = " + each.expect + ", given = [=[\n[[task]]\nid = \"A\"\n" + each.facts +
                "\n]=] },\n";
    return text + "  },\n}\n";
}

std::string told(const std::string& lint, const std::string& rule) {
    return complaints(lint, {{linted_rule, rule}});
}

const std::string obligation = "    report.obligation { by = wd.add(t.opened, 2), done = t.closed }";
const std::string opened = "opened = 2019-12-02";
const CaseText closed{"2020-02-14", "\"pass\"", "opened = 2019-12-02\nclosed = 2019-12-03"};
}  // namespace

TEST_CASE("a rule that reads a fact of unknown absence wants a case without it", "[lint]") {
    const CaseText late{"2020-02-14", "{ breach = \"...\" }", opened};
    CHECK(told("LNT-014", rule_of("", obligation, {closed, late})) == R"(
rules/tasks/open.lua:7:11: LNT-014 minor: no case expects unknown, and the rule reads task.opened
       rules/tasks/open.lua:5:39: it is read here
       add a case without it that expects { unknown = "task.opened" }
)");
    const CaseText absent{"2020-02-14", "{ unknown = \"task.opened\" }", ""};
    CHECK(told("LNT-014", rule_of("", obligation, {closed, late, absent})) == "");
}

TEST_CASE("what may lawfully be absent, the key, and what :maybe looks at want no such case", "[lint]") {
    const CaseText found{"2020-02-14", "{ breach = \"...\" }", opened};
    CHECK(told("LNT-014", rule_of("",
                                  "    if t:maybe \"size\" and t.size == \"s\" or t.closed then return end\n"
                                  "    report.breach(t.id)",
                                  {closed, found})) == "");
}

TEST_CASE("an obligation wants cases on both sides of its last day", "[lint]") {
    const CaseText due{"2019-12-03", "{ due = \"2019-12-04\" }", opened};
    const CaseText late{"2020-02-14", "{ breach = \"...\" }", opened};
    CHECK(told("LNT-015", rule_of("", obligation, {due, late, closed})) == R"(
rules/tasks/open.lua:7:11: LNT-015 minor: no two cases lie on both sides of the boundary day
       rules/tasks/open.lua:5:5: it is decided here
       add the case of the very last day, and that of the day after
)");
}

TEST_CASE("the boundary lies in the day of the check, in a Working Day, or in a fact", "[lint]") {
    const CaseText last_day{"2019-12-04", "{ due = \"2019-12-04\" }", opened};
    CHECK(told("LNT-015", rule_of("", obligation,
                                  {closed, last_day, {"2019-12-05", "{ breach = \"...\" }", opened}})) == "");
    // From Friday to Monday.
    CHECK(told("LNT-015", rule_of("", obligation,
                                  {closed,
                                   {"2019-12-06", "{ due = \"2019-12-06\" }", "opened = 2019-12-04"},
                                   {"2019-12-09", "{ breach = \"...\" }", "opened = 2019-12-04"}})) == "");
    CHECK(told("LNT-015",
               rule_of("", obligation,
                       {{"2020-02-14", "\"pass\"", opened + "\nclosed = 2019-12-04"},
                        {"2020-02-14", "{ breach = \"...\" }", opened + "\nclosed = 2019-12-05"}})) == "");
    // Two days apart, or with the same verdict, is no boundary.
    CHECK(told("LNT-015",
               rule_of("", obligation,
                       {{"2020-02-14", "\"pass\"", opened + "\nclosed = 2019-12-03"},
                        {"2020-02-14", "{ breach = \"...\" }", opened + "\nclosed = 2019-12-05"}})) != "");
    CHECK(told("LNT-015", rule_of("", obligation,
                                  {closed,
                                   {"2019-12-05", "{ breach = \"...\" }", opened},
                                   {"2019-12-06", "{ breach = \"...\" }", opened}})) != "");
}

TEST_CASE("a rule that counts no days has no boundary", "[lint]") {
    const CaseText found{"2020-02-14", "{ breach = \"...\" }", opened};
    CHECK(told("LNT-015", rule_of("", "    if not t.closed then report.breach(t.id) end", {closed, found})) ==
          "");
    CHECK(
        told("LNT-015",
             rule_of("", "    local by = wd.add(t.opened, 2)\n    if today > by then report.breach(t.id) end",
                     {closed, found})) != "");
}

TEST_CASE("a rule with a first day wants a case before it", "[lint]") {
    const CaseText late{"2020-02-14", "{ breach = \"...\" }", opened};
    const std::string since = "since = \"2019-07-01\",";
    CHECK(told("LNT-016", rule_of(since, obligation, {closed, late})) == R"(
rules/tasks/open.lua:7:11: LNT-016 minor: the rule is law from 1 Jul 2019, and no case has a day before
       rules/tasks/open.lua:2:78: the law is named here
       add a case of 30 Jun 2019
)");
    const CaseText before{"2020-02-14", "\"not_applicable\"", "opened = 2019-07-01"};
    CHECK(told("LNT-016", rule_of(since, obligation, {closed, late, before})) == "");
    const CaseText day_before{"2020-02-14", "\"pass\"", "opened = 2019-06-30"};
    CHECK(told("LNT-016", rule_of(since, obligation, {closed, late, day_before})) == "");
    CHECK(told("LNT-016", rule_of("since = \"2013-09-23\",", obligation, {closed, late})) == "");
}

TEST_CASE("so does a rule with a number that first held after the Code began", "[lint]") {
    const CaseText late{"2020-02-14", "{ breach = \"...\" }", opened};
    const std::string body = "    report.obligation { by = wd.add(t.opened, param(\"grace\", t.opened)) }";
    CHECK(told("LNT-016", rule_of("", body, {closed, late})) == R"(
rules/tasks/open.lua:7:11: LNT-016 minor: "grace" is law from 1 Jan 2019, and no case has a day before
       rules/tasks/open.lua:5:47: the law is named here
       add a case of 31 Dec 2018
)");
    // The first period of this one has no beginning.
    const std::string limit =
        "    report.obligation { by = wd.add(t.opened, param(\"limit\", t.opened, \"s\")) }";
    CHECK(told("LNT-016", rule_of("", limit, {closed, late})) == "");
}
