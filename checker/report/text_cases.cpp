#include "report/text_cases.h"

#include <fmt/format.h>

#include "report/case_format.h"
#include "report/plain_text.h"

namespace seccheck {
namespace {
std::string_view color_of(CaseLine::Type type) {
    switch (type) {
        case CaseLine::Type::expected: return "\033[32m";
        case CaseLine::Type::got:
        case CaseLine::Type::changed: return "\033[31m";
        case CaseLine::Type::same:
        case CaseLine::Type::more: return "";
    }
    return "";
}

void write_failure(const CaseResult& failure, bool color, std::ostream& out) {
    const std::string heading =
        fmt::format("{}: {}: {}", to_string(failure.place), failure.rule, plain(failure.name));
    out << (color ? fmt::format("\033[1m{}\033[0m\n", heading) : heading + '\n');
    for (const CaseLine& line : failure.lines) {
        const std::string_view begin = color ? color_of(line.type) : "";
        // What belongs to a line before stands deeper than that.
        const bool deeper = line.type == CaseLine::Type::more && &line != &failure.lines.front() &&
                            failure.lines.front().type != CaseLine::Type::more;
        out << (deeper ? "          " : "    ") << begin << shown_line(line)
            << (begin.empty() ? "" : "\033[0m") << '\n';
    }
}
}  // namespace

void write_text_cases(const CasesResult& result, bool color, std::ostream& out) {
    for (const CaseResult& each : result.cases)
        if (each.ended != CaseResult::Ended::passed) write_failure(each, color, out);
    const std::size_t failed = result.failures();
    out << fmt::format("{}, {}: {} passed, {} failed\n", count(result.rules, "rule"),
                       count(result.cases.size(), "case"), grouped(result.cases.size() - failed),
                       grouped(failed));
}
}  // namespace seccheck
