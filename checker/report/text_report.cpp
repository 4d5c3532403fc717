#include "report/text_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "report/outcome.h"
#include "report/parallel_text.h"
#include "report/plain_text.h"
#include "report/shown_evidence.h"
#include "report/unknown_summary.h"

namespace seccheck {
namespace {
// Where the citation of a rule begins, where its title leaves room; and how long it may be to stand there.
constexpr std::size_t citation_column = 78;
constexpr std::size_t longest_citation = 60;
// A longer one pushes what follows to the right in its own line rather than in all the others.
constexpr std::size_t widest_label = 60;
constexpr std::size_t widest_value = 40;

// Ids of rules in a few words: "ACC-001, UEP-001 to UEP-016". Ranges don't go over ids that are not meant,
// and none over one that the run left out.
class IdRanges {
public:
    // In order of their ids.
    void add(const RuleInfo& rule) {
        ++count_;
        const bool goes_on = !ranges_.empty() && ranges_.back().last->family == rule.family &&
                             number(*ranges_.back().last) + 1 == number(rule);
        if (!goes_on) ranges_.push_back({&rule, &rule});
        ranges_.back().last = &rule;
    }

    std::size_t count() const { return count_; }

    std::string text() const {
        std::vector<std::string> words;
        for (const Range& range : ranges_)
            words.push_back(range.first == range.last
                                ? range.first->id
                                : fmt::format("{} to {}", range.first->id, range.last->id));
        return fmt::format("{}", fmt::join(words, ", "));
    }

private:
    struct Range {
        const RuleInfo* first;
        const RuleInfo* last;
    };
    // "ASM-001" has 1.
    static unsigned long number(const RuleInfo& rule) {
        return std::strtoul(rule.id.c_str() + rule.id.rfind('-') + 1, nullptr, 10);
    }

    std::vector<Range> ranges_;
    std::size_t count_ = 0;
};

// Of the table by rule.
struct Column {
    Verdict verdict;
    std::string_view title;
};

class TextReport {
public:
    TextReport(const RunResult& result, const ReportOptions& options, std::ostream& out)
        : result_(result), options_(options), out_(out) {}

    void write() {
        print("{}\n", classification_line(result_));
        write_heading();
        for (const Verdict verdict :
             {Verdict::error, Verdict::breach, Verdict::due, Verdict::note, Verdict::waived})
            write_findings(verdict);
        write_unknowns();
        if (result_.baseline) write_baseline(*result_.baseline);
        write_rules();
        write_totals();
        print("{}\n", classification_line(result_));
    }

private:
    template <typename... Args>
    static void append(std::string& text, fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(text), format, std::forward<Args>(args)...);
    }

    template <typename... Args>
    void print(fmt::format_string<Args...> format, Args&&... args) {
        out_ << fmt::format(format, std::forward<Args>(args)...);
    }

    std::string paint(Verdict verdict, std::string text) const {
        if (!options_.color) return text;
        constexpr std::array<std::string_view, verdict_count> colors = {"2",  "32", "2",  "36",
                                                                        "33", "35", "31", "1;31"};
        return fmt::format("\x1b[{}m{}\x1b[0m", colors[static_cast<std::size_t>(verdict)], text);
    }

    void write_heading() {
        const State& state = *result_.state;
        const std::string title = state.info().title.empty() ? "" : plain(state.info().title) + " · ";
        const std::string_view source =
            result_.as_of_source == AsOfSource::today ? " (today: the state names no day)" : "";
        print("{}as of {}{} · {} · {} · {}\n", title, iso(state.as_of()), source,
              count(result_.records(), "record"), count(result_.rules.size(), "rule"),
              count(result_.checks(), "check"));
        if (result_.audience) print("{}\n", audience_line(result_));
        print("\n");
    }

    // All findings of that verdict, each rule once with its findings below.
    void write_findings(Verdict verdict) {
        std::vector<const Finding*> findings;
        for (const Finding& finding : result_.findings)
            if (finding.verdict == verdict && !(finding.failure && is_repeated(finding)))
                findings.push_back(&finding);
        write_in_order(out_, options_.jobs, findings.size(), [&](std::size_t i, std::string& text) {
            const RuleInfo& rule = result_.rule(*findings[i]);
            if (i == 0 || findings[i - 1]->rule != findings[i]->rule)
                append_rule_heading(verdict, rule, text);
            append_finding(*findings[i], text);
            const bool last = i + 1 == findings.size() || findings[i + 1]->rule != findings[i]->rule;
            // What would mend a breach doesn't mend a rule that failed; nor has a waived one to be mended.
            if (last && verdict != Verdict::error && verdict != Verdict::waived)
                append(text, "    fix: {}\n", plain(rule.fix));
            if (last) text += '\n';
        });
    }

    // A rule that fails at one place fails there for record after record: that is told once, with their
    // number.
    bool is_repeated(const Finding& finding) {
        return !finding.failure->trace.empty() && ++failures_[{finding.rule, finding.failure->trace}] > 1;
    }

