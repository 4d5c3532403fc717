// The beginning of the HTML report: what came out, what to act on first, and each rule's verdicts.
#pragma once

#include <ostream>

#include "model/run_result.h"

namespace seccheck {
void write_html_summary(const RunResult& result, std::ostream& out);
// Rules with findings, and folded below them those that have none.
void write_html_rules(const RunResult& result, std::ostream& out);
// What is missing, how often, and who needs it.
void write_html_unknowns(const RunResult& result, std::ostream& out);
// How much was compared with what, and which rules had nothing to check.
void write_html_checked(const RunResult& result, std::ostream& out);
}  // namespace seccheck
