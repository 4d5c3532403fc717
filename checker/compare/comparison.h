// Two runs compared: what is new, gone, changed and unchanged, and what made the difference.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "compare/reported_run.h"

namespace seccheck {
// Something that differs between the runs and that a finding rests on.
struct Reason {
    enum class Type {
        fact,       // a field of a record: given, taken away or altered
        record,     // it came or went
        parameter,  // a number of the Code
        calendar,   // the Working Days between two days
        deadline,   // its day has passed
        law,        // the rule came into force, or ended
        rule,       // it was run only once
        unchecked,  // one of the runs could not tell
        day,        // nothing but the day of the check
        other,      // nothing that the reports tell of
    };
    struct Side {
        std::string value;
        Place place;
    };
    Type type = Type::other;
    std::string what;  // the name of what differs, or a whole sentence where there are no sides
    std::optional<Side> before, after;
};

std::string_view name(Reason::Type type);

// A finding in one of the runs, or in both.
struct Difference {
    const ReportedFinding* before = nullptr;  // null: it is new
    const ReportedFinding* after = nullptr;   // null: it is gone
    std::vector<Reason> reasons;

    const ReportedFinding& latest() const { return after != nullptr ? *after : *before; }
    // Whether it came to another verdict, and a worse one; what is new is worse than nothing.
    bool is_worse() const {
        return after != nullptr && (before == nullptr || after->verdict > before->verdict);
    }
};

// How many findings of each verdict: those that are gone by the verdict that they had, others by what they
// have.
struct DifferenceCounts {
    VerdictCounts fresh{}, gone{}, changed{}, unchanged{};
};

struct Comparison {
    const ReportedRun* before = nullptr;
    const ReportedRun* after = nullptr;
    std::vector<Difference> fresh, gone, changed;  // in the order of the run that they are in
    DifferenceCounts counts;
    std::vector<std::string> remarks;  // sentences on why the runs may not be alike enough, with a full stop

    // Whether something is new, or worse than it was, and at or above that verdict.
    bool fails(Verdict fail_on) const;
};

// Matched by fingerprint. Changed are those that have another verdict, severity, message or last day. The
// outcome refers to both runs.
Comparison compare(const ReportedRun& before, const ReportedRun& after);
}  // namespace seccheck
