// Comments that excuse a place: `-- lint: LNT-017 reason`, in the line itself or in the line before.
#pragma once

#include "lint/complaint.h"
#include "lint/rulebook.h"

namespace seccheck {
// Takes out what is excused. Adds LNT-023 where a comment excuses nothing, and LNT-024 where it gives no
// reason.
void suppress(const Rulebook& book, Complaints& complaints);
}  // namespace seccheck
