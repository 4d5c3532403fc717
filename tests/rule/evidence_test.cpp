// What proves a finding, and what tells it apart from others.
#include <set>

#include "base/fingerprint.h"
#include "support/task_world.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
const std::string toml =
    "[[team]]\nname = \"North\"\n" + one_task + "count = 15\nsize = \"l\"\nteam = \"North\"\n";

std::string show(const State& state, const Evidence& item) {
    if (const auto* fact = std::get_if<FactEvidence>(&item)) {
        const Kind& kind = state.kind(fact->record);
        return state.key(fact->record) + "." +
               (fact->back ? kind.back[fact->field].name : kind.fields[fact->field].name);
    }
    if (const auto* used = std::get_if<ParameterEvidence>(&item))
        return used->parameter->name + "=" + used->value->show();
    const auto& counted = std::get<DaysEvidence>(item);
    return std::to_string(counted.days) + " WD";
}

// The evidence of each finding, joined.
Lines evidence(const std::string& body, const char* subject = "task") {
    const TaskRun run({rule_that(body, subject)}, toml, "2020-02-14");
    Lines lines;
    for (const Finding& finding : run.result.findings) {
        std::string line = finding.verdict == Verdict::error ? "error: " + finding.message : "";
        for (const Evidence& item : finding.evidence)
            line += (line.empty() ? "" : " ") + show(run.state, item);
        lines.push_back(line);
    }
    return lines;
}

Basis basis_of(const std::string& body, Basis of_rule) {
    Rule rule = rule_that(body);
    rule.info.basis = of_rule;
    const TaskRun run({rule}, toml, "2020-02-14");
    REQUIRE(run.result.findings.size() == 1);
    return run.result.findings[0].basis;
}

Lines fingerprints(const std::string& body, const std::string& state = toml,
                   const char* as_of = "2020-02-14") {
    const TaskRun run({rule_that(body)}, state, as_of);
    Lines lines;
    for (const Finding& finding : run.result.findings) lines.push_back(fingerprint_text(finding.fingerprint));
    std::sort(lines.begin(), lines.end());
    return lines;
}
}  // namespace

TEST_CASE("evidence is all that the check read, each once and in order", "[evidence]") {
    CHECK(evidence("local a, b, c = t.size, t.opened, t.size report.breach('late')") ==
          Lines{"A.size A.opened"});
    CHECK(evidence("local a = t.team.name, t:maybe 'closed', #t.steps report.breach('late')") ==
          Lines{"A.team North.name A.closed A.steps"});
    CHECK(evidence("local a = t.place.floor, t:dangling 'backup' report.breach('late')") ==
          Lines{"A.place.floor A.backup"});
}

TEST_CASE("parameters and Working Days that were asked for are evidence", "[evidence]") {
    CHECK(evidence("local n = param('limit', t.opened, t.size) local d = wd.add(t.opened, n)\n"
                   "wd.add(t.opened, n) param('limit', t.opened, 's') report.breach('late')") ==
          Lines{"A.opened A.size limit=40 40 WD limit=10"});
    CHECK(evidence("wd.between(t.opened, today) report.breach('late')") == Lines{"A.opened 51 WD"});
}

TEST_CASE("what was read after a finding proves it too, and all findings of a check alike", "[evidence]") {
    CHECK(evidence("report.breach { message = 'a', key = 1 } local s = t.size report.breach { message = 'b', "
                   "key = 2 }") == Lines{"A.size", "A.size"});
}

TEST_CASE("facts that a rule names come first, and once", "[evidence]") {
    CHECK(evidence("local a, b = t.size, t.opened\n"
                   "report.breach { message = 'x', facts = { { t, 'opened' }, { t.team, 'name' }, { t, "
                   "'opened' } } }") == Lines{"A.opened North.name A.size A.team"});
    CHECK(evidence("report.breach { message = 'x', facts = { 'size', 'steps' } }") ==
          Lines{"A.size A.steps"});
}

TEST_CASE("what applies and dated_by read is evidence as well", "[evidence]") {
    Rule rule = make_rule(
        "applies = function(t) return t.size == 'l' end, dated_by = 'opened',\n"
        "check = function(t, report) report.breach('late') end");
    rule.info.since = day("2019-01-01");
    const TaskRun run({rule}, toml, "2020-02-14");
    REQUIRE(run.result.findings.size() == 1);
    REQUIRE(run.result.findings[0].evidence.size() == 2);
    CHECK(show(run.state, run.result.findings[0].evidence[0]) == "A.opened");
    CHECK(show(run.state, run.result.findings[0].evidence[1]) == "A.size");
}

TEST_CASE("an unknown has what was read up to it", "[evidence]") {
    CHECK(evidence("local a = t.size, t.place.street") == Lines{"A.size A.place.street"});
}

TEST_CASE("over the whole state, what was read of its subject proves a finding", "[evidence]") {
    CHECK(evidence("local a = t.tasks[1].size, t.teams[1].town, param('grace', today)\n"
                   "wd.add(today, 1) report.breach { subject = t.tasks[1], message = 'x' }",
                   "state") == Lines{"A.size grace=3"});
    CHECK(evidence(
              "local a = t.tasks[1].size report.breach { message = 'x', facts = { { t.teams[1], 'name' } } }",
              "state") == Lines{"North.name"});
}

