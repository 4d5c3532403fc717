// The check that a Lua state is working on: what it has said, and what it has read.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/date.h"
#include "model/finding.h"
#include "model/rule_info.h"

namespace seccheck {
// Why a check was ended before its rule returned.
struct EarlyEnd {
    enum class Reason { unknown, not_applicable, outside_calendar };
    Reason reason = Reason::unknown;
    std::string message;
    std::string missing;          // of an unknown
    RecordId record = no_record;  // that lacks it
    Place said_at;                // the rule's line, where that is watched
};

// What a rule said is owed, through report.obligation.
struct Owed {
    std::string what;  // "MP092 Preliminary Assessment"
    Date by;
    std::optional<Date> done;
};

struct CurrentCheck {
    const RuleInfo* rule = nullptr;
    RecordId subject = no_record;
    std::vector<Finding> findings;
    std::optional<EarlyEnd> ended;
    // The fact that was last read as nil, for what is told of a slip with it.
    struct Absent {
        RecordId record = no_record;
        const Field* field = nullptr;
    };
    Absent last_absent;
    // By index into `findings`, the records besides the subject of which facts prove it; all, where it has no
    // entry.
    std::map<std::size_t, std::vector<RecordId>> about;

    // The highest of all that the rule has come by: who may learn what the check came to, a pass too.
    Classification label = Classification::white;
    void raise(Classification to) { label = std::max(label, to); }

    // Only while recording: a passing check is not to pay for evidence that nobody will read.
    bool recording = false;
    std::vector<Evidence> evidence;
    std::vector<Owed> obligations;
    // Where each read is noted again, and counts of any rule; null where nobody follows the check.
    std::vector<Evidence>* reads = nullptr;
    // Dates that came from counting Working Days, so that lateness is told in the same unit.
    std::vector<Date> working_day_deadlines;

    void begin(const RuleInfo& rule, RecordId subject, bool recording);
    // Keep each piece of evidence once, in the order in which it was first read.
    void record(const FactEvidence& fact);
    void record(const ParameterEvidence& used);
    void record(const DaysEvidence& counted);

private:
    void record_once(const Evidence& item);

    std::unordered_set<std::uint64_t> facts_;  // what `evidence` has of them: a rule may read very many
};
}  // namespace seccheck
