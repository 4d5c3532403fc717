#include "lint/no_such_names.h"

#include "support/lint_text.h"

using namespace seccheck;
using namespace seccheck::test;

TEST_CASE("the globals that the lint knows are those that rules have", "[lint]") {
    for (const std::string& name : global_names()) {
        CAPTURE(name);
        CHECK(check_task("report.note('{id}' .. type(" + name + "))").front().starts_with("note: A"));
    }
    CHECK(check_task("report.note('{id}' .. type(todya))").front().starts_with("error: "));
}

TEST_CASE("a global that doesn't exist is told with the nearest", "[lint]") {
    CHECK(complaints_of_check("LNT-003", "    if t.opened < todya then found = true end") == R"(
rules/tasks/open.lua:11:19: LNT-003 major: there is no "todya"
       did you mean "today"?
rules/tasks/open.lua:11:30: LNT-003 major: there is no "found"
       one of "assert", "date", "days", "error", "graph", "ipairs", "kind_of", "math", "maybe_param", "pairs", "param", "select", "state", "string", "table", "text", "today", "tonumber", "tostring", "type", "use", "waivers", "wd"
)");
    CHECK(complaints_of_check("LNT-003", "    local found = t.opened < today\n    found = not found") == "");
}

TEST_CASE("a function that a library doesn't have is told with the nearest", "[lint]") {
    CHECK(complaints_of_check("LNT-004",
                              "    local by = wd.ad(t.opened, 3)\n"
                              "    report.braech { message = \"{by}\", with = { by = by } }\n"
                              "    for _, x in ipairs(state.taks) do report.note(x.id) end\n"
                              "    local x = state.find(\"taks\", \"A\")\n"
                              "    local g = graph.of \"need\"\n"
                              "    local n = days.count(\"working_day\", t.opened, today)") == R"(
rules/tasks/open.lua:11:19: LNT-004 major: wd has no "ad"
       did you mean "add"?
rules/tasks/open.lua:12:12: LNT-004 major: report has no "braech"
       did you mean "breach"?
rules/tasks/open.lua:13:30: LNT-004 major: state has no "taks"
       did you mean "tasks"?
rules/tasks/open.lua:14:26: LNT-004 major: there is no kind "taks"
       did you mean "task"?
rules/tasks/open.lua:15:24: LNT-004 major: there is no graph "need"
       did you mean "needs"?
rules/tasks/open.lua:16:26: LNT-004 major: there is no way of counting "working_day"
       did you mean "working_days"?
)");
    CHECK(complaints_of_check("LNT-004",
                              "    local by = wd.add(t.opened, 3)\n"
                              "    local wd = { ad = by }\n"
                              "    report.note { message = \"{by}\", with = { by = wd.ad } }\n"
                              "    for _, x in ipairs(state.tasks) do report.note(x.id .. math.huge) end") ==
          "");
}

TEST_CASE("fields are followed through references, loops, children and functions", "[lint]") {
    CHECK(complaints_of_check(
              "LNT-005",
              "    local function town_of(team) return team.twon end\n"
              "    local team = t.team\n"
              "    if team.leed then report.note(town_of(team)) end\n"
              "    for _, s in ipairs(t.steps) do if s.doen or s.task.closd then return end end\n"
              "    for _, n in ipairs(t.needs) do if n.place.stret then return end end\n"
              "    for _, x in ipairs(state.teams) do report.note(x.tasks[1].idd) end") == R"(
rules/tasks/open.lua:11:46: LNT-005 major: team has no field "twon"
       did you mean "town"?
rules/tasks/open.lua:13:13: LNT-005 major: team has no field "leed"
       did you mean "lead"?
rules/tasks/open.lua:14:41: LNT-005 major: step has no field "doen"
       did you mean "done"?
rules/tasks/open.lua:14:56: LNT-005 major: task has no field "closd"
       did you mean "closed"?
rules/tasks/open.lua:15:47: LNT-005 major: task has no field "place.stret"
       did you mean "street"?
rules/tasks/open.lua:16:63: LNT-005 major: task has no field "idd"
       did you mean "id"?
)");
}

