// GitLab's code quality report: one JSON list.
#pragma once

#include <ostream>

#include "report/report_format.h"

namespace seccheck {
// An entry for each finding that is told, with the severity of its rule; what doesn't fail the run is for
// information. Its fingerprints tell a merge request what is new.
void write_gitlab_report(const RunResult& result, const ReportOptions& options, std::ostream& out);
}  // namespace seccheck
