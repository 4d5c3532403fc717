#include "model/basis.h"

#include <array>

namespace seccheck {
namespace {
constexpr std::array<std::string_view, 3> names = {"stated", "derived", "unverified"};
}

std::string_view name(Basis basis) { return names[static_cast<std::size_t>(basis)]; }

std::optional<Basis> basis(std::string_view text) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == text) return static_cast<Basis>(i);
    return std::nullopt;
}
}  // namespace seccheck
