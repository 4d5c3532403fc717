#include "report/gitlab_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "base/fingerprint.h"
#include "report/json_text.h"
#include "report/outcome.h"

namespace seccheck {
namespace {
std::string_view severity_of(const RunResult& result, const Finding& finding, const ReportOptions& options) {
    if (finding.verdict == Verdict::error) return "blocker";
    if (finding.known) return "info";
    return fails(finding, options) || finding.verdict == Verdict::breach ? name(result.rule(finding).severity)
                                                                         : "info";
}

std::string path_of(std::string file) {
    while (file.starts_with("./")) file.erase(0, 2);
    return file;
}
}  // namespace

void write_gitlab_report(const RunResult& result, const ReportOptions& options, std::ostream& out) {
    out << '[';
    bool first = true;
    for (const Finding& finding : result.findings) {
        if (!is_told(finding, options)) continue;
        const RuleInfo& rule = result.rule(finding);
        const Place place = result.place(finding);
        const std::string_view state = finding.verdict == Verdict::waived ? ", waived" : "";
        const Json entry{
            {"description", fmt::format("{}{}: {}", rule.id, state, message_with_basis(result, finding))},
            {"check_name", rule.id},
            {"fingerprint", fingerprint_text(finding.fingerprint)},
            {"severity", severity_of(result, finding, options)},
            {"location",
             {{"path", path_of(place.file)},
              {"lines", {{"begin", std::max<std::uint32_t>(place.line, 1)}}}}}};
        out << (first ? "\n" : ",\n") << dump(entry);
        first = false;
    }
    out << (first ? "]\n" : "\n]\n");
}
}  // namespace seccheck
