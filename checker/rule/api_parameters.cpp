#include "rule/api_parameters.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "base/nearest_name.h"
#include "rule/handle.h"
#include "rule/rule_host.h"

namespace seccheck {
namespace {
std::vector<std::string> names_of(const Parameters& parameters) {
    std::vector<std::string> names;
    for (const Parameter& parameter : parameters.all) names.push_back(parameter.name);
    return names;
}

void push(lua_State* L, const ParameterValue& value) {
    switch (value.type) {
        case ParameterValue::Type::text: lua_pushlstring(L, value.text.data(), value.text.size()); return;
        case ParameterValue::Type::integer: lua_pushinteger(L, value.integer); return;
        case ParameterValue::Type::number: lua_pushnumber(L, value.number); return;
        case ParameterValue::Type::boolean: lua_pushboolean(L, value.integer != 0 ? 1 : 0); return;
        case ParameterValue::Type::date: push_date(L, value.date); return;
        case ParameterValue::Type::list:
            lua_createtable(L, static_cast<int>(value.items.size()), 0);
            for (std::size_t i = 0; i < value.items.size(); ++i) {
                push(L, value.items[i]);
                lua_rawseti(L, -2, static_cast<lua_Integer>(i) + 1);
            }
            return;
        case ParameterValue::Type::table:
            lua_createtable(L, 0, static_cast<int>(value.items.size()));
            for (std::size_t i = 0; i < value.items.size(); ++i) {
                push(L, value.items[i]);
                lua_setfield(L, -2, value.names[i].c_str());
            }
            return;
    }
}

// Pushes the value that the arguments name; false where the parameter had none on that day.
bool push_parameter(lua_State* L) {
    RuleHost& host = RuleHost::of(L);
    host.state(L);  // not while rules are being loaded: no day has been given yet
    const std::string_view name = luaL_checkstring(L, 1);
    const Parameter* parameter = host.inputs().parameters->find(name);
    if (parameter == nullptr) {
        const std::string help = suggest(name, names_of(*host.inputs().parameters));
        return luaL_error(L, "there is no parameter \"%s\": %s", lua_tostring(L, 1),
                          help.empty() ? "add it to parameters.toml" : help.c_str()) != 0;
    }
    const Date day = check_date(L, 2, "the day of param");
    host.check().raise(parameter->label);
    const ParameterPeriod* period = parameter->on(day);
    if (period == nullptr) return false;
    if (period->basis > host.inputs().basis) {
        EarlyEnd end;
        end.missing = parameter->name;
        end.message = fmt::format("\"{}\" is only {}", parameter->name, seccheck::name(period->basis));
        end.record = host.check().subject;
        RuleHost::end_check(L, std::move(end));
    }
    if (host.watch() != nullptr) host.watch()->parameters.insert(parameter->name);
    const ParameterValue* value = &period->value;
    for (int i = 3; i <= lua_gettop(L); ++i) {
        const ParameterValue* inner =
            lua_type(L, i) == LUA_TSTRING ? value->find(lua_tostring(L, i)) : nullptr;
        if (inner == nullptr) {
            const bool is_text = lua_type(L, i) == LUA_TSTRING;
            const std::string given = is_text ? lua_tostring(L, i) : describe_value(L, i);
            const std::string key = is_text ? fmt::format("\"{}\"", given) : given;
            const std::string help = suggest(given, value->names);
            return luaL_error(L, "the parameter \"%s\" has no value for %s%s%s", lua_tostring(L, 1),
                              key.c_str(), help.empty() ? "" : ": ", help.c_str()) != 0;
        }
        value = inner;
    }
    if (host.check().recording) host.check().record(ParameterEvidence{parameter, period, value, day});
    push(L, *value);
    return true;
}
}  // namespace

int get_parameter(lua_State* L) {
    if (push_parameter(L)) return 1;
    EarlyEnd end;
    end.reason = EarlyEnd::Reason::not_applicable;
    end.message = fmt::format("\"{}\" had no value on {}", lua_tostring(L, 1), iso(to_date(to_handle(L, 2))));
    RuleHost::end_check(L, std::move(end));
}

int maybe_get_parameter(lua_State* L) {
    if (!push_parameter(L)) lua_pushnil(L);
    return 1;
}
}  // namespace seccheck
