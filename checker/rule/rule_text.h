// The text of a rule file, as far as a check needs it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace seccheck {
// The text without its cases: three quarters of a rule file are cases, which a check doesn't run. Only where
// they stand last, laid out as everywhere in rules/, and can be seen to have one that finds and one that
// passes; nothing for any other file, which is then to be read as a whole.
std::optional<std::string> without_cases(std::string_view text);
}  // namespace seccheck
