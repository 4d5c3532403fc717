// What depends on what, as pictures with breaches marked, and as a table for those who can't see them.
#pragma once

#include <ostream>

#include "report/report_format.h"

namespace seccheck {
// Without a layout the table stands alone, and the page says why.
void write_html_dependencies(const RunResult& result, const ReportOptions& options, std::ostream& out);
}  // namespace seccheck
