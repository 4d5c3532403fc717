// What of a run an audience may read.
#pragma once

#include "model/run_result.h"

namespace seccheck {
// The highest label of all that the result tells: of its checks, those included that came to nothing, and of
// the records that it counts.
Classification label_of(const RunResult& result);

// Leaves out each finding and each verdict above `audience`, so that totals count only what is left. Of a rule
// whose counts are public, these stay. For checks that were made with the same RuleInputs::audience.
void leave_out_above(Classification audience, RunResult& result);

// Leaves out the rules above the result's audience, of which nothing is left then but themselves.
void leave_out_rules(RunResult& result);
}  // namespace seccheck
