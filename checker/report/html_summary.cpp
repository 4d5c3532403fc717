#include "report/html_summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "report/findings_by_rule.h"
#include "report/html_text.h"
#include "report/outcome.h"
#include "report/plain_text.h"
#include "report/unknown_summary.h"

namespace seccheck {
namespace {
constexpr std::size_t most_to_act_on = 5;

struct Tile {
    Verdict verdict;
    std::string_view one, several;
};
constexpr std::array tiles = {
    Tile{Verdict::error, "rule that failed", "rules that failed"},
    Tile{Verdict::breach, "breach", "breaches"},
    Tile{Verdict::waived, "waived", "waived"},
    Tile{Verdict::due, "due", "due"},
    Tile{Verdict::note, "note", "notes"},
    Tile{Verdict::unknown, "could not be checked", "could not be checked"},
    Tile{Verdict::pass, "passed", "passed"},
    Tile{Verdict::not_applicable, "doesn’t apply", "don’t apply"},
};

bool was_checked(const RunResult& result) {
    return result.checks() > count_of(result.counts, Verdict::not_applicable);
}

class Summary {
public:
    Summary(const RunResult& result, std::ostream& out)
        : result_(result), out_(out), anchors_(finding_anchors(result)) {}

    void write() {
        out_ << section_head("summary", "Summary");
        if (!was_checked(result_)) out_ << "<p><strong>Nothing was checked.</strong></p>\n";
        out_ << "<ul class=\"tiles\">\n";
        for (const Tile& tile : tiles) write_tile(tile);
        out_ << fmt::format("</ul>\n<p>A check compares one rule with one record; there were {}.</p>\n",
                            grouped(result_.checks()));
        write_first();
        out_ << "</section>\n";
    }

private:
    // A verdict that leads to findings of its own is a link to them.
    void write_tile(const Tile& tile) {
        const std::size_t number = count_of(result_.counts, tile.verdict);
        // Nothing due or broken is news; nothing waived is not.
        if (number == 0 && (tile.verdict == Verdict::error || tile.verdict == Verdict::waived)) return;
        const std::string words =
            fmt::format("<b>{}</b> {}", grouped(number), number == 1 ? tile.one : tile.several);
        const bool has_findings =
            std::any_of(result_.findings.begin(), result_.findings.end(),
                        [&](const Finding& finding) { return finding.verdict == tile.verdict; });
        const std::string shown =
            has_findings ? fmt::format("<a href=\"#verdict-{}\">{}</a>", name(tile.verdict), words)
                         : fmt::format("<span>{}</span>", words);
        out_ << fmt::format("<li class=\"{}{}\">{}</li>\n", name(tile.verdict), number == 0 ? " none" : "",
                            shown);
    }

    // Rule by rule, as one cause often has many findings; then what falls due.
    void write_first() {
        std::vector<std::string> items;
        for (const Verdict verdict : {Verdict::error, Verdict::breach}) append_rules(verdict, items);
        append_due(items);
        if (items.empty()) return;
        const std::size_t left = items.size() - std::min(items.size(), most_to_act_on);
        items.resize(items.size() - left);
        out_ << "<h3>What to act on first</h3>\n<ol class=\"first\">\n";
        for (const std::string& item : items) out_ << "<li>" << item << "</li>\n";
        out_ << "</ol>\n";
        if (left > 0)
            out_ << fmt::format("<p>And {}, in the findings below.</p>\n", count(left, "other matter"));
    }

    // In the order of the result: the gravest rule comes first.
    void append_rules(Verdict verdict, std::vector<std::string>& items) const {
        std::vector<std::uint32_t> order;
        std::map<std::uint32_t, std::pair<std::size_t, std::size_t>>
            rules;  // the first finding, and how many
        for (std::size_t i = 0; i < result_.findings.size(); ++i) {
            const Finding& finding = result_.findings[i];
            if (finding.verdict != verdict || finding.known) continue;
            auto& [first, number] = rules.try_emplace(finding.rule, i, 0).first->second;
            if (++number == 1) order.push_back(finding.rule);
        }
        for (const std::uint32_t rule : order) {
            const RuleInfo& info = *result_.rules[rule].info;
            const auto& [first, number] = rules.at(rule);
            const std::string what =
                verdict == Verdict::error
                    ? fmt::format("fails for {}", count(number, "record"))
                    : fmt::format("{} {}", grouped(number), number == 1 ? "breach" : "breaches");
            items.push_back(fmt::format("<a href=\"#{}\">{} {}</a> ({}): {}.{}", anchors_[first],
                                        html(info.id), html(info.title), name(info.severity), what,
                                        verdict == Verdict::error ? "" : " " + html(info.fix)));
        }
    }

