// What a run found for each waiver: what only a whole run knows, and what rules about waivers ask for.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "model/classification.h"
#include "model/value.h"

namespace seccheck {
struct WaiverUse {
    enum class Rule : std::uint8_t {
        not_checked,  // there is such a rule, but it checked nothing in this run
        checked,
        unknown,  // there is none of that id
    };
    enum class Subject : std::uint8_t {
        not_looked_for,  // the rule didn't check anything
        found,
        unknown,  // there is no such record, or not of the kind that the rule is about
        several,  // it may be any of several
    };
    enum class Breach : std::uint8_t {
        open,  // not yet, or nobody knows: it is due, a fact is missing, or the rule failed
        found,
        none,  // the rule found no such breach
    };

    Rule rule = Rule::not_checked;
    Subject subject = Subject::not_looked_for;
    Breach breach = Breach::open;
    std::string rule_hint, subject_hint;  // `did you mean "ASM-001"?`; may be empty
    Classification label = Classification::red;  // who may know of all this
};

std::string_view name(WaiverUse::Rule rule);        // "not_checked"
std::string_view name(WaiverUse::Subject subject);  // "not_looked_for"
std::string_view name(WaiverUse::Breach breach);

using WaiverUses = std::map<RecordId, WaiverUse>;  // by the record of the waiver
}  // namespace seccheck
