#include "report/case_format.h"

#include <algorithm>
#include <array>

#include "report/junit_cases.h"
#include "report/plain_text.h"
#include "report/tap_cases.h"
#include "report/text_cases.h"

namespace seccheck {
namespace {
constexpr std::array formats = {
    CaseFormat{"text", write_text_cases},
    CaseFormat{"junit",
               [](const CasesResult& result, bool, std::ostream& out) { write_junit_cases(result, out); }},
    CaseFormat{"tap",
               [](const CasesResult& result, bool, std::ostream& out) { write_tap_cases(result, out); }},
};

std::string_view mark_of(CaseLine::Type type) {
    switch (type) {
        case CaseLine::Type::expected: return "- ";
        case CaseLine::Type::got: return "+ ";
        case CaseLine::Type::same:
        case CaseLine::Type::changed: return "  ";
        case CaseLine::Type::more: return "";
    }
    return "";
}
}  // namespace

std::span<const CaseFormat> case_formats() { return formats; }

const CaseFormat* find_case_format(std::string_view name) {
    const auto* const it = std::find_if(formats.begin(), formats.end(),
                                        [&](const CaseFormat& format) { return format.name == name; });
    return it != formats.end() ? &*it : nullptr;
}

std::string shown_line(const CaseLine& line) {
    std::string text = std::string(mark_of(line.type)) + plain(line.text);
    if (line.place.line > 0) text += " at " + to_string(line.place);
    return text;
}
}  // namespace seccheck
