#include "model/rule_info.h"

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
}  // namespace seccheck
