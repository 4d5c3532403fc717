#include "compare/comparison_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "report/plain_text.h"

namespace seccheck {
namespace {
// Of a list of two dozen items the beginning will do; all of it is in the JSON.
constexpr std::size_t longest_value = 100;

std::string shortened(const std::string& value) {
    const std::string shown = plain(value);
    if (width(shown) <= longest_value) return shown;
    const std::string line = wrapped(shown, 0, longest_value);
    return line.substr(0, line.find('\n')) + " …";
}

// Worse first, then other changes of the verdict, then of what it says.
int rank(const Difference& difference) {
    if (difference.is_worse()) return 0;
    return difference.before->verdict != difference.after->verdict ? 1 : 2;
}
}  // namespace

std::vector<const Difference*> worst_first(const std::vector<Difference>& differences) {
    std::vector<const Difference*> sorted;
    for (const Difference& each : differences) sorted.push_back(&each);
    std::stable_sort(sorted.begin(), sorted.end(), [](const Difference* a, const Difference* b) {
        const bool changed =
            a->before != nullptr && a->after != nullptr && b->before != nullptr && b->after != nullptr;
        return changed && rank(*a) < rank(*b);
    });
    return sorted;
}

std::vector<DifferenceGroup> groups_of(const Comparison& comparison) {
    return {{"new", &comparison.fresh, &comparison.counts.fresh},
            {"gone", &comparison.gone, &comparison.counts.gone},
            {"changed", &comparison.changed, &comparison.counts.changed}};
}

bool is_unknown(const Difference& difference) {
    const auto tells = [](const ReportedFinding* each) {
        return each != nullptr && each->verdict != Verdict::unknown;
    };
    return !tells(difference.before) && !tells(difference.after);
}

std::string verdicts_of(const Difference& difference) {
    const std::string latest(name(difference.latest().verdict));
    if (difference.before == nullptr || difference.before->verdict == difference.latest().verdict)
        return latest;
    return fmt::format("{} → {}", name(difference.before->verdict), latest);
}

std::string days_of(const Comparison& comparison) {
    const Date before = comparison.before->as_of, after = comparison.after->as_of;
    return before == after ? words(after) : fmt::format("{} → {}", words(before), words(after));
}

std::string title_of(const Comparison& comparison) {
    const std::string before = plain(comparison.before->title), after = plain(comparison.after->title);
    return before == after ? after
                           : fmt::format("{} → {}", before.empty() ? "no title" : before,
                                         after.empty() ? "no title" : after);
}

std::string sides_of(const Reason& reason) {
    if (!reason.before || !reason.after) return {};
    return fmt::format("{} → {}", shortened(reason.before->value), shortened(reason.after->value));
}

std::string places_of(const Reason& reason) {
    if (!reason.before || !reason.after) return {};
    const std::string before =
        reason.before->place.file.empty() ? "" : plain(to_string(reason.before->place));
    const std::string after = reason.after->place.file.empty() ? "" : plain(to_string(reason.after->place));
    if (after.empty()) return before.empty() ? "" : "was " + before;
    return before.empty() || before == after ? after : fmt::format("{}, was {}", after, before);
}

std::size_t total(const VerdictCounts& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

std::string totals_of(const Comparison& comparison) {
    const DifferenceCounts& counts = comparison.counts;
    const auto worse = std::count_if(comparison.changed.begin(), comparison.changed.end(),
                                     [](const Difference& each) { return each.is_worse(); });
    return fmt::format(
        "{} new · {} gone · {} changed{} · {} unchanged", grouped(total(counts.fresh)),
        grouped(total(counts.gone)), grouped(total(counts.changed)),
        worse == 0 ? "" : fmt::format(", {} of them for the worse", grouped(static_cast<std::size_t>(worse))),
        grouped(total(counts.unchanged)));
}
}  // namespace seccheck
