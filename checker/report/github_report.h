// Workflow commands of GitHub Actions, which annotate the files of a change.
#pragma once

#include <ostream>

#include "report/report_format.h"

namespace seccheck {
// One command for each finding that is told, the worst first: breaches and rules that failed are errors, or
// warnings where the rule is minor and the finding doesn't fail the run; the rest are notices. The service
// shows ten of each to a step, so a last notice says how many there are of each.
void write_github_report(const RunResult& result, const ReportOptions& options, std::ostream& out);
}  // namespace seccheck
