#include "report/junit_cases.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "report/case_format.h"
#include "report/xml_text.h"

namespace seccheck {
namespace {
using Ended = CaseResult::Ended;

std::string counts_of(std::span<const CaseResult> cases) {
    const auto number = [&](Ended ended) {
        return std::count_if(cases.begin(), cases.end(),
                             [&](const CaseResult& each) { return each.ended == ended; });
    };
    return fmt::format("tests=\"{}\" failures=\"{}\" errors=\"{}\"", cases.size(), number(Ended::failed),
                       number(Ended::error));
}

void write_case(const CaseResult& each, std::ostream& out) {
    out << fmt::format("    <testcase classname=\"{}\" name=\"{}\" time=\"0.000\" file=\"{}\" line=\"{}\"",
                       xml(each.rule), xml(each.name), xml(each.place.file), each.place.line);
    if (each.ended == Ended::passed) {
        out << "/>\n";
        return;
    }
    const bool error = each.ended == Ended::error;
    const char* element = error ? "error" : "failure";
    std::string text;
    for (const CaseLine& line : each.lines) text += xml(shown_line(line)) + '\n';
    out << fmt::format(">\n      <{} message=\"{}\" type=\"{}\">{}</{}>\n    </testcase>\n", element,
                       error ? "the case could not be run to its end" : "not what was expected", element,
                       text, element);
}
}  // namespace

void write_junit_cases(const CasesResult& result, std::ostream& out) {
    const auto& cases = result.cases;
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        << fmt::format("<testsuites name=\"seccheck\" {} time=\"0.000\">\n", counts_of(cases));
    for (auto begin = cases.begin(); begin != cases.end();) {
        const auto end = std::find_if(begin, cases.end(),
                                      [&](const CaseResult& each) { return each.rule != begin->rule; });
        out << fmt::format("  <testsuite name=\"{}\" {} skipped=\"0\" time=\"0.000\">\n", xml(begin->rule),
                           counts_of({begin, end}));
        for (auto each = begin; each != end; ++each) write_case(*each, out);
        out << "  </testsuite>\n";
        begin = end;
    }
    out << "</testsuites>\n";
}
}  // namespace seccheck
