// Findings as a table: RFC 4180.
#pragma once

#include <ostream>

#include "report/report_format.h"

namespace seccheck {
// A row for each finding, unknowns included; lines end in CR LF. A text that a spreadsheet would take for a
// formula has an apostrophe before it.
void write_csv_report(const RunResult& result, const ReportOptions& options, std::ostream& out);
}  // namespace seccheck
