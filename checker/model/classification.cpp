#include "model/classification.h"

#include <array>

namespace seccheck {
namespace {
constexpr std::array<std::string_view, 4> names = {"WHITE", "GREEN", "AMBER", "RED"};
}

std::string_view name(Classification label) { return names[static_cast<std::size_t>(label)]; }

std::optional<Classification> classification(std::string_view text) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == text) return static_cast<Classification>(i);
    return std::nullopt;
}
}  // namespace seccheck
