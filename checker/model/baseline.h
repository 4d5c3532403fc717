// An earlier run that a run is held against, so that only what is new fails it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/place.h"
#include "model/classification.h"
#include "model/rule_info.h"
#include "model/verdict.h"

namespace seccheck {
// A finding of the baseline that the run doesn't have.
struct BaselineEntry {
    std::uint64_t fingerprint = 0;
    std::string rule;
    std::string rule_title;
    Severity severity = Severity::major;
    Verdict verdict = Verdict::breach;
    Classification label = Classification::red;
    std::string subject;  // its title; empty for the state as a whole
    std::string message;
    Place place;  // where it stood then
};

struct Baseline {
    std::string title;  // of the state that it was made of; may be empty
    Date as_of;
    std::vector<BaselineEntry> gone;       // their checks were made again, and found them no longer
    std::vector<BaselineEntry> unchecked;  // their rules failed this time, or lacked a fact
    std::vector<BaselineEntry> not_run;    // of rules that this run is without
};
}  // namespace seccheck