    void append_rule_heading(Verdict verdict, const RuleInfo& rule, std::string& text) const {
        const std::string word = fmt::format("{:<6}", name(verdict));
        std::string line = fmt::format("  {:<8}  {}  {}", name(rule.severity), rule.id, plain(rule.title));
        const std::string cites = plain(fmt::format("{}", fmt::join(rule.cites, "; ")));
        const std::size_t used = word.size() + width(line);
        const bool beside = used + 2 <= citation_column && width(cites) <= longest_citation;
        if (beside) line += std::string(citation_column - used, ' ') + cites;
        append(text, "{}{}\n", paint(verdict, word), line);
        if (!beside) append(text, "    cites: {}\n", cites);
        if (rule.basis != Basis::stated)
            append(text, "    {}: {}\n", name(rule.basis), plain(rule.basis_note));
    }

    void append_finding(const Finding& finding, std::string& text) const {
        // A number of the Code may be less sure than the rule that compares with it.
        const bool less_sure = finding.basis > result_.rule(finding).basis;
        append(text, "  {}{}{}\n", plain(finding.message),
               less_sure ? fmt::format(" · rests on a number that is {}", name(finding.basis)) : "",
               finding.known ? paint(Verdict::not_applicable, " · known") : "");
        if (finding.failure) {
            append_failure(finding, text);
            return;
        }
        auto evidence = show_evidence(result_, finding);
        std::size_t label = 0, value = 0;
        for (ShownEvidence& each : evidence) {
            each = {plain(each.label), plain(each.value), plain(each.place), each.where};
            label = std::max(label, std::min(width(each.label), widest_label));
            value = std::max(value, std::min(width(each.value), widest_value));
        }
        for (const ShownEvidence& each : evidence)
            append(text, "    {}  {}  {}\n", padded(each.label, label), padded(each.value, value),
                   each.place);
    }

    void append_failure(const Finding& finding, std::string& text) const {
        append(text, "    in {}\n", plain(to_string(result_.place(finding))));
        const State& state = *result_.state;
        if (finding.subject != no_record)
            append(text, "    on the {} {}\n", state.kind(finding.subject).name,
                   plain(state.key(finding.subject)));
        for (const std::string& line : finding.failure->trace) append(text, "    {}\n", plain(line));
        const auto alike = failures_.find({finding.rule, finding.failure->trace});
        if (alike != failures_.end() && alike->second > 1)
            append(text, "    and at the same place for {}\n", count(alike->second - 1, "more record"));
    }

    void write_unknowns() {
        const auto groups = group_unknowns(result_);
        if (groups.empty()) return;
        std::size_t widest = 0, widest_count = 10;
        for (const UnknownGroup& group : groups) {
            widest = std::max(widest, std::min(width(plain(group.missing)), widest_value));
            widest_count = std::max(widest_count, width(lacking(group)));
        }
        print("could not be checked, as the state doesn't say:\n");
        for (const UnknownGroup& group : groups) {
            IdRanges all;  // the rules that miss it for every record
            std::vector<std::string> rules;
            for (const auto& [rule, records] : group.rules) {
                const RuleInfo& info = *result_.rules[rule].info;
                if (records == group.records)
                    all.add(info);
                else
                    rules.push_back(fmt::format("{} ({})", info.id, grouped(records)));
            }
            if (all.count() > 0) rules.insert(rules.begin(), all.text());
            print("  {}  {}  {:>{}}  {}\n", paint(Verdict::unknown, "unknown"),
                  padded(group.missing.empty() ? "-" : plain(group.missing), widest), lacking(group),
                  widest_count, fmt::join(rules, ", "));
            if (!options_.each_unknown) continue;
            for (const Finding* finding : group.findings)
                print("    {}  {}  {}\n", plain(to_string(result_.place(*finding))),
                      result_.rule(*finding).id, plain(finding->message));
        }
        if (!options_.each_unknown) print("  --unknowns lists them one by one\n");
        print("\n");
    }

    static std::string lacking(const UnknownGroup& group) {
        return group.whole_state ? "the state" : count(group.records, "record");
    }

    // What of the baseline is not among the findings, and how the rest divides.
    void write_baseline(const Baseline& baseline) {
        print("against the baseline of {}:\n", words(baseline.as_of));
        write_entries("gone", baseline.gone);
        write_entries("could not be checked again", baseline.unchecked);
        if (!baseline.not_run.empty())
            print("  {} of rules that were not run\n", count(baseline.not_run.size(), "finding"));
        const auto known = std::count_if(result_.findings.begin(), result_.findings.end(),
                                         [](const Finding& each) { return each.known; });
        const auto number = static_cast<std::size_t>(known);
        print("  {} new · {} known · {} gone\n\n", grouped(result_.findings.size() - number), grouped(number),
              grouped(baseline.gone.size()));
    }

