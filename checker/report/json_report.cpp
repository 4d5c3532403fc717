#include "report/json_report.h"

#include <string>

#include "base/fingerprint.h"
#include "model/waiver.h"
#include "report/json_text.h"
#include "report/parallel_text.h"
#include "report/shown_evidence.h"

namespace seccheck {
namespace {
Json to_json(const Place& place) {
    return {{"file", place.file}, {"line", place.line}, {"column", place.column}};
}
Json to_json(const std::optional<Date>& date) { return date ? Json(iso(*date)) : Json(nullptr); }

Json to_json(const VerdictCounts& counts) {
    Json json = Json::object();
    for (std::size_t i = 0; i < verdict_count; ++i)
        json[std::string(name(static_cast<Verdict>(i)))] = counts[i];
    return json;
}

Json subject_of(const State& state, RecordId id) {
    if (id == no_record) return nullptr;
    return {{"kind", state.kind(id).name}, {"key", state.key(id)}, {"title", state.title(id)}};
}

// What lets a breach stand.
Json waiver_of(const RunResult& result, RecordId record) {
    const State& state = *result.state;
    const Waiver waiver = read_waiver(state, *WaiverKind::of(state.model()), record);
    return {{"key", state.key(record)},
            {"last_day", iso(waiver.last_day)},
            {"decided_by", subject_of(state, waiver.decided_by)},
            {"reason", waiver.reason},
            {"place", to_json(result.place(record))}};
}

Json to_json(const RuleResult& rule) {
    const RuleInfo& info = *rule.info;
    Json json;
    json["id"] = info.id;
    json["title"] = info.title;
    json["topic"] = info.topic;
    json["severity"] = name(info.severity);
    json["cites"] = info.cites;
    json["basis"] = name(info.basis);
    if (!info.basis_note.empty()) json["basis_note"] = info.basis_note;
    json["since"] = to_json(info.since);
    json["until"] = to_json(info.until);
    json["why"] = info.why;
    json["fix"] = info.fix;
    json["place"] = to_json(info.place);
    json["counts"] = to_json(rule.counts);
    return json;
}

Json to_json(const RunResult& result, const FactEvidence& fact) {
    const State& state = *result.state;
    Json json;
    json["type"] = "fact";
    json["record"] = {{"kind", state.kind(fact.record).name}, {"key", state.key(fact.record)}};
    json["field"] = name_of(state, fact);
    json["given"] = fact.back ? !state.referrers(fact.record, fact.field).empty()
                              : state.value(fact.record, fact.field) != nullptr;
    json["value"] = show_fact(state, fact);
    json["place"] = to_json(result.place(fact));
    return json;
}

Json to_json(const RunResult&, const ParameterEvidence& used) {
    Json json;
    json["type"] = "parameter";
    json["name"] = used.parameter->name;
    json["value"] = used.value->show();
    json["unit"] = used.parameter->unit;
    json["from"] = to_json(used.period->from);
    json["until"] = to_json(used.period->until);
    json["cites"] = used.period->cites;
    json["basis"] = name(used.period->basis);
    json["place"] = to_json(used.value->place);
    if (used.parameter->replaces) json["set_by_pack"] = used.parameter->pack;
    return json;
}

Json to_json(const RunResult& result, const DaysEvidence& counted) {
    Json json;
    json["type"] = "working_days";
    json["start"] = iso(counted.start);
    json["end"] = iso(counted.end);
    json["days"] = counted.days;
    json["calendar"] = result.calendar->name;
    Json holidays = Json::array();
    for (const Holiday* holiday : jumped_holidays(result, counted)) holidays.push_back(iso(holiday->date));
    json["holidays"] = std::move(holidays);
    return json;
}

Json to_json(const RunResult& result, const Finding& finding) {
    const RuleInfo& rule = result.rule(finding);
    Json json;
    json["fingerprint"] = fingerprint_text(finding.fingerprint);
    json["rule"] = rule.id;
    json["verdict"] = name(finding.verdict);
    json["severity"] = name(rule.severity);
    json["basis"] = name(finding.basis);
    json["classification"] = name(finding.label);
    json["subject"] = subject_of(*result.state, finding.subject);
    json["message"] = finding.message;
    json["place"] = to_json(result.place(finding));
    if (finding.due) json["due"] = iso(*finding.due);
    if (finding.waiver != no_record) json["waiver"] = waiver_of(result, finding.waiver);
    if (result.baseline) json["known"] = finding.known;
    if (!finding.missing.empty()) json["missing"] = finding.missing;
    if (finding.failure) json["trace"] = finding.failure->trace;
    Json evidence = Json::array();
    for (const Evidence& item : finding.evidence)
        evidence.push_back(std::visit([&](const auto& each) { return to_json(result, each); }, item));
    json["evidence"] = std::move(evidence);
    return json;
}

// The fields of a record that are given, with the ways back from it.
Json facts_of(const State& state, RecordId record) {
    const Kind& kind = state.kind(record);
    Json given = Json::array();
    const auto add = [&](const FactEvidence& fact) {
        const Place place = place_of(state, fact);
        given.push_back({{"field", name_of(state, fact)},
                         {"value", show_fact(state, fact)},
                         {"line", place.line},
                         {"column", place.column}});
    };
    for (FieldId field = 0; field < kind.fields.size(); ++field)
        if (state.value(record, field) != nullptr) add({record, field, false});
    for (FieldId back = 0; back < kind.back.size(); ++back)
        if (!state.referrers(record, back).empty()) add({record, back, true});
    return {{"kind", kind.name},
            {"key", state.key(record)},
            {"place", to_json(state.place(record))},
            {"given", std::move(given)}};
}

std::vector<RecordId> all_records(const State& state) {
    std::vector<RecordId> all;
    for (KindId kind = 0; kind < state.model().kinds.size(); ++kind)
        all.insert(all.end(), state.records(kind).begin(), state.records(kind).end());
    return all;
}

// Each value in it that a check can be given: the whole table, too.
void add_values(const ParameterValue& value, Json& values) {
    values.push_back(value.show());
    if (value.type != ParameterValue::Type::table) return;
    for (const ParameterValue& item : value.items) add_values(item, values);
}

Json to_json(const Parameter& parameter) {
    Json periods = Json::array();
    for (const ParameterPeriod& period : parameter.periods) {
        Json values = Json::array();
        add_values(period.value, values);
        periods.push_back({{"from", to_json(period.from)},
                           {"until", to_json(period.until)},
                           {"value", period.value.show()},
                           {"values", std::move(values)},
                           {"place", to_json(period.value.place)}});
    }
    return {{"name", parameter.name}, {"unit", parameter.unit}, {"periods", std::move(periods)}};
}

Json to_json(const BaselineEntry& entry) {
    return {{"fingerprint", fingerprint_text(entry.fingerprint)},
            {"rule", entry.rule},
            {"verdict", name(entry.verdict)},
            {"severity", name(entry.severity)},
            {"label", name(entry.label)},
            {"subject", entry.subject},
            {"message", entry.message},
            {"place", to_json(entry.place)}};
}

std::string_view name(AsOfSource source) {
    switch (source) {
        case AsOfSource::option: return "option";
        case AsOfSource::state: return "state";
        case AsOfSource::today: return "today";
    }
    return "";
}

// `items` one to a line, within brackets.
template <typename Items, typename Convert>
void write_list(std::ostream& out, std::size_t jobs, const char* key, const Items& items,
                const Convert& convert) {
    out << "\"" << key << "\": [";
    write_in_order(out, jobs, items.size(), [&](std::size_t i, std::string& text) {
        text += i == 0 ? "\n" : ",\n";
        text += dump(convert(items[i]));
    });
    out << (items.empty() ? "]" : "\n]");
}

void write_baseline(std::ostream& out, std::size_t jobs, const Baseline& baseline) {
    const auto entry = [](const BaselineEntry& each) { return to_json(each); };
    out << ",\n\"baseline\": {\n\"title\": " << dump(baseline.title)
        << ",\n\"as_of\": " << dump(iso(baseline.as_of)) << ",\n";
    write_list(out, jobs, "gone", baseline.gone, entry);
    out << ",\n";
    write_list(out, jobs, "unchecked", baseline.unchecked, entry);
    out << ",\n";
    write_list(out, jobs, "not_run", baseline.not_run, entry);
    out << "\n}";
}
}  // namespace

void write_json_report(const RunResult& result, const ReportOptions& options, std::ostream& out) {
    const State& state = *result.state;
    out << "{\n\"format\": \"seccheck-report\",\n\"version\": " << json_report_version << ",\n";
    out << "\"classification\": " << dump(name(result.label)) << ",\n";
    out << "\"audience\": " << dump(result.audience ? Json(name(*result.audience)) : Json(nullptr)) << ",\n";
    out << "\"title\": " << dump(state.info().title) << ",\n";
    out << "\"as_of\": " << dump(iso(state.as_of())) << ",\n";
    out << "\"as_of_source\": " << dump(name(result.as_of_source)) << ",\n";
    out << "\"horizon\": " << dump(to_json(result.horizon())) << ",\n";
    out << "\"records\": " << result.records() << ",\n";
    out << "\"checks\": " << result.checks() << ",\n";
    out << "\"counts\": " << dump(to_json(result.counts)) << ",\n";
    write_list(out, options.jobs, "rules", result.rules,
               [](const RuleResult& rule) { return to_json(rule); });
    out << ",\n";
    write_list(out, options.jobs, "findings", result.findings,
               [&](const Finding& finding) { return to_json(result, finding); });
    if (result.baseline) write_baseline(out, options.jobs, *result.baseline);
    if (options.facts) {
        out << ",\n";
        write_list(out, options.jobs, "facts", all_records(state),
                   [&](RecordId record) { return facts_of(state, record); });
        out << ",\n";
        write_list(out, options.jobs, "parameters", result.parameters->all,
                   [](const Parameter& parameter) { return to_json(parameter); });
    }
    out << "\n}\n";
}
}  // namespace seccheck
