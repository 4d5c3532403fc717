#include "rule/current_check.h"

#include <algorithm>

namespace seccheck {
void CurrentCheck::begin(const RuleInfo& new_rule, RecordId new_subject, bool record_evidence) {
    rule = &new_rule;
    subject = new_subject;
    recording = record_evidence;
    findings.clear();
    about.clear();
    ended.reset();
    last_absent = {};
    label = new_rule.label;
    evidence.clear();
    if (!facts_.empty()) facts_ = {};  // clear() would go over all buckets that it ever had
    obligations.clear();
    working_day_deadlines.clear();
}

void CurrentCheck::record(const FactEvidence& fact) {
    if (reads != nullptr) reads->emplace_back(fact);
    const std::uint64_t bits =
        std::uint64_t{fact.record} << 17U | std::uint64_t{fact.field} << 1U | (fact.back ? 1U : 0U);
    if (facts_.insert(bits).second) evidence.emplace_back(fact);
}

void CurrentCheck::record(const ParameterEvidence& used) {
    if (reads != nullptr) reads->emplace_back(used);
    record_once(used);
}

// Counts can't be told apart by the record they are about, so a rule over the whole state keeps none.
void CurrentCheck::record(const DaysEvidence& counted) {
    if (reads != nullptr) reads->emplace_back(counted);
    if (subject != no_record) record_once(counted);
}

void CurrentCheck::record_once(const Evidence& item) {
    if (std::find(evidence.begin(), evidence.end(), item) == evidence.end()) evidence.push_back(item);
}
}  // namespace seccheck
