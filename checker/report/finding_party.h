// Whom a finding concerns, and of which day it tells: what people sort and filter by.
#pragma once

#include <optional>
#include <vector>

#include "model/run_result.h"

namespace seccheck {
// The Parties nearest to the subject: itself, or those that it leads to by its parents and by the references
// that it gives, in as few steps as can be, three at most; in order of their keys. None where it leads to
// none, or to more than four at once: such a finding is about the register, not about a Party. No reference
// is followed that is classified above the finding, so that a Party's name tells nothing that the finding
// doesn't.
std::vector<RecordId> parties_of(const RunResult& result, const Finding& finding);

// Of something due, its last day; else the date at which the finding stands; else the latest date that its
// check read. Nothing where it read none.
std::optional<Date> day_of(const RunResult& result, const Finding& finding);
}  // namespace seccheck
