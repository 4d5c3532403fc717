// Two versions of a text as `diff -u` and `git apply` know it.
#pragma once

#include <string>
#include <string_view>

namespace seccheck {
// With three lines around each change, under "--- a/<name>" and "+++ b/<name>". Empty where they are the
// same. For texts of some thousand lines: the work goes with the product of their lengths.
std::string unified_diff(std::string_view name, std::string_view before, std::string_view after);
}  // namespace seccheck
