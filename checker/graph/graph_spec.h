// A graph of records as a file of models/graphs/ describes it: which references are edges.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/place.h"
#include "model/kind.h"

namespace seccheck {
// One step along a reference: forwards by a field, back to those that refer, or up to the parent.
struct PathStep {
    enum class Type { field, back, parent };
    Type type = Type::field;
    std::uint16_t index = 0;  // into Kind::fields or Kind::back
};

// Only records in which a choice has a certain value.
struct ChoiceFilter {
    FieldId field = 0;
    std::uint32_t is = 0;
};

// For each record of kind `over`: what `dependent` leads to needs what `needs` leads to.
struct EdgeSpec {
    std::string kind;                  // how the dependency is called: "requires_assessment"
    std::optional<FieldId> kind_from;  // or the choice of `over` that says it
    KindId over = 0;
    std::vector<PathStep> dependent;        // empty: the record itself
    std::vector<PathStep> needs;            // empty: the record itself
    std::vector<ChoiceFilter> where;        // of the record
    std::vector<ChoiceFilter> needs_where;  // of what it needs, which is then of one kind
    std::optional<KindId> needs_kind;
    std::optional<FieldId> unless;  // a record that has this field, other than as false, is no edge
    std::string doc;
};

struct GraphSpec {
    std::string name;
    std::string doc;
    bool drawn = false;  // in reports that have pictures
    std::vector<EdgeSpec> edges;
    Classification label = Classification::white;  // the highest of all that makes its edges
    Place place;
};
}  // namespace seccheck
