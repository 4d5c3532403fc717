// What came of changing rules and parameters a little: all that a report of it may read.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/place.h"

namespace seccheck {
struct UnnoticedChange {
    Place place;
    std::vector<std::string> rules;  // whose cases were run, by id
    std::string what;                // of a parameter, its name; empty for code
    std::string from, to;            // the latter is empty where a word was left out
};

struct MutationResult {
    std::size_t changes = 0;
    std::size_t excused = 0;                 // unnoticed, on lines that say why
    std::vector<UnnoticedChange> unnoticed;  // by place
    std::vector<Place> idle_excuses;         // on whose line no change goes unnoticed
};
}  // namespace seccheck
