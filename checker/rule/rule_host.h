// One Lua state with everything that rules may call. Each worker thread has its own.
#pragma once

#include <lua.hpp>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "graph/record_graph.h"
#include "lua/function_table.h"
#include "lua/lua_state.h"
#include "rule/current_check.h"
#include "rule/field_lookup.h"
#include "rule/pattern_cache.h"
#include "rule/rule_inputs.h"
#include "rule/rule_watch.h"

namespace seccheck {
// What rules have beside Lua's own and the libraries: date, param, ...; and `today`, only where there is a
// state.
std::span<const LuaFunction> global_functions();
std::span<const LuaField> global_fields();

class RuleHost {
public:
    // `inputs` may lack a state: then rules can be loaded and not run. It is kept by reference.
    RuleHost(const RuleInputs& inputs, const Model& model);

    LuaState& lua() { return lua_; }
    const RuleInputs& inputs() const { return inputs_; }
    const Model& model() const { return model_; }
    // Raises an error where there is no state: a rule's own constants are made before any check.
    const State& state(lua_State* L) const;
    CurrentCheck& check() { return check_; }
    FieldLookup& fields() { return fields_; }
    PatternCache& patterns() { return patterns_; }
    // Null where nobody watches.
    RuleWatch* watch() const { return watch_; }
    void set_watch(RuleWatch* watch);
    // Made when it is first asked for; `index` is into RuleInputs::graphs.
    const RecordGraph& graph(std::size_t index);

    static RuleHost& of(lua_State* L) { return *static_cast<RuleHost*>(LuaState::owner_of(L)); }

    // Compiles a rule file; the function that makes an instance of it is left on the stack. [-0, +1 or 0]
    bool compile(std::string_view source, const std::string& name, LuaFailure& failure);

    // The same of what LuaState::dump() gave. [-0, +1]
    void load_compiled(std::string_view code, const std::string& name);

    // Gives the function on top the globals of rules, whatever an earlier call of it has put in their place:
    // before each call, so that a rule can't leave itself a note. [-0, +0]
    void set_globals();

    const Modules& modules() const;
    // The function that makes what module `file` returns; raises where it can't be compiled. [-0, +1]
    void push_module(lua_State* L, const std::string& file, const std::string& source);

    // A module is being made, for as long as this lives.
    class Use {
    public:
        Use(RuleHost& host, const std::string& file) : using_(host.using_) { using_.push_back(file); }
        ~Use() { using_.pop_back(); }
        Use(const Use&) = delete;
        Use& operator=(const Use&) = delete;
        std::size_t depth() const { return using_.size(); }
        std::string chain() const;  // "a.lua, b.lua, a.lua": from the first on, once around

    private:
        std::vector<std::string>& using_;
    };

    // The library `state`, which a rule over the whole state gets as its subject. [-0, +1]
    void push_state() { lua_rawgeti(lua_.get(), LUA_REGISTRYINDEX, state_library_); }

    // A list without items that can't be changed: it costs nothing to hand out. [-0, +1]
    void push_empty_list() { lua_rawgeti(lua_.get(), LUA_REGISTRYINDEX, empty_list_); }

    // Ends the check that is running. Does not return.
    [[noreturn]] static void end_check(lua_State* L, EarlyEnd end);

private:
    void push_globals();

    const RuleInputs& inputs_;
    const Model& model_;
    LuaState lua_;
    CurrentCheck check_;
    FieldLookup fields_;
    PatternCache patterns_;
    RuleWatch* watch_ = nullptr;
    std::map<std::size_t, RecordGraph> graphs_;
    std::map<std::string, int> compiled_modules_;  // to their place in the registry
    std::vector<std::string> using_;               // the modules being made, the innermost last
    int globals_ = LUA_NOREF;
    int state_library_ = LUA_NOREF;
    int empty_list_ = LUA_NOREF;
};
}  // namespace seccheck
