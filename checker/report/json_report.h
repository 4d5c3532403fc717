// The report for programs; json_report.schema.json beside this file describes it.
#pragma once

#include <ostream>

#include "report/report_format.h"

namespace seccheck {
// Rises when a key changes its meaning or goes; new keys may come at any time.
inline constexpr int json_report_version = 1;

// Keys in a fixed order, one finding to a line.
void write_json_report(const RunResult& result, const ReportOptions& options, std::ostream& out);
}  // namespace seccheck
