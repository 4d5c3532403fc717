#include "report/tap_cases.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "report/case_format.h"
#include "report/plain_text.h"
#include "report/tap_text.h"

namespace seccheck {
namespace {
// A text of JSON is one of YAML.
std::string quoted(const std::string& text) { return nlohmann::json(text).dump(); }
}  // namespace

void write_tap_cases(const CasesResult& result, std::ostream& out) {
    out << fmt::format("TAP version 13\n1..{}\n", result.cases.size());
    std::size_t number = 0;
    for (const CaseResult& each : result.cases) {
        const bool passed = each.ended == CaseResult::Ended::passed;
        out << fmt::format("{}ok {} - {}: {}\n", passed ? "" : "not ", ++number, each.rule,
                           tap(plain(each.name)));
        if (passed) continue;
        out << fmt::format("  ---\n  severity: {}\n  at: {}\n  difference:\n",
                           each.ended == CaseResult::Ended::error ? "error" : "fail",
                           quoted(plain(to_string(each.place))));
        // As tables, since the harness of Perl takes the colon of a quoted text in a list for a key's.
        for (const CaseLine& line : each.lines) out << "    - line: " << quoted(shown_line(line)) << '\n';
        out << "  ...\n";
    }
}
}  // namespace seccheck
