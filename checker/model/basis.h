// How sure we are of a piece of law: what its citation rests on.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace seccheck {
// Strongest first.
enum class Basis : std::uint8_t {
    stated,      // read in the Code, in a public page of its administrator, or in a paper
    derived,     // computed or concluded from what is stated
    unverified,  // recollection: shown in every finding that rests on it
};

std::string_view name(Basis basis);
std::optional<Basis> basis(std::string_view name);
}  // namespace seccheck
