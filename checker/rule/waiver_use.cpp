#include "rule/waiver_use.h"

namespace seccheck {
std::string_view name(WaiverUse::Rule rule) {
    switch (rule) {
        case WaiverUse::Rule::not_checked: return "not_checked";
        case WaiverUse::Rule::checked: return "checked";
        case WaiverUse::Rule::unknown: return "unknown";
    }
    return "";
}

std::string_view name(WaiverUse::Subject subject) {
    switch (subject) {
        case WaiverUse::Subject::not_looked_for: return "not_looked_for";
        case WaiverUse::Subject::found: return "found";
        case WaiverUse::Subject::unknown: return "unknown";
        case WaiverUse::Subject::several: return "several";
    }
    return "";
}

std::string_view name(WaiverUse::Breach breach) {
    switch (breach) {
        case WaiverUse::Breach::open: return "open";
        case WaiverUse::Breach::found: return "found";
        case WaiverUse::Breach::none: return "none";
    }
    return "";
}
}  // namespace seccheck
