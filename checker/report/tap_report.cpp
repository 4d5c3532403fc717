#include "report/tap_report.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "report/findings_by_rule.h"
#include "report/json_text.h"
#include "report/outcome.h"
#include "report/plain_text.h"
#include "report/shown_evidence.h"
#include "report/tap_text.h"

namespace seccheck {
namespace {
// Text in JSON's quotes is YAML as well.
void write_details(const RunResult& result, const Finding& finding, std::ostream& out) {
    out << "  ---\n  message: " << dump(message_with_basis(result, finding))
        << "\n  severity: " << name(result.rule(finding).severity) << "\n  verdict: " << name(finding.verdict)
        << "\n  at: " << dump(to_string(result.place(finding))) << "\n";
    // As tables, since the harness of Perl takes the colon of a quoted text in a list for a key's.
    if (finding.failure) {
        for (std::size_t i = 0; i < finding.failure->trace.size(); ++i)
            out << (i == 0 ? "  trace:\n" : "") << "    - line: " << dump(finding.failure->trace[i]) << "\n";
    } else {
        out << "  evidence:\n";
        for (const ShownEvidence& each : show_evidence(result, finding))
            out << "    - fact: " << dump(plain(each.label)) << "\n      value: " << dump(plain(each.value))
                << "\n      at: " << dump(plain(each.place)) << "\n";
    }
    out << "  ...\n";
}
}  // namespace

void write_tap_report(const RunResult& result, const ReportOptions& options, std::ostream& out) {
    // Without a test, all would be well to those that read it.
    if (nothing_was_checked(result)) {
        out << "TAP version 13\n1..1\nnot ok 1 - nothing was checked\n"
               "  ---\n  message: \"nothing was checked\"\n  verdict: error\n  ...\n";
        return;
    }
    const auto groups = findings_by_rule(result);
    std::size_t tests = 0;
    for (const RuleFindings& group : groups)
        tests += group.findings.size() + (count_of(group.rule->counts, Verdict::pass) > 0 ? 1 : 0);
    out << "TAP version 13\n1.." << tests << "\n# " << classification_line(result) << "\n";
    if (result.audience) out << "# " << audience_line(result) << "\n";
    std::size_t number = 0;
    for (const RuleFindings& group : groups) {
        const std::string& rule = group.rule->info->id;
        for (const Finding* finding : group.findings) {
            const std::string what = tap(fmt::format("{} {}", rule, test_name(result, *finding)));
            if (fails(*finding, options)) {
                out << fmt::format("not ok {} - {}\n", ++number, what);
                write_details(result, *finding, out);
            } else {
                out << fmt::format("ok {} - {} # SKIP {}: {}\n", ++number, what,
                                   verdict_in_words(result, *finding), message_with_basis(result, *finding));
            }
        }
        if (const std::size_t passes = count_of(group.rule->counts, Verdict::pass))
            out << fmt::format("ok {} - {} {} passed\n", ++number, rule, count(passes, "check"));
    }
    out << "# " << classification_line(result) << "\n";
}
}  // namespace seccheck
