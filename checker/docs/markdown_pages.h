// A document as Markdown (GitHub's), a file for each page.
#pragma once

#include <map>
#include <string>

#include "docs/document.h"

namespace seccheck {
// By path, "topics/assessments.md"; the first page is README.md, which sites show by themselves.
std::map<std::string, std::string> markdown_pages(const Document& document);
}  // namespace seccheck
