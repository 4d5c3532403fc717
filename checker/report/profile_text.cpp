#include "report/profile_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "report/plain_text.h"

namespace seccheck {
namespace {
std::size_t checks_of(const RuleResult& rule) {
    return std::accumulate(rule.counts.begin(), rule.counts.end(), std::size_t{0});
}

void write_line(std::string_view what, std::size_t checks, const RuleCost& cost, double all_seconds,
                std::ostream& out) {
    const double share = all_seconds > 0 ? 100 * cost.seconds / all_seconds : 0;
    const auto steps = static_cast<std::size_t>(cost.steps) / std::max<std::size_t>(checks, 1);
    out << fmt::format("{:<9}  {:>9}  {:>9.2f}  {:>5.1f} %  {:>11}\n", what, grouped(checks),
                       1000 * cost.seconds, share, grouped(steps));
}
}  // namespace

void write_profile(const RunResult& result, const std::vector<RuleCost>& costs, std::ostream& out) {
    std::vector<std::size_t> order;
    RuleCost all;
    for (std::size_t i = 0; i < costs.size(); ++i) {
        if (checks_of(result.rules[i]) > 0) order.push_back(i);
        all.seconds += costs[i].seconds;
        all.steps += costs[i].steps;
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return costs[a].seconds > costs[b].seconds; });
    out << fmt::format("{:<9}  {:>9}  {:>9}  {:>7}  {:>11}\n", "rule", "checks", "ms", "share",
                       "steps/check");
    for (const std::size_t i : order)
        write_line(result.rules[i].info->id, checks_of(result.rules[i]), costs[i], all.seconds, out);
    write_line("all", result.checks(), all, all.seconds, out);
}
}  // namespace seccheck
