#include "rule/rule_text.h"

namespace seccheck {
namespace {
constexpr std::string_view begin_of_cases = "\n  cases = {\n", end_of_cases = "\n  },\n}\n";

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// Whether a line is indented as a key of the rule's table: another key behind the cases would be lost.
bool has_other_key(std::string_view cases) {
    for (std::size_t at = cases.find("\n  "); at != std::string_view::npos; at = cases.find("\n  ", at + 1))
        if (at + 3 < cases.size() && cases[at + 3] != ' ' && cases[at + 3] != '\n') return true;
    return false;
}
}  // namespace

std::optional<std::string> without_cases(std::string_view text) {
    const std::size_t begin = text.find(begin_of_cases);
    if (begin == std::string_view::npos || !text.ends_with(end_of_cases)) return std::nullopt;
    std::string_view cases = text.substr(begin + begin_of_cases.size() - 1);
    if (has(cases, begin_of_cases)) return std::nullopt;
    cases.remove_suffix(end_of_cases.size());
    if (has_other_key(cases)) return std::nullopt;
    const bool finds = has(cases, "breach") || has(cases, "due") || has(cases, "note");
    if (!finds || !has(cases, "\"pass\"")) return std::nullopt;
    return std::string(text.substr(0, begin)) + "\n}\n";
}
}  // namespace seccheck
