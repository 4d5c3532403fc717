// Diagnostics as a user reads them, so that tests show their full text and place.
#pragma once

#include <map>
#include <sstream>
#include <string>

#include "base/diagnostic.h"
#include "base/quote.h"

namespace seccheck {
// With the lines they are about, from `texts` by file name; sorted, and after a first line end so that a raw
// string in a test begins on a line of its own. Empty where there are none.
inline std::string text_of(const Diagnostics& diagnostics,
                           const std::map<std::string, std::string>& texts = {}) {
    if (diagnostics.empty()) return {};
    std::map<std::string, std::string> paths;
    for (const auto& [name, text] : texts) paths[name] = name;
    std::ostringstream out;
    out << '\n';
    print_diagnostics(out, diagnostics.sorted(), MemoryFiles(texts), paths);
    return out.str();
}
}  // namespace seccheck
