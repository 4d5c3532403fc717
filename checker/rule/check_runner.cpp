#include "rule/check_runner.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "base/fingerprint.h"
#include "rule/api_report.h"
#include "rule/handle.h"
#include "rule/plain_failure.h"

namespace seccheck {
namespace {
// Instructions for one check: a thousand times what our own rules need. A rule over the whole state may
// take a few more for each record. It depends on the data alone, never on the machine.
constexpr std::int64_t steps_per_check = 1'000'000;
constexpr std::int64_t steps_per_record = 1'000;

// Where the instance of a rule lies on the stack while its block is checked.
enum Slot { error_handler = 1, instance, check_function, applies_function, dated_by };

// The part of a Lua message behind "file:line: ", which the trace has already.
std::string without_place(const std::string& message, const std::string& file) {
    if (!message.starts_with(file + ":")) return message;
    const std::size_t colon = message.find(": ", file.size());
    return colon == std::string::npos ? message : message.substr(colon + 2);
}

// A rule over the whole state reads about everything: what proves one of its findings is what it read of
// that finding's subject, and the parameters. The rest it has to name itself. One over a record can say in
// the same way which of the other records it read matter, with `about`.
class Proof {
public:
    Proof(const CurrentCheck& check, std::size_t finding)
        : whole_(check.subject == no_record), subject_(check.findings[finding].subject) {
        if (const auto about = check.about.find(finding); about != check.about.end()) about_ = &about->second;
    }

