// The report for people.
#pragma once

#include <ostream>

#include "report/report_format.h"

namespace seccheck {
void write_text_report(const RunResult& result, const ReportOptions& options, std::ostream& out);
}  // namespace seccheck
