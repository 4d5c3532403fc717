#include "report/unknown_summary.h"

#include <fmt/format.h>

#include "support/report_text.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
const std::string two_tasks = one_task + "[[task]]\nid = \"B\"\nopened = 2019-12-02\n";

// "task.count 2: TST-001=2 TST-002=1" for each group.
Lines groups_of(const TaskRun& run) {
    Lines lines;
    for (const UnknownGroup& group : group_unknowns(run.result)) {
        std::string line =
            fmt::format("{} {}:", group.missing, group.whole_state ? "state" : std::to_string(group.records));
        for (const auto& [rule, records] : group.rules)
            line += fmt::format(" {}={}", run.result.rules[rule].info->id, records);
        lines.push_back(line);
    }
    return lines;
}

TaskRun run_rules(std::vector<Rule> rules, const std::string& toml = two_tasks) {
    return {std::move(rules), toml, "2020-02-14"};
}
}  // namespace

TEST_CASE("unknowns are summed up by the field that is missing, in order of its name", "[unknown_summary]") {
    CHECK(groups_of(run_rules({named_rule({"TST-001"}, "local x = t.size"),
                               named_rule({"TST-002"}, "local x = t.count"),
                               named_rule({"TST-003"}, "if t.id == 'B' then local x = t.count end")})) ==
          Lines{"task.count 2: TST-002=2 TST-003=1", "task.size 2: TST-001=2"});
}

TEST_CASE("without an unknown there is nothing to sum up", "[unknown_summary]") {
    CHECK(groups_of(run_rules({named_rule({}, "report.breach 'x'")})).empty());
    CHECK(groups_of(run_rules({named_rule({}, "")})).empty());
}

TEST_CASE("a record that several rules, or several findings of one, stumble over counts once",
          "[unknown_summary]") {
    const std::string twice =
        "report.unknown { message = 'a', missing = 'task.size', key = 1 }\n"
        "report.unknown { message = 'b', missing = 'task.size', key = 2 }";
    CHECK(groups_of(run_rules({named_rule({"TST-001"}, "local x = t.size"),
                               named_rule({"TST-002"}, "if t.id == 'A' then " + twice + " end")})) ==
          Lines{"task.size 2: TST-001=2 TST-002=1"});
}

TEST_CASE("the record that lacks a field is counted, not those whose checks came to it",
          "[unknown_summary]") {
    const std::string toml = "[[team]]\nname = \"North\"\n" + one_task + "team = \"North\"\n" +
                             "[[task]]\nid = \"B\"\nopened = 2019-12-02\nteam = \"North\"\n";
    CHECK(groups_of(run_rules({named_rule({}, "local x = t.team.lead")}, toml)) ==
          Lines{"team.lead 1: TST-001=1"});
}

TEST_CASE("an unknown beside a breach is not lost", "[unknown_summary]") {
    CHECK(groups_of(run_rules({named_rule({}, "report.breach 'late' local x = t.size")}, one_task)) ==
          Lines{"task.size 1: TST-001=1"});
}

TEST_CASE("what the state as a whole lacks is no record's", "[unknown_summary]") {
    const Rule whole = state_rule({"TST-001"}, "report.unknown { message = 'x', missing = 'task.id' }");
    CHECK(groups_of(run_rules({whole})) == Lines{"task.id state: TST-001=1"});
    CHECK(groups_of(run_rules(
              {whole, named_rule({"TST-002"}, "report.unknown { message = 'y', missing = 'task.id' }")})) ==
          Lines{"task.id 3: TST-001=1 TST-002=2"});
}

TEST_CASE("an unknown that names no field is a group of its own, and the first", "[unknown_summary]") {
    CHECK(groups_of(run_rules({named_rule({"TST-001"}, "local x = t.size"),
                               named_rule({"TST-002"}, "report.unknown 'who knows'")})) ==
          Lines{" 2: TST-002=2", "task.size 2: TST-001=2"});
}

TEST_CASE("findings of a group come by rule, whatever its severity, and then by subject",
          "[unknown_summary]") {
    const TaskRun run = run_rules({named_rule({"TST-001", Severity::minor}, "local x = t.size"),
                                   named_rule({"TST-002", Severity::critical}, "local x = t.size")});
    const auto groups = group_unknowns(run.result);
    REQUIRE(groups.size() == 1);
    Lines told;
    for (const Finding* finding : groups[0].findings)
        told.push_back(run.result.rule(*finding).id + " " + run.state.key(finding->subject));
    CHECK(told == Lines{"TST-001 A", "TST-001 B", "TST-002 A", "TST-002 B"});
}
