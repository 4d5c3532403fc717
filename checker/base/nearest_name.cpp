#include "base/nearest_name.h"

#include <fmt/format.h>

#include <algorithm>

namespace seccheck {
namespace {
// Optimal string alignment distance; three rows of the table are enough.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before, previous(b.size() + 1), current(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[j] = std::min(current[j], before[j - 2] + 1);
        }
        before = previous;
        previous.swap(current);
    }
    return previous[b.size()];
}

// More names than these don't help a reader; the documentation lists them all.
constexpr std::size_t most_names = 24;
}  // namespace

std::optional<std::string> nearest_name(std::string_view name, const std::vector<std::string>& candidates) {
    std::optional<std::string> best;
    std::size_t best_distance = std::max<std::size_t>(name.size() / 3, 1) + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t longer = std::max(name.size(), candidate.size());
        const std::size_t shorter = std::min(name.size(), candidate.size());
        if (longer - shorter >= best_distance + 1) continue;
        const std::size_t distance = edit_distance(name, candidate);
        if (distance < best_distance || (distance == best_distance && best && candidate < *best)) {
            best = candidate;
            best_distance = distance;
        }
    }
    return best;
}

std::string suggest(std::string_view name, const std::vector<std::string>& candidates) {
    if (const auto near = nearest_name(name, candidates)) return fmt::format("did you mean \"{}\"?", *near);
    if (candidates.empty() || candidates.size() > most_names) return {};
    return fmt::format("one of \"{}\"", fmt::join(candidates, "\", \""));
}
}  // namespace seccheck
