// That one record depends on another, and the fact that says so.
#pragma once

#include <compare>
#include <string>

#include "model/finding.h"

namespace seccheck {
struct GraphEdge {
    RecordId from = no_record;  // the dependent
    RecordId to = no_record;    // what it needs
    std::string kind;
    FactEvidence fact;  // the reference that says so

    auto operator<=>(const GraphEdge&) const = default;
};
}  // namespace seccheck
