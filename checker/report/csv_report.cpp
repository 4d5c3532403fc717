#include "report/csv_report.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "base/fingerprint.h"
#include "model/waiver.h"
#include "report/outcome.h"
#include "report/plain_text.h"

namespace seccheck {
namespace {
class CsvLine {
public:
    explicit CsvLine(std::ostream& out) : out_(out) {}

    CsvLine& add(std::string_view text) {
        if (!first_) out_ << ',';
        first_ = false;
        std::string cell = plain(text);
        if (cell.find_first_of("=+-@") == 0) cell.insert(0, 1, '\'');
        if (cell.find_first_of(",\"\r\n'") == std::string::npos) {
            out_ << cell;
            return *this;
        }
        out_ << '"';
        for (const char c : cell) out_ << (c == '"' ? "\"\"" : std::string(1, c));
        out_ << '"';
        return *this;
    }

    ~CsvLine() { out_ << "\r\n"; }
    CsvLine(const CsvLine&) = delete;
    CsvLine& operator=(const CsvLine&) = delete;

private:
    std::ostream& out_;
    bool first_ = true;
};

// What lets a breach stand.
void add_waiver(const State& state, const Finding& finding, CsvLine& line) {
    if (finding.waiver == no_record) {
        line.add("").add("").add("");
        return;
    }
    const Waiver waiver = read_waiver(state, *WaiverKind::of(state.model()), finding.waiver);
    line.add(iso(waiver.last_day)).add(state.title(waiver.decided_by)).add(waiver.reason);
}

std::string number(std::uint32_t value) { return value == 0 ? "" : std::to_string(value); }
}  // namespace

void write_csv_report(const RunResult& result, const ReportOptions&, std::ostream& out) {
    {
        CsvLine head(out);
        for (const char* name :
             {"classification", "verdict", "severity", "rule", "title", "topic", "cites", "basis", "kind",
              "subject", "message", "due", "missing", "file", "line", "column", "fix", "waived_until",
              "decided_by", "reason", "baseline", "fingerprint"})
            head.add(name);
    }
    const State& state = *result.state;
    for (const Finding& finding : result.findings) {
        const RuleInfo& rule = result.rule(finding);
        const Place place = result.place(finding);
        const bool about_record = finding.subject != no_record;
        CsvLine line(out);
        line.add(name(finding.label)).add(name(finding.verdict)).add(name(rule.severity));
        line.add(rule.id).add(rule.title).add(rule.topic).add(fmt::format("{}", fmt::join(rule.cites, "; ")));
        line.add(name(finding.basis)).add(about_record ? state.kind(finding.subject).name : "state");
        line.add(about_record ? state.title(finding.subject) : "").add(finding.message);
        line.add(finding.due ? iso(*finding.due) : "").add(finding.missing);
        line.add(place.file).add(number(place.line)).add(number(place.column)).add(rule.fix);
        add_waiver(state, finding, line);
        line.add(standing(result, finding));
        line.add(fingerprint_text(finding.fingerprint));
    }
}
}  // namespace seccheck
