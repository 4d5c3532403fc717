// The finding that a fingerprint names, or what has become of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/run_result.h"
#include "rule/rule.h"

namespace seccheck {
// Whether a text can be a fingerprint or how one begins: 6 to 16 hexadecimal digits.
bool is_fingerprint(std::string_view text);

// Those of a run that begin with the digits, in the order of the run.
std::vector<const Finding*> findings_named(const RunResult& result, std::string_view digits);

// The check that made such a finding on another day or of another state: nobody can tell a fingerprint's text
// from its digits, so each check of this state is asked for the name that a finding of it would have.
struct FormerCheck {
    std::size_t rule = 0;
    RecordId subject = no_record;
};
std::optional<FormerCheck> former_check(const std::vector<Rule>& rules, const RunResult& result,
                                        std::string_view digits);
}  // namespace seccheck
