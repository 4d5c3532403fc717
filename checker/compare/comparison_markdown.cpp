#include "compare/comparison_markdown.h"

#include <fmt/format.h>

#include <array>
#include <string>

#include "compare/comparison_words.h"
#include "report/markdown_text.h"
#include "report/plain_text.h"

namespace seccheck {
namespace {
class ComparisonPaper {
public:
    ComparisonPaper(const Comparison& comparison, const ComparisonOptions& options, std::ostream& out)
        : comparison_(comparison), options_(options), out_(out) {}

    void write() {
        const std::string title = title_of(comparison_);
        print("# What has changed{}{}\n\n{}\n\n", title.empty() ? "" : ": ", markdown(title),
              days_of(comparison_));
        for (const std::string& remark : comparison_.remarks) print("{}\n\n", markdown(remark));
        write_counts();
        constexpr std::array headings = {"New", "Gone", "Changed"};
        const auto groups = groups_of(comparison_);
        for (std::size_t i = 0; i < groups.size(); ++i) write_group(headings[i], *groups[i].all);
    }

private:
    template <typename... Args>
    void print(fmt::format_string<Args...> format, Args&&... args) {
        out_ << fmt::format(format, std::forward<Args>(args)...);
    }

    void write_counts() {
        print("| | new | gone | changed | unchanged |\n| --- | ---: | ---: | ---: | ---: |\n");
        const DifferenceCounts& counts = comparison_.counts;
        for (const Verdict verdict : {Verdict::error, Verdict::breach, Verdict::due, Verdict::note,
                                      Verdict::unknown, Verdict::waived})
            print("| {} | {} | {} | {} | {} |\n", name(verdict), grouped(count_of(counts.fresh, verdict)),
                  grouped(count_of(counts.gone, verdict)), grouped(count_of(counts.changed, verdict)),
                  grouped(count_of(counts.unchanged, verdict)));
        print("| **all** | {} | {} | {} | {} |\n\n", grouped(total(counts.fresh)),
              grouped(total(counts.gone)), grouped(total(counts.changed)), grouped(total(counts.unchanged)));
    }

    void write_group(std::string_view heading, const std::vector<Difference>& all) {
        if (all.empty()) return;
        print("## {}\n\n", heading);
        std::size_t untold = 0;
        for (const Difference* each : worst_first(all)) {
            if (is_unknown(*each) && !options_.each_unknown)
                ++untold;
            else
                write_difference(*each);
        }
        if (untold > 0) print("- {} that could not be checked\n", grouped(untold));
        print("\n");
    }

    void write_difference(const Difference& difference) {
        const ReportedFinding& finding = difference.latest();
        print("- **{}** {} ({}, {})\n", markdown(finding.message), verdicts_of(difference),
              markdown(finding.rule), name(finding.severity));
        if (difference.before != nullptr && difference.before->message != finding.message)
            print("  - was: {}\n", markdown(difference.before->message));
        for (const Reason& reason : difference.reasons) {
            const std::string places = places_of(reason), sides = sides_of(reason);
            print("  - {}{}{}{}\n", markdown(reason.what), sides.empty() ? "" : ": ", markdown(sides),
                  places.empty() ? "" : fmt::format(" ({})", markdown(places)));
        }
    }

    const Comparison& comparison_;
    const ComparisonOptions& options_;
    std::ostream& out_;
};
}  // namespace

void write_comparison_markdown(const Comparison& comparison, const ComparisonOptions& options,
                               std::ostream& out) {
    ComparisonPaper(comparison, options, out).write();
}
}  // namespace seccheck
