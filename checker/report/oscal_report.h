// OSCAL assessment-results, version 1.1.2 of the model.
#pragma once

#include <ostream>

#include "report/report_format.h"

namespace seccheck {
// Each finding of ours is an observation. Each rule that had something to check is a finding of theirs:
// satisfied where all its checks passed, not-satisfied where one didn't or couldn't be made; `reason` tells
// these apart. All times are the beginning of the day of the check, in UTC, and all UUIDs are of version 5:
// the same state gives the same bytes.
void write_oscal_report(const RunResult& result, const ReportOptions& options, std::ostream& out);
}  // namespace seccheck
