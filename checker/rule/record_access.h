// Reading records from Lua: what stands after the dot.
#pragma once

#include <lua.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lua/function_table.h"
#include "rule/handle.h"
#include "rule/rule_host.h"

namespace seccheck {
// Pushes what record `handle` has under the name at `name`. A field that is absent ends the check as
// `unknown` where its kind says so, and is nil otherwise; a name that the kind doesn't have is an error
// with the nearest name. [-0, +1]
int push_member(lua_State* L, RuleHost& host, Handle record, int name);

// The same for a table of fields, such as `source` of a record. [-0, +1]
int push_table_member(lua_State* L, RuleHost& host, Handle table, int name);

// Of every record: record:key().
std::span<const LuaFunction> record_methods();

// Lists: the number of their items, and one of them by its index from 1, or nil. [-0, +1]
lua_Integer list_size(const State& state, Handle list);
void push_item(lua_State* L, const State& state, Handle list, lua_Integer index);

// The names of fields and ways back that begin with the prefix, for messages: all that can be a fact.
std::vector<std::string> field_names(const Kind& kind, std::string_view prefix = {});

// That the check has come by this fact, and so is for those who may read it.
void raise_to(RuleHost& host, RecordId record, std::uint16_t index, bool back);

// The same, and notes it as evidence while evidence is recorded.
void record_fact(RuleHost& host, RecordId record, std::uint16_t index, bool back);
}  // namespace seccheck
