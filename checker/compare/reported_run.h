// What a run reported, as its JSON report has it: all that two runs are compared by, whether they were read
// from reports or made just now.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/place.h"
#include "model/classification.h"
#include "model/rule_info.h"
#include "model/verdict.h"

namespace seccheck {
struct RecordName {
    std::string kind, key;
    auto operator<=>(const RecordName&) const = default;
};

// A field of a record, with its value in words. Where it is absent, these say what that means, and where the
// record stands.
struct ReportedFact {
    RecordName record;
    std::string field;
    bool given = false;
    std::string value;
    Place place;
};

// A number of the Code that was asked for, and the time in which it holds.
struct ReportedParameter {
    std::string name, value, unit;
    std::optional<Date> from, until;
    Place place;
};

// Working Days that were counted.
struct ReportedDays {
    Date start, end;
    int days = 0;
};

struct ReportedFinding {
    std::string fingerprint;
    std::string rule;
    Verdict verdict = Verdict::breach;
    Severity severity = Severity::major;
    std::optional<RecordName> subject;  // absent: the state as a whole
    std::string title;                  // of the subject
    std::string message;
    Place place;
    std::optional<Date> due;
    std::string missing;
    Classification label = Classification::red;  // a report that doesn't say is taken for the highest
    std::vector<ReportedFact> facts;
    std::vector<ReportedParameter> parameters;
    std::vector<ReportedDays> days;
};

struct ReportedRule {
    std::string title;
    std::optional<Date> since, until;
};

// A record with all that is known of it.
struct ReportedRecord {
    Place place;
    std::map<std::string, ReportedFact> given;  // by field
};

// A parameter as a run knew it.
struct KnownParameter {
    struct Period {
        std::optional<Date> from, until;
        std::string value;                // all of it, where it is a table
        std::vector<std::string> values;  // each that a check could be given
        Place place;
    };
    std::string unit;
    std::vector<Period> periods;
};

struct ReportedRun {
    std::string title;  // of the state; may be empty
    Date as_of;
    std::size_t checked = 0;                    // how many checks there were that applied
    std::map<std::string, ReportedRule> rules;  // by id
    std::vector<ReportedFinding> findings;  // in the order of the report, each with a fingerprint of its own
    // All that the state says, where the report was written with --facts.
    std::optional<std::map<RecordName, ReportedRecord>> records;
    std::map<std::string, KnownParameter> parameters;  // by name; none without --facts
};
}  // namespace seccheck
