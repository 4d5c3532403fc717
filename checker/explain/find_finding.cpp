#include "explain/find_finding.h"

#include <algorithm>
#include <set>

#include "base/fingerprint.h"
#include "rule/check_runner.h"

namespace seccheck {
namespace {
constexpr std::size_t fewest_digits = 6, all_digits = 16;

bool begins(std::uint64_t fingerprint, std::string_view digits) {
    return fingerprint_text(fingerprint).starts_with(digits);
}

// What may tell apart findings of one check: nothing, a field that is lacking, and what the rule itself says.
std::vector<std::set<std::string>> keys_by_rule(const RunResult& result) {
    std::vector<std::set<std::string>> keys(result.rules.size(), {std::string()});
    for (const Finding& finding : result.findings) keys[finding.rule].insert(finding.key);
    return keys;
}
}  // namespace

bool is_fingerprint(std::string_view text) {
    return text.size() >= fewest_digits && text.size() <= all_digits &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::vector<const Finding*> findings_named(const RunResult& result, std::string_view digits) {
    std::vector<const Finding*> found;
    for (const Finding& finding : result.findings)
        if (begins(finding.fingerprint, digits)) found.push_back(&finding);
    return found;
}

std::optional<FormerCheck> former_check(const std::vector<Rule>& rules, const RunResult& result,
                                        std::string_view digits) {
    const State& state = *result.state;
    const auto keys = keys_by_rule(result);
    constexpr RecordId whole_state[] = {no_record};
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const RuleInfo& info = rules[i].info;
        const std::span<const RecordId> subjects =
            info.subject ? state.records(*info.subject) : std::span(whole_state);
        for (const RecordId subject : subjects)
            for (const std::string& key : keys[i])
                if (begins(fingerprint_of(info, state, subject, key, 0), digits))
                    return FormerCheck{i, subject};
    }
    return std::nullopt;
}
}  // namespace seccheck