    void append_due(std::vector<std::string>& items) const {
        const Finding* next = nullptr;
        std::size_t that_day = 0;
        for (const Finding& finding : result_.findings) {
            if (finding.verdict != Verdict::due || !finding.due) continue;
            if (next == nullptr || *finding.due < *next->due) {
                next = &finding;
                that_day = 0;
            }
            if (*finding.due == *next->due) ++that_day;
        }
        if (next == nullptr) return;
        const std::string more =
            that_day > 1 ? fmt::format(", and {} more that day", grouped(that_day - 1)) : std::string();
        items.push_back(fmt::format("<a href=\"#due\">Next due, on {}</a>: {}{}.", html(*next->due),
                                    html(next->message), more));
    }

    const RunResult& result_;
    std::ostream& out_;
    const std::vector<std::string> anchors_;
};

bool has_findings(const RuleResult& rule) {
    for (const Verdict verdict :
         {Verdict::error, Verdict::breach, Verdict::waived, Verdict::due, Verdict::note, Verdict::unknown})
        if (count_of(rule.counts, verdict) > 0) return true;
    return false;
}

void write_rule_table(const std::vector<const RuleResult*>& rules, std::string_view caption,
                      const VerdictCounts* total, std::ostream& out) {
    out << fmt::format(
        "<div class=\"scroll\" role=\"region\" aria-label=\"{0}\" tabindex=\"0\"><table class=\"counts\">\n"
        "<caption>{0}</caption>\n"
        "<thead><tr><th scope=\"col\">rule</th><th scope=\"col\">title</th>{1}</tr></thead>\n<tbody>\n",
        caption, verdict_heads());
    for (const RuleResult* rule : rules)
        out << fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td>{}</tr>\n", html(rule->info->id),
                           html(rule->info->title), verdict_cells(rule->counts));
    out << "</tbody>\n";
    if (total != nullptr)
        out << fmt::format("<tfoot><tr><th scope=\"row\" colspan=\"2\">all rules</th>{}</tr></tfoot>\n",
                           verdict_cells(*total));
    out << "</table></div>\n";
}
}  // namespace

void write_html_summary(const RunResult& result, std::ostream& out) { Summary(result, out).write(); }

void write_html_rules(const RunResult& result, std::ostream& out) {
    std::vector<const RuleResult*> busy, quiet;
    for (const RuleResult& rule : result.rules)
        if (rule.counts != VerdictCounts{}) (has_findings(rule) ? busy : quiet).push_back(&rule);
    out << section_head("rules", "Verdicts by rule");
    if (busy.empty()) out << "<p>No rule found anything.</p>\n";
    if (!busy.empty()) write_rule_table(busy, "Rules with findings", &result.counts, out);
    if (!quiet.empty()) {
        out << fmt::format("<details><summary>{} without findings</summary>\n", count(quiet.size(), "rule"));
        write_rule_table(quiet, "Rules without findings", nullptr, out);
        out << "</details>\n";
    }
    out << "</section>\n";
}

void write_html_unknowns(const RunResult& result, std::ostream& out) {
    const auto groups = group_unknowns(result);
    out << section_head("unknowns", "What could not be checked");
    if (groups.empty()) {
        out << "<p>No fact was missing.</p>\n</section>\n";
        return;
    }
    out << "<div class=\"scroll\" role=\"region\" aria-label=\"Missing facts\" tabindex=\"0\"><table>\n"
           "<caption>Facts that the state doesn’t give, and the rules that need them</caption>\n"
           "<thead><tr><th scope=\"col\">missing fact</th><th scope=\"col\" class=\"number\">records</th>"
           "<th scope=\"col\">rules that need it</th></tr></thead>\n<tbody>\n";
    for (const UnknownGroup& group : groups) {
        std::vector<std::string> rules;
        for (const auto& [rule, records] : group.rules) rules.push_back(html(result.rules[rule].info->id));
        const std::string missing =
            group.missing.empty() ? "—" : fmt::format("<code>{}</code>", html(group.missing));
        out << fmt::format("<tr><th scope=\"row\">{}</th><td class=\"number\">{}</td><td>{}</td></tr>\n",
                           missing, group.whole_state ? "the state" : grouped(group.records),
                           fmt::join(rules, ", "));
    }
    out << "</tbody>\n</table></div>\n</section>\n";
}

void write_html_checked(const RunResult& result, std::ostream& out) {
    std::vector<std::string> idle;
    for (const RuleResult& rule : result.rules)
        if (rule.counts == VerdictCounts{}) idle.push_back(html(rule.info->id));
    out << section_head("checked", "What was checked");
    out << fmt::format("<p>{} were compared with {}, in {}.</p>\n", count(result.records(), "record"),
                       count(result.rules.size(), "rule"), count(result.checks(), "check"));
    if (!idle.empty())
        out << fmt::format("<details><summary>{} had {}</summary>\n<p>{}</p></details>\n",
                           count(idle.size(), "rule"), nothing_to_check(result), fmt::join(idle, ", "));
    out << "</section>\n";
}
}  // namespace seccheck
