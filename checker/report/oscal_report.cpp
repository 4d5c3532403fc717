#include "report/oscal_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/fingerprint.h"
#include "model/waiver.h"
#include "report/findings_by_rule.h"
#include "report/json_text.h"
#include "report/outcome.h"
#include "report/plain_text.h"
#include "report/shown_evidence.h"

namespace seccheck {
namespace {
constexpr std::string_view oscal_version = "1.1.2";
// Whose names our properties have: without it they would be OSCAL's own.
constexpr std::string_view names = "urn:seccheck";

class OscalReport {
public:
    explicit OscalReport(const RunResult& result)
        : result_(result), day_(iso(result.state->as_of()) + "T00:00:00Z") {
        // Of this state on this day: another report has other UUIDs.
        name_ = fmt::format("{}\n{}", result.state->info().title, iso(result.state->as_of()));
    }

    Json whole(const ReportOptions& options) const {
        const std::string title = plain(result_.state->info().title);
        Json results{{"uuid", uuid("result", "")},
                     {"title", title.empty() ? "seccheck" : title},
                     {"description", fmt::format("The state as of {}, checked against the Smart Energy Code",
                                                 words(result_.state->as_of()))},
                     {"start", day_},
                     {"end", day_},
                     {"reviewed-controls",
                      {{"control-selections", Json::array({{{"include-all", Json::object()}}})}}}};
        if (result_.audience) results["remarks"] = audience_line(result_);
        Json observations = Json::array(), findings = Json::array();
        for (const Finding& finding : result_.findings) observations.push_back(observation(finding));
        for (const RuleFindings& group : findings_by_rule(result_))
            if (count_of(group.rule->counts, Verdict::pass) > 0 || !group.findings.empty())
                findings.push_back(finding_of(group));
        if (nothing_was_checked(result_)) results["remarks"] = "Nothing was checked.";
        if (!observations.empty()) results["observations"] = std::move(observations);
        if (!findings.empty()) results["findings"] = std::move(findings);
        return {{"assessment-results",
                 {{"uuid", uuid("report", "")},
                  {"metadata",
                   {{"title", title.empty() ? "seccheck" : title},
                    {"last-modified", day_},
                    {"version", options.version},
                    {"oscal-version", oscal_version},
                    {"props", Json::array({{{"name", "marking"}, {"value", name(result_.label)}}})}}},
                  {"import-ap", {{"href", "#" + uuid("plan", "")}}},
                  {"results", Json::array({std::move(results)})},
                  {"back-matter", {{"resources", Json::array({plan()})}}}}}};
    }

private:
    std::string uuid(std::string_view what, std::string_view which) const {
        return uuid_text(fmt::format("oscal\n{}\n{}\n{}", what, name_, which));
    }

    // What a report has to name; our rules take its place.
    Json plan() const {
        return {{"uuid", uuid("plan", "")},
                {"title", "The rules of seccheck"},
                {"description",
                 "There is no plan apart from the rules: the findings below name those that applied."}};
    }

    std::string observation_uuid(const Finding& finding) const {
        return uuid("observation", fingerprint_text(finding.fingerprint));
    }

    Json observation(const Finding& finding) const {
        const RuleInfo& rule = result_.rule(finding);
        Json evidence = Json::array();
        evidence.push_back({{"description", to_string(result_.place(finding))}});
        if (!finding.failure)
            for (const ShownEvidence& each : show_evidence(result_, finding))
                evidence.push_back({{"description", fmt::format("{}: {} ({})", plain(each.label),
                                                                plain(each.value), plain(each.place))}});
        Json properties = Json::array();
        const auto add = [&](std::string_view name, std::string_view value) {
            properties.push_back({{"name", name}, {"ns", names}, {"value", value}});
        };
        add("rule", rule.id);
        add("verdict", name(finding.verdict));
        add("severity", name(rule.severity));
        add("basis", name(finding.basis));
        add("classification", name(finding.label));
        add("fingerprint", fingerprint_text(finding.fingerprint));
        if (finding.due) add("due", iso(*finding.due));
        if (finding.waiver != no_record) add("waived-until", iso(last_day_of(finding.waiver)));
        if (result_.baseline) add("baseline", standing(result_, finding));
        return {{"uuid", observation_uuid(finding)},
                {"title", fmt::format("{} {}", rule.id, plain(rule.title))},
                {"description", message_with_basis(result_, finding)},
                {"props", std::move(properties)},
                {"methods", Json::array({"EXAMINE"})},
                {"relevant-evidence", std::move(evidence)},
                {"collected", day_}};
    }

    Date last_day_of(RecordId waiver) const {
        return read_waiver(*result_.state, *WaiverKind::of(result_.state->model()), waiver).last_day;
    }

    Json finding_of(const RuleFindings& group) const {
        const RuleInfo& rule = *group.rule->info;
        Json related = Json::array();
        for (const Finding* finding : group.findings)
            related.push_back({{"observation-uuid", observation_uuid(*finding)}});
        Json json{
            {"uuid", uuid("finding", rule.id)},
            {"title", fmt::format("{} {}", rule.id, plain(rule.title))},
            {"description", fmt::format("{} ({})", plain(rule.why), fmt::join(rule.cites, "; "))},
            {"target", {{"type", "objective-id"}, {"target-id", rule.id}, {"status", status_of(group)}}}};
        if (!related.empty()) json["related-observations"] = std::move(related);
        return json;
    }

    // What could not be checked is not satisfied: nobody can say that it is. Nor is what is waived.
    static Json status_of(const RuleFindings& group) {
        const VerdictCounts& counts = group.rule->counts;
        if (count_of(counts, Verdict::breach) > 0) return {{"state", "not-satisfied"}, {"reason", "fail"}};
        std::vector<std::string> remarks;
        if (const std::size_t waived = count_of(counts, Verdict::waived))
            remarks.push_back(fmt::format("{} found a breach that is waived", count(waived, "check")));
        if (const std::size_t open = count_of(counts, Verdict::unknown) + count_of(counts, Verdict::error))
            remarks.push_back(fmt::format("{} could not be made", count(open, "check")));
        if (remarks.empty()) return {{"state", "satisfied"}, {"reason", "pass"}};
        return {{"state", "not-satisfied"},
                {"reason", "other"},
                {"remarks", fmt::format("{}", fmt::join(remarks, "; "))}};
    }

    const RunResult& result_;
    std::string day_, name_;
};
}  // namespace

void write_oscal_report(const RunResult& result, const ReportOptions& options, std::ostream& out) {
    out << OscalReport(result).whole(options).dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}
}  // namespace seccheck
