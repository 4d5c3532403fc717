#include "rule/api_use.h"

#include "support/rule_files.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
// What checking the task says under a rule of the folder rules/tasks, which has these modules.
Lines check_with(const Modules& modules, const std::string& source) {
    RuleInputs inputs = task_world().inputs();
    inputs.modules = &modules;
    const State state = load_tasks(one_task, "2020-02-14");
    const WorkingDays working_days = task_world().calendars.front().known_on(day("2020-02-14"));
    inputs.state = &state;
    inputs.working_days = &working_days;
    Rule rule = rule_that("");
    rule.info.place.file = "rules/tasks/late.lua";
    rule.source = source;
    const std::vector<Rule> rules = {rule};
    const RunResult result = run_checks(rules, inputs, {1, AsOfSource::option, {}});
    Lines lines;
    for (const Finding& finding : result.findings) lines.push_back(finding.message);
    return lines;
}

const std::string rule_using_limits =
    "local limits = use 'limits'\nreturn { check = function(t, report) report.note(limits.text(t)) end }";
}  // namespace

TEST_CASE("a module is a file whose name begins with an underscore", "[api_use]") {
    CHECK(is_module("rules/tasks/_limits.lua"));
    CHECK(is_module("_limits.lua"));
    CHECK_FALSE(is_module("rules/tasks/limits.lua"));
    CHECK_FALSE(is_module("rules/_tasks/limits.lua"));
    CHECK_FALSE(is_module("rules/tasks/_limits.toml"));
}

TEST_CASE("a rule uses a module of its own folder", "[api_use]") {
    const Modules modules = {
        {"rules/tasks/_limits.lua", "return { text = function(t) return t:key() .. ' of ' .. t.opened end }"},
        {"rules/_limits.lua", "error 'another folder'"}};
    CHECK(check_with(modules, rule_using_limits) == Lines{"A of 2 Dec 2019"});
}

TEST_CASE("a rule uses a module of the folder beside its own", "[api_use]") {
    const Modules modules = {
        {"rules/teams/_limits.lua", "return { text = function() return use('teams/words') end }"},
        {"rules/teams/_words.lua", "return 'from teams'"}};
    CHECK(check_with(modules, replaced(rule_using_limits, "'limits'", "'teams/limits'")) ==
          Lines{"from teams"});
    CHECK(check_with(modules, replaced(rule_using_limits, "'limits'", "'teams/limit'")) ==
          Lines{"there is no rules/teams/_limit.lua to use: one of \"limits\", \"words\""});
}

TEST_CASE("a module can use another", "[api_use]") {
    const Modules modules = {{"rules/tasks/_limits.lua", "return use 'words'"},
                             {"rules/tasks/_words.lua", "return { text = function() return 'deep' end }"}};
    CHECK(check_with(modules, rule_using_limits) == Lines{"deep"});
}

TEST_CASE("a module that isn't there is told with the nearest of the folder", "[api_use]") {
    const Modules modules = {{"rules/tasks/_limit.lua", "return {}"}, {"rules/_limits.lua", "return {}"}};
    CHECK(check_with(modules, rule_using_limits) ==
          Lines{"there is no rules/tasks/_limits.lua to use: did you mean \"limit\"?"});
}

TEST_CASE("a module is made anew, so that a rule can't leave a note in it", "[api_use]") {
    const Modules modules = {{"rules/tasks/_limits.lua",
                              "local n = 0 return { text = function() n = n + 1 return 'call ' .. n end }"}};
    // The second run of the check, which collects evidence, counts on: that is told as a failure.
    CHECK(check_with(modules, rule_using_limits) ==
          Lines{"the rule said something else when it was run again: it keeps something between its checks"});
    CHECK(
        check_with(modules, "return { check = function(t, report) report.note(use('limits').text()) end }") ==
        Lines{"call 1"});
}

TEST_CASE("modules that use each other are told as a circle", "[api_use]") {
    const Modules modules = {{"rules/tasks/_limits.lua", "local a = use 'words' return a"},
                             {"rules/tasks/_words.lua", "local b = use 'limits' return b"}};
    const Lines lines = check_with(modules, rule_using_limits);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].find("is used within itself: rules/tasks/_limits.lua, rules/tasks/_words.lua, "
                        "rules/tasks/_limits.lua") != std::string::npos);
}

TEST_CASE("a module has no globals but those of rules", "[api_use]") {
    CHECK(check_with({{"rules/tasks/_limits.lua", "leaked = 1 return {}"}}, rule_using_limits) ==
          Lines{"rules/tasks/_limits.lua:1: \"leaked\" would be a global: write local leaked"});
}

TEST_CASE("what is wrong in a module is told once, at its line, when the rules are loaded", "[api_use]") {
    const Modules modules = {{"rules/tasks/_limits.lua", "return {\n  text = function( end\n}"}};
    RuleInputs inputs = task_world().inputs();
    inputs.modules = &modules;
    const std::string use = "local limits = use 'limits'\n" + good_rule;
    const std::map<std::string, std::string> texts = {
        {"rules/tasks/a.lua", use},
        {"rules/tasks/b.lua", replaced(use, "TST-001", "TST-002")},
        {"rules/tasks/_limits.lua", modules.begin()->second}};
    Diagnostics diagnostics;
    load_rules(drafts_of(MemoryFiles(texts), {{"rules/tasks/a.lua", "rules/tasks/a.lua"},
                                              {"rules/tasks/b.lua", "rules/tasks/b.lua"}}),
               inputs, task_world().model, RuleParts::all, 1, diagnostics);
    std::ostringstream out;
    print_diagnostics(out, diagnostics.sorted(), MemoryFiles(texts),
                      {{"rules/tasks/_limits.lua", "rules/tasks/_limits.lua"}});
    CHECK(out.str() == R"(rules/tasks/_limits.lua:2: error: <name> or '...' expected near 'end'
     2 |   text = function( end
)");
}
