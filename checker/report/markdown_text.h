// Text within Markdown.
#pragma once

#include <string>
#include <string_view>

namespace seccheck {
// Text as Markdown, in GitHub's flavour, shows it letter by letter within a line; what can't be seen is made
// visible as plain() does. An address of mail becomes a link all the same: nothing keeps GitHub from it.
std::string markdown(std::string_view text);
}  // namespace seccheck