    bool includes(const Evidence& item) const {
        if (const auto* fact = std::get_if<FactEvidence>(&item))
            return (!whole_ && about_ == nullptr) || fact->record == subject_ ||
                   (about_ != nullptr && std::binary_search(about_->begin(), about_->end(), fact->record));
        return !whole_ || std::holds_alternative<ParameterEvidence>(item);
    }

private:
    bool whole_;
    RecordId subject_;
    const std::vector<RecordId>* about_ = nullptr;
};
}  // namespace

namespace {
// How many records those know of who are to read the outcome.
std::size_t readable_records(const RuleInputs& inputs) {
    return inputs.state->records_for(inputs.audience.value_or(Classification::red));
}
}  // namespace

std::uint64_t fingerprint_of(const RuleInfo& rule, const State& state, RecordId subject,
                             const std::string& key, std::size_t repeat) {
    const std::string whose =
        subject == no_record ? "state" : fmt::format("{}:{}", state.kind(subject).name, state.key(subject));
    return fingerprint(fmt::format("{}\n{}\n{}\n{}", rule.id, whose, key, repeat));
}

CheckRunner::CheckRunner(const RuleInputs& inputs, const std::vector<Rule>& rules, RuleWatch* watch)
    : inputs_(inputs),
      rules_(rules),
      host_(inputs, inputs.state->model()),
      compiled_(rules.size(), LUA_NOREF) {
    host_.set_watch(watch);
    push_library(host_.lua().get(), "report", report_functions());
    report_ = luaL_ref(host_.lua().get(), LUA_REGISTRYINDEX);
    steps_ = steps_per_check + steps_per_record * static_cast<std::int64_t>(readable_records(inputs));
}

BlockResult CheckRunner::run(std::size_t number, std::span<const RecordId> subjects) {
    lua_State* L = host_.lua().get();
    const StackGuard guard(L);
    const Rule& rule = rules_[number];
    BlockResult result;
    LuaFailure failure;
    bool ready = push_instance(number, failure);
    bool recording = false;
    for (const RecordId subject : subjects) {
        if (ready)
            recording = check(rule, static_cast<std::uint32_t>(number), subject, recording, result);
        else
            fail_to_begin(rule, static_cast<std::uint32_t>(number), subject, failure, result);
        // What an instance may have kept of a fact, it would use in the next check without reading it.
        if (!inputs_.audience) continue;
        lua_settop(L, error_handler);
        ready = push_instance(number, failure);
    }
    return result;
}

void CheckRunner::fail_to_begin(const Rule& rule, std::uint32_t number, RecordId subject,
                                const LuaFailure& failure, BlockResult& result) {
    CurrentCheck& check = host_.check();
    check.begin(rule.info, subject, false);
    learn_of(subject);
    fail(without_place(failure.message, rule.info.place.file), failure.trace);
    finish(rule, number);
    ++count_of(result.counts, check.label, Verdict::error);
    std::move(check.findings.begin(), check.findings.end(), std::back_inserter(result.findings));
}

// That there is such a record.
void CheckRunner::learn_of(RecordId subject) {
    if (subject != no_record) host_.check().raise(inputs_.state->kind(subject).label);
}

// Leaves the instance and its functions in their slots.
bool CheckRunner::push_instance(std::size_t number, LuaFailure& failure) {
    lua_State* L = host_.lua().get();
    if (compiled_[number] == LUA_NOREF) {
        const std::string& file = rules_[number].info.place.file;
        if (!rules_[number].code.empty())
            host_.lua().load_compiled(rules_[number].code, file);
        else if (!host_.compile(rules_[number].source, file, failure))
            return false;
        compiled_[number] = luaL_ref(L, LUA_REGISTRYINDEX);
    }
    lua_rawgeti(L, LUA_REGISTRYINDEX, compiled_[number]);
    host_.set_globals();
    if (host_.lua().call(0, 1, steps_per_check, failure) != LuaState::Ended::normally) return false;
    lua_getfield(L, instance, "check");
    lua_getfield(L, instance, "applies");
    lua_getfield(L, instance, "dated_by");
    return true;
}

// `recording` writes down everything that it reads from the start. What is returned is whether the next check
// is to: most find nothing, and need no evidence; but where one did, the next often does.
bool CheckRunner::check(const Rule& rule, std::uint32_t number, RecordId subject, bool recording,
                        BlockResult& result) {
    CurrentCheck& check = host_.check();
    run_once(rule, subject, recording);
    const Classification label = check.label;
    if (check.findings.empty()) {
        ++count_of(result.counts, label, verdict_);
        return false;
    }
    const bool good = recording || run_again(rule, subject);
    check.raise(label);
    finish(rule, number);
    Verdict worst = Verdict::not_applicable;
    for (const Finding& finding : check.findings) worst = std::max(worst, finding.verdict);
    ++count_of(result.counts, check.label, worst);
    std::move(check.findings.begin(), check.findings.end(), std::back_inserter(result.findings));
    return good;
}

// What has found something once more, with everything it reads written down. False where it said something
// else, which is what is found then.
bool CheckRunner::run_again(const Rule& rule, RecordId subject) {
    CurrentCheck& check = host_.check();
    const std::vector<Finding> first = std::move(check.findings);
    run_once(rule, subject, true);
    const bool same = std::equal(
        first.begin(), first.end(), check.findings.begin(), check.findings.end(),
        [](const Finding& a, const Finding& b) { return a.message == b.message && a.verdict == b.verdict; });
    if (same) return true;
    check.findings.clear();
    fail("the rule said something else when it was run again: it keeps something between its checks", {});
    return false;
}

CheckAccount CheckRunner::account_for(std::size_t number, RecordId subject, CheckWatch* watch) {
    const StackGuard guard(host_.lua().get());
    const Rule& rule = rules_[number];
    CurrentCheck& check = host_.check();
    LuaFailure failure;
    if (push_instance(number, failure)) {
        if (watch != nullptr) host_.lua().watch(watch->on_event);
        check.reads = watch != nullptr ? &watch->reads : nullptr;
        run_once(rule, subject, true);
        check.reads = nullptr;
        host_.lua().watch({});
    } else {
        course_ = {};
        check.begin(rule.info, subject, true);
        fail(without_place(failure.message, rule.info.place.file), std::move(failure.trace));
    }
    finish(rule, static_cast<std::uint32_t>(number));
    CheckAccount account;
    account.course = std::move(course_);
    account.verdict = check.findings.empty() ? verdict_ : Verdict::not_applicable;
    for (const Finding& finding : check.findings)
        account.verdict = std::max(account.verdict, finding.verdict);
    account.findings = std::move(check.findings);
    account.evidence = std::move(check.evidence);
    account.obligations = std::move(check.obligations);
    return account;
}

void CheckRunner::run_once(const Rule& rule, RecordId subject, bool recording) {
    lua_State* L = host_.lua().get();
    host_.check().begin(rule.info, subject, recording);
    learn_of(subject);
    verdict_ = Verdict::pass;
    course_ = {};
    const bool law = was_law(rule.info, subject);
    course_.dated = course_.applied = host_.check().evidence.size();
    if (!law) return;
    const bool concerned = applies(subject);
    course_.applied = host_.check().evidence.size();
    if (!concerned) return;

    lua_pushvalue(L, check_function);
    push_subject(subject);
    lua_rawgeti(L, LUA_REGISTRYINDEX, report_);
    if (call(2, LUA_MULTRET, "check") == Step::stop) return;
    // Taken for a finding by its writer, and for a pass by us.
    if (!lua_isnoneornil(L, dated_by + 1))
        fail(fmt::format(
                 "check returned {}: what is wrong is said with report, such as report.breach {{ message = "
                 "\"...\" }}",
                 describe_value(L, dated_by + 1)),
             {fmt::format("{}: in check", rule.info.place.file)});
    lua_settop(L, dated_by);
}

// The law is compared with the date of the fact that it judges; without one, with the day of the check.
bool CheckRunner::was_law(const RuleInfo& info, RecordId subject) {
    if (!info.since && !info.until) return true;
    lua_State* L = host_.lua().get();
    Date day = inputs_.state->as_of();
    if (!lua_isnil(L, dated_by)) {
        if (lua_isfunction(L, dated_by)) {
            lua_pushvalue(L, dated_by);
            push_subject(subject);
            if (call(1, 1, "dated_by") == Step::stop) return false;
        } else {
            // By way of Lua, so that it is evidence, and ends the check where it is unknown.
            lua_pushcfunction(L, [](lua_State* inner) {
                lua_gettable(inner, 1);
                return 1;
            });
            push_subject(subject);
            lua_pushvalue(L, dated_by);
            if (call(2, 1, "dated_by") == Step::stop) return false;
        }
        const Handle handle = to_handle(L, -1);
        const bool nothing = lua_isnil(L, -1);
        lua_settop(L, dated_by);
        if (handle.type == Handle::date) {
            day = to_date(handle);
            course_.law_day_is_given = true;
        } else if (!nothing) {
            fail("dated_by must give a date", {});
            return false;
        }
    }
    const bool law = (!info.since || *info.since <= day) && (!info.until || day <= *info.until);
    course_.law_day = day;
    if (!law) dismiss(Dismissal::law);
    return law;
}

bool CheckRunner::applies(RecordId subject) {
    lua_State* L = host_.lua().get();
    if (lua_isnil(L, applies_function)) return true;
    lua_pushvalue(L, applies_function);
    push_subject(subject);
    if (call(1, LUA_MULTRET, "applies") == Step::stop) return false;
    const bool said_nothing = lua_gettop(L) == dated_by;
    const bool yes = !said_nothing && lua_toboolean(L, dated_by + 1) != 0;
    lua_settop(L, dated_by);
    if (said_nothing) {
        fail("applies returned nothing: it must return true or false", {});
        return false;
    }
    if (!yes) dismiss(Dismissal::applies);
    return yes;
}

void CheckRunner::push_subject(RecordId subject) {
    if (subject != no_record)
        push_record(host_.lua().get(), subject);
    else
        host_.push_state();
}

void CheckRunner::dismiss(Dismissal reason, std::string message) {
    conclude(Verdict::not_applicable);
    course_.dismissal = reason;
    course_.dismissal_message = std::move(message);
}

CheckRunner::Step CheckRunner::call(int arguments, int results, const char* what) {
    LuaFailure failure;
    switch (host_.lua().call(arguments, results, steps_, failure)) {
        case LuaState::Ended::normally: return Step::go_on;
        case LuaState::Ended::with_value:
            lua_settop(host_.lua().get(), dated_by);
            end_early();
            return Step::stop;
        case LuaState::Ended::failed: break;
    }
    const std::string& file = host_.check().rule->place.file;
    if (failure.trace.empty()) failure.trace.push_back(fmt::format("{}: in {}", file, what));
    const CurrentCheck::Absent& absent = host_.check().last_absent;
    const std::string fact = absent.field == nullptr ? std::string()
                                                     : fmt::format("\"{}\" of {}", absent.field->name,
                                                                   inputs_.state->title(absent.record));
    fail(plain_failure(without_place(failure.message, file), fact), std::move(failure.trace));
    return Step::stop;
}

// What a check has found before it came to a fact that is absent stands beside the unknown.
void CheckRunner::end_early() {
    CurrentCheck& check = host_.check();
    if (!check.ended) {
        fail("the rule raised an error that is no text", {});
        return;
    }
    const EarlyEnd& end = *check.ended;
    switch (end.reason) {
        case EarlyEnd::Reason::not_applicable: dismiss(Dismissal::parameter, end.message); return;
        case EarlyEnd::Reason::outside_calendar: fail(end.message, {}, true); return;
        case EarlyEnd::Reason::unknown: break;
    }
    Finding finding;
    finding.verdict = Verdict::unknown;
    finding.subject = check.subject;
    finding.message = end.message;
    finding.missing = end.missing;
    finding.key = end.missing;
    finding.at = end.record;
    if (end.said_at.line > 0) finding.said_at = std::make_unique<Place>(end.said_at);
    check.findings.push_back(std::move(finding));
}

void CheckRunner::fail(std::string message, std::vector<std::string> trace, bool outside_calendar) {
    CurrentCheck& check = host_.check();
    Finding finding;
    finding.verdict = Verdict::error;
    finding.subject = check.subject;
    finding.message = std::move(message);
    finding.failure = std::make_unique<RuleFailure>(RuleFailure{std::move(trace), outside_calendar});
    check.findings.push_back(std::move(finding));
}

// Gives each finding its rule, its evidence, how sure it is, and its name.
void CheckRunner::finish(const Rule& rule, std::uint32_t number) {
    CurrentCheck& check = host_.check();
    std::map<std::pair<RecordId, std::string>, std::size_t> repeats;
    for (std::size_t i = 0; i < check.findings.size(); ++i) {
        Finding& finding = check.findings[i];
        const Proof proof(check, i);
        finding.rule = number;
        finding.label = check.label;
        // What the rule named itself comes first, and once.
        const std::vector<Evidence> named = finding.evidence;
        const auto proves = [&](const Evidence& item) {
            return proof.includes(item) && std::find(named.begin(), named.end(), item) == named.end();
        };
        const auto more = std::count_if(check.evidence.begin(), check.evidence.end(), proves);
        finding.evidence.reserve(named.size() + static_cast<std::size_t>(more));
        std::copy_if(check.evidence.begin(), check.evidence.end(), std::back_inserter(finding.evidence),
                     proves);
        finding.basis = rule.info.basis;
        for (const Evidence& item : finding.evidence)
            if (const auto* used = std::get_if<ParameterEvidence>(&item))
                finding.basis = std::max(finding.basis, used->period->basis);
        const std::size_t repeat = repeats[{finding.subject, finding.key}]++;
        finding.fingerprint = fingerprint_of(rule.info, *inputs_.state, finding.subject, finding.key, repeat);
    }
}
}  // namespace seccheck
