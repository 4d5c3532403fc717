// The catalogue of obligations: everything the Code is known to ask, and for what no rule can check, why not.
#pragma once

#include <string>
#include <vector>

#include "base/place.h"
#include "model/basis.h"

namespace seccheck {
struct Obligation {
    std::string id;     // "party/B-03": rules name it in `covers`
    std::string title;  // in a few words
    std::string cites;
    Basis basis = Basis::stated;
    std::string reason;  // why no rule can check it; empty where one does
    Place place;
    std::string pack;  // whose catalogue it stands in; empty for a folder that is no pack
};

using Catalogue = std::vector<Obligation>;  // in the order of its files
}  // namespace seccheck
