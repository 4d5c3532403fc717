#include "rule/check_runner.h"

#include "support/task_world.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
// A rule in force between two days, if given, whose check always finds something.
Rule law(const char* since, const char* until, const std::string& dated_by = "") {
    Rule rule = make_rule(dated_by + "\ncheck = function(t, report) report.breach('found') end");
    if (since != nullptr) rule.info.since = day(since);
    if (until != nullptr) rule.info.until = day(until);
    return rule;
}
Lines lines_of(const Rule& rule, const std::string& toml = one_task, const char* as_of = "2020-02-14") {
    const TaskRun run({rule}, toml, as_of);
    Lines lines = run.lines();
    for (std::size_t i = 0; i < count_of(run.result.counts, Verdict::not_applicable); ++i)
        lines.emplace_back("n/a");
    for (std::size_t i = 0; i < count_of(run.result.counts, Verdict::pass); ++i) lines.emplace_back("pass");
    return lines;
}
const Lines found = {"breach: found"}, not_applicable = {"n/a"};
const std::string by_opened = "dated_by = 'opened',";  // one_task was opened on 2 December 2019

Lines with_applies(const std::string& body, const std::string& toml = one_task) {
    return lines_of(make_rule("applies = function(t) " + body +
                              " end,\ncheck = function(t, report) report.breach('found') end"),
                    toml);
}
}  // namespace

TEST_CASE("the law has a first and a last day", "[check_runner]") {
    CHECK(lines_of(law("2019-12-02", nullptr, by_opened)) == found);
    CHECK(lines_of(law("2019-12-03", nullptr, by_opened)) == not_applicable);
    CHECK(lines_of(law(nullptr, "2019-12-02", by_opened)) == found);
    CHECK(lines_of(law(nullptr, "2019-12-01", by_opened)) == not_applicable);
    CHECK(lines_of(law("2019-12-02", "2019-12-02", by_opened)) == found);
    CHECK(lines_of(law(nullptr, nullptr, by_opened)) == found);
}

TEST_CASE("without a date of its own the law is compared with the day of the check", "[check_runner]") {
    CHECK(lines_of(law("2020-02-14", nullptr)) == found);
    CHECK(lines_of(law("2020-02-15", nullptr)) == not_applicable);
    CHECK(lines_of(law(nullptr, "2020-02-13")) == not_applicable);
    CHECK(lines_of(law("2020-02-14", nullptr, "dated_by = 'planned',")) == found);  // none is planned
    CHECK(lines_of(law("2020-02-15", nullptr, "dated_by = 'planned',")) == not_applicable);
}

TEST_CASE("the day may be computed", "[check_runner]") {
    CHECK(lines_of(law("2019-12-05", nullptr, "dated_by = function(t) return t.opened + 3 end,")) == found);
    CHECK(lines_of(law("2019-12-06", nullptr, "dated_by = function(t) return t.opened + 3 end,")) ==
          not_applicable);
    CHECK(lines_of(law("2020-02-15", nullptr, "dated_by = function(t) end,")) == not_applicable);
    CHECK(lines_of(law("2019-01-01", nullptr, "dated_by = function(t) return '2019-12-05' end,")) ==
          Lines{"error: dated_by must give a date"});
    CHECK(lines_of(law("2019-01-01", nullptr, "dated_by = function(t) return t.opend end,")) ==
          Lines{"error: task has no field \"opend\": did you mean \"opened\"?"});
}

TEST_CASE("where the date that the law is compared with is unknown, so is the outcome", "[check_runner]") {
    const std::string undated = "[[task]]\nid = \"A\"\n";
    CHECK(lines_of(law("2019-01-01", nullptr, by_opened), undated) ==
          Lines{"unknown: the \"opened\" of task A is not in the state"});
    CHECK(lines_of(law("2019-01-01", nullptr, "dated_by = function(t) return t.opened end,"), undated) ==
          Lines{"unknown: the \"opened\" of task A is not in the state"});
    CHECK(lines_of(law(nullptr, nullptr, by_opened), undated) == found);
}

