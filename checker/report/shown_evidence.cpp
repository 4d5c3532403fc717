#include "report/shown_evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "model/waiver.h"

namespace seccheck {
namespace {
// More holidays than these are only counted.
constexpr std::size_t most_holidays = 4;

std::string_view absent_in_words(Absence absent) {
    switch (absent) {
        case Absence::unknown: return "not in the state";
        case Absence::not_yet: return "not yet";
        case Absence::none: return "none";
    }
    return "";
}

bool is_key_of_subject(const State& state, const Finding& finding, const FactEvidence& fact) {
    if (fact.back || fact.record != finding.subject) return false;
    const auto& key = state.kind(fact.record).key;
    return std::find(key.begin(), key.end(), fact.field) != key.end();
}

ShownEvidence show(const RunResult& result, RecordId subject, const FactEvidence& fact) {
    const State& state = *result.state;
    std::string label = name_of(state, fact);
    if (fact.record != subject) label = fmt::format("{} of {}", label, state.title(fact.record));
    const Place place = result.place(fact);
    return {std::move(label), show_fact(state, fact), to_string(place), place};
}

ShownEvidence show(const RunResult&, RecordId, const ParameterEvidence& used) {
    const std::string unit = used.parameter->unit.empty() ? "" : " " + used.parameter->unit;
    std::string place = to_string(used.value->place);
    if (used.period->from) place += fmt::format(", in force since {}", iso(*used.period->from));
    if (used.period->until) place += fmt::format(", until {}", iso(*used.period->until));
    if (used.period->basis != Basis::stated) place += fmt::format(", {}", seccheck::name(used.period->basis));
    if (used.parameter->replaces) place += fmt::format(", set by the pack {}", used.parameter->pack);
    return {used.parameter->name, used.value->show() + unit, std::move(place), used.value->place};
}

ShownEvidence show(const RunResult& result, RecordId, const DaysEvidence& counted) {
    const auto jumped = jumped_holidays(result, counted);
    std::string place = result.calendar->place.file;
    if (jumped.size() > most_holidays) {
        place += fmt::format(", jumps {} holidays", jumped.size());
    } else if (!jumped.empty()) {
        std::vector<std::string> days;
        for (const Holiday* holiday : jumped) days.push_back(words(holiday->date));
        place += fmt::format(", jumps {}", fmt::join(days, ", "));
    }
    return {"working days",
            fmt::format("{} WD from {} to {}", counted.days, iso(counted.start), iso(counted.end)),
            std::move(place), result.calendar->place};
}

// What lets a breach stand.
std::vector<ShownEvidence> show_waiver(const RunResult& result, const Finding& finding) {
    const State& state = *result.state;
    const auto kind = WaiverKind::of(state.model());
    if (finding.waiver == no_record || !kind) return {};
    const auto at = [&](const Place& place, std::string label, std::string value) {
        return ShownEvidence{std::move(label), std::move(value), to_string(place), place};
    };
    const auto in_waiver = [&](FieldId field, std::string label, std::string value) {
        return at(result.place(FactEvidence{finding.waiver, field, false}), std::move(label), std::move(value));
    };
    const Waiver waiver = read_waiver(state, *kind, finding.waiver);
    return {in_waiver(kind->last_day, "waived until", iso(waiver.last_day)),
            at(result.place(waiver.decided_by), "decided by", state.title(waiver.decided_by)),
            in_waiver(kind->reason, "reason", std::string(waiver.reason))};
}

bool tells_of(const Evidence& item, RecordId record) {
    const auto* fact = std::get_if<FactEvidence>(&item);
    return fact != nullptr && fact->record == record;
}
}  // namespace

std::vector<const Holiday*> jumped_holidays(const RunResult& result, const DaysEvidence& counted) {
    return result.calendar->between(std::min(counted.start, counted.end),
                                    std::max(counted.start, counted.end), result.state->as_of());
}

std::string name_of(const State& state, const FactEvidence& fact) {
    const Kind& kind = state.kind(fact.record);
    return fact.back ? kind.back[fact.field].name : kind.fields[fact.field].name;
}

std::string show_fact(const State& state, const FactEvidence& fact) {
    if (fact.back) {
        const auto records = state.referrers(fact.record, fact.field);
        if (records.empty()) return "none in the state";
        std::vector<std::string> titles;
        for (const RecordId id : records) titles.push_back(state.title(id));
        return fmt::format("{}", fmt::join(titles, ", "));
    }
    const Field& field = state.kind(fact.record).fields[fact.field];
    const Value* value = state.value(fact.record, fact.field);
    return value != nullptr ? state.show(field, *value) : std::string(absent_in_words(field.absent));
}

Place place_of(const State& state, const FactEvidence& fact) {
    const Value* value = fact.back ? nullptr : state.value(fact.record, fact.field);
    return value != nullptr ? state.place(fact.record, *value) : state.place(fact.record);
}

ShownEvidence show_evidence(const RunResult& result, RecordId subject, const Evidence& item) {
    return std::visit([&](const auto& each) { return show(result, subject, each); }, item);
}

std::vector<ShownEvidence> show_evidence(const RunResult& result, const Finding& finding) {
    const State& state = *result.state;
    std::vector<ShownEvidence> shown;
    bool has_place = finding.at == no_record;
    for (const Evidence& item : finding.evidence) {
        const auto* fact = std::get_if<FactEvidence>(&item);
        if (fact != nullptr && is_key_of_subject(state, finding, *fact)) continue;
        has_place = has_place || tells_of(item, finding.at);
        shown.push_back(show_evidence(result, finding.subject, item));
    }
    if (!has_place) {
        const Place place = result.place(finding);
        shown.insert(shown.begin(),
                     {state.kind(finding.at).name, state.key(finding.at), to_string(place), place});
    }
    std::vector<ShownEvidence> waiver = show_waiver(result, finding);
    shown.insert(shown.begin(), waiver.begin(), waiver.end());
    return shown;
}
}  // namespace seccheck
