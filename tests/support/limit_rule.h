// A rule that does one of everything that an account or a trace tells of: it has a law, a date that decides
// it, a condition, a number of the Code, a count of Working Days and an obligation.
#pragma once

#include "support/program.h"

namespace seccheck::test {
inline const std::string limit_rule = R"(-- A task is closed within its limit,
-- counted in Working Days.
return {
  id = "TST-002",
  title = "A task past its limit",
  subject = "task",
  severity = "major",
  cites = { "SEC D6" },
  basis = "stated",
  since = "2019-07-01",
  dated_by = "opened",
  why = "Others wait for it.",
  fix = "Close it.",
  -- One that can't wait has a rule of its own.
  applies = function(t) return not t.urgent end,
  check = function(t, report)
    local limit = param("limit", t.opened, t.size)
    report.obligation { by = wd.add(t.opened, limit), done = t.closed, verb = "closed", at = "opened" }
  end,
  cases = {
    { name = "a day late", as_of = "2020-01-10", expect = { breach = "task A was due 9 Jan 2020: 1 Working Day late and not closed" }, given = [=[
[[task]]
id = "A"
opened = 2019-12-23
size = "s"
]=] },
    { name = "closed in time", as_of = "2020-01-10", expect = "pass", given = [=[
[[task]]
id = "A"
opened = 2019-12-23
size = "s"
closed = 2020-01-09
]=] },
  },
}
)";

// Opened on the Monday before Christmas; by its limit of 10 Working Days it is due on Thursday, 9 January
// 2020.
inline const std::string christmas_task = "[[task]]\nid = \"A\"\nopened = 2019-12-23\nsize = \"s\"\n";

inline Ran run_with_limit(const std::string& line, const std::string& tasks = christmas_task) {
    return run_program(
        line, small_world({{"home/rules/tasks/limit.lua", limit_rule}, {"state/tasks.toml", tasks}}));
}
}  // namespace seccheck::test
