#include "compare/report_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>
#include <sstream>

#include "base/nearest_name.h"
#include "compare/placed_json.h"
#include "report/json_report.h"

namespace seccheck {
namespace {
using Type = PlacedJson::Type;
constexpr const char* write_again = "write it again with seccheck check --format json:FILE";

class Reader {
public:
    Reader(std::string file, Diagnostics& diagnostics) : file_(std::move(file)), diagnostics_(diagnostics) {}

    std::optional<ReportedRun> read(std::string_view text) {
        const auto json = read_placed_json(text, file_, problems_);
        ReportedRun run;
        if (json && is_ours(*json)) read_run(*json, run);
        if (problems_.empty()) return run;
        diagnostics_.take(std::move(problems_));
        return std::nullopt;
    }

private:
    void complain(const PlacedJson& at, std::string message, std::string help = write_again) {
        problems_.add({file_, at.line, at.column}, std::move(message), std::move(help));
    }

    bool is_ours(const PlacedJson& json) {
        const PlacedJson* format = json.find("format");
        const PlacedJson* version = json.find("version");
        if (format == nullptr || format->text != "seccheck-report") {
            const bool is_diff = format != nullptr && format->text == "seccheck-diff";
            complain(
                format == nullptr ? json : *format,
                is_diff
                    ? "this is what seccheck diff wrote, and no report of seccheck check"
                    : "this is no JSON report of seccheck check: its \"format\" is not \"seccheck-report\"",
                is_diff ? "name the two reports that were compared in it"
                        : "name a file that seccheck check --format json:FILE wrote");
            return false;
        }
        if (version == nullptr || version->type != Type::number) {
            complain(version == nullptr ? json : *version, "the report doesn't say of which version it is");
            return false;
        }
        if (version->number == json_report_version) return true;
        complain(
            *version,
            fmt::format("the report is of version {}, and this seccheck reads version {}", version->number,
                        json_report_version),
            version->number > json_report_version ? "use the newer seccheck that wrote it" : write_again);
        return false;
    }

    // The member `key` of that type; null where there is none, which is a problem unless it is `optional`.
    const PlacedJson* get(const PlacedJson& object, const char* key, Type type, bool optional = false) {
        const PlacedJson* member = object.find(key);
        if (member == nullptr || (optional && member->type == Type::null)) {
            if (!optional) complain(object, fmt::format("there is no \"{}\"", key));
            return nullptr;
        }
        if (member->type == type) return member;
        complain(*member, fmt::format("\"{}\" must be {}, not {}", key, name(type), name(member->type)));
        return nullptr;
    }

    std::string text(const PlacedJson& object, const char* key) {
        const PlacedJson* member = get(object, key, Type::text);
        return member == nullptr ? std::string() : member->text;
    }

    std::string optional_text(const PlacedJson& object, const char* key) {
        const PlacedJson* member = get(object, key, Type::text, true);
        return member == nullptr ? std::string() : member->text;
    }

    std::optional<Date> optional_date(const PlacedJson& object, const char* key) {
        const PlacedJson* member = get(object, key, Type::text, true);
        if (member == nullptr) return std::nullopt;
        const auto date = Date::parse(member->text);
        if (!date)
            complain(*member, fmt::format("\"{}\" is no date: it must read like 2020-02-14", member->text));
        return date;
    }

    Date date(const PlacedJson& object, const char* key) {
        if (get(object, key, Type::text) == nullptr) return {};
        return optional_date(object, key).value_or(Date());
    }

    template <typename T>
    T number(const PlacedJson& object, const char* key) {
        const PlacedJson* member = get(object, key, Type::number);
        if (member == nullptr) return 0;
        using Limits = std::numeric_limits<T>;
        if (member->number >= std::int64_t{Limits::min()} && member->number <= std::int64_t{Limits::max()})
            return static_cast<T>(member->number);
        complain(*member, fmt::format("\"{}\" is out of all bounds", key));
        return 0;
    }

    Place place(const PlacedJson& object) {
        const PlacedJson* member = get(object, "place", Type::object);
        if (member == nullptr) return {};
        return {text(*member, "file"), number<std::uint32_t>(*member, "line"),
                number<std::uint32_t>(*member, "column")};
    }

    // One of a few words; `parse` gives nothing for another.
    template <typename T>
    T word(const PlacedJson& object, const char* key, std::optional<T> (*parse)(std::string_view),
           const std::vector<std::string>& words) {
        const PlacedJson* member = get(object, key, Type::text);
        if (member == nullptr) return {};
        const auto value = parse(member->text);
        if (!value)
            complain(*member, fmt::format("there is no {} \"{}\"", key, member->text),
                     suggest(member->text, words));
        return value.value_or(T{});
    }

    template <typename Read>
    void each(const PlacedJson& object, const char* key, const Read& read, bool optional = false) {
        const PlacedJson* list = get(object, key, Type::array, optional);
        if (list == nullptr) return;
        for (const PlacedJson& item : list->items) {
            if (item.type == Type::object)
                read(item);
            else
                complain(item, fmt::format("in \"{}\" stand objects, not {}", key, name(item.type)));
        }
    }

