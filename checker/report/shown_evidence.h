// Evidence in words, for every format alike.
#pragma once

#include <string>
#include <vector>

#include "model/run_result.h"

namespace seccheck {
struct ShownEvidence {
    std::string label;  // "accepted", "dcc_assessment.target_wd", "working days"
    std::string value;  // "2019-04-25", "40 WD"
    std::string place;  // "dcc_assessments.toml:14:12", and what else there is to say of it
    Place where;
};

// The key of the subject is left out: the message has named it. Where no fact tells of the record at which
// the finding stands, that record comes first: a finding without a line proves nothing. A waived one begins
// with what lets it stand.
std::vector<ShownEvidence> show_evidence(const RunResult& result, const Finding& finding);

// One piece of it, in a check of `subject`: a fact of any other record is told with the record's title.
ShownEvidence show_evidence(const RunResult& result, RecordId subject, const Evidence& item);

// The value of a fact; for an absent one, what its kind says of absence: "not yet", "none", "unknown".
std::string show_fact(const State& state, const FactEvidence& fact);
// Those within the count that made no Working Day of a weekday, as they were known on the day of the check.
std::vector<const Holiday*> jumped_holidays(const RunResult& result, const DaysEvidence& counted);
Place place_of(const State& state, const FactEvidence& fact);
std::string name_of(const State& state, const FactEvidence& fact);  // of its field
}  // namespace seccheck
