// LNT-009 to LNT-011, LNT-019, LNT-020 and LNT-022: what rules say of themselves.
#pragma once

#include "lint/complaint.h"
#include "lint/rulebook.h"

namespace seccheck {
void find_empty_metadata(const Rulebook& book, Complaints& complaints);
void find_placeholders(const Rulebook& book, Complaints& complaints);
void find_repeated_entries(const Rulebook& book, Complaints& complaints);
// Each pair is told once, at the later id.
void find_twin_rules(const Rulebook& book, Complaints& complaints);
void find_strayed_ids(const Rulebook& book, Complaints& complaints);
}  // namespace seccheck
