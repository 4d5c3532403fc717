#include "report/markdown_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "report/findings_by_rule.h"
#include "report/markdown_text.h"
#include "report/outcome.h"
#include "report/plain_text.h"
#include "report/shown_evidence.h"
#include "report/unknown_summary.h"

namespace seccheck {
namespace {
struct Column {
    Verdict verdict;
    std::string_view title;
};
constexpr Column all_columns[] = {{Verdict::pass, "pass"},          {Verdict::breach, "breach"},
                                  {Verdict::waived, "waived"},      {Verdict::due, "due"},
                                  {Verdict::note, "note"},          {Verdict::unknown, "unknown"},
                                  {Verdict::not_applicable, "n/a"}, {Verdict::error, "error"}};

std::string cites_of(const RuleInfo& rule) {
    std::string text = markdown(fmt::format("{}", fmt::join(rule.cites, "; ")));
    if (rule.basis != Basis::stated)
        text += fmt::format(" ({}: {})", name(rule.basis), markdown(rule.basis_note));
    return text;
}

// A topic is named as its folder: change_board.
std::string in_words(std::string topic) {
    std::replace(topic.begin(), topic.end(), '_', ' ');
    return topic;
}

class Paper {
public:
    Paper(const RunResult& result, std::ostream& out) : result_(result), state_(*result.state), out_(out) {}

    void write() {
        const std::string& title = state_.info().title;
        print("**{}**\n\n", classification_line(result_));
        print("# Compliance findings{}\n\n", title.empty() ? "" : ": " + markdown(title));
        if (result_.audience) print("{}.\n\n", audience_line(result_));
        write_purpose();
        write_recommendation();
        write_topics();
        write_findings(Verdict::error, "Rules that failed");
        write_findings(Verdict::breach, "Breaches");
        write_due();
        write_findings(Verdict::note, "Notes");
        write_findings(Verdict::waived, "Waived");
        write_unknowns();
        if (result_.baseline) write_baseline(*result_.baseline);
        write_rules();
        print("**{}**\n", classification_line(result_));
    }

private:
    template <typename... Args>
    void print(fmt::format_string<Args...> format, Args&&... args) {
        out_ << fmt::format(format, std::forward<Args>(args)...);
    }

    // One that is waived is shown where any is: most states have none.
    template <typename Cell>
    std::string row(const Cell& cell) const {
        std::vector<std::string> cells;
        for (const Column& column : all_columns)
            if (column.verdict != Verdict::waived || count_of(result_.counts, Verdict::waived) > 0)
                cells.push_back(cell(column));
        return fmt::format("{}", fmt::join(cells, " | "));
    }
    std::string column_titles() const {
        return row([](const Column& column) { return std::string(column.title); });
    }
    std::string column_rule() const {
        return row([](const Column&) { return std::string("---:"); });
    }
    std::string cells(const VerdictCounts& counts) const {
        return row([&](const Column& column) { return grouped(count_of(counts, column.verdict)); });
    }

    void heading(std::string_view title) { print("## {}. {}\n\n", ++sections_, title); }

    std::vector<const Finding*> findings(Verdict verdict) const {
        std::vector<const Finding*> found;
        for (const Finding& finding : result_.findings)
            if (finding.verdict == verdict) found.push_back(&finding);
        return found;
    }

    // "13 March 2020"; "later" where the state knows of no meeting to come.
    bool is_soon(const Finding& finding) const {
        const auto horizon = result_.horizon();
        return !horizon || !finding.due || *finding.due <= *horizon;
    }

    void write_purpose() {
        heading("Purpose");
        const std::string_view source = result_.as_of_source == AsOfSource::today
                                            ? ", the day on which it was made, as the state names none"
                                            : "";
        print(
            "This paper says where what is recorded of Parties, modifications and releases does not meet the "
            "Smart Energy Code and the practice of its Panel, as of {}{}. It rests on {} of {} on {}.\n\n",
            words(state_.as_of()), source, count(result_.checks(), "check"),
            count(result_.rules.size(), "rule"), count(result_.records(), "record"));
    }

