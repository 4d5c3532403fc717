#include "report/sarif_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "base/fingerprint.h"
#include "model/waiver.h"
#include "report/json_text.h"
#include "report/markdown_text.h"
#include "report/outcome.h"
#include "report/plain_text.h"
#include "report/shown_evidence.h"

namespace seccheck {
namespace {
constexpr std::size_t most_related = 100;  // that services keep of one result

// A relative reference: RFC 3986, 3.3 for what needs no escape, and no colon in what might be a scheme.
std::string uri(const std::string& file) {
    constexpr std::string_view unescaped = "-._~/!$&'()*+,;=@";
    std::string text;
    for (const char c : file) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter || unescaped.find(c) != std::string_view::npos)
            text += c;
        else
            text += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return text;
}

Json location(const Place& place) {
    Json physical{{"artifactLocation", {{"uri", uri(place.file)}}}};
    if (place.line > 0) {
        Json region{{"startLine", place.line}};
        if (place.column > 0) region["startColumn"] = place.column;
        physical["region"] = std::move(region);
    }
    return {{"physicalLocation", std::move(physical)}};
}

std::string_view level(Severity severity) { return severity == Severity::minor ? "warning" : "error"; }

std::string_view precision(Basis basis) {
    switch (basis) {
        case Basis::stated: return "very-high";
        case Basis::derived: return "high";
        case Basis::unverified: return "low";
    }
    return "";
}

Json rule_object(const RuleInfo& info) {
    Json tags{info.topic, std::string(name(info.basis))};
    for (const std::string& tag : info.tags) tags.push_back(tag);
    const std::string cites = fmt::format("{}", fmt::join(info.cites, "; "));
    std::string help =
        fmt::format("{}\n\n{}\n\n**Citation:** {}", markdown(info.why), markdown(info.fix), markdown(cites));
    if (!info.basis_note.empty())
        help += fmt::format(" ({}: {})", name(info.basis), markdown(info.basis_note));
    return {{"id", info.id},
            {"shortDescription", {{"text", plain(info.title)}}},
            {"fullDescription", {{"text", plain(fmt::format("{} ({})", info.title, cites))}}},
            {"help", {{"text", plain(info.why + " " + info.fix)}, {"markdown", std::move(help)}}},
            {"defaultConfiguration", {{"level", level(info.severity)}}},
            {"properties",
             {{"tags", std::move(tags)},
              {"precision", precision(info.basis)},
              {"problem.severity", info.severity == Severity::minor ? "warning" : "error"}}}};
}

// The kind of a result and its level, which only one that fails has.
void add_kind(Json& json, Verdict verdict, Severity severity) {
    switch (verdict) {
        case Verdict::breach:
        case Verdict::waived:
            json["kind"] = "fail";
            json["level"] = level(severity);
            return;
        case Verdict::note:
            json["kind"] = "fail";
            json["level"] = "note";
            return;
        case Verdict::due: json["kind"] = "review"; break;
        default: json["kind"] = "open"; break;
    }
    json["level"] = "none";
}

Json related_locations(const RunResult& result, const Finding& finding) {
    Json related = Json::array();
    for (const ShownEvidence& each : show_evidence(result, finding)) {
        if (related.size() == most_related) break;
        if (each.where.line == 0) continue;
        Json json = location(each.where);
        json["id"] = related.size();
        json["message"] = {{"text", plain(each.label) + ": " + plain(each.value)}};
        related.push_back(std::move(json));
    }
    return related;
}

// The waiver stands in the state, not in what it is about.
Json suppressions(const RunResult& result, RecordId record) {
    const State& state = *result.state;
    const Waiver waiver = read_waiver(state, *WaiverKind::of(state.model()), record);
    const std::string why = fmt::format("{}: {}, until {}", plain(state.title(waiver.decided_by)),
                                        plain(waiver.reason), words(waiver.last_day));
    return Json::array({{{"kind", "external"},
                         {"status", "accepted"},
                         {"justification", why},
                         {"location", location(result.place(record))}}});
}

// GitHub takes no notice of suppressions, and would show a waived breach as any other.
bool is_uploaded(const Finding& finding, const ReportOptions& options) {
    if (finding.verdict == Verdict::waived && !options.sarif_include_waived) return false;
    return finding.verdict != Verdict::error && is_told(finding, options);
}

Json result_object(const RunResult& result, const Finding& finding) {
    const RuleInfo& rule = result.rule(finding);
    const std::string fingerprint = fingerprint_text(finding.fingerprint);
    Json json{{"ruleId", rule.id}, {"ruleIndex", finding.rule}};
    add_kind(json, finding.verdict, rule.severity);
    json["message"] = {{"text", message_with_basis(result, finding)}};
    json["locations"] = Json::array({location(result.place(finding))});
    Json related = related_locations(result, finding);
    if (!related.empty()) json["relatedLocations"] = std::move(related);
    json["partialFingerprints"] = {{"primaryLocationLineHash", fingerprint + ":1"},
                                   {"seccheckFinding/v1", fingerprint}};
    if (finding.waiver != no_record) json["suppressions"] = suppressions(result, finding.waiver);
    Json properties{{"verdict", name(finding.verdict)},
                    {"basis", name(finding.basis)},
                    {"classification", name(finding.label)}};
    if (finding.due) properties["due"] = iso(*finding.due);
    json["properties"] = std::move(properties);
    if (result.baseline)
        json["baselineState"] = !finding.known ? "new" : finding.changed ? "updated" : "unchanged";
    return json;
}

// What the baseline had: as it was then, so that it can be matched with that run's result.
Json absent_object(const RunResult& result, const BaselineEntry& entry) {
    const auto rule = std::find_if(result.rules.begin(), result.rules.end(),
                                   [&](const RuleResult& each) { return each.info->id == entry.rule; });
    const std::string fingerprint = fingerprint_text(entry.fingerprint);
    Json json{{"ruleId", entry.rule}, {"ruleIndex", rule - result.rules.begin()}};
    add_kind(json, entry.verdict, entry.severity);
    json["message"] = {{"text", plain(entry.message)}};
    json["locations"] = Json::array({location(entry.place)});
    json["partialFingerprints"] = {{"primaryLocationLineHash", fingerprint + ":1"},
                                   {"seccheckFinding/v1", fingerprint}};
    json["baselineState"] = "absent";
    return json;
}

// A rule that failed; and a fact that is missing, where unknowns are not told one by one.
Json notifications(const RunResult& result, const ReportOptions& options) {
    Json list = Json::array();
    if (nothing_was_checked(result))
        list.push_back({{"level", "error"}, {"message", {{"text", "nothing was checked"}}}});
    for (const Finding& finding : result.findings) {
        if (finding.verdict != Verdict::error) continue;
        const std::string text = fmt::format("{} failed on {}: {}", result.rule(finding).id,
                                             subject_title(result, finding), plain(finding.message));
        list.push_back({{"level", "error"},
                        {"message", {{"text", text}}},
                        {"locations", Json::array({location(result.place(finding))})},
                        {"associatedRule", {{"id", result.rule(finding).id}, {"index", finding.rule}}}});
    }
    if (!options.each_unknown)
        for (const std::string& line : unknowns_in_words(result))
            list.push_back({{"level", "note"}, {"message", {{"text", "could not be checked: " + line}}}});
    return list;
}

template <typename Items>
void write_lines(std::ostream& out, std::string_view key, const Items& items) {
    out << '"' << key << "\": [";
    for (std::size_t i = 0; i < items.size(); ++i) out << (i == 0 ? "\n" : ",\n") << dump(items[i]);
    out << (items.empty() ? "]" : "\n]");
}
}  // namespace

