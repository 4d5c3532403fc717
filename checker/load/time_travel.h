// Takes back what had not happened by the day of the check, so that one state answers for any day.
#pragma once

#include <cstddef>

#include "model/state_parts.h"

namespace seccheck {
// Hides events that are dated later, and what came with them; a record whose own first event came later is
// not there, nor are its children. Then lists the records that are. `jobs` threads may be used.
void go_back_to(Date day, std::size_t jobs, StateParts& parts);
}  // namespace seccheck
