#include "report/tap_report.h"

#include "support/every_verdict.h"

using namespace seccheck;
using namespace seccheck::test;

TEST_CASE("TAP has a line for each finding and one for what passed", "[tap_report]") {
    const EveryVerdict run;
    CHECK(report_of(run.result, "tap") == R"x(TAP version 13
1..6
# Classification: RED
not ok 1 - TST-001 task A
  ---
  message: "task A is \"late\" & 100% <open> (derived: as it is done)"
  severity: major
  verdict: breach
  at: "tasks.toml:6:10"
  evidence:
    - fact: "opened"
      value: "2019-12-02"
      at: "tasks.toml:6:10"
  ...
ok 2 - TST-001 task B # SKIP note: task B is odd (derived: as it is done)
ok 3 - TST-001 task C # SKIP due: task C ends (derived: as it is done)
ok 4 - TST-001 task D (task.size) # SKIP unknown: the "size" of task D is not in the state (derived: as it is done)
not ok 5 - TST-001 task E
  ---
  message: "no such task (derived: as it is done)"
  severity: major
  verdict: error
  at: "rules/TST-001.lua:1:1"
  trace:
    - line: "rules/TST-001.lua:6"
  ...
ok 6 - TST-001 1 check passed
# Classification: RED
)x");
}

TEST_CASE("in TAP the # of a name begins no directive", "[tap_report]") {
    const TaskRun run({named_rule({}, "report.breach 'late'")},
                      "[[task]]\nid = \"7 # TODO\"\nopened = 2019-12-02\n", "2020-02-14");
    CHECK(report_of(run.result, "tap").find("not ok 1 - TST-001 task 7 \\# TODO\n") != std::string::npos);
}
