// JUnit XML, in the dialect that both Jenkins and GitLab accept.
#pragma once

#include <ostream>

#include "report/report_format.h"

namespace seccheck {
// A suite for each rule that had something to check; a test for each finding, and one for all the checks of
// the rule that found nothing. What fails the run is a failure, a rule that failed an error; the rest is
// skipped with what there is to say of it. Times are 0, as the same state gives the same bytes.
void write_junit_report(const RunResult& result, const ReportOptions& options, std::ostream& out);
}  // namespace seccheck
