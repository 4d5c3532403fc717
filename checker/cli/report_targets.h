// Reports as they are asked for: "text", "sarif:out.sarif".
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"

namespace seccheck {
// Empty, or what is wrong with the text; the target has its format and path then as far as they go.
std::string read_report_target(const std::string& text, ReportTarget& target);

// Empty, or why the target can't be written beside those: one place has room for one report.
std::string why_not_beside(const std::vector<ReportTarget>& others, const ReportTarget& target);
}  // namespace seccheck
