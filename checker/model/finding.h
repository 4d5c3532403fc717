// Findings: what checks have to say, and the facts that prove it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/place.h"
#include "model/basis.h"
#include "model/classification.h"
#include "model/kind.h"
#include "model/parameter.h"
#include "model/value.h"
#include "model/verdict.h"

namespace seccheck {
// A field that the check read, given or absent.
struct FactEvidence {
    RecordId record = no_record;
    std::uint16_t field = 0;  // index into Kind::fields, or into Kind::back where `back`
    bool back = false;
    auto operator<=>(const FactEvidence&) const = default;
};

// A parameter that the check asked for, and what it got.
struct ParameterEvidence {
    const Parameter* parameter = nullptr;
    const ParameterPeriod* period = nullptr;
    const ParameterValue* value = nullptr;
    Date day;  // for which it asked; the first, where it did so for several of one period
    bool operator==(const ParameterEvidence& other) const {
        return parameter == other.parameter && period == other.period && value == other.value;
    }
};

// A count of Working Days that the check made.
struct DaysEvidence {
    Date start, end;
    int days = 0;
    bool operator==(const DaysEvidence&) const = default;
};

using Evidence = std::variant<FactEvidence, ParameterEvidence, DaysEvidence>;

// How a rule failed.
struct RuleFailure {
    std::vector<std::string> trace;  // the rule's own lines, innermost first
    bool outside_calendar = false;   // it asked about a date that the calendar doesn't cover
};

struct Finding {
    std::uint32_t rule = 0;  // index into RunResult::rules
    Verdict verdict = Verdict::breach;
    Basis basis = Basis::stated;      // the weakest of the rule's and its parameters'
    RecordId subject = no_record;     // what it is about; no_record for the state as a whole
    RecordId at = no_record;          // where it stands: a record's heading ...
    std::optional<FieldId> at_field;  // ... or the value of one of its fields
    std::optional<Date> due;          // of a due: the last day
    RecordId waiver = no_record;      // of a waived one: the record that lets it stand
    Classification label = Classification::red;  // who may read it: the highest of all that it was made from
    bool known = false;                          // stands in the baseline, so it doesn't fail the run
    bool changed = false;                        // is in the baseline, and says another thing there
    std::uint64_t fingerprint = 0;
    std::string message;                   // one sentence, no full stop
    std::string key;                       // tells apart several findings of one rule about one subject
    std::string missing;                   // of an unknown: "dcc_assessment.accepted"
    std::vector<Evidence> evidence;        // in the order in which it was read
    std::unique_ptr<RuleFailure> failure;  // of an error
    std::unique_ptr<Place> said_at;        // the rule's line, where that is watched
};
}  // namespace seccheck
