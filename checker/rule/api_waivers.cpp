#include "rule/api_waivers.h"

#include <array>

#include "model/waiver.h"
#include "rule/handle.h"
#include "rule/record_access.h"
#include "rule/rule_host.h"
#include "rule/waiver_use.h"

namespace seccheck {
namespace {
int push_name(lua_State* L, std::string_view name) {
    lua_pushlstring(L, name.data(), name.size());
    return 1;
}

Waiver check_waiver(lua_State* L) {
    const State& state = RuleHost::of(L).state(L);
    const RecordId record = check_record(L, 1, "what waivers are asked about");
    const auto kind = WaiverKind::of(state.model());
    if (!kind || kind->kind != state.kind_id(record))
        luaL_error(L, "waivers are asked about a waiver, not about a %s", state.kind(record).name.c_str());
    RuleHost::of(L).check().raise(kind->label);
    return read_waiver(state, *kind, record);
}

// Where no run has been made, everything is open.
const WaiverUse& check_use(lua_State* L) {
    static const WaiverUse open;
    const WaiverUses* all = RuleHost::of(L).inputs().waivers;
    const RecordId record = check_waiver(L).record;
    if (all == nullptr) return open;
    const auto found = all->find(record);
    if (found == all->end()) return open;
    RuleHost::of(L).check().raise(found->second.label);
    return found->second;
}

// What an answer rests on is evidence, as if the rule had read it.
void record_field(lua_State* L, FieldId WaiverKind::* field) {
    RuleHost& host = RuleHost::of(L);
    const WaiverKind kind = *WaiverKind::of(host.model());
    record_fact(host, check_record(L, 1, "what waivers are asked about"), kind.*field, false);
}

int breach(lua_State* L) {
    const WaiverUse& use = check_use(L);
    record_field(L, &WaiverKind::rule);
    record_field(L, &WaiverKind::subject);
    return push_name(L, name(use.breach));
}

int decision(lua_State* L) {
    const Waiver waiver = check_waiver(L);
    record_field(L, &WaiverKind::decided_by);
    return push_name(L, name(waiver.decision));
}

int holds(lua_State* L) {
    const Waiver waiver = check_waiver(L);
    for (const auto field : {&WaiverKind::decided_by, &WaiverKind::last_day, &WaiverKind::reason})
        record_field(L, field);
    lua_pushboolean(L, waiver.holds_on(RuleHost::of(L).state(L).as_of()) ? 1 : 0);
    return 1;
}

int rule(lua_State* L) {
    const WaiverUse& use = check_use(L);
    record_field(L, &WaiverKind::rule);
    return push_name(L, name(use.rule)) + push_name(L, use.rule_hint);
}

int subject(lua_State* L) {
    const WaiverUse& use = check_use(L);
    record_field(L, &WaiverKind::subject);
    return push_name(L, name(use.subject)) + push_name(L, use.subject_hint);
}

constexpr std::array functions = {
    LuaFunction{"breach", guarded<breach>, "(waiver: record): \"open\"|\"found\"|\"none\"",
                "Whether the run found what it waives; open where that is due, or can't be told."},
    LuaFunction{"decision", guarded<decision>,
                "(waiver: record): "
                "\"good\"|\"none\"|\"missing\"|\"not_yet\"|\"rejected\"|\"other_body\"",
                "What it rests on, on the day of the check."},
    LuaFunction{"holds", guarded<holds>, "(waiver: record): boolean",
                "Whether it waives anything on the day of the check."},
    LuaFunction{"rule", guarded<rule>, "(waiver: record): \"checked\"|\"not_checked\"|\"unknown\", string",
                "Whether the run checked its rule; and a nearer id, as a question, for an unknown one."},
    LuaFunction{"subject", guarded<subject>,
                "(waiver: record): \"found\"|\"unknown\"|\"several\"|\"not_looked_for\", string",
                "Whether the state has its subject; and a nearer one, as a question, for an unknown one."},
};
}  // namespace

std::span<const LuaFunction> waiver_functions() { return functions; }
}  // namespace seccheck
