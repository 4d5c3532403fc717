// Marks the findings of a run that an earlier one had already.
#pragma once

#include <string>
#include <vector>

#include "compare/reported_run.h"
#include "model/run_result.h"

namespace seccheck {
// Known is what stands in the baseline under the same fingerprint with a verdict no milder than it has now,
// so that what was due then and is a breach now is new. An error never is known.
void apply_baseline(const ReportedRun& baseline, RunResult& result);

// Sentences on why the baseline may not be of this state or of an earlier day; with a full stop.
std::vector<std::string> remarks_on_baseline(const ReportedRun& baseline, const RunResult& result);
}  // namespace seccheck
