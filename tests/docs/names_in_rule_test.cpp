#include "docs/names_in_rule.h"

#include <catch2/catch.hpp>

#include "support/task_world.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
using Names = std::set<std::string>;

NamesInRule reads(const std::string& source, const char* subject = "task", const Modules* modules = nullptr) {
    Rule rule = make_rule("", "TST-001", subject);
    rule.info.place.file = "rules/tasks/x.lua";
    rule.source = source;
    return names_in(rule, task_world().model, modules);
}
Names fields(const std::string& body) {
    return reads("return { check = function(t, report) " + body + " end }").fields;
}
}  // namespace

TEST_CASE("what a rule reads of its subject is found, and what that leads to", "[names_in_rule]") {
    CHECK(fields("return t.opened, t.team.name, t.place.street") ==
          Names{"opened", "place.street", "team.name"});
    CHECK(fields("return t:maybe 'closed', t:in_words('size'), t.steps") == Names{"closed", "size", "steps"});
}

TEST_CASE("what comes behind a field is none of the model's", "[names_in_rule]") {
    CHECK(fields("return t.opened.year, t.opened:iso(), t.nothing, report.breach") == Names{"opened"});
}

TEST_CASE("the subject is followed through locals, loops and functions", "[names_in_rule]") {
    CHECK(fields("local team = t.team return team.name, team.lead") == Names{"team.lead", "team.name"});
    CHECK(fields("for _, step in ipairs(t.steps) do local _ = step.done end") == Names{"steps.done"});
    CHECK(reads("local function open(x) return not x.closed end\n"
                "return { applies = open, check = function(t) return open(t) and t.steps[1].number end }")
              .fields == Names{"closed", "steps.number"});
    CHECK(reads("local function up(x) return up(x.backup) end return { check = function(t) up(t.team) end }")
              .fields == Names{"team"});
}

TEST_CASE("a name that hides the subject's is another", "[names_in_rule]") {
    CHECK(fields("local t = {} return t.opened").empty());
}

TEST_CASE("a rule over the state reads its kinds", "[names_in_rule]") {
    Rule rule = make_rule("");
    rule.info.subject.reset();
    rule.source =
        "return { check = function(state, report) for _, t in ipairs(state.tasks) do print(t.opened) end end "
        "}";
    CHECK(names_in(rule, task_world().model, nullptr).fields == Names{"state.tasks.opened"});
    CHECK(fields("return #state.teams, state.find('team', 'x')") == Names{"state.teams"});
}

TEST_CASE("the numbers a rule asks for are found, those of its modules too", "[names_in_rule]") {
    const Modules modules = {
        {"rules/tasks/_late.lua", "local x = use 'other/more' return maybe_param('grace', today)"},
        {"rules/other/_more.lua", "use 'more' return param('mixed', today)"}};
    CHECK(
        reads(
            "local l = use 'late' return { check = function(t) return param('limit', t.opened, t.size) end }",
            "task", &modules)
            .parameters == Names{"grace", "limit", "mixed"});
    CHECK(reads("local function param() end param('limit')").parameters.empty());
}

TEST_CASE("a text that is no Lua reads nothing", "[names_in_rule]") { CHECK(reads("return {").fields.empty()); }
