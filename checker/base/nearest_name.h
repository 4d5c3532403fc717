// "Did you mean": the known name that a mistyped one is closest to.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seccheck {
// The candidate with the fewest single-letter edits (neighbours swapped count as one), the first in
// alphabet among equals. Nothing where even the best would take more than a third of the letters, though one
// edit is always close enough.
std::optional<std::string> nearest_name(std::string_view name, const std::vector<std::string>& candidates);

// `did you mean "accepted"?`, or `one of "a", "b", "c"` where nothing is near; empty without candidates.
std::string suggest(std::string_view name, const std::vector<std::string>& candidates);
}  // namespace seccheck
