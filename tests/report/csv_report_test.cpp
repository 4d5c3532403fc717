#include "report/csv_report.h"

#include "base/fingerprint.h"
#include "support/every_verdict.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
const std::string head =
    "classification,verdict,severity,rule,title,topic,cites,basis,kind,subject,message,due,missing,file,line,"
    "column,fix,waived_until,decided_by,reason,baseline,fingerprint\r\n";
}

TEST_CASE("CSV has a row for each finding, quoted where it must be", "[csv_report]") {
    const EveryVerdict run;
    const auto print = [&](std::size_t i) { return fingerprint_text(run.result.findings[i].fingerprint); };
    const std::string rule = ",major,TST-001,\"Task, late\",tasks,SEC A1; SEC A2,derived,task,task ";
    CHECK(report_of(run.result, "csv") ==
          head + "RED,breach" + rule +
              "A,\"task A is \"\"late\"\" & 100% <open>\",,,tasks.toml,6,10,Close it.,,,,," + print(0) +
              "\r\nRED,note" + rule + "B,task B is odd,,,tasks.toml,8,1,Close it.,,,,," + print(1) +
              "\r\nRED,due" + rule + "C,task C ends,2020-02-20,,tasks.toml,12,1,Close it.,,,,," + print(2) +
              "\r\nRED,unknown" + rule +
              "D,\"the \"\"size\"\" of task D is not in the state\",,task.size,"
              "tasks.toml,16,1,Close it.,,,,," +
              print(3) + "\r\nRED,error" + rule + "E,no such task,,,rules/TST-001.lua,1,1,Close it.,,,,," +
              print(4) + "\r\n");
}

TEST_CASE("what a spreadsheet would take for a formula is made a text", "[csv_report]") {
    for (const char* formula : {"=1+1", "+1", "-1", "@x"}) {
        const TaskRun run({named_rule({}, std::string("report.breach '") + formula + "'")}, one_task,
                          "2020-02-14");
        CHECK(report_of(run.result, "csv").find(",\"'" + std::string(formula) + "\",") != std::string::npos);
    }
}
