// Findings as a paper for a meeting, in Markdown (GitHub's flavour, for its tables).
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "report/report_format.h"

namespace seccheck {
// Purpose, recommendation, a summary by topic, the findings with clause and evidence, what falls due before
// the next meeting, what could not be checked, and what was checked.
void write_markdown_report(const RunResult& result, const ReportOptions& options, std::ostream& out);

// Text as Markdown shows it letter by letter; what can't be seen is made visible as plain() does.
std::string markdown(std::string_view text);
}  // namespace seccheck
