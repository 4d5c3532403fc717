// Applies waivers to what a run has found. A breach that a waiver lets stand is told as waived; nothing else
// ever is: neither what could not be checked, nor a rule that failed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/run_result.h"
#include "rule/check_account.h"
#include "rule/waiver_use.h"

namespace seccheck {
// What a run found by one rule, as far as waivers need it.
struct WaivedRule {
    std::string id;
    bool checked = false;            // it came to a verdict on anything
    const RuleInfo* info = nullptr;  // null where no more of it is known
    struct Found {
        RecordId subject = no_record;
        Verdict verdict = Verdict::breach;
        Classification label = Classification::red;
    };
    std::vector<Found> found;  // in any order
};

// What that means for each waiver of the state. `rules` are all that there are, in order of their ids. For an
// audience, what it may not read may have been left out of what they found: then nothing is said to be missing.
WaiverUses use_waivers(const State& state, const std::vector<WaivedRule>& rules,
                       std::optional<Classification> audience = std::nullopt);

// Marks the breaches that are waived on the day of the check and counts their checks anew; who may read the
// breach and not the waiver may no longer read either. `other_rules` are the ids of rules that there are beside
// those of the run. For an audience that may not read waivers, there are none.
WaiverUses apply_waivers(RunResult& result, const std::vector<std::string>& other_rules);

// The same for one check, of the rule with that number in `rules`, by itself.
void apply_waivers(CheckAccount& account, std::size_t rule, const State& state,
                   const std::vector<RuleResult>& rules);

// Whether the rule is about waivers, and so has to come after all others.
bool is_about_waivers(const RuleInfo& rule, const Model& model);
}  // namespace seccheck
