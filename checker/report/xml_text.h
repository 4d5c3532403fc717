// Text within XML and HTML.
#pragma once

#include <string>
#include <string_view>

namespace seccheck {
// With & < > " ' as entities; what XML 1.0 can't hold is made visible as plain() does.
std::string xml(std::string_view text);
}  // namespace seccheck
