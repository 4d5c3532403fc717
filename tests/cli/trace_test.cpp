#include "support/limit_rule.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
std::string trace(const std::string& tasks, const std::string& as_of = "2020-01-10") {
    const Ran ran = run_with_limit("trace TST-002 A state --as-of " + as_of, tasks);
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    return '\n' + ran.out;
}

// The good rule with another check over tasks.
std::string trace_of(const std::string& check, const std::string& options = "") {
    const std::string rule = replaced(
        good_rule,
        "check = function(t, report) if not t.closed then report.breach(\"{subject} is open\") end end,",
        check + "\n  if not t.closed then report.breach(\"{subject} is open\") end end,");
    const Ran ran =
        run_program("trace TST-001 A state" + options, small_world({{"home/rules/tasks/open.lua", rule}}));
    CHECK(ran.err.empty());
    return '\n' + ran.out;
}
}  // namespace

TEST_CASE("each line that ran is shown with what was read, assigned and said on it", "[trace]") {
    CHECK(trace(christmas_task) == R"(
TST-002 A task past its limit · task A · as of 2020-01-10
  task A  state/tasks.toml:1:1
        dated_by  -- opened = 2019-12-23

rules/tasks/limit.lua
    15  applies = function(t) return not t.urgent end,  -- t = task A · urgent = none · returns true
    16  check = function(t, report)  -- t = task A
    17  local limit = param("limit", t.opened, t.size)
            -- opened = 2019-12-23 · size = small · limit = 10 WD · limit = 10
    18  report.obligation { by = wd.add(t.opened, limit), done = t.closed, verb = "closed", at = "opened" }
            -- opened = 2019-12-23 · working days = 10 WD from 2019-12-23 to 2020-01-09 · closed = not yet ·
               breach: task A was due 9 Jan 2020: 1 Working Day late and not closed

breach
)");
}

TEST_CASE("the trace ends where an absent fact ends the check", "[trace]") {
    CHECK(trace("[[task]]\nid = \"A\"\nopened = 2019-12-23\n")
              .ends_with(
                  "    17  local limit = param(\"limit\", t.opened, t.size)\n"
                  "            -- opened = 2019-12-23 · size = not in the state · unknown: the \"size\" of "
                  "task A is not in the\n               state\n\nunknown\n"));
}

TEST_CASE("the turns of a loop are counted, or shown one by one", "[trace]") {
    const std::string loop = "check = function(t, report)\n  for i = 1, 3 do\n    local x = i * 2\n    local _ = x\n  end";
    CHECK(trace_of(loop) == R"(
TST-001 A task takes too long · task A · as of 2020-03-02
  task A  state/tasks.toml:1:1

rules/tasks/open.lua
    10  check = function(t, report)  -- t = task A
    11  for i = 1, 3 do  -- i = 1 · 3 times more
    12  local x = i * 2  -- x = 2 · 2 times more
    13  local _ = x  -- 2 times more
    15  if not t.closed then report.breach("{subject} is open") end end,
            -- closed = not yet · breach: task A is open

breach
)");
    const std::string all = trace_of(loop, " --all");
    CHECK(all.find("  -- x = 2\n") != std::string::npos);
    CHECK(all.find("  -- x = 4\n") != std::string::npos);
    CHECK(all.find("  -- x = 6\n") != std::string::npos);
}

TEST_CASE("what our own functions gave is shown", "[trace]") {
    CHECK(trace_of("check = function(t, report)\n  local m = days.add_months(t.opened, 1)")
              .find("    11  local m = days.add_months(t.opened, 1)\n"
                    "            -- opened = 2019-12-02 · days.add_months(2019-12-02, 1) = 2020-01-02 · m = "
                    "2020-01-02\n") != std::string::npos);
}

TEST_CASE("the limit of steps holds while a check is traced", "[trace]") {
    const std::string traced = trace_of("check = function(t, report)\n  while true do end");
    CHECK(traced.find("error: step limit reached: the check runs too long") != std::string::npos);
    CHECK(traced.ends_with("\nerror\n"));
}
