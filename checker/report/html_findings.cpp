#include "report/html_findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "report/finding_party.h"
#include "report/html_text.h"
#include "report/parallel_text.h"
#include "report/plain_text.h"
#include "report/shown_evidence.h"

namespace seccheck {
namespace {
struct Group {
    Verdict verdict;
    std::string_view title;
};
constexpr std::array groups = {
    Group{Verdict::error, "Rules that failed"},
    Group{Verdict::breach, "Breaches"},
    Group{Verdict::waived, "Waived"},
    Group{Verdict::due, "Due"},
    Group{Verdict::note, "Notes"},
    Group{Verdict::unknown, "Could not be checked"},
};

constexpr std::string_view controls = R"x(<form id="controls" hidden>
<fieldset><legend>Verdict</legend><span id="verdicts"></span></fieldset>
<fieldset><legend>Severity</legend><span id="severities"></span></fieldset>
<label>Rule<select id="rule"></select></label>
<label>Party<select id="party"></select></label>
<label>Clause<select id="clause"></select></label>
<label>Sort by<select id="sort">
<option value="">verdict</option>
<option value="severity">severity</option>
<option value="rule">rule</option>
<option value="party">Party</option>
<option value="clause">clause</option>
<option value="date">date</option>
</select></label>
<label class="wide">Search<input type="search" id="search" autocomplete="off" spellcheck="false"></label>
<div class="buttons"><button type="button" id="unfold">Unfold all evidence</button>
<button type="reset">Show all findings</button></div>
</form>
)x";

class Findings {
public:
    Findings(const RunResult& result, const ReportOptions& options, std::ostream& out)
        : result_(result), state_(*result.state), options_(options), out_(out) {}

    void write() {
        out_ << section_head("findings", "Findings");
        if (result_.findings.empty()) {
            out_ << "<p>Nothing was found.</p>\n</section>\n";
            return;
        }
        out_ << controls
             << fmt::format("<p id=\"count\" role=\"status\">{}</p>\n",
                            count(result_.findings.size(), "finding"));
        out_ << "<p id=\"none-shown\" hidden>No finding is like that.</p>\n<div id=\"list\">\n";
        for (const Group& group : groups) write_group(group);
        out_ << "</div>\n</section>\n";
    }

private:
    void write_group(const Group& group) {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < result_.findings.size(); ++i)
            if (result_.findings[i].verdict == group.verdict) found.push_back(i);
        if (found.empty()) return;
        out_ << fmt::format("<h3 id=\"verdict-{0}\" data-verdict=\"{0}\">{1} <small>{2}</small></h3>\n",
                            name(group.verdict), group.title, count(found.size(), "finding"));
        // The stylesheet leaves these out of what is printed.
        if (group.verdict == Verdict::unknown)
            out_ << "<p class=\"paper-only\">They are summed up below, under the facts that are missing.</p>\n";
        write_in_order(out_, options_.jobs, found.size(),
                       [&](std::size_t i, std::string& text) { append_finding(found[i], text); });
    }

