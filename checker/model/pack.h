// A pack: a folder of rules, kinds and parameters with a name of its own, as its `pack.toml` says it.
#pragma once

#include <string>

#include "base/place.h"
#include "model/classification.h"

namespace seccheck {
struct Pack {
    std::string name;      // "sec"
    std::string version;   // as its authors count; shown, never compared
    std::string seccheck;  // the oldest seccheck that can read it: "0.1"
    std::string doc;
    Classification classification = Classification::red;  // of its rules and parameters, where they say nothing
    Place place;                                          // of [pack]
};
}  // namespace seccheck
