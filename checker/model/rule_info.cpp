#include "model/rule_info.h"

#include <algorithm>
#include <array>

namespace seccheck {
namespace {
constexpr std::array<std::string_view, 3> names = {"minor", "major", "critical"};
}

std::string_view name(Severity severity) { return names[static_cast<std::size_t>(severity)]; }

std::optional<Severity> severity(std::string_view text) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == text) return static_cast<Severity>(i);
    return std::nullopt;
}

bool is_rule_id(std::string_view id) {
    const std::size_t dash = id.find('-');
    if (dash == std::string_view::npos || dash == 0 || id.size() < dash + 4) return false;
    const auto all = [](std::string_view text, char low, char high) {
        return std::all_of(text.begin(), text.end(), [&](char c) { return c >= low && c <= high; });
    };
    return all(id.substr(0, dash), 'A', 'Z') && all(id.substr(dash + 1), '0', '9');
}
}  // namespace seccheck
