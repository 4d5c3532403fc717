#include "model/waiver.h"

#include <algorithm>

namespace seccheck {
namespace {
constexpr std::string_view the_panel = "sec_panel";

std::string_view text_of(const State& state, RecordId record, FieldId field) {
    const Value* value = state.value(record, field);
    return value == nullptr ? std::string_view() : value->text->view();
}

// What the record says in a field of that name, as far as its kind has one.
const Value* find_value(const State& state, RecordId record, std::string_view name) {
    const auto field = state.kind(record).find(name);
    return field ? state.value(record, *field) : nullptr;
}

bool has_field(const State& state, RecordId record, std::string_view name) {
    return state.kind(record).find(name).has_value();
}

std::string_view choice_of(const State& state, RecordId record, std::string_view name) {
    const Value* value = find_value(state, record, name);
    if (value == nullptr) return {};
    const Field& field = state.kind(record).fields[*state.kind(record).find(name)];
    return field.choices[static_cast<std::size_t>(value->integer)].value;
}

// Of a decision, whose body is told by the meeting two parents above it; what tells of none is the Panel's.
bool is_the_panels(const State& state, RecordId decision) {
    for (RecordId id = decision; id != no_record; id = state.parent(id))
        if (has_field(state, id, "body")) return choice_of(state, id, "body") == the_panel;
    return true;
}

WaiverDecision judge(const State& state, RecordId decision) {
    const auto lacks = [&](std::string_view field) {
        return has_field(state, decision, field) && find_value(state, decision, field) == nullptr;
    };
    if (!state.exists(decision) || lacks("decided") || lacks("outcome")) return WaiverDecision::not_yet;
    if (choice_of(state, decision, "outcome").find("reject") != std::string_view::npos)
        return WaiverDecision::rejected;
    return is_the_panels(state, decision) ? WaiverDecision::good : WaiverDecision::other_body;
}
}  // namespace

namespace {
// What judge() reads of a decision, and of what it stands below.
Classification label_of_decisions(const Model& model, KindId kind) {
    const Kind& own = model.kinds[kind];
    Classification label = own.label;
    for (const std::string_view name : {"decided", "outcome", "body"})
        if (const auto field = own.find(name)) label = std::max(label, own.fields[*field].label);
    return own.parent ? std::max(label, label_of_decisions(model, *own.parent)) : label;
}

Classification label_of(const Model& model, const WaiverKind& waivers) {
    const Kind& kind = model.kinds[waivers.kind];
    Classification label = kind.label;
    for (const FieldId field :
         {waivers.rule, waivers.subject, waivers.reason, waivers.decided_by, waivers.last_day})
        label = std::max(label, kind.fields[field].label);
    for (const KindId target : kind.fields[waivers.decided_by].targets)
        label = std::max(label, label_of_decisions(model, target));
    return label;
}
}  // namespace

std::string_view name(WaiverDecision decision) {
    switch (decision) {
        case WaiverDecision::good: return "good";
        case WaiverDecision::none: return "none";
        case WaiverDecision::missing: return "missing";
        case WaiverDecision::not_yet: return "not_yet";
        case WaiverDecision::rejected: return "rejected";
        case WaiverDecision::other_body: return "other_body";
    }
    return "";
}

std::optional<WaiverKind> WaiverKind::of(const Model& model) {
    const auto kind = model.find("waiver");
    if (!kind) return std::nullopt;
    bool whole = true;
    const auto field = [&](std::string_view name, FieldType type) {
        const auto found = model.kinds[*kind].find(name);
        whole = whole && found && model.kinds[*kind].fields[*found].type == type;
        return found.value_or(FieldId{0});
    };
    WaiverKind result{*kind,
                      field("rule", FieldType::text),
                      field("subject", FieldType::text),
                      field("reason", FieldType::text),
                      field("decided_by", FieldType::reference),
                      field("last_day", FieldType::date),
                      Classification::red};
    if (!whole) return std::nullopt;
    result.label = label_of(model, result);
    return result;
}

bool Waiver::holds_on(Date day) const {
    return decision == WaiverDecision::good && !reason.empty() && day <= last_day;
}

Waiver read_waiver(const State& state, const WaiverKind& kind, RecordId record) {
    Waiver waiver;
    waiver.record = record;
    waiver.rule = text_of(state, record, kind.rule);
    waiver.subject = text_of(state, record, kind.subject);
    waiver.reason = text_of(state, record, kind.reason);
    waiver.last_day = state.value(record, kind.last_day)->date();  // it is part of the key
    const Value* decision = state.value(record, kind.decided_by);
    if (decision == nullptr) {
        const bool named = state.is_written(record, kind.decided_by);
        waiver.decision = named ? WaiverDecision::not_yet : WaiverDecision::none;
    } else if (decision->state == Value::dangling) {
        waiver.decision = WaiverDecision::missing;
    } else {
        waiver.decided_by = decision->record;
        waiver.decision = judge(state, decision->record);
    }
    return waiver;
}
}  // namespace seccheck
