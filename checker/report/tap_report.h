// The Test Anything Protocol, version 13.
#pragma once

#include <ostream>

#include "report/report_format.h"

namespace seccheck {
// A line for each finding, and one for all the checks of a rule that passed. What doesn't fail the run is
// skipped with what there is to say of it.
void write_tap_report(const RunResult& result, const ReportOptions& options, std::ostream& out);
}  // namespace seccheck
