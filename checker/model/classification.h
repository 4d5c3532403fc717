// Who may read a thing: the labels of the Panel Information Policy (Section M4.13), weakest first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace seccheck {
enum class Classification : std::uint8_t { white, green, amber, red };
inline constexpr std::size_t classification_count = 4;

std::string_view name(Classification label);                          // "WHITE"
std::optional<Classification> classification(std::string_view name);  // nothing for any other text
}  // namespace seccheck
