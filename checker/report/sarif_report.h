// SARIF 2.1.0 (OASIS Standard, 27 March 2020), as code scanning services read it.
#pragma once

#include <ostream>

#include "report/report_format.h"

namespace seccheck {
// Breaches fail, at the level of their rule's severity; notes are notes; what is due is for review; unknowns
// are open, and told one by one only where that was asked for. Rules that failed, and the facts that are
// missing, are notifications of the run. Evidence stands in the related locations.
void write_sarif_report(const RunResult& result, const ReportOptions& options, std::ostream& out);
}  // namespace seccheck
