// The record that somebody means by a key or a title.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "model/state.h"

namespace seccheck {
// Why no record is meant, and which may be: one line.
struct NoSubject {
    std::string message;
};

// A record of that kind, or of any where none is given. An exact key counts first, then an exact title that
// no other record has. Only records that are there on the day of the check.
std::variant<RecordId, NoSubject> find_subject(const State& state, std::optional<KindId> kind,
                                               std::string_view name);
}  // namespace seccheck