void write_sarif_report(const RunResult& result, const ReportOptions& options, std::ostream& out) {
    Json rules = Json::array(), results = Json::array();
    for (const RuleResult& rule : result.rules) rules.push_back(rule_object(*rule.info));
    for (const Finding& finding : result.findings)
        if (is_uploaded(finding, options)) results.push_back(result_object(result, finding));
    if (result.baseline)
        for (const BaselineEntry* entry : told_entries(result.baseline->gone, options))
            if (entry->verdict != Verdict::error) results.push_back(absent_object(result, *entry));
    const bool successful = count_of(result.counts, Verdict::error) == 0 && !nothing_was_checked(result);

    out << "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\", "
           "\"runs\": [{\n";
    out << "\"tool\": {\"driver\": {\"name\": \"seccheck\", \"version\": " << dump(options.version)
        << ", \"semanticVersion\": " << dump(options.version) << ",\n";
    write_lines(out, "rules", rules);
    Json properties{{"classification", name(result.label)}};
    if (result.audience) properties["audience"] = audience_line(result);
    out << "}},\n\"properties\": " << dump(properties) << ",\n\"automationDetails\": {\"id\": " << dump("seccheck/" + iso(result.state->as_of()))
        << "},\n\"columnKind\": \"unicodeCodePoints\",\n";
    out << "\"invocations\": [{\"executionSuccessful\": " << dump(successful) << ",\n";
    write_lines(out, "toolExecutionNotifications", notifications(result, options));
    out << "}],\n";
    write_lines(out, "results", results);
    out << "\n}]}\n";
}
}  // namespace seccheck
