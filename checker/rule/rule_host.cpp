#include "rule/rule_host.h"

#include <array>
#include <cstdlib>
#include <utility>

#include "lua/sandbox.h"
#include "rule/api_days.h"
#include "rule/api_graph.h"
#include "rule/api_parameters.h"
#include "rule/api_state.h"
#include "rule/api_text.h"
#include "rule/api_use.h"
#include "rule/api_waivers.h"
#include "rule/compiled_file.h"
#include "rule/handle.h"
#include "rule/handle_metatable.h"

namespace seccheck {
namespace {
// A rule over the whole state may build tables of all of it; one over a record needs next to nothing.
constexpr std::size_t memory_limit = std::size_t{256} << 20U;

// What rules may call by its bare name, beside Lua's own.
constexpr std::array globals = {
    LuaFunction{"date", guarded<make_date>, "(text: string): date",
                "The date that is written so: \"2019-04-25\"."},
    LuaFunction{"kind_of", guarded<kind_of>, "(record: record): kind_name", "The name of a record's kind."},
    LuaFunction{"maybe_param", guarded<maybe_get_parameter>,
                "(name: parameter_name, day: date, ...: string): any",
                "As param, but nil where the number wasn't law: for a rule over many facts, of which some "
                "are older."},
    LuaFunction{"param", guarded<get_parameter>, "(name: parameter_name, day: date, ...: string): any",
                "What a number of the Code was on that day, by the names within it; where it wasn't law, the "
                "check ends as not applicable."},
    LuaFunction{"type", guarded<value_type>, "(value: any): string",
                "\"date\", \"record\", \"fields\", \"list\" and \"graph\", beside Lua's own."},
    LuaFunction{
        "use", guarded<use_module>, "(name: string): any",
        "What _name.lua in the rule's own folder returns; of \"topic/name\", in the folder beside it."},
};
constexpr std::array global_values = {
    LuaField{"today", "date", "The day of the check."},
};

void set_library(lua_State* L, const char* name, std::span<const LuaFunction> functions) {
    push_library(L, name, functions);
    lua_setfield(L, -2, name);
}
}  // namespace

RuleHost::RuleHost(const RuleInputs& inputs, const Model& model)
    : inputs_(inputs), model_(model), lua_(memory_limit, this), fields_(model) {
    install_handle_metatable(lua_.get());
    lua_newtable(lua_.get());
    forbid_changes(lua_.get(), "this list");
    empty_list_ = luaL_ref(lua_.get(), LUA_REGISTRYINDEX);
    push_globals();
    globals_ = luaL_ref(lua_.get(), LUA_REGISTRYINDEX);
}

// Leaves the table that is the world of every rule: it can't be changed, so rules can share it.
void RuleHost::push_globals() {
    lua_State* L = lua_.get();
    push_base_globals(L);
    for (const LuaFunction& function : globals) {
        lua_pushcfunction(L, function.call);
        lua_setfield(L, -2, function.name);
    }
    set_library(L, "wd", working_day_functions());
    set_library(L, "days", day_functions());
    set_library(L, "graph", graph_functions());
    set_library(L, "text", text_functions());
    set_library(L, "waivers", waiver_functions());
    push_state_library(L, *this);
    lua_pushvalue(L, -1);
    state_library_ = luaL_ref(L, LUA_REGISTRYINDEX);
    lua_setfield(L, -2, "state");
    if (inputs_.state != nullptr) {
        push_date(L, inputs_.state->as_of());
        lua_setfield(L, -2, global_values.front().name);
    }
    freeze_table(L, "");
}

std::span<const LuaFunction> global_functions() { return globals; }
std::span<const LuaField> global_fields() { return global_values; }

const State& RuleHost::state(lua_State* L) const {
    if (inputs_.state == nullptr) luaL_error(L, "there is no state yet: ask for it within applies or check");
    return *inputs_.state;
}

const RecordGraph& RuleHost::graph(std::size_t index) {
    const auto known = graphs_.find(index);
    if (known != graphs_.end()) return known->second;
    return graphs_.emplace(index, RecordGraph((*inputs_.graphs)[index], *inputs_.state)).first->second;
}

bool RuleHost::compile(std::string_view source, const std::string& name, LuaFailure& failure) {
    if (!lua_.compile(source, name, failure)) return false;
    set_globals();
    return true;
}

void RuleHost::load_compiled(std::string_view code, const std::string& name) {
    lua_.load_compiled(code, name);
    set_globals();
}

void RuleHost::set_globals() {
    lua_rawgeti(lua_.get(), LUA_REGISTRYINDEX, globals_);
    lua_setupvalue(lua_.get(), -2, 1);  // of a chunk, the first upvalue is its globals
}

const Modules& RuleHost::modules() const {
    static const Modules none;
    return inputs_.modules != nullptr ? *inputs_.modules : none;
}

void RuleHost::push_module(lua_State* L, const std::string& file, const std::string& source) {
    if (watch_ != nullptr) watch_->modules.insert(file);
    auto known = compiled_modules_.find(file);
    if (known == compiled_modules_.end()) {
        LuaFailure failure;
        if (const auto code = find_code(compiled_rules, file, source); !code.empty())
            lua_.load_compiled(code, file);
        else if (!lua_.compile(source, file, failure))
            luaL_error(L, "%s", failure.message.c_str());
        known = compiled_modules_.emplace(file, luaL_ref(L, LUA_REGISTRYINDEX)).first;
    }
    lua_rawgeti(L, LUA_REGISTRYINDEX, known->second);
    set_globals();
}

std::string RuleHost::Use::chain() const {
    std::string text = using_.back();
    for (std::size_t i = using_.size() - 1; i-- > 0;) {
        text = using_[i] + ", " + text;
        if (using_[i] == using_.back()) break;
    }
    return text;
}

void RuleHost::set_watch(RuleWatch* watch) {
    watch_ = watch;
    if (watch == nullptr || !watch->lines) return;
    lua_.watch_lines([watch](const char* file, std::uint32_t line) {
        auto known = watch->hits.find(std::string_view(file));
        if (known == watch->hits.end()) known = watch->hits.try_emplace(file).first;
        ++known->second[line];
    });
}

void RuleHost::end_check(lua_State* L, EarlyEnd end) {
    if (of(L).watch_ != nullptr) end.said_at = running_place(L);
    of(L).check_.ended = std::move(end);
    lua_pushlightuserdata(L, nullptr);  // no text, so nobody takes it for a failure
    lua_error(L);
    std::abort();  // not reached
}
}  // namespace seccheck