TEST_CASE("a pass leaves no evidence to the next check", "[evidence]") {
    const TaskRun run({rule_that("local a = t.id if t.id == 'B' then report.breach('x') end")},
                      one_task + "[[task]]\nid = \"B\"\nopened = 2019-12-02\n", "2020-02-14");
    REQUIRE(run.result.findings.size() == 1);
    REQUIRE(run.result.findings[0].evidence.size() == 1);
    CHECK(show(run.state, run.result.findings[0].evidence[0]) == "B.id");
}

TEST_CASE("a finding is as sure as the weakest of its rule and its parameters", "[evidence]") {
    const std::string stated = "param('grace', today) ", derived = "param('limit', t.opened, 's') ",
                      unverified = "param('guess', today) ", breach = "report.breach('late')";
    CHECK(basis_of(breach, Basis::stated) == Basis::stated);
    CHECK(basis_of(stated + breach, Basis::stated) == Basis::stated);
    CHECK(basis_of(stated + derived + breach, Basis::stated) == Basis::derived);
    CHECK(basis_of(unverified + derived + breach, Basis::stated) == Basis::unverified);
    CHECK(basis_of(derived + breach, Basis::unverified) == Basis::unverified);
    CHECK(basis_of("param('limit', date '2019-01-01', 's') " + breach, Basis::stated) == Basis::stated);
}

TEST_CASE("a fingerprint stays when lines move, days pass and messages change", "[fingerprint]") {
    const std::string body = "report.obligation { by = wd.add(t.opened, 40) }";
    const Lines before = fingerprints(body);
    CHECK(before.size() == 1);
    CHECK(fingerprints(body, "# a comment\n\n" + toml) == before);
    CHECK(fingerprints(body, toml, "2020-02-20") == before);
    CHECK(fingerprints(body, toml, "2020-01-03") == before);  // due, then a breach: the same thing
    CHECK(fingerprints("report.breach { message = 'in other words', at = 'opened' }") == before);
    CHECK(fingerprints(body, toml + "[[team]]\nname = \"East\"\n") == before);
}

TEST_CASE("a fingerprint differs by rule, subject and key", "[fingerprint]") {
    const std::string two = one_task + "[[task]]\nid = \"B\"\nopened = 2019-12-02\n";
    const auto all = [](Lines lines) { return std::set<std::string>(lines.begin(), lines.end()); };
    CHECK(all(fingerprints("report.breach('x')", two)).size() == 2);
    CHECK(
        all(fingerprints("report.breach { message = 'x', key = 1 } report.breach { message = 'x', key = 2 }"))
            .size() == 2);
    CHECK(fingerprints("report.breach { message = 'x', key = t.team }") ==
          fingerprints("report.breach { message = 'x', key = 'North' }"));

    const TaskRun run({make_rule("check = function(t, report) report.breach('x') end", "TST-001"),
                       make_rule("check = function(t, report) report.breach('x') end", "TST-002")},
                      one_task, "2020-02-14");
    CHECK(run.result.findings[0].fingerprint != run.result.findings[1].fingerprint);
}

TEST_CASE("findings that nothing tells apart still have fingerprints of their own", "[fingerprint]") {
    const Lines three = fingerprints("for i = 1, 3 do report.breach('x') end");
    CHECK(std::set<std::string>(three.begin(), three.end()).size() == 3);
    CHECK(fingerprints("for i = 1, 3 do report.breach('y') end") == three);
}

// Pinned: baselines of users hold them. The text is "TST-001\ntask:A\n\n0".
TEST_CASE("a fingerprint is the same on any machine and for ever", "[fingerprint]") {
    CHECK(fingerprints("report.breach('x')") == Lines{fingerprint_text(fingerprint("TST-001\ntask:A\n\n0"))});
    CHECK(fingerprints("report.breach { message = 'x', key = 'k' }") ==
          Lines{fingerprint_text(fingerprint("TST-001\ntask:A\nk\n0"))});
}

TEST_CASE("a check over many records says with about which of them matter", "[evidence]") {
    const std::string two =
        toml + "[[task]]\nid = \"B\"\nopened = 2019-12-03\n[[task]]\nid = \"C\"\nopened = 2019-12-04\n";
    const auto told = [&](const std::string& report, const char* subject) {
        const TaskRun run({rule_that("for _, each in ipairs(state.tasks) do local x = each.opened end "
                                     "local b = state.find('task', 'B') " +
                                         report,
                                     subject)},
                          two, "2020-02-14");
        std::string line;
        for (const Finding& finding : run.result.findings)
            if (finding.subject == no_record || run.state.key(finding.subject) == "A")
                for (const Evidence& item : finding.evidence) line += show(run.state, item) + " ";
        return line;
    };
    CHECK(told("report.breach('late')", "task") == "A.opened B.opened C.opened ");
    CHECK(told("report.breach { message = 'late', about = { b } }", "task") == "A.opened B.opened ");
    CHECK(told("report.breach { message = 'late', about = {} }", "task") == "A.opened ");
    CHECK(told("report.breach { message = 'late', about = state.tasks }", "task") ==
          "A.opened B.opened C.opened ");
    CHECK(told("report.breach { message = 'late', about = { b } }", "state") == "B.opened ");
    CHECK(evidence("report.breach { message = 'late', about = 'b' }") ==
          Lines{"error: \"about\" of report.breach must be a list of records, not a text"});
    CHECK(evidence("report.breach { message = 'late', about = { 'b' } }") ==
          Lines{"error: each item of about must be a record, not a text"});
}
