// Why a finding differs between two runs: the evidence of both, held against each other.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "compare/comparison.h"

namespace seccheck {
class ReasonFinder {
public:
    // Refers to both.
    ReasonFinder(const ReportedRun& before, const ReportedRun& after);

    // Never none. What a finding itself doesn't tell of the other run is looked up in that run's facts and in
    // the evidence of its other findings. `difference` is of the two runs.
    std::vector<Reason> find(const Difference& difference) const;

private:
    using FactName = std::pair<RecordName, std::string>;
    using Reasons = std::vector<Reason>;

    // All that a run tells, by name.
    struct Known {
        explicit Known(const ReportedRun& the_run);
        bool lacks(const RecordName& record) const;  // false where that can't be told
        std::optional<ReportedFact> fact(const FactName& name) const;

        const ReportedRun& run;
        std::map<FactName, const ReportedFact*> facts;
        std::map<std::pair<Date, Date>, int> days;
        // What it could not tell, by rule and subject.
        std::map<std::pair<std::string, std::optional<RecordName>>, const ReportedFinding*> unchecked;
    };

    void add_unchecked(const Difference& difference, Reasons& reasons) const;
    void add_rule(const ReportedFinding& finding, Reasons& reasons) const;
    void add_record(const RecordName& record, Reasons& reasons) const;
    void add_facts(const Difference& difference, Reasons& reasons) const;
    void add_parameters(const Difference& difference, Reasons& reasons) const;
    void add_days(const Difference& difference, Reasons& reasons) const;
    void add_deadline(const Difference& difference, Reasons& reasons) const;
    Reason::Side side(const ReportedFact& fact) const;
    Reason fallback(const Difference& difference) const;

    Known before_, after_;
    std::map<std::pair<std::string, std::string>, std::string> absent_;  // how the absence of a field reads
};
}  // namespace seccheck
