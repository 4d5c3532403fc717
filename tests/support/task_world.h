// States and rules over the task model, loaded from text, and what checks of them say.
#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "base/quote.h"
#include "engine/check_run.h"
#include "load/calendar_loader.h"
#include "load/graph_loader.h"
#include "load/model_loader.h"
#include "load/parameter_loader.h"
#include "load/state_loader.h"
#include "support/task_model.h"

namespace seccheck::test {
using Lines = std::vector<std::string>;

inline Date day(const char* text) { return Date::parse(text).value(); }

// All that is the same for every test.
struct TaskWorld {
    Model model;
    std::vector<Calendar> calendars;
    std::vector<GraphSpec> graphs;
    Parameters parameters;

    TaskWorld() {
        const MemoryFiles files(task_world_files());
        Diagnostics diagnostics;
        const auto at = [](const std::string& name) {
            return std::vector<FoundFile>{{"home/" + name, name}};
        };
        const std::vector<FoundFile> kinds = {{"home/models/step.toml", "models/step.toml"},
                                              {"home/models/task.toml", "models/task.toml"},
                                              {"home/models/team.toml", "models/team.toml"}};
        model = load_model(files, kinds, diagnostics);
        calendars = load_calendars(files, at("models/calendars/test.toml"), diagnostics);
        graphs = load_graphs(files, at("models/graphs/needs.toml"), model, diagnostics);
        parameters = load_parameters(files, at("rules/parameters.toml"), diagnostics);
        std::ostringstream problems;
        print_diagnostics(problems, diagnostics.sorted(), files, {});
        INFO(problems.str());
        REQUIRE(diagnostics.empty());
    }

    RuleInputs inputs() const {
        RuleInputs inputs;
        inputs.parameters = &parameters;
        inputs.calendar = &calendars.front();
        inputs.graphs = &graphs;
        return inputs;
    }
};

inline const TaskWorld& task_world() {
    static const TaskWorld world;
    return world;
}

inline State load_tasks(const std::string& toml, const char* as_of) {
    const MemoryFiles files(std::map<std::string, std::string>{{"tasks.toml", toml}});
    Diagnostics diagnostics;
    LoadOptions options;
    options.as_of = day(as_of);
    State state = load_state(files, {{"tasks.toml", "tasks.toml"}}, task_world().model, options, diagnostics);
    std::ostringstream problems;
    print_diagnostics(problems, diagnostics.sorted(), files, {{"tasks.toml", "tasks.toml"}});
    INFO(problems.str());
    REQUIRE(diagnostics.empty());
    return state;
}

// A rule as it is after loading, from the text of the table that it returns: "check = function(t, report) ...
// end".
inline Rule make_rule(const std::string& table, const char* id = "TST-001", const char* subject = "task") {
    Rule rule;
    rule.info.id = id;
    rule.info.family = "TST";
    rule.info.title = "a test";
    rule.info.cites = {"SEC A1"};
    rule.info.fix = "mend it";
    rule.info.subject = task_world().model.find(subject);
    rule.info.place = {std::string("rules/") + id + ".lua", 1, 1};
    rule.source = "return { " + table + " }";
    return rule;
}

// A rule that does no more than the body of its check; `t` is its subject.
inline Rule rule_that(const std::string& body, const char* subject = "task") {
    return make_rule("check = function(t, report) " + body + "\nend", "TST-001", subject);
}

// A run together with all that its result refers to.
struct TaskRun {
    std::vector<Rule> rules;
    State state;
    WorkingDays working_days;
    RuleInputs inputs;
    RunResult result;

    TaskRun(std::vector<Rule> the_rules, const std::string& toml, const char* as_of, std::size_t jobs = 1)
        : rules(std::move(the_rules)),
          state(load_tasks(toml, as_of)),
          working_days(task_world().calendars.front().known_on(day(as_of))),
          inputs(task_world().inputs()) {
        inputs.state = &state;
        inputs.working_days = &working_days;
        result = run_checks(rules, inputs, {jobs, AsOfSource::option, {}});
    }
    TaskRun(const TaskRun&) = delete;
    TaskRun& operator=(const TaskRun&) = delete;

    // "breach: task A is late", a line for each finding.
    Lines lines() const {
        Lines lines;
        for (const Finding& finding : result.findings)
            lines.push_back(std::string(name(finding.verdict)) + ": " + finding.message);
        return lines;
    }
};

inline const std::string one_task = "[[task]]\nid = \"A\"\nopened = 2019-12-02\n";

// What the body of a check over a task says: the verdict where it says nothing, else its findings.
inline Lines check_task(const std::string& body, const std::string& toml = one_task,
                        const char* as_of = "2020-02-14") {
    const TaskRun run({rule_that(body)}, toml, as_of);
    Lines lines = run.lines();
    for (const Verdict silent : {Verdict::pass, Verdict::not_applicable})
        for (std::size_t i = 0; i < count_of(run.result.counts, silent); ++i)
            lines.emplace_back(name(silent));
    return lines;
}

// The text of what an expression within a check gives, or the finding with which the check ended instead.
inline std::string value_of(const std::string& expression, const std::string& toml = one_task,
                            const char* as_of = "2020-02-14") {
    const Lines lines = check_task(
        "report.note { message = '{it}', with = { it = tostring(" + expression + ") } }", toml, as_of);
    REQUIRE(lines.size() == 1);
    return lines.front().starts_with("note: ") ? lines.front().substr(6) : lines.front();
}
}  // namespace seccheck::test
