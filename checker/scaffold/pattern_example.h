// A text that a pattern fits, for records that are made up.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace seccheck {
// The shortest that each part of an RE2 pattern allows: "00" for "[0-9]{2}". Nothing for what it doesn't
// know, such as named classes; what it gives has been tried against the pattern.
std::optional<std::string> pattern_example(std::string_view pattern);
}  // namespace seccheck
