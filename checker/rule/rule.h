// A loaded rule: what it says of itself, its source, and the cases that prove it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "model/rule_info.h"
#include "model/verdict.h"

namespace seccheck {
// What a case expects of one finding. A text that is empty fits any.
struct ExpectedFinding {
    Verdict verdict = Verdict::pass;
    std::string text;  // the message of a breach or note, the missing field of an unknown
    std::optional<Date> due;
};

// What a case for a rule about waivers says of the run that the rule looks back upon.
struct FoundBefore {
    std::string rule;
    bool checked = true;
    std::vector<std::pair<std::string, Verdict>> verdicts;  // by the key of what each finding is about
};

struct RuleCase {
    std::string name;
    std::string file;                 // where it is written: the rule's own, or one of more cases
    std::uint32_t line = 0;           // of its name
    std::uint32_t expected_line = 0;  // of what it expects
    Date as_of;
    std::string given;               // TOML
    std::string subject;             // the key of the record meant, where there are several
    std::vector<FoundBefore> found;  // in order of the rules' ids
    // A single pass or not_applicable, or all the findings in the order in which they are made.
    std::vector<ExpectedFinding> expect;
};

struct Rule {
    RuleInfo info;
    std::string source;
    std::string code;  // the source as byte code; may be empty
    std::vector<RuleCase> cases;
};
}  // namespace seccheck
