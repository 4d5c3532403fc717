// The findings of the HTML report: each with its clause, what it rests on, its evidence and what to do.
#pragma once

#include <ostream>

#include "report/report_format.h"

namespace seccheck {
// A section, with the controls that the script brings to life. By verdict, worst first, and within one in the
// order of the result. What is unknown is told without its evidence unless that was asked for: the fact that
// is missing is the evidence.
void write_html_findings(const RunResult& result, const ReportOptions& options, std::ostream& out);
}  // namespace seccheck
