#include "report/text_mutations.h"

#include <fmt/format.h>

#include "report/plain_text.h"

namespace seccheck {
namespace {
// Of many that share a module, the first few.
std::string names_of(const std::vector<std::string>& rules) {
    constexpr std::size_t most = 3;
    if (rules.size() <= most + 1) return fmt::format("{}", fmt::join(rules, ", "));
    return fmt::format("{} and {} more", fmt::join(rules.begin(), rules.begin() + most, ", "),
                       grouped(rules.size() - most));
}

std::string change_of(const UnnoticedChange& change) {
    if (change.to.empty()) return fmt::format("leaving out \"{}\"", plain(change.from));
    return fmt::format("\"{}\" to \"{}\"", plain(change.from), plain(change.to));
}
}  // namespace

void write_mutations(const MutationResult& result, std::ostream& out) {
    for (const UnnoticedChange& change : result.unnoticed)
        out << fmt::format("{}: {}: {}{} goes unnoticed\n", to_string(change.place), names_of(change.rules),
                           change.what.empty() ? "" : change.what + " from ", change_of(change));
    for (const Place& place : result.idle_excuses)
        out << fmt::format(
            "{}: no change of that line goes unnoticed: remove the comment \"mutation: ...\"\n",
            to_string(place));
    const std::size_t noticed = result.changes - result.unnoticed.size() - result.excused;
    out << fmt::format("{}: {} noticed, {} unnoticed", count(result.changes, "change"), grouped(noticed),
                       grouped(result.unnoticed.size()));
    if (result.excused > 0) out << fmt::format(", {} excused", grouped(result.excused));
    out << '\n';
}
}  // namespace seccheck
