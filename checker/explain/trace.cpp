#include "explain/trace.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "explain/account_text.h"
#include "explain/value_words.h"
#include "lua/sandbox.h"
#include "report/shown_evidence.h"
#include "rule/api_days.h"
#include "rule/api_graph.h"
#include "rule/api_text.h"
#include "rule/rule_host.h"

namespace seccheck {
namespace {
// The functions of ours whose results nothing else shows. wd.add, wd.between and parameters are told as
// evidence, and what report says as findings.
std::string name_of(lua_CFunction function) {
    struct Library {
        const char* name;
        std::span<const LuaFunction> functions;
    };
    const Library libraries[] = {{"days.", day_functions()},      {"text.", text_functions()},
                                 {"graph.", graph_functions()},   {"graph:", graph_methods()},
                                 {"string.", string_functions()}, {"math.", math_functions()},
                                 {"wd.", working_day_functions()}};
    for (const Library& library : libraries)
        for (const LuaFunction& each : library.functions)
            if (each.call == function && function != nullptr) {
                const std::string name = std::string(library.name) + each.name;
                return name == "wd.add" || name == "wd.between" ? std::string() : name;
            }
    return {};
}

// The values that a call hands over or gives back, as the debug interface tells them.
std::string transferred(lua_State* L, lua_Debug* debug) {
    std::vector<std::string> values;
    for (int i = 0; i < debug->ntransfer; ++i) {
        if (lua_getlocal(L, debug, debug->ftransfer + i) == nullptr) break;
        values.push_back(value_words(L, -1));
        lua_settop(L, -2);
    }
    return fmt::format("{}", fmt::join(values, ", "));
}

std::string file_of(const lua_Debug& debug) { return debug.source + (debug.source[0] == '@' ? 1 : 0); }
}  // namespace

Trace::Trace(const RunResult& result, CheckWatch& watch, RecordId subject, bool every_step)
    : result_(result), watch_(watch), subject_(subject), every_step_(every_step) {}

void Trace::on_event(lua_State* L, lua_Debug* debug) {
    note_reads();
    note_findings(RuleHost::of(L).check().findings);
    switch (debug->event) {
        case LUA_HOOKCALL: return begin_call(L, debug, false);
        case LUA_HOOKTAILCALL: return begin_call(L, debug, true);
        case LUA_HOOKRET: return end_call(L, debug);
        case LUA_HOOKLINE: return begin_line(L, debug);
        default: return;
    }
}

void Trace::begin_call(lua_State* L, lua_Debug* debug, bool is_tail) {
    lua_getinfo(L, "fSru", debug);
    const lua_CFunction function = lua_tocfunction(L, -1);
    lua_settop(L, -2);
    if (is_tail && !frames_.empty()) frames_.pop_back();
    Frame frame;
    frame.is_lua = debug->what[0] != 'C';
    if (!frame.is_lua) {
        const std::string name = name_of(function);
        if (!name.empty()) frame.called = fmt::format("{}({})", name, transferred(L, debug));
        frames_.push_back(std::move(frame));
        return;
    }
    go_to(frame, file_of(*debug), debug->linedefined);
    frames_.push_back(std::move(frame));
    note_locals(L, debug);
}

void Trace::end_call(lua_State* L, lua_Debug* debug) {
    if (frames_.empty()) return;
    if (frames_.back().is_lua) note_locals(L, debug);
    lua_getinfo(L, "r", debug);
    const std::string results = transferred(L, debug);
    if (frames_.back().is_lua) {
        if (!results.empty()) note("returns " + results);
        frames_.pop_back();
        return;
    }
    const std::string called = std::move(frames_.back().called);
    frames_.pop_back();
    if (!called.empty()) note(fmt::format("{} = {}", called, results.empty() ? "nothing" : results));
}

void Trace::begin_line(lua_State* L, lua_Debug* debug) {
    lua_getinfo(L, "Sl", debug);
    if (frames_.empty() || !frames_.back().is_lua) return;
    note_locals(L, debug);
    Frame& frame = frames_.back();
    const bool is_head =
        frame.is_first && frame.step != no_step && steps_[frame.step].line == debug->currentline;
    frame.is_first = false;
    if (!is_head) go_to(frame, file_of(*debug), debug->currentline);
}

// The frame may not be among the others yet: then those are its callers.
void Trace::go_to(Frame& frame, const std::string& file, int line) {
    std::size_t caller = no_step;
    int callers = 0;
    for (const Frame& each : frames_) {
        if (&each == &frame) break;
        if (!each.is_lua) continue;
        caller = each.step;
        ++callers;
    }
    const auto [known, is_new] = known_.emplace(std::tuple(caller, file, line), steps_.size());
    frame.counted = !is_new && !every_step_;
    frame.step = frame.counted ? known->second : steps_.size();
    if (frame.counted)
        ++steps_[frame.step].times;
    else
        steps_.push_back({file, line, callers, 1, {}});
}

void Trace::note_reads() {
    for (const Evidence& item : watch_.reads) {
        const ShownEvidence shown = show_evidence(result_, subject_, item);
        note(fmt::format("{} = {}", shown.label, shown.value));
    }
    watch_.reads.clear();
}

// What has come or changed among the locals of the innermost function since they were last looked at.
void Trace::note_locals(lua_State* L, lua_Debug* debug) {
    std::vector<std::pair<std::string, std::string>> locals;
    for (int i = 1; const char* name = lua_getlocal(L, debug, i); ++i) {
        const std::string_view text = name;
        const bool is_own = text.front() != '(' && text != "_";
        if (text.front() == '(' && text.find("temporary") != std::string_view::npos) {
            lua_settop(L, -2);
            break;
        }
        locals.emplace_back(is_own && lua_type(L, -1) != LUA_TFUNCTION ? std::string(text) : std::string(),
                            is_own ? value_words(L, -1) : std::string());
        lua_settop(L, -2);
    }
    auto& before = frames_.back().locals;
    for (std::size_t i = 0; i < locals.size(); ++i)
        if (!locals[i].first.empty() && (i >= before.size() || before[i] != locals[i]))
            note_local(locals[i].first, locals[i].second);
    before = std::move(locals);
}

// A table shows nothing by itself, and a local without a value nothing beside the field of its name.
void Trace::note_local(const std::string& name, const std::string& value) {
    const Frame* frame = innermost_lua();
    const auto& notes = steps_[frame->step].notes;
    const bool is_told = value == "nil" &&
                         std::any_of(notes.begin(), notes.end(),
                                     [&](const std::string& each) { return each.starts_with(name + " = "); });
    if (value != "a table" && !is_told) note(fmt::format("{} = {}", name, value));
}

void Trace::note_findings(const std::vector<Finding>& findings) {
    for (; findings_ < findings.size(); ++findings_)
        note(fmt::format("{}: {}", words(findings[findings_].verdict), findings[findings_].message), true);
}

void Trace::note(std::string text, bool always) {
    const Frame* frame = innermost_lua();
    if (frame != nullptr && frame->counted && !always) return;
    if (frame == nullptr && (steps_.empty() || steps_.back().line != 0)) steps_.push_back({});
    auto& notes = steps_[frame != nullptr ? frame->step : steps_.size() - 1].notes;
    if (std::find(notes.begin(), notes.end(), text) == notes.end()) notes.push_back(std::move(text));
}

Trace::Frame* Trace::innermost_lua() {
    const auto found =
        std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& each) { return each.is_lua; });
    return found == frames_.rend() ? nullptr : &*found;
}

void Trace::finish(const CheckAccount& account) {
    note_reads();
    note_findings(account.findings);
}
}  // namespace seccheck
