// Text within the Test Anything Protocol.
#pragma once

#include <string>
#include <string_view>

namespace seccheck {
// The description of a test, which is one line already: a # would begin a directive, as "# SKIP" is.
inline std::string tap(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '#' || c == '\\') escaped += '\\';
        escaped += c;
    }
    return escaped;
}
}  // namespace seccheck
