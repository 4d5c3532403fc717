#include "report/junit_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "report/findings_by_rule.h"
#include "report/outcome.h"
#include "report/plain_text.h"
#include "report/shown_evidence.h"
#include "report/xml_text.h"

namespace seccheck {
namespace {
constexpr std::string_view no_time = "time=\"0.000\"";

struct Suite {
    const RuleResult* rule = nullptr;
    std::vector<const Finding*> findings;
    std::size_t passes = 0, failures = 0, errors = 0, skipped = 0;
    std::size_t tests() const { return findings.size() + (passes > 0 ? 1 : 0); }
};

Suite suite_of(const RuleFindings& group, const ReportOptions& options) {
    Suite suite;
    suite.rule = group.rule;
    suite.findings = group.findings;
    suite.passes = count_of(group.rule->counts, Verdict::pass);
    for (const Finding* finding : group.findings) {
        if (finding->verdict == Verdict::error)
            ++suite.errors;
        else if (fails(*finding, options))
            ++suite.failures;
        else
            ++suite.skipped;
    }
    return suite;
}

std::string evidence_text(const RunResult& result, const Finding& finding) {
    std::string text = to_string(result.place(finding)) + "\n";
    if (finding.failure)
        for (const std::string& line : finding.failure->trace) text += line + "\n";
    else
        for (const ShownEvidence& each : show_evidence(result, finding))
            text += fmt::format("{}: {} ({})\n", plain(each.label), plain(each.value), plain(each.place));
    std::string escaped;
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
        end = text.find('\n', begin);
        escaped += xml(text.substr(begin, end - begin)) + "\n";
    }
    return escaped;
}

void write_test(const RunResult& result, const Finding& finding, const ReportOptions& options,
                std::ostream& out) {
    const Place place = result.place(finding);
    out << fmt::format("<testcase classname=\"{}\" name=\"{}\" {} file=\"{}\"", xml(result.rule(finding).id),
                       xml(test_name(result, finding)), no_time, xml(place.file));
    if (place.line > 0) out << fmt::format(" line=\"{}\"", place.line);
    out << '>';
    const std::string message = xml(message_with_basis(result, finding));
    const std::string_view type = seccheck::name(finding.verdict);
    if (finding.verdict == Verdict::error)
        out << fmt::format("<error message=\"{}\" type=\"{}\">{}</error>", message, type,
                           evidence_text(result, finding));
    else if (fails(finding, options))
        out << fmt::format("<failure message=\"{}\" type=\"{}\">{}</failure>", message, type,
                           evidence_text(result, finding));
    else
        out << fmt::format("<skipped message=\"{}: {}\"/>", verdict_in_words(result, finding), message);
    out << "</testcase>\n";
}

// Within each suite, as that is where readers of JUnit look for them.
void write_properties(const RunResult& result, std::ostream& out) {
    out << fmt::format("<properties><property name=\"classification\" value=\"{}\"/>", name(result.label));
    if (result.audience)
        out << fmt::format("<property name=\"audience\" value=\"{}\"/>", xml(audience_line(result)));
    out << "</properties>\n";
}

// A file without tests is taken for one without failures.
void write_nothing(std::ostream& out) {
    out << fmt::format(
        "<testsuites name=\"seccheck\" tests=\"1\" failures=\"0\" errors=\"1\" {0}>\n"
        "<testsuite name=\"seccheck\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\" {0}>\n"
        "<testcase classname=\"seccheck\" name=\"seccheck\" {0}><error message=\"nothing was checked\" "
        "type=\"error\"></error></testcase>\n"
        "</testsuite>\n</testsuites>\n",
        no_time);
}
}  // namespace

void write_junit_report(const RunResult& result, const ReportOptions& options, std::ostream& out) {
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    if (nothing_was_checked(result)) {
        write_nothing(out);
        return;
    }
    std::vector<Suite> suites;
    Suite all;
    std::size_t tests = 0;
    for (const RuleFindings& group : findings_by_rule(result)) {
        suites.push_back(suite_of(group, options));
        tests += suites.back().tests();
        all.failures += suites.back().failures;
        all.errors += suites.back().errors;
    }
    out << fmt::format("<testsuites name=\"seccheck\" tests=\"{}\" failures=\"{}\" errors=\"{}\" {}>\n",
                       tests, all.failures, all.errors, no_time);
    for (const Suite& suite : suites) {
        if (suite.tests() == 0) continue;
        const RuleInfo& rule = *suite.rule->info;
        out << fmt::format(
            "<testsuite name=\"{} {}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\" {}>\n",
            xml(rule.id), xml(rule.title), suite.tests(), suite.failures, suite.errors, suite.skipped,
            no_time);
        write_properties(result, out);
        for (const Finding* finding : suite.findings) write_test(result, *finding, options, out);
        if (suite.passes > 0)
            // Its number is no part of its name, by which others know a test from run to run.
            out << fmt::format(
                "<testcase classname=\"{}\" name=\"checks that pass\" {}><system-out>{} passed</system-out>"
                "</testcase>\n",
                xml(rule.id), no_time, count(suite.passes, "check"));
        out << "</testsuite>\n";
    }
    out << "</testsuites>\n";
}
}  // namespace seccheck
