// What a rule says of itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/place.h"
#include "model/basis.h"
#include "model/classification.h"
#include "model/kind.h"

namespace seccheck {
enum class Severity : std::uint8_t { minor, major, critical };

std::string_view name(Severity severity);
std::optional<Severity> severity(std::string_view name);

// "FAM-001": a family of capitals, a dash, three digits or more.
bool is_rule_id(std::string_view id);

struct RuleInfo {
    std::string id;      // "ASM-001": for ever, wherever the file goes
    std::string family;  // "ASM"
    std::string topic;   // the folder the file lies in: "assessments"; the pack, directly in its rules/
    std::string pack;    // the pack it belongs to; empty outside of packs
    std::string title;
    std::optional<KindId> subject;  // absent: checked once, over the whole state
    Severity severity = Severity::major;
    std::vector<std::string> cites;
    Basis basis = Basis::stated;
    std::string basis_note;            // what it rests on, where that is not the Code's own text
    std::optional<Date> since, until;  // the first and the last day on which it was law
    std::string why, fix;
    std::vector<std::string> tags;
    std::vector<std::string> covers;  // ids of the catalogue of obligations: "change/A-01"
    // No check: it tells a case step by step, in notes. This field of the subject says whose case it is.
    std::optional<FieldId> story_of;
    std::optional<Classification> classification;  // who may read its findings; else its pack says it
    Classification label = Classification::red;    // what came of that: RED where nobody said
    bool public_count = false;  // whether anybody may know how many checks came to each of its verdicts
    Place place;  // the file, and the line of its id
};
}  // namespace seccheck
