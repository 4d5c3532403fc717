#include "compare/comparison_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "compare/comparison_words.h"
#include "report/plain_text.h"

namespace seccheck {
namespace {
// A longer name or value pushes what follows to the right in its own line rather than in all the others.
constexpr std::size_t widest = 60;

class ComparisonText {
public:
    ComparisonText(const Comparison& comparison, const ComparisonOptions& options, std::ostream& out)
        : comparison_(comparison), options_(options), out_(out) {}

    void write() {
        const std::string title = title_of(comparison_);
        print("{}{}\n", title.empty() ? "" : title + " · ", days_of(comparison_));
        for (const std::string& remark : comparison_.remarks) print("{}\n", wrapped(plain(remark), 2, 110));
        print("\n");
        for (const DifferenceGroup& group : groups_of(comparison_)) write_group(group);
        write_counts();
        print("{}\n", totals_of(comparison_));
    }

private:
    template <typename... Args>
    void print(fmt::format_string<Args...> format, Args&&... args) {
        out_ << fmt::format(format, std::forward<Args>(args)...);
    }

    // New in red, gone in green, changed in yellow.
    std::string paint(std::string_view group, std::string text) const {
        if (!options_.color) return text;
        return fmt::format("\x1b[{}m{}\x1b[0m", group == "new" ? "31" : group == "gone" ? "32" : "33", text);
    }

    void write_group(const DifferenceGroup& group) {
        if (group.all->empty()) return;
        print("{}: {}\n", paint(group.title, std::string(group.title)), grouped(group.all->size()));
        const Difference* last = nullptr;
        std::size_t untold = 0;
        for (const Difference* next : worst_first(*group.all)) {
            const Difference& each = *next;
            if (is_unknown(each) && !options_.each_unknown) {
                ++untold;
                continue;
            }
            if (last == nullptr || !same_heading(*last, each)) write_heading(group, each);
            write_difference(each);
            last = &each;
        }
        if (untold > 0) print("  {} that could not be checked: --unknowns lists them\n", grouped(untold));
        print("\n");
    }

    static bool same_heading(const Difference& a, const Difference& b) {
        return a.latest().rule == b.latest().rule && verdicts_of(a) == verdicts_of(b);
    }

    void write_heading(const DifferenceGroup& group, const Difference& difference) {
        const ReportedFinding& finding = difference.latest();
        const ReportedRun& run = difference.after != nullptr ? *comparison_.after : *comparison_.before;
        print("  {}  {:<8}  {}  {}\n", paint(group.title, padded(verdicts_of(difference), 7)),
              name(finding.severity), plain(finding.rule), plain(run.rules.at(finding.rule).title));
    }

    void write_difference(const Difference& difference) {
        const ReportedFinding& finding = difference.latest();
        print("    {}\n", plain(finding.message));
        const bool both = difference.before != nullptr && difference.after != nullptr;
        if (both && difference.before->message != finding.message)
            print("      was: {}\n", plain(difference.before->message));
        if (both && difference.before->severity != finding.severity)
            print("      severity  {} → {}\n", name(difference.before->severity), name(finding.severity));
        std::size_t label = 0, sides = 0;
        for (const Reason& reason : difference.reasons) {
            if (!reason.after) continue;
            label = std::max(label, std::min(width(plain(reason.what)), widest));
            sides = std::max(sides, std::min(width(sides_of(reason)), widest));
        }
        for (const Reason& reason : difference.reasons) {
            if (!reason.after)
                print("      {}\n", plain(reason.what));
            else if (const std::string places = places_of(reason); places.empty())
                print("      {}  {}\n", padded(plain(reason.what), label), sides_of(reason));
            else
                print("      {}  {}  {}\n", padded(plain(reason.what), label),
                      padded(sides_of(reason), sides), places);
        }
    }

    void write_counts() {
        const DifferenceCounts& counts = comparison_.counts;
        constexpr std::array order = {Verdict::error, Verdict::breach,  Verdict::due,
                                      Verdict::note,  Verdict::unknown, Verdict::waived};
        bool any = false;
        for (const Verdict verdict : order) {
            const std::array numbers = {count_of(counts.fresh, verdict), count_of(counts.gone, verdict),
                                        count_of(counts.changed, verdict),
                                        count_of(counts.unchanged, verdict)};
            if (numbers == std::array<std::size_t, 4>{}) continue;
            if (!any) print("{:<7}  {:>9}  {:>9}  {:>9}  {:>9}\n", "", "new", "gone", "changed", "unchanged");
            any = true;
            std::string line = fmt::format("{:<7}", name(verdict));
            for (const std::size_t number : numbers)
                line += fmt::format("  {:>9}", number == 0 ? "." : grouped(number));
            print("{}\n", line);
        }
        if (any) print("\n");
    }

    const Comparison& comparison_;
    const ComparisonOptions& options_;
    std::ostream& out_;
};
}  // namespace

void write_comparison_text(const Comparison& comparison, const ComparisonOptions& options,
                           std::ostream& out) {
    ComparisonText(comparison, options, out).write();
}
}  // namespace seccheck
