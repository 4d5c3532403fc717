// A document as one HTML page that needs nothing else: no script, no other file, in light and in dark.
#pragma once

#include <string>

#include "docs/document.h"

namespace seccheck {
std::string html_page(const Document& document);
}  // namespace seccheck