    void write_recommendation() {
        heading("Recommendation");
        const auto invite = [&](std::string_view verb, std::size_t number, std::string_view one,
                                const std::string& several) {
            if (number > 0) print("- **{}** {}\n", verb, number == 1 ? std::string(one) : several);
        };
        const std::size_t failed = findings(Verdict::error).size(),
                          breaches = findings(Verdict::breach).size();
        const std::size_t dues = findings(Verdict::due).size(), notes = findings(Verdict::note).size();
        const std::size_t unknowns = count_of(result_.counts, Verdict::unknown);
        const std::size_t waived = findings(Verdict::waived).size();
        print("The Panel is invited to:\n\n");
        invite("NOTE", failed, "that 1 check could not be run to the end, so that the paper is not whole",
               fmt::format("that {} checks could not be run to the end, so that the paper is not whole",
                           grouped(failed)));
        invite("CONSIDER", breaches, "the breach below",
               fmt::format("the {} breaches below", grouped(breaches)));
        invite("NOTE", waived, "the breach that is waived",
               fmt::format("the {} breaches that are waived", grouped(waived)));
        invite("NOTE", dues, "the obligation that falls due",
               fmt::format("the {} obligations that fall due", grouped(dues)));
        invite("NOTE", notes, "the remark on practice and published figures",
               fmt::format("the {} remarks on practice and published figures", grouped(notes)));
        invite("NOTE", unknowns, "that 1 check could not be made, as facts are missing",
               fmt::format("that {} checks could not be made, as facts are missing", grouped(unknowns)));
        if (nothing_was_checked(result_))
            print(
                "- **NOTE** that nothing was checked, so that the paper says nothing of the Code being "
                "met\n");
        else if (failed + breaches + waived + dues + notes + unknowns == 0)
            print("- **NOTE** that nothing was found\n");
        print("\n");
    }

    void write_topics() {
        heading("Summary by topic");
        std::map<std::string, std::pair<std::size_t, VerdictCounts>> topics;
        for (const RuleResult& rule : result_.rules) {
            auto& [rules, counts] = topics[rule.info->topic];
            ++rules;
            for (std::size_t i = 0; i < verdict_count; ++i) counts[i] += rule.counts[i];
        }
        print("What the checks came to; one that says several things counts once, by the worst of them.\n\n");
        print("| topic | rules | {} |\n| --- | ---: | {} |\n", column_titles(), column_rule());
        for (const auto& [topic, entry] : topics)
            print("| {} | {} | {} |\n", markdown(in_words(topic)), grouped(entry.first), cells(entry.second));
        print("| **all** | {} | {} |\n\n", grouped(result_.rules.size()), cells(result_.counts));
    }

    void write_findings(Verdict verdict, std::string_view title) {
        const auto found = findings(verdict);
        if (found.empty()) return;
        heading(title);
        for (std::size_t i = 0; i < found.size(); ++i) {
            const RuleInfo& rule = result_.rule(*found[i]);
            if (i == 0 || found[i - 1]->rule != found[i]->rule) {
                print("### {} {} ({})\n\n", rule.id, markdown(rule.title), name(rule.severity));
                print("Clause: {}. {}\n\n", cites_of(rule), markdown(rule.why));
            }
            write_finding(*found[i]);
            const bool last = i + 1 == found.size() || found[i + 1]->rule != found[i]->rule;
            if (!last) continue;
            if (verdict != Verdict::error && verdict != Verdict::waived)
                print("\nWhat to do: {}\n", markdown(rule.fix));
            print("\n");
        }
    }

    void write_finding(const Finding& finding) {
        const bool less_sure = finding.basis > result_.rule(finding).basis;
        print("- **{}**{}{}\n", markdown(finding.message),
              less_sure ? fmt::format(" (rests on a number that is {})", name(finding.basis)) : "",
              known_words(finding));
        if (finding.failure) {
            for (const std::string& line : finding.failure->trace) print("  - {}\n", markdown(line));
            return;
        }
        for (const ShownEvidence& each : show_evidence(result_, finding))
            print("  - {}: {} ({})\n", markdown(each.label), markdown(each.value), markdown(each.place));
    }

    std::string known_words(const Finding& finding) const {
        return finding.known ? fmt::format(" (known since {})", words(result_.baseline->as_of)) : "";
    }