TEST_CASE("a rule doesn't concern what it doesn't apply to", "[check_runner]") {
    CHECK(with_applies("return true") == found);
    CHECK(with_applies("return false") == not_applicable);
    CHECK(with_applies("return nil") == not_applicable);
    CHECK(with_applies("return 0") == found);  // as in Lua, all but false and nil
    CHECK(with_applies("return false, true") == not_applicable);
    CHECK(with_applies("return t.closed == nil") == found);
}

TEST_CASE("an applies that says nothing has forgotten its return", "[check_runner]") {
    CHECK(with_applies("local open = t.closed == nil") ==
          Lines{"error: applies returned nothing: it must return true or false"});
}

TEST_CASE("whether a rule applies may be unknown, not law, or an error", "[check_runner]") {
    CHECK(with_applies("return t.count > 5") ==
          Lines{"unknown: the \"count\" of task A is not in the state"});
    CHECK(with_applies("return param('grace', date '2018-01-01') > 5") == not_applicable);
    CHECK(with_applies("return t.closed > 5") ==
          Lines{"error: a number can't be compared with nothing: ask first whether it is there (found absent "
                "last: \"closed\" of task A)"});
}

TEST_CASE("a rule that fails tells its lines and doesn't stop the others", "[check_runner]") {
    const TaskRun run(
        {make_rule("check = function(t, report)\nreport.note('one')\nend", "TST-001"),
         make_rule(
             "check = function(t, report)\nlocal function late(n)\nerror('no ' .. n.x)\nend\nlate()\nend",
             "TST-002"),
         make_rule("check = function(t, report)\nreport.note('three')\nend", "TST-003")},
        one_task, "2020-02-14");
    CHECK(run.lines() ==
          Lines{"note: one",
                "error: \"n\" is nothing, which can't be asked for a field: ask first whether it is there",
                "note: three"});
    const Finding& failed = run.result.findings[1];
    REQUIRE(failed.failure);
    CHECK(failed.failure->trace == Lines{"rules/TST-002.lua:3: in local 'late'", "rules/TST-002.lua:5"});
    CHECK_FALSE(failed.failure->outside_calendar);
    CHECK(to_string(run.result.place(failed)) == "rules/TST-002.lua:1:1");
    CHECK(run.state.title(failed.subject) == "task A");
}

TEST_CASE("what a check found before it failed stands beside the error", "[check_runner]") {
    CHECK(check_task("report.breach { message = 'late', key = 1 } error('oops')") ==
          Lines{"error: oops", "breach: late"});
}

TEST_CASE("a date outside of the calendar is an error of its own sort", "[check_runner]") {
    const TaskRun run({rule_that("wd.add(today, 1000)")}, one_task, "2020-02-14");
    REQUIRE(run.result.findings.size() == 1);
    CHECK(run.result.findings[0].failure->outside_calendar);
    CHECK(run.lines() ==
          Lines{"error: the calendar test covers 2019-01-01 to 2020-12-31, not 1000 WD from 2020-02-14"});
}

TEST_CASE("errors of every sort become findings", "[check_runner]") {
    const Lines no_text = {"error: the rule raised an error that is no text"};
    CHECK(check_task("error({ code = 5 })") == no_text);
    CHECK(check_task("error(t)") == no_text);
    CHECK(check_task("error(5)") == no_text);
    CHECK(check_task("error()") == no_text);
    CHECK(check_task("assert(t.closed)") == Lines{"error: what assert was given is false or nothing: give it "
                                                  "a message too (found absent last: \"closed\" of task A)"});
    CHECK(check_task("assert(t.closed, 'not closed')") == Lines{"error: not closed"});
    CHECK(check_task("error('plain', 0)") == Lines{"error: plain"});
    CHECK(check_task("while true do end") == Lines{"error: step limit reached: the check runs too long"});
    CHECK(check_task("local x = {} while true do x = { x, x, x, x, x, x, x, x } end")
              .front()
              .starts_with("error: "));
}

