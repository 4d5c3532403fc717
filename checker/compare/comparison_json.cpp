#include "compare/comparison_json.h"

#include <string>

#include "compare/comparison_words.h"
#include "report/json_text.h"

namespace seccheck {
namespace {
Json to_json(const Place& place) {
    return {{"file", place.file}, {"line", place.line}, {"column", place.column}};
}

Json to_json(const VerdictCounts& counts) {
    Json json = Json::object();
    for (std::size_t i = 0; i < verdict_count; ++i)
        json[std::string(name(static_cast<Verdict>(i)))] = counts[i];
    return json;
}

Json to_json(const ReportedRun& run) { return {{"title", run.title}, {"as_of", iso(run.as_of)}}; }

// What may have changed of a finding.
Json to_json(const ReportedFinding* finding) {
    if (finding == nullptr) return nullptr;
    Json json;
    json["verdict"] = name(finding->verdict);
    json["severity"] = name(finding->severity);
    json["message"] = finding->message;
    json["place"] = to_json(finding->place);
    if (finding->due) json["due"] = iso(*finding->due);
    if (!finding->missing.empty()) json["missing"] = finding->missing;
    return json;
}

Json to_json(const Reason::Side& side) {
    Json json{{"value", side.value}};
    if (!side.place.file.empty()) json["place"] = to_json(side.place);
    return json;
}

Json to_json(const Reason& reason) {
    Json json{{"type", name(reason.type)}, {"what", reason.what}};
    if (reason.before) json["before"] = to_json(*reason.before);
    if (reason.after) json["after"] = to_json(*reason.after);
    return json;
}

Json to_json(const Difference& difference) {
    const ReportedFinding& finding = difference.latest();
    Json json;
    json["fingerprint"] = finding.fingerprint;
    json["rule"] = finding.rule;
    if (finding.subject)
        json["subject"] = {
            {"kind", finding.subject->kind}, {"key", finding.subject->key}, {"title", finding.title}};
    else
        json["subject"] = nullptr;
    json["worse"] = difference.is_worse();
    json["before"] = to_json(difference.before);
    json["after"] = to_json(difference.after);
    Json reasons = Json::array();
    for (const Reason& reason : difference.reasons) reasons.push_back(to_json(reason));
    json["reasons"] = std::move(reasons);
    return json;
}

void write_list(std::ostream& out, std::string_view key, const std::vector<Difference>& differences) {
    out << '"' << key << "\": [";
    for (std::size_t i = 0; i < differences.size(); ++i)
        out << (i == 0 ? "\n" : ",\n") << dump(to_json(differences[i]));
    out << (differences.empty() ? "]" : "\n]");
}
}  // namespace

void write_comparison_json(const Comparison& comparison, const ComparisonOptions&, std::ostream& out) {
    const DifferenceCounts& counts = comparison.counts;
    out << "{\n\"format\": \"seccheck-diff\",\n\"version\": " << json_comparison_version << ",\n";
    out << "\"before\": " << dump(to_json(*comparison.before)) << ",\n";
    out << "\"after\": " << dump(to_json(*comparison.after)) << ",\n";
    out << "\"remarks\": " << dump(Json(comparison.remarks)) << ",\n";
    out << "\"counts\": "
        << dump({{"new", to_json(counts.fresh)},
                 {"gone", to_json(counts.gone)},
                 {"changed", to_json(counts.changed)},
                 {"unchanged", to_json(counts.unchanged)}});
    for (const DifferenceGroup& group : groups_of(comparison)) {
        out << ",\n";
        write_list(out, group.title, *group.all);
    }
    out << "\n}\n";
}
}  // namespace seccheck