    void write_due() {
        std::vector<const Finding*> due = findings(Verdict::due);
        if (due.empty()) return;
        std::stable_sort(due.begin(), due.end(),
                         [](const Finding* a, const Finding* b) { return a->due < b->due; });
        const auto horizon = result_.horizon();
        const auto later = std::stable_partition(due.begin(), due.end(),
                                                 [&](const Finding* each) { return is_soon(*each); });
        heading(horizon ? fmt::format("Due before the next meeting, on {}", words(*horizon)) : "Due");
        write_due_table({due.begin(), later}, "Nothing falls due before then.");
        if (later == due.end()) return;
        print("Later:\n\n");
        write_due_table({later, due.end()}, "");
    }

    void write_due_table(const std::vector<const Finding*>& due, std::string_view none) {
        if (due.empty()) {
            print("{}\n\n", none);
            return;
        }
        print("| due | what | rule | clause |\n| --- | --- | --- | --- |\n");
        for (const Finding* finding : due)
            print("| {} | {} | {} | {} |\n", finding->due ? words(*finding->due) : "",
                  markdown(finding->message) + known_words(*finding), result_.rule(*finding).id,
                  cites_of(result_.rule(*finding)));
        print("\n");
    }

    void write_unknowns() {
        const auto groups = group_unknowns(result_);
        if (groups.empty()) return;
        heading("What could not be checked");
        print("| missing fact | records that lack it | rules that need it |\n| --- | ---: | --- |\n");
        for (const UnknownGroup& group : groups) {
            std::vector<std::string> rules;
            for (const auto& [rule, records] : group.rules) rules.push_back(result_.rules[rule].info->id);
            print("| {} | {} | {} |\n", group.missing.empty() ? "—" : markdown(group.missing),
                  group.whole_state ? "the state" : grouped(group.records), fmt::join(rules, ", "));
        }
        print("\n");
    }

    void write_baseline(const Baseline& baseline) {
        heading(fmt::format("What has changed since {}", words(baseline.as_of)));
        const auto known = std::count_if(result_.findings.begin(), result_.findings.end(),
                                         [](const Finding& each) { return each.known; });
        const auto number = static_cast<std::size_t>(known);
        print("Of the findings {} are new and {} were known; {} are gone.\n\n",
              grouped(result_.findings.size() - number), grouped(number), grouped(baseline.gone.size()));
        write_entries("Gone", baseline.gone);
        write_entries("Could not be checked again", baseline.unchecked);
        if (!baseline.not_run.empty())
            print("{} of rules that were not run.\n\n", count(baseline.not_run.size(), "finding"));
    }

    void write_entries(std::string_view what, const std::vector<BaselineEntry>& entries) {
        if (entries.empty()) return;
        print("{}:\n\n", what);
        const auto told = told_entries(entries, {});
        for (const BaselineEntry* entry : told)
            print("- {} ({}, {})\n", markdown(entry->message), markdown(entry->rule), name(entry->verdict));
        if (told.size() < entries.size())
            print("- {} that lacked a fact then\n", grouped(entries.size() - told.size()));
        print("\n");
    }

    void write_rules() {
        heading("What was checked");
        std::vector<std::string> idle;
        for (const RuleResult& rule : result_.rules)
            if (rule.counts == VerdictCounts{}) idle.push_back(rule.info->id);
        if (idle.size() < result_.rules.size()) {
            print("| rule | title | {} |\n| --- | --- | {} |\n", column_titles(), column_rule());
            for (const RuleFindings& group : findings_by_rule(result_))
                print("| {} | {} | {} |\n", group.rule->info->id, markdown(group.rule->info->title),
                      cells(group.rule->counts));
            print("\n");
        }
        if (!idle.empty())
            print("{} had {}: {}.\n\n", count(idle.size(), "rule"), nothing_to_check(result_),
                  fmt::join(idle, ", "));
        if (nothing_was_checked(result_)) print("**Nothing was checked.**\n\n");
    }

    const RunResult& result_;
    const State& state_;
    std::ostream& out_;
    int sections_ = 0;
};
}  // namespace

void write_markdown_report(const RunResult& result, const ReportOptions&, std::ostream& out) {
    Paper(result, out).write();
}
}  // namespace seccheck
