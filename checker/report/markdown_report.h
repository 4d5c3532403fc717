// Findings as a paper for a meeting, in Markdown (GitHub's flavour, for its tables).
#pragma once

#include <ostream>

#include "report/report_format.h"

namespace seccheck {
// Purpose, recommendation, a summary by topic, the findings with clause and evidence, what falls due before
// the next meeting, what could not be checked, and what was checked.
void write_markdown_report(const RunResult& result, const ReportOptions& options, std::ostream& out);
}  // namespace seccheck
