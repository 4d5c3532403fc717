#include "rule/record_access.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/nearest_name.h"
#include "lua/function_table.h"

namespace seccheck {
namespace {
// Whether rules see an item of a list: a reference may lead nowhere, or to what isn't there yet.
bool is_there(const State& state, const Field& field, const Value& item) {
    if (!field.is_reference()) return true;
    return item.state == Value::resolved && state.exists(item.record);
}

// Pushes a value that is no list, or an item of one. [-0, +1]
void push_single(lua_State* L, const Field& field, const Value& value) {
    switch (field.item) {
        case FieldType::text:
            lua_pushlstring(L, value.text->view().data(), value.text->view().size());
            return;
        case FieldType::integer: lua_pushinteger(L, value.integer); return;
        case FieldType::number: lua_pushnumber(L, value.number); return;
        case FieldType::boolean: lua_pushboolean(L, value.integer != 0 ? 1 : 0); return;
        case FieldType::date: push_date(L, value.date()); return;
        case FieldType::reference: push_record(L, value.record); return;
        case FieldType::list: lua_pushnil(L); return;  // a list holds no lists
        case FieldType::choice: {
            const std::string& text = field.choices[static_cast<std::size_t>(value.integer)].value;
            lua_pushlstring(L, text.data(), text.size());
            return;
        }
    }
}

// Pushes a value as rules see it. [-0, +1]
void push_value(lua_State* L, RecordId record, const Field& field, FieldId id, const Value& value) {
    if (field.is_list())
        push_handle(L, {Handle::list, record, id});
    else
        push_single(L, field, value);
}

// Absence with a meaning: "unknown" ends the check, the rest reads as nil.
int push_absent(lua_State* L, RuleHost& host, RecordId record, const Field& field) {
    if (field.absent != Absence::unknown) {
        host.check().last_absent = {record, &field};
        lua_pushnil(L);
        return 1;
    }
    const State& state = host.state(L);
    EarlyEnd end;
    end.record = record;
    end.missing = fmt::format("{}.{}", state.kind(record).name, field.name);
    end.message = fmt::format("the \"{}\" of {} is not in the state", field.name, state.title(record));
    RuleHost::end_check(L, std::move(end));
}

int push_dangling_reference(lua_State* L, RuleHost& host, RecordId record, const Field& field,
                            const Value& value) {
    const State& state = host.state(L);
    EarlyEnd end;
    end.record = record;
    end.missing = fmt::format("{}.{}", state.kind(record).name, field.name);
    end.message = fmt::format("the \"{}\" of {} is \"{}\", which is not in the state", field.name,
                              state.title(record), value.text->view());
    RuleHost::end_check(L, std::move(end));
}

int push_field(lua_State* L, RuleHost& host, RecordId record, FieldId id) {
    const State& state = host.state(L);
    const Field& field = state.kind(record).fields[id];
    record_fact(host, record, id, false);
    const Value* value = state.value(record, id);
    if (value == nullptr) return push_absent(L, host, record, field);
    if (value->state == Value::dangling) return push_dangling_reference(L, host, record, field, *value);
    push_value(L, record, field, id, *value);
    return 1;
}

int push_referrers(lua_State* L, RuleHost& host, RecordId record, std::uint16_t back) {
    const State& state = host.state(L);
    record_fact(host, record, back, true);
    const BackReference& way = state.kind(record).back[back];
    if (way.empty_is_unknown && state.referrers(record, back).empty()) {
        EarlyEnd end;
        end.record = record;
        end.missing = fmt::format("{}.{}", state.kind(record).name, way.name);
        end.message = fmt::format("the state has no {} of {}", host.model().kinds[way.kind].plural,
                                  state.title(record));
        RuleHost::end_check(L, std::move(end));
    }
    push_handle(L, {Handle::referrers, record, back});
    return 1;
}

int unknown_member(lua_State* L, const Kind& kind, std::string_view name, std::vector<std::string> known) {
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    const std::string help = suggest(name, known);
    const std::string message =
        fmt::format("{} has no field \"{}\"{}{}", kind.name, name, help.empty() ? "" : ": ", help);
    return luaL_error(L, "%s", message.c_str());
}

// The field that the methods below were asked for: record:maybe "name".
FieldSlot named_field(lua_State* L, RuleHost& host, RecordId record) {
    luaL_checktype(L, 2, LUA_TSTRING);
    const KindId id = host.state(L).kind_id(record);
    const Kind& kind = host.model().kinds[id];
    const FieldSlot slot = host.fields().find(L, 2, id);
    const char* name = lua_tostring(L, 2);
    if (slot.type == FieldSlot::parent)
        luaL_error(L, "\"%s\" of %s is its parent, which is always there", name, kind.name.c_str());
    if (slot.type == FieldSlot::table)
        luaL_error(L, "\"%s\" of %s is a table: name one of its fields, such as \"%s\"", name,
                   kind.name.c_str(), kind.fields[slot.index].name.c_str());
    if (slot.type != FieldSlot::field && slot.type != FieldSlot::back)
        unknown_member(L, kind, name, field_names(kind));
    return slot;
}

// record:maybe "field": nil where it is absent, whatever the kind says of absence.
int maybe(lua_State* L) {
    RuleHost& host = RuleHost::of(L);
    const RecordId record = check_record(L, 1, "what stands before :maybe");
    const FieldSlot slot = named_field(L, host, record);
    record_fact(host, record, slot.index, slot.type == FieldSlot::back);
    if (slot.type == FieldSlot::back) {
        push_handle(L, {Handle::referrers, record, slot.index});
        return 1;
    }
    const State& state = host.state(L);
    const Value* value = state.value(record, slot.index);
    const Field& field = state.kind(record).fields[slot.index];
    if (value == nullptr || value->state == Value::dangling) {
        host.check().last_absent = {record, &field};
        lua_pushnil(L);
    } else {
        push_value(L, record, field, slot.index, *value);
    }
    return 1;
}

// record:dangling "field": the texts of those references that lead to no record, as a list.
int dangling(lua_State* L) {
    RuleHost& host = RuleHost::of(L);
    const RecordId record = check_record(L, 1, "what stands before :dangling");
    const FieldSlot slot = named_field(L, host, record);
    record_fact(host, record, slot.index, slot.type == FieldSlot::back);
    const State& state = host.state(L);
    const Value* value = slot.type == FieldSlot::field ? state.value(record, slot.index) : nullptr;
    std::span<const Value> items;
    if (value != nullptr && state.kind(record).fields[slot.index].is_list())
        items = std::as_const(*value->list).values();
    else if (value != nullptr)
        items = {value, 1};

    const auto leads_nowhere = [](const Value& item) { return item.state == Value::dangling; };
    if (std::none_of(items.begin(), items.end(), leads_nowhere)) {
        host.push_empty_list();
        return 1;
    }
    lua_newtable(L);
    lua_Integer count = 0;
    for (const Value& item : items) {
        if (!leads_nowhere(item)) continue;
        lua_pushlstring(L, item.text->view().data(), item.text->view().size());
        lua_rawseti(L, -2, ++count);
    }
    return 1;
}

// record:in_words "field": an enum's value as people call it, "Impact Assessment" for "impact". What it does
// where the field is absent is the same as without :in_words.
int in_words(lua_State* L) {
    RuleHost& host = RuleHost::of(L);
    const RecordId record = check_record(L, 1, "what stands before :in_words");
    const FieldSlot slot = named_field(L, host, record);
    const Kind& kind = host.state(L).kind(record);
    if (slot.type != FieldSlot::field || kind.fields[slot.index].type != FieldType::choice)
        return luaL_error(L, "\"%s\" of %s is no enum, so it has no words", lua_tostring(L, 2),
                          kind.name.c_str());
    push_field(L, host, record, slot.index);
    if (lua_isnil(L, -1)) return 1;
    const Field& field = kind.fields[slot.index];
    const std::string text = host.state(L).show(field, *host.state(L).value(record, slot.index));
    lua_pushlstring(L, text.data(), text.size());
    return 1;
}

int key(lua_State* L) {
    RuleHost& host = RuleHost::of(L);
    const std::string text = host.state(L).key(check_record(L, 1, "what stands before :key"));
    lua_pushlstring(L, text.data(), text.size());
    return 1;
}

constexpr std::array methods = {
    LuaFunction{"dangling", guarded<dangling>, "(self: record, field: string): string[]",
                "The texts of those references of a field that lead to no record."},
    LuaFunction{"in_words", guarded<in_words>, "(self: record, field: string): string?",
                "What people call the value of an enum."},
    LuaFunction{"key", guarded<key>, "(self: record): string", "The record's key."},
    LuaFunction{"maybe", guarded<maybe>, "(self: record, field: string): any",
                "A field or way back, nil where it is absent, whatever the kind says of its absence."},
};

// What a rule may write after the dot of a record.
std::vector<std::string> member_names(const Model& model, const Kind& kind) {
    std::vector<std::string> names;
    for (const LuaFunction& method : methods) names.emplace_back(method.name);
    for (const Field& field : kind.fields) names.push_back(field.name.substr(0, field.name.find('.')));
    for (const BackReference& back : kind.back) names.push_back(back.name);
    if (kind.parent) names.push_back(model.kinds[*kind.parent].name);
    return names;
}

}  // namespace

std::span<const LuaFunction> record_methods() { return methods; }

std::vector<std::string> field_names(const Kind& kind, std::string_view prefix) {
    std::vector<std::string> names;
    for (const Field& field : kind.fields)
        if (field.name.starts_with(prefix)) names.push_back(field.name);
    if (prefix.empty())
        for (const BackReference& back : kind.back) names.push_back(back.name);
    std::sort(names.begin(), names.end());
    return names;
}

void raise_to(RuleHost& host, RecordId record, std::uint16_t index, bool back) {
    const Kind& kind = host.inputs().state->kind(record);
    host.check().raise(back ? kind.back[index].label : kind.fields[index].label);
}

void record_fact(RuleHost& host, RecordId record, std::uint16_t index, bool back) {
    raise_to(host, record, index, back);
    if (host.check().recording) host.check().record(FactEvidence{record, index, back});
}

int push_member(lua_State* L, RuleHost& host, Handle record, int name) {
    if (lua_type(L, name) != LUA_TSTRING)
        return luaL_error(L, "a record has fields by name, not by %s", describe_value(L, name));
    const KindId kind = host.state(L).kind_id(record.number);
    const FieldSlot slot = host.fields().find(L, name, kind);
    switch (slot.type) {
        case FieldSlot::field: return push_field(L, host, record.number, slot.index);
        case FieldSlot::back: return push_referrers(L, host, record.number, slot.index);
        case FieldSlot::parent: push_record(L, host.state(L).parent(record.number)); return 1;
        case FieldSlot::table: push_handle(L, {Handle::table, record.number, slot.index}); return 1;
        case FieldSlot::method: lua_pushcfunction(L, methods[slot.index].call); return 1;
        case FieldSlot::unknown: break;
    }
    return unknown_member(L, host.model().kinds[kind], lua_tostring(L, name),
                          member_names(host.model(), host.model().kinds[kind]));
}

int push_table_member(lua_State* L, RuleHost& host, Handle table, int name) {
    const State& state = host.state(L);
    const Kind& kind = state.kind(table.number);
    const std::string& first = kind.fields[table.part].name;
    const std::string prefix = first.substr(0, first.find('.') + 1);
    const std::string full = prefix + luaL_checkstring(L, name);
    const auto field = kind.find(full);
    if (!field) return unknown_member(L, kind, full, field_names(kind, prefix));
    return push_field(L, host, table.number, *field);
}

lua_Integer list_size(const State& state, Handle list) {
    switch (list.type) {
        case Handle::records: return static_cast<lua_Integer>(state.records(list.part).size());
        case Handle::referrers:
            return static_cast<lua_Integer>(state.referrers(list.number, list.part).size());
        default: break;
    }
    const Field& field = state.kind(list.number).fields[list.part];
    const auto values = std::as_const(*state.value(list.number, list.part)->list).values();
    return std::count_if(values.begin(), values.end(),
                         [&](const Value& item) { return is_there(state, field, item); });
}

void push_item(lua_State* L, const State& state, Handle list, lua_Integer index) {
    const auto push_id = [&](std::span<const RecordId> ids) {
        if (index < 1 || index > static_cast<lua_Integer>(ids.size()))
            lua_pushnil(L);
        else
            push_record(L, ids[static_cast<std::size_t>(index - 1)]);
    };
    if (list.type == Handle::records) return push_id(state.records(list.part));
    if (list.type == Handle::referrers) return push_id(state.referrers(list.number, list.part));

    const Field& field = state.kind(list.number).fields[list.part];
    for (const Value& item : std::as_const(*state.value(list.number, list.part)->list).values()) {
        if (index < 1) break;
        if (!is_there(state, field, item) || --index > 0) continue;
        push_single(L, field, item);
        return;
    }
    lua_pushnil(L);
}
}  // namespace seccheck
