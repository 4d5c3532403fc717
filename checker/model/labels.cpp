#include "model/labels.h"

#include <algorithm>

namespace seccheck {
namespace {
// What there is to a kind's records before any of their fields is asked for.
Classification of_presence(const Model& model, const Kind& kind) {
    Classification label = std::max(kind.label, kind.classification);
    const auto raise = [&](Classification other) { label = std::max(label, other); };
    if (kind.parent) raise(model.kinds[*kind.parent].label);
    for (const FieldId field : kind.key) raise(kind.fields[field].label);
    for (const FieldId field : kind.born) raise(kind.fields[field].label);
    for (const Title::Part& part : kind.title.parts)
        if (const auto field = part.is_field ? kind.find(part.text) : std::nullopt)
            raise(kind.fields[*field].label);
    return label;
}

Classification of_value(const Model& model, const Kind& kind, const Field& field) {
    Classification label = std::max(kind.label, field.classification);
    if (field.holds_from) label = std::max(label, kind.fields[*field.holds_from].label);
    for (const KindId target : field.targets) label = std::max(label, model.kinds[target].label);
    return label;
}

// Whether any label rose.
bool raise_once(Model& model) {
    bool risen = false;
    const auto set = [&](Classification& label, Classification to) {
        risen = risen || label != to;
        label = to;
    };
    for (Kind& kind : model.kinds) {
        set(kind.label, of_presence(model, kind));
        for (Field& field : kind.fields) set(field.label, of_value(model, kind, field));
    }
    return risen;
}
}  // namespace

void settle_labels(Model& model) {
    for (Kind& kind : model.kinds) {
        kind.label = Classification::white;
        for (Field& field : kind.fields) field.label = Classification::white;
    }
    // Kinds refer to each other in circles; labels only rise, so this ends.
    while (raise_once(model)) {
    }
    for (Kind& kind : model.kinds) {
        for (BackReference& way : kind.back) {
            const Kind& other = model.kinds[way.kind];
            way.label = std::max(kind.label, way.children ? other.label : other.fields[way.field].label);
        }
    }
    if (model.horizon) {
        Horizon& horizon = *model.horizon;
        const Kind& kind = model.kinds[horizon.kind];
        horizon.label = kind.fields[horizon.date].label;
        for (const auto& field : {horizon.where, horizon.unless})
            if (field) horizon.label = std::max(horizon.label, kind.fields[*field].label);
    }
}
}  // namespace seccheck
