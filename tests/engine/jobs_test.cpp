// The outcome doesn't depend on how many threads there are.
#include <fmt/format.h>

#include "engine/check_run.h"
#include "support/random_numbers.h"
#include "support/task_world.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
// Of each task something is missing, late, or wrong; each needs some of those before it.
std::string many_tasks(int count) {
    RandomNumbers random(7);
    std::string toml = "[[team]]\nname = \"North\"\n";
    for (int i = 0; i < count; ++i) {
        toml += fmt::format("[[task]]\nid = \"{}\"\nopened = 2019-12-{:02}\n", i, random.between(1, 31));
        if (!random.one_in(4)) toml += fmt::format("count = {}\n", random.between(1, 30));
        if (random.one_in(3)) toml += fmt::format("closed = 2020-01-{:02}\n", random.between(1, 31));
        if (random.one_in(2)) toml += "team = \"North\"\n";
        if (i > 0) toml += fmt::format("needs = [\"{}\"]\n", random.between(0, i - 1));
    }
    return toml;
}

std::vector<Rule> rules() {
    std::vector<Rule> rules;
    const auto add = [&](const char* id, const std::string& body, const char* subject = "task") {
        rules.push_back(make_rule("check = function(t, report) " + body + "\nend", id, subject));
    };
    add("TST-001",
        "report.obligation { by = wd.add(t.opened, t.count), done = t.closed, message = '{subject} was due "
        "{by}' }");
    add("TST-002", "if t.count > 28 then error('too long: ' .. t.count) end");
    add("TST-003",
        "for i, other in ipairs(t.needs or {}) do report.note { message = other.id, key = i } end");
    add("TST-004",
        "local open = 0 for _, each in ipairs(t.tasks) do if not each.closed then open = open + 1 end end\n"
        "report.note(open .. ' are open')",
        "state");
    return rules;
}

// All that a report could show of a result.
Lines text_of(const TaskRun& run) {
    Lines lines;
    for (const RuleResult& rule : run.result.rules)
        lines.push_back(fmt::format("{} {}", rule.info->id, fmt::join(rule.counts, " ")));
    lines.push_back(fmt::format("{}", fmt::join(run.result.counts, " ")));
    for (const Finding& finding : run.result.findings) {
        std::string line = fmt::format("{} {} {} {} {} {:x} {}", finding.rule, name(finding.verdict),
                                       finding.subject, finding.key, finding.message, finding.fingerprint,
                                       to_string(run.result.place(finding)));
        if (finding.due) line += " " + iso(*finding.due);
        for (const Evidence& item : finding.evidence) {
            if (const auto* fact = std::get_if<FactEvidence>(&item))
                line += fmt::format(" {}.{}", fact->record, fact->field);
            if (const auto* counted = std::get_if<DaysEvidence>(&item))
                line += fmt::format(" {}+{}={}", iso(counted->start), counted->days, iso(counted->end));
        }
        if (finding.failure) line += fmt::format(" {}", fmt::join(finding.failure->trace, " "));
        lines.push_back(line);
    }
    return lines;
}
}  // namespace

TEST_CASE("one, two and eight threads come to the same result", "[check_run]") {
    const std::string toml = many_tasks(4000);
    const Lines alone = text_of(TaskRun(rules(), toml, "2020-02-14", 1));
    // Three rules over 4,000 records and one over all; most records have several findings.
    REQUIRE(alone.size() > 4000);
    for (const std::size_t jobs : {2U, 8U, 8U}) {
        const Lines together = text_of(TaskRun(rules(), toml, "2020-02-14", jobs));
        CAPTURE(jobs);
        REQUIRE(together.size() == alone.size());
        for (std::size_t i = 0; i < alone.size(); ++i)
            if (together[i] != alone[i]) FAIL(together[i] << "\nis not\n" << alone[i]);
    }
}

TEST_CASE("more threads than there is work for do no harm", "[check_run]") {
    const Lines alone = text_of(TaskRun(rules(), many_tasks(3), "2020-02-14", 1));
    CHECK(text_of(TaskRun(rules(), many_tasks(3), "2020-02-14", 64)) == alone);
    CHECK(text_of(TaskRun(rules(), many_tasks(3), "2020-02-14", 0)) == alone);
    CHECK(text_of(TaskRun(rules(), "", "2020-02-14", 8)).size() == 4 + 1 + 1);
}