    void write_entries(std::string_view what, const std::vector<BaselineEntry>& entries) {
        if (entries.empty()) return;
        print("  {}:\n", what);
        const auto told = told_entries(entries, options_);
        for (const BaselineEntry* entry : told)
            print("    {}  {:<8}  {}  {}\n",
                  paint(Verdict::not_applicable, fmt::format("{:<6}", name(entry->verdict))),
                  name(entry->severity), plain(entry->rule), plain(entry->message));
        if (told.size() < entries.size())
            print("    {} that lacked a fact then\n", grouped(entries.size() - told.size()));
    }

    // What was checked is part of the answer, and what there was nothing of to check.
    void write_rules() {
        std::vector<const RuleResult*> busy;
        IdRanges idle;
        for (const RuleResult& rule : result_.rules) {
            if (rule.counts == VerdictCounts{})
                idle.add(*rule.info);
            else
                busy.push_back(&rule);
        }
        if (!busy.empty()) write_counts(busy);
        if (idle.count() > 0)
            print("{} had {}: {}\n", count(idle.count(), "rule"), nothing_to_check(result_), idle.text());
        if (!result_.rules.empty()) print("\n");
    }

    // Most states have no waivers: then there is no column of them.
    std::vector<Column> columns() const {
        std::vector<Column> all = {{Verdict::pass, "pass"},          {Verdict::breach, "breach"},
                                   {Verdict::waived, "waived"},      {Verdict::due, "due"},
                                   {Verdict::note, "note"},          {Verdict::unknown, "unknown"},
                                   {Verdict::not_applicable, "n/a"}, {Verdict::error, "error"}};
        if (!has_waived()) all.erase(all.begin() + 2);
        return all;
    }

    bool has_waived() const { return count_of(result_.counts, Verdict::waived) > 0; }

    void write_counts(const std::vector<const RuleResult*>& rules) {
        const std::vector<Column> shown = columns();
        print("{:<9}", "rule");
        for (const Column& column : shown) print("  {:>7}", column.title);
        print("\n");
        for (const RuleResult* rule : rules) {
            std::string line = fmt::format("{:<9}", rule->info->id);
            for (const Column& column : shown) {
                const std::size_t number = count_of(rule->counts, column.verdict);
                line += fmt::format("  {:>7}", number == 0 ? "." : grouped(number));
            }
            print("{}\n", line);
        }
    }

    void write_totals() {
        const VerdictCounts& counts = result_.counts;
        const auto total = [&](Verdict verdict, std::string_view word) {
            const std::size_t number = count_of(counts, verdict);
            const std::string text = fmt::format("{} {}", grouped(number), word);
            return number == 0 ? text : paint(verdict, text);
        };
        const std::string waived = has_waived() ? " · " + total(Verdict::waived, "waived") : std::string();
        print("{}, {}: {} · {}{} · {} · {} · {} · {} · {}\n", count(result_.rules.size(), "rule"),
              count(result_.checks(), "check"), total(Verdict::pass, "pass"),
              total(Verdict::breach, "breach"), waived, total(Verdict::due, due_words()),
              total(Verdict::note, "note"), total(Verdict::unknown, "unknown"),
              total(Verdict::not_applicable, "not applicable"),
              total(Verdict::error, count_of(counts, Verdict::error) == 1 ? "error" : "errors"));
        // Whoever is handed the report doesn't see the exit status.
        if (nothing_was_checked(result_)) print("nothing was checked\n");
    }

    // "due by 2020-03-13" or "due, 3 by 2020-03-13", where the state knows of a meeting to come.
    std::string due_words() const {
        const auto horizon = result_.horizon();
        if (!horizon) return "due";
        const std::size_t soon = count_due_by(*horizon);
        return soon == count_of(result_.counts, Verdict::due)
                   ? fmt::format("due by {}", iso(*horizon))
                   : fmt::format("due, {} by {}", grouped(soon), iso(*horizon));
    }

    // Checks, like all the totals: one may find several things due, or something worse beside.
    std::size_t count_due_by(Date last) const {
        const std::vector<Finding>& all = result_.findings;
        std::size_t checks = 0;
        for (auto first = all.begin(); first != all.end();) {
            const auto end = std::find_if(first, all.end(),
                                          [&](const Finding& each) { return !same_check(*first, each); });
            const bool worse =
                std::any_of(first, end, [](const Finding& each) { return each.verdict > Verdict::due; });
            const bool soon = std::any_of(first, end, [&](const Finding& each) {
                return each.verdict == Verdict::due && each.due && *each.due <= last;
            });
            if (soon && !worse) ++checks;
            first = end;
        }
        return checks;
    }

    bool same_check(const Finding& a, const Finding& b) const {
        return a.rule == b.rule && (a.subject == b.subject || !result_.rule(a).subject);
    }

    const RunResult& result_;
    const ReportOptions& options_;
    std::ostream& out_;
    std::map<std::pair<std::uint32_t, std::vector<std::string>>, std::size_t> failures_;  // by rule and trace
};
}  // namespace

void write_text_report(const RunResult& result, const ReportOptions& options, std::ostream& out) {
    TextReport(result, options, out).write();
}
}  // namespace seccheck