    template <typename... Args>
    static void append(std::string& text, fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(text), format, std::forward<Args>(args)...);
    }

    void append_finding(std::size_t index, std::string& text) const {
        const Finding& finding = result_.findings[index];
        const RuleInfo& rule = result_.rule(finding);
        std::vector<std::string> parties;
        for (const RecordId party : parties_of(result_, finding)) parties.push_back(state_.title(party));
        const auto day = day_of(result_, finding);

        append(
            text,
            "<article id=\"{}\" class=\"finding\" data-verdict=\"{}\" data-severity=\"{}\" data-rule=\"{}\"",
            anchors_[index], name(finding.verdict), name(rule.severity), html(rule.id));
        append(text, " data-clause=\"{}\"", lines(rule.cites));
        if (!parties.empty()) append(text, " data-party=\"{}\"", lines(parties));
        if (day) append(text, " data-date=\"{}\"", iso(*day));
        append(text, ">\n<h4><span class=\"verdict {0}\">{0}</span> {1}</h4>\n", name(finding.verdict),
               html(finding.message));
        append_facts(finding, parties, day, text);
        append_grounds(finding, text);
        if (finding.failure)
            append_failure(*finding.failure, text);
        else if (finding.verdict != Verdict::unknown || options_.each_unknown)
            append_evidence(finding, text);
        // What would mend a breach doesn't mend a rule that failed, nor fill in a fact.
        if (finding.verdict != Verdict::error && finding.verdict != Verdict::unknown)
            append(text, "<p class=\"fix\"><b>What to do:</b> {}</p>\n", html(rule.fix));
        text += "</article>\n";
    }

    // For an attribute: the script splits it again.
    static std::string lines(const std::vector<std::string>& texts) {
        std::string out;
        for (const std::string& text : texts) out += (out.empty() ? "" : "&#10;") + html(text);
        return out;
    }

    // What it is known by, in one line.
    void append_facts(const Finding& finding, const std::vector<std::string>& parties,
                      std::optional<Date> day, std::string& text) const {
        const RuleInfo& rule = result_.rule(finding);
        append(text, "<p class=\"facts\"><span class=\"severity\">{}</span> <span><b>{}</b> {}</span>",
               name(rule.severity), html(rule.id), html(rule.title));
        for (const std::string& party : parties) append(text, " <span>Party: {}</span>", html(party));
        if (finding.due)
            append(text, " <span>last day: {}</span>", html(*finding.due));
        else if (day)
            append(text, " <span>date: {}</span>", html(*day));
        append(text, " <code>{}</code>", html(to_string(result_.place(finding))));
        if (finding.known) text += " <span class=\"known\">in the baseline</span>";
        text += "</p>\n";
    }

    // What it rests on: the clause, and how sure we are of it; what is missing; what lets it stand.
    void append_grounds(const Finding& finding, std::string& text) const {
        const RuleInfo& rule = result_.rule(finding);
        append(text, "<p class=\"clause\"><cite>{}</cite>",
               fmt::join(html_each(rule.cites), "</cite>; <cite>"));
        if (rule.basis != Basis::stated) append(text, " ({}: {})", name(rule.basis), html(rule.basis_note));
        if (finding.basis > rule.basis) append(text, "; rests on a number that is {}", name(finding.basis));
        text += "</p>\n";
        if (!finding.missing.empty())
            append(text, "<p class=\"missing\">Missing: <code>{}</code></p>\n", html(finding.missing));
        if (finding.waiver != no_record)
            append(text, "<p class=\"waiver\">Waived by {} <code>{}</code></p>\n",
                   html(state_.title(finding.waiver)), html(to_string(result_.place(finding.waiver))));
    }

    static std::vector<std::string> html_each(const std::vector<std::string>& texts) {
        std::vector<std::string> out;
        for (const std::string& text : texts) out.push_back(html(text));
        return out;
    }

    void append_evidence(const Finding& finding, std::string& text) const {
        const auto evidence = show_evidence(result_, finding);
        if (evidence.empty()) return;
        append(
            text,
            "<details><summary>Evidence: {}</summary>\n<table><caption class=\"unseen\">Evidence</caption>\n"
            "<tr><th scope=\"col\">fact</th><th scope=\"col\">value</th><th scope=\"col\">where</th></tr>\n",
            count(evidence.size(), "fact"));
        for (const ShownEvidence& each : evidence)
            append(text, "<tr><td>{}</td><td>{}</td><td><code>{}</code></td></tr>\n", html(each.label),
                   html(each.value), html(each.place));
        text += "</table></details>\n";
    }

    static void append_failure(const RuleFailure& failure, std::string& text) {
        if (failure.trace.empty()) return;
        text += "<details><summary>Where it failed</summary>\n<pre>";
        for (const std::string& line : failure.trace) append(text, "{}\n", html(line));
        text += "</pre></details>\n";
    }

    const RunResult& result_;
    const State& state_;
    const ReportOptions& options_;
    std::ostream& out_;
    const std::vector<std::string> anchors_ = finding_anchors(result_);
};
}  // namespace

void write_html_findings(const RunResult& result, const ReportOptions& options, std::ostream& out) {
    Findings(result, options, out).write();
}
}  // namespace seccheck