    void read_run(const PlacedJson& json, ReportedRun& run) {
        run.title = text(json, "title");
        run.as_of = date(json, "as_of");
        run.checked = checked(json);
        each(json, "rules", [&](const PlacedJson& rule) {
            run.rules[text(rule, "id")] = {text(rule, "title"), optional_date(rule, "since"),
                                           optional_date(rule, "until")};
        });
        each(json, "findings", [&](const PlacedJson& finding) { read_finding(finding, run); });
        if (json.find("facts") == nullptr) return;
        run.records.emplace();
        each(json, "facts", [&](const PlacedJson& record) { read_record(record, *run.records); });
        each(json, "parameters", [&](const PlacedJson& parameter) { read_parameter(parameter, run); });
    }

    std::size_t checked(const PlacedJson& json) {
        const auto checks = number<std::uint32_t>(json, "checks");
        const PlacedJson* counts = get(json, "counts", Type::object);
        if (counts == nullptr) return 0;
        const auto passed_over = number<std::uint32_t>(*counts, "not_applicable");
        return checks - std::min(checks, passed_over);
    }

    void read_finding(const PlacedJson& json, ReportedRun& run) {
        ReportedFinding finding;
        finding.fingerprint = text(json, "fingerprint");
        finding.rule = text(json, "rule");
        finding.verdict =
            word(json, "verdict", verdict, {"waived", "note", "due", "unknown", "breach", "error"});
        finding.severity = word(json, "severity", severity, {"minor", "major", "critical"});
        finding.message = text(json, "message");
        finding.place = place(json);
        finding.due = optional_date(json, "due");
        finding.missing = optional_text(json, "missing");
        if (json.find("classification") != nullptr)
            finding.label = word(json, "classification", classification, {"WHITE", "GREEN", "AMBER", "RED"});
        if (const PlacedJson* subject = get(json, "subject", Type::object, true)) {
            finding.subject = record_name(*subject);
            finding.title = text(*subject, "title");
        }
        each(json, "evidence", [&](const PlacedJson& item) { read_evidence(item, finding); });
        if (!finding.rule.empty() && !run.rules.contains(finding.rule))
            complain(*json.find("rule"),
                     fmt::format("the report has a finding of {}, and not the rule", finding.rule));
        if (!fingerprints_.insert(finding.fingerprint).second)
            complain(json, fmt::format("two findings have the fingerprint {}", finding.fingerprint));
        run.findings.push_back(std::move(finding));
    }

    RecordName record_name(const PlacedJson& json) { return {text(json, "kind"), text(json, "key")}; }

    // Evidence of another type is new to us, and left.
    void read_evidence(const PlacedJson& json, ReportedFinding& finding) {
        const std::string type = text(json, "type");
        if (type == "fact") {
            const PlacedJson* given = get(json, "given", Type::boolean);
            const PlacedJson* record = get(json, "record", Type::object);
            finding.facts.push_back({record == nullptr ? RecordName() : record_name(*record),
                                     text(json, "field"), given != nullptr && given->boolean,
                                     text(json, "value"), place(json)});
        } else if (type == "parameter") {
            finding.parameters.push_back({text(json, "name"), text(json, "value"), text(json, "unit"),
                                          optional_date(json, "from"), optional_date(json, "until"),
                                          place(json)});
        } else if (type == "working_days") {
            finding.days.push_back(
                {date(json, "start"), date(json, "end"), number<std::int32_t>(json, "days")});
        }
    }

    void read_record(const PlacedJson& json, std::map<RecordName, ReportedRecord>& records) {
        const RecordName name = record_name(json);
        ReportedRecord& record = records[name];
        record.place = place(json);
        each(json, "given", [&](const PlacedJson& item) {
            ReportedFact fact{name, text(item, "field"), true, text(item, "value"), record.place};
            fact.place.line = number<std::uint32_t>(item, "line");
            fact.place.column = number<std::uint32_t>(item, "column");
            record.given[fact.field] = std::move(fact);
        });
    }

    void read_parameter(const PlacedJson& json, ReportedRun& run) {
        KnownParameter& parameter = run.parameters[text(json, "name")];
        parameter.unit = text(json, "unit");
        each(json, "periods", [&](const PlacedJson& item) {
            KnownParameter::Period period{optional_date(item, "from"),
                                          optional_date(item, "until"),
                                          text(item, "value"),
                                          {},
                                          place(item)};
            if (const PlacedJson* values = get(item, "values", Type::array))
                for (const PlacedJson& value : values->items) period.values.push_back(value.text);
            parameter.periods.push_back(std::move(period));
        });
    }

    std::string file_;
    Diagnostics& diagnostics_;
    Diagnostics problems_;
    std::set<std::string> fingerprints_;
};
}  // namespace

std::optional<ReportedRun> read_report(std::string_view text, const std::string& file,
                                       Diagnostics& diagnostics) {
    return Reader(file, diagnostics).read(text);
}

ReportedRun as_reported(const RunResult& result, std::size_t jobs) {
    ReportOptions options;
    options.jobs = jobs;
    options.facts = true;
    std::ostringstream text;
    write_json_report(result, options, text);
    Diagnostics diagnostics;
    auto run = read_report(text.str(), "report", diagnostics);
    return std::move(run.value());
}
}  // namespace seccheck
