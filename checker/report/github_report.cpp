#include "report/github_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "report/outcome.h"
#include "report/plain_text.h"

namespace seccheck {
namespace {
// Of each level, what a step's summary shows.
constexpr std::size_t shown = 10;

enum class Level { error, warning, notice };
constexpr std::string_view names[] = {"error", "warning", "notice"};

std::string escaped(std::string_view text, bool in_property) {
    std::string result;
    for (const char c : text) {
        switch (c) {
            case '%': result += "%25"; break;
            case '\r': result += "%0D"; break;
            case '\n': result += "%0A"; break;
            case ':': result += in_property ? "%3A" : ":"; break;
            case ',': result += in_property ? "%2C" : ","; break;
            default: result += c;
        }
    }
    return result;
}

Level level_of(const Finding& finding, const RunResult& result, const ReportOptions& options) {
    if (fails(finding, options)) return Level::error;
    if (finding.known) return Level::notice;
    const bool serious =
        finding.verdict == Verdict::breach && result.rule(finding).severity != Severity::minor;
    if (serious) return Level::error;
    return finding.verdict == Verdict::breach ? Level::warning : Level::notice;
}

void write_command(const RunResult& result, const Finding& finding, Level level, std::ostream& out) {
    const Place place = result.place(finding);
    out << fmt::format("::{} file={}", names[static_cast<int>(level)], escaped(plain(place.file), true));
    if (place.line > 0) out << fmt::format(",line={}", place.line);
    if (place.column > 0) out << fmt::format(",col={}", place.column);
    const RuleInfo& rule = result.rule(finding);
    out << fmt::format(",title={}::{}\n", escaped(fmt::format("{} {}", rule.id, plain(rule.title)), true),
                       escaped(message_with_basis(result, finding), false) +
                           (finding.known ? " (known since " + words(result.baseline->as_of) + ")" : ""));
}
}  // namespace

void write_github_report(const RunResult& result, const ReportOptions& options, std::ostream& out) {
    // Lines that are no commands stand in the log as they are.
    out << classification_line(result) << "\n";
    if (result.audience) out << audience_line(result) << "\n";
    if (nothing_was_checked(result)) out << "::error title=seccheck::nothing was checked\n";
    std::size_t counts[3] = {};
    for (const Level level : {Level::error, Level::warning, Level::notice}) {
        for (const Finding& finding : result.findings) {
            if (!is_told(finding, options) || finding.verdict == Verdict::waived) continue;
            if (level_of(finding, result, options) != level) continue;
            ++counts[static_cast<int>(level)];
            write_command(result, finding, level, out);
        }
    }
    // Somebody has decided on those: they are for the log, and take no annotation from what is open.
    for (const Finding& finding : result.findings)
        if (finding.verdict == Verdict::waived)
            out << fmt::format("waived: {} {}\n", result.rule(finding).id,
                               message_with_basis(result, finding));
    if (!options.each_unknown)
        for (const std::string& line : unknowns_in_words(result))
            out << "could not be checked: " << line << "\n";
    const bool hidden =
        std::any_of(std::begin(counts), std::end(counts), [](std::size_t number) { return number > shown; });
    if (hidden)
        out << fmt::format(
            "::notice title=seccheck::{}, {} and {} in all: the log of this step has them all\n",
            count(counts[0], "error"), count(counts[1], "warning"), count(counts[2], "notice"));
    out << classification_line(result) << "\n";
}
}  // namespace seccheck