TEST_CASE("a check that runs out of memory tells its file, and the next has all of it", "[check_runner]") {
    // Few instructions and many bytes: each text is a quarter of a MiB of its own.
    const std::string bomb =
        "local s, all = 'x', {} for i = 1, 18 do s = s .. s end\n"
        "if t.id == 'A' then for i = 1, 100000 do all[i] = s .. i end end";
    Rule rule = rule_that(bomb);
    const TaskRun run({rule}, one_task + "[[task]]\nid = \"B\"\nopened = 2019-12-02\n", "2020-02-14");
    REQUIRE(run.result.findings.size() == 1);
    CHECK(run.result.findings[0].failure);
    CHECK(count_of(run.result.counts, Verdict::pass) == 1);
}

TEST_CASE("a rule that keeps something between its two runs is found out", "[check_runner]") {
    const Rule rule = make_rule(
        "check = (function() local n = 0 return function(t, report) n = n + 1\n"
        "if n == 1 then report.breach('first') end end end)()");
    CHECK(lines_of(rule) == Lines{"error: the rule said something else when it was run again: it keeps "
                                  "something between its checks"});
}

TEST_CASE("a rule that was found out once is watched from then on", "[check_runner]") {
    const Rule rule = make_rule(
        "check = (function() local n = 0 return function(t, report) n = n + 1\n"
        "report.breach('number ' .. n) end end)()");
    const std::string three = one_task + "[[task]]\nid = \"B\"\n[[task]]\nid = \"C\"\n";
    const std::string kept =
        "error: the rule said something else when it was run again: it keeps something between its checks";
    CHECK(lines_of(rule, three) == Lines{kept, kept, kept});
}

TEST_CASE("each finding has its evidence, whatever was found before it", "[check_runner]") {
    const std::string five = one_task +
                             "[[task]]\nid = \"B\"\n[[task]]\nid = \"C\"\nclosed = 2020-01-02\n"
                             "[[task]]\nid = \"D\"\n[[task]]\nid = \"E\"\n";
    const TaskRun run({rule_that("if not t.closed then report.breach('open') end")}, five, "2020-02-14");
    CHECK(run.lines() == Lines{"breach: open", "breach: open", "breach: open", "breach: open"});
    CHECK(count_of(run.result.counts, Verdict::pass) == 1);
    const std::uint16_t closed = *run.state.model().kinds[*run.rules[0].info.subject].find("closed");
    for (const Finding& finding : run.result.findings)
        CHECK(finding.evidence == std::vector<Evidence>{FactEvidence{finding.subject, closed, false}});
}

TEST_CASE("a rule finds its own constants and functions as it left them", "[check_runner]") {
    Rule rule = make_rule("");
    rule.source =
        "local limit = 5\nlocal function late(t) return limit end\n"
        "return { check = function(t, report) report.note('limit ' .. late(t)) end }";
    CHECK(lines_of(rule) == Lines{"note: limit 5"});
}

// Each block of 256 records begins with the file run anew: what the last block left must be gone.
TEST_CASE("a rule can't leave itself a note in its globals", "[check_runner]") {
    Rule rule = make_rule("");
    rule.source =
        "local limit = math.huge\n_ENV = { math = { huge = 7 } }\n"
        "return { check = function(t, report) if limit == 7 then report.breach('kept') end end }";
    std::string many;
    for (int i = 0; i < 600; ++i)
        many += "[[task]]\nid = \"" + std::to_string(i) + "\"\nopened = 2019-12-02\n";
    const TaskRun run({rule}, many, "2020-02-14");
    CHECK(run.lines().empty());
    CHECK(count_of(run.result.counts, Verdict::pass) == 600);
}

TEST_CASE("a rule over the whole state is checked once, also over an empty one", "[check_runner]") {
    const TaskRun run({rule_that("report.note('once')", "state")}, "", "2020-02-14");
    CHECK(run.lines() == Lines{"note: once"});
    CHECK(run.result.findings[0].subject == no_record);
    CHECK(run.result.checks() == 1);
    const TaskRun none({rule_that("report.note('once')")}, "", "2020-02-14");
    CHECK(none.result.checks() == 0);
}