TEST_CASE("where a value may be something else, nothing is said of its fields", "[lint]") {
    CHECK(complaints_of_check("LNT-005",
                              "    local function of(x) return x.anything end\n"
                              "    report.note(of(t.team) .. of({ anything = 1 }))\n"
                              "    local it = t\n"
                              "    it = { other = 1 }\n"
                              "    report.note(it.other)\n"
                              "    table.sort({}, function(a, b) return a.any < b.any end)\n"
                              "    report.note(t.place.street)") == "");
}

TEST_CASE("a local that is given its value later is what all its values are", "[lint]") {
    const auto finding = [](const std::string& also) {
        return complaints_of_check("LNT-005",
                                   "    local found\n"
                                   "    for _, s in ipairs(t.steps) do found = s end\n" +
                                       also + "    if found and found.doen then report.note(t.id) end");
    };
    CHECK(finding("") == R"(
rules/tasks/open.lua:13:24: LNT-005 major: step has no field "doen"
       did you mean "done"?
)");
    CHECK(finding("    found = { doen = 1 }\n") == "");
    CHECK(finding("    found = nil\n") != "");
}

TEST_CASE("the names behind maybe, dangling and in_words, and at and the braces of a finding", "[lint]") {
    CHECK(complaints_of_check(
              "LNT-005",
              "    local size = t:in_words \"sise\" .. tostring(t:maybe(\"clsed\"))\n"
              "    report.breach { at = \"opend\", message = \"{subjct} is {size} {opened} {n}\",\n"
              "      with = { size = size, n = #t:dangling \"need\" } }") == R"(
rules/tasks/open.lua:11:29: LNT-005 major: task has no field "sise"
       did you mean "size"?
rules/tasks/open.lua:11:56: LNT-005 major: task has no field "clsed"
       did you mean "closed"?
rules/tasks/open.lua:12:26: LNT-005 major: task has no field "opend"
       did you mean "opened"?
rules/tasks/open.lua:12:45: LNT-005 major: {subjct} is neither given nor a field of task
       did you mean "subject"?
rules/tasks/open.lua:13:45: LNT-005 major: task has no field "need"
       did you mean "needs"?
)");
    // Of another subject the names are not known here.
    CHECK(complaints_of_check(
              "LNT-005",
              "    report.breach { subject = t.team, at = \"lead\", message = \"{subject} {lead}\" }") == "");
}

TEST_CASE("a value that an enum can't have", "[lint]") {
    CHECK(complaints_of_check("LNT-006", "    if t.size == \"small\" or \"l\" ~= t.size then return end") ==
          R"(
rules/tasks/open.lua:11:18: LNT-006 major: task.size is never "small"
       one of "l", "s"
)");
    CHECK(complaints_of_check("LNT-006", "    if t.size == \"s\" or t.id == \"small\" then return end") ==
          "");
}

TEST_CASE("a parameter that doesn't exist", "[lint]") {
    CHECK(complaints_of_check(
              "LNT-007", "    local n = param(\"limt\", t.opened, \"s\") + maybe_param(\"grace\", today)") ==
          R"(
rules/tasks/open.lua:11:21: LNT-007 major: there is no parameter "limt"
       did you mean "limit"?
)");
    CHECK(complaints_of_check("LNT-007", "    local n = param(\"lim\" .. \"it\", t.opened, \"s\")") == "");
}

TEST_CASE("a function that a module doesn't give", "[lint]") {
    const FilesByPath files = {
        {linted_rule,
         rule_checking(
             "    local shared = use \"days\"\n    if shared.lat(t) then return shared.late(t) end")},
        {"home/rules/tasks/_days.lua", "return { late = function(t) return t.closd end }\n"}};
    CHECK(complaints("LNT-004", files) == R"(
rules/tasks/open.lua:12:15: LNT-004 major: rules/tasks/_days.lua has no "lat"
       did you mean "late"?
)");
    // What the function is given is known from all its calls.
    CHECK(complaints("LNT-005", files) == R"(
rules/tasks/_days.lua:1:38: LNT-005 major: task has no field "closd"
       did you mean "closed"?
)");
}
