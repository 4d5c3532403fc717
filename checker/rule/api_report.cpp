#include "rule/api_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rule/api_days.h"
#include "rule/handle.h"
#include "rule/report_arguments.h"
#include "rule/rule_host.h"

namespace seccheck {
namespace {
constexpr LuaField message_key{
    "message", "string",
    "One sentence without a full stop; {subject}, {fields} and entries of `with` are filled in."};
constexpr LuaField by_key{"by", "date", "The last day."};
constexpr LuaField about_key{"about", "record[]?",
                             "The records whose facts are shown, beside the subject's."};
constexpr LuaField at_key{"at", "fact?",
                          "The field of the subject, or { record, \"field\" }, that it points at."};
constexpr LuaField facts_key{"facts", "fact[]?", "Facts that prove it, beside those that were read."};
constexpr LuaField key_key{"key", "string|date|record|number?",
                           "Tells several findings about one subject apart; must not change with days."};
constexpr LuaField subject_key{"subject", "record?", "What it is about: for rules over the state."};
constexpr LuaField with_key{"with", "table<string, any>?", "Values for the braces of the message."};

constexpr std::array breach_keys = {message_key, at_key,    subject_key, key_key,
                                    with_key,    facts_key, about_key};
constexpr std::array note_keys = breach_keys;
constexpr std::array due_keys = {by_key,  message_key, at_key,    subject_key,
                                 key_key, with_key,    facts_key, about_key};
constexpr std::array unknown_keys = {
    message_key, LuaField{"missing", "string?", "What the state lacks: \"kind.field\"."},
    at_key,      subject_key,
    key_key,     with_key,
    facts_key,   about_key};
constexpr std::array obligation_keys = {
    by_key,
    LuaField{"done", "date?", "When it was done; nil for not yet."},
    LuaField{"owed", "string?",
             "What is owed, where the subject's title won't do: \"payment of {subject}\"."},
    LuaField{"verb", "string?", "How its doing is called: \"returned\"; else \"done\"."},
    LuaField{"unit", "\"days\"|\"working_days\"?", "In what lateness is told; else as `by` was counted."},
    at_key,
    subject_key,
    key_key,
    with_key,
    facts_key,
    about_key};

void add_finding(const ReportArguments& arguments, RuleHost& host, Verdict verdict, std::string message,
                 std::optional<Date> due = std::nullopt, std::string missing = {}) {
    Finding finding;
    finding.verdict = verdict;
    finding.subject = arguments.subject();
    arguments.place(finding);
    finding.message = std::move(message);
    finding.key = arguments.key();
    finding.due = due;
    finding.missing = std::move(missing);
    finding.evidence = arguments.facts();
    if (host.watch() != nullptr)
        finding.said_at = std::make_unique<Place>(running_place(host.lua().get()));
    if (auto about = arguments.about()) host.check().about[host.check().findings.size()] = std::move(*about);
    host.check().findings.push_back(std::move(finding));
}

int report_breach(lua_State* L) {
    const ReportArguments arguments(L, "breach", breach_keys);
    add_finding(arguments, RuleHost::of(L), Verdict::breach, arguments.required_message());
    return 0;
}

int report_note(lua_State* L) {
    const ReportArguments arguments(L, "note", note_keys);
    add_finding(arguments, RuleHost::of(L), Verdict::note, arguments.required_message());
    return 0;
}

int report_unknown(lua_State* L) {
    const ReportArguments arguments(L, "unknown", unknown_keys);
    add_finding(arguments, RuleHost::of(L), Verdict::unknown, arguments.required_message(), std::nullopt,
                arguments.text("missing", {}));
    return 0;
}

int report_due(lua_State* L) {
    const ReportArguments arguments(L, "due", due_keys);
    const std::optional<Date> by = arguments.date("by");
    if (!by) return luaL_error(L, "report.due needs by, the last day");
    // Taken for due, a breach would pass.
    if (*by < RuleHost::of(L).state(L).as_of())
        return luaL_error(L, "report.due is for a day that has not passed, not %s: write report.obligation",
                          words(*by).c_str());
    add_finding(arguments, RuleHost::of(L), Verdict::due, arguments.required_message(), by);
    return 0;
}

std::string count_of(int number, const char* what) {
    return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

// How far apart two days are, in the unit in which the deadline was counted.
class Lateness {
public:
    // `unit` is empty, "days" or "working_days".
    Lateness(RuleHost& host, Date by, const std::string& unit) : host_(host) {
        const auto& counted = host.check().working_day_deadlines;
        in_working_days_ = unit == "working_days" ||
                           (unit.empty() && std::find(counted.begin(), counted.end(), by) != counted.end());
    }

    std::string text(lua_State* L, Date from, Date to) const {
        if (in_working_days_) {
            const WorkingDays& calendar = *host_.inputs().working_days;
            const std::optional<int> days = calendar.between(from, to);
            if (!days) end_outside_calendar(L, iso(calendar.covers(from) ? to : from));
            // From a Friday to the Saturday after it no Working Day passes, but a day does.
            if (*days > 0) return count_of(*days, "Working Day");
        }
        return count_of(to - from, "day");
    }

private:
    RuleHost& host_;
    bool in_working_days_ = false;
};

// Decides between pass, due and breach: a deadline that is today is still due, tomorrow it is a breach.
int report_obligation(lua_State* L) {
    RuleHost& host = RuleHost::of(L);
    const ReportArguments arguments(L, "obligation", obligation_keys);
    const std::optional<Date> by = arguments.date("by"), done = arguments.date("done");
    if (!by) return luaL_error(L, "report.obligation needs by, the last day");
    const Lateness lateness(host, *by, arguments.one_of("unit", {"days", "working_days"}));
    if (host.check().recording)
        host.check().obligations.push_back({arguments.expand("owed", "{subject}"), *by, done});
    if (done && *done <= *by) return 0;

    const std::string owed = arguments.expand("owed", "{subject}");
    const std::string verb = arguments.text("verb", "done");
    const Date today = host.state(L).as_of();
    if (done) {
        add_finding(arguments, host, Verdict::breach,
                    fmt::format("{} was due {} and was {} {}: {} late", owed, words(*by), verb, words(*done),
                                lateness.text(L, *by, *done)));
    } else if (today <= *by) {
        const std::string left = today == *by ? "today" : "in " + lateness.text(L, today, *by);
        add_finding(arguments, host, Verdict::due, fmt::format("{} is due {}: {}", owed, words(*by), left),
                    by);
    } else {
        add_finding(arguments, host, Verdict::breach,
                    fmt::format("{} was due {}: {} late and not {}", owed, words(*by),
                                lateness.text(L, *by, today), verb));
    }
    return 0;
}

constexpr std::array functions = {
    LuaFunction{"breach", guarded<report_breach>, "(what: report.breach|string)", "The rule doesn't hold."},
    LuaFunction{"due", guarded<report_due>, "(what: report.due)",
                "Something is to be done by a day that has not passed."},
    LuaFunction{"note", guarded<report_note>, "(what: report.note|string)",
                "The rule holds, but there is something to say."},
    LuaFunction{"obligation", guarded<report_obligation>, "(what: report.obligation)",
                "Owed by a day and done on another or not yet: passes, is due, or is a breach."},
    LuaFunction{"unknown", guarded<report_unknown>, "(what: report.unknown|string)",
                "The state doesn't say what is needed to decide."},
};
}  // namespace

std::span<const LuaFunction> report_functions() { return functions; }

std::span<const LuaField> report_keys(std::string_view function) {
    if (function == "breach") return breach_keys;
    if (function == "due") return due_keys;
    if (function == "note") return note_keys;
    if (function == "obligation") return obligation_keys;
    if (function == "unknown") return unknown_keys;
    return {};
}
}  // namespace seccheck
