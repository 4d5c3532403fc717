// Waivers: records of the kind `waiver`, each of which lets a breach of one rule about one record stand until
// a day.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "model/state.h"

namespace seccheck {
// What a waiver rests on, as of the day of the check.
enum class WaiverDecision : std::uint8_t {
    good,        // a decision of the Panel, or an action that it gave
    none,        // the waiver names nothing
    missing,     // what it names is not in the state
    not_yet,     // has not been taken by that day
    rejected,    // was taken, against it
    other_body,  // is not the Panel's
};

std::string_view name(WaiverDecision decision);  // "not_yet"

// The kind `waiver` of a model, and its fields.
struct WaiverKind {
    KindId kind = 0;
    FieldId rule = 0, subject = 0, reason = 0, decided_by = 0, last_day = 0;
    Classification label = Classification::red;  // of a waiver with all that it rests on

    // Nothing where the model has no such kind, or one of the same name with other fields.
    static std::optional<WaiverKind> of(const Model& model);
};

// One waiver, as it stands in the state.
struct Waiver {
    RecordId record = no_record;
    std::string_view rule, subject;
    std::string_view reason;  // may be empty
    Date last_day;
    WaiverDecision decision = WaiverDecision::none;
    RecordId decided_by = no_record;  // unless there is none, or it is missing or not there yet

    // Whether it waives anything on the day: the last day is included. Without a reason it never does.
    bool holds_on(Date day) const;
};

Waiver read_waiver(const State& state, const WaiverKind& kind, RecordId record);
}  // namespace seccheck
