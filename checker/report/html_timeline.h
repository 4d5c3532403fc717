// What falls due, laid out by date: from the day of the check over the next meeting to what lies beyond it.
#pragma once

#include <ostream>

#include "model/run_result.h"

namespace seccheck {
void write_html_timeline(const RunResult& result, std::ostream& out);
}  // namespace seccheck
