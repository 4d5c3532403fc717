#include "cli/exit_code.h"

#include <fmt/format.h>

namespace seccheck {
std::string exit_codes_text() {
    std::string text;
    for (const ExitCodeInfo& each : exit_codes)
        text += fmt::format("  {:>2}  {}\n", static_cast<int>(each.code), each.meaning);
    return text;
}
}  // namespace seccheck
