#include "rule/report_arguments.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/nearest_name.h"
#include "lua/whole_text.h"
#include "rule/handle.h"
#include "rule/record_access.h"

namespace seccheck {
namespace {
// What is shown of a value that a rule put into a finding. A table would show its address.
std::string shown(lua_State* L, int index, const char* function, const std::string& name) {
    const int type = lua_type(L, index);
    if (type == LUA_TTABLE || type == LUA_TFUNCTION)
        luaL_error(L, "\"%s\" of report.%s can't be shown as text, as it is %s", name.c_str(), function,
                   describe_value(L, index));
    const StackGuard guard(L);
    std::size_t size = 0;
    const char* text = luaL_tolstring(L, index, &size);
    return {text, size};
}

// The first of the keys, in order of their names, that is none of those allowed.
std::optional<std::string> unknown_key(lua_State* L, std::span<const LuaField> allowed) {
    std::optional<std::string> first;
    for (lua_pushnil(L); lua_next(L, 1) != 0; lua_settop(L, -2)) {
        std::string name = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : describe_value(L, -2);
        const bool known = std::any_of(allowed.begin(), allowed.end(),
                                       [&](const LuaField& field) { return field.name == name; });
        if (!known && (!first || name < *first)) first = std::move(name);
    }
    return first;
}
}  // namespace

ReportArguments::ReportArguments(lua_State* L, const char* function, std::span<const LuaField> allowed)
    : L_(L), function_(function), host_(RuleHost::of(L)), subject_(host_.check().subject) {
    host_.state(L);
    if (lua_gettop(L) > 1)
        luaL_error(L, "report.%s takes one table, or a text alone: write report.%s { message = \"...\" }",
                   function, function);
    if (lua_type(L, 1) == LUA_TSTRING) {
        is_text_ = true;
        return;
    }
    if (lua_type(L, 1) != LUA_TTABLE)
        luaL_error(L, "report.%s takes a table, not %s", function, describe_value(L, 1));
    if (const auto unknown = unknown_key(L, allowed)) {
        std::vector<std::string> names;
        for (const LuaField& field : allowed) names.emplace_back(field.name);
        const std::string help = suggest(*unknown, names);
        luaL_error(L, "report.%s has no \"%s\": %s", function, unknown->c_str(), help.c_str());
    }
    if (lua_getfield(L, 1, "subject") != LUA_TNIL) subject_ = check_record(L, -1, "the subject of a finding");
    lua_settop(L, 1);
}

std::optional<Date> ReportArguments::date(const char* name) const {
    const StackGuard guard(L_);
    if (is_text_ || lua_getfield(L_, 1, name) == LUA_TNIL) return std::nullopt;
    const std::string what = fmt::format("\"{}\" of report.{}", name, function_);
    return check_date(L_, -1, what.c_str());
}

std::string ReportArguments::text(const char* name, std::string_view fallback) const {
    const StackGuard guard(L_);
    if (is_text_) return std::string_view(name) == "message" ? whole_text(L_, 1) : std::string(fallback);
    if (lua_getfield(L_, 1, name) == LUA_TNIL) return std::string(fallback);
    if (lua_type(L_, -1) != LUA_TSTRING)
        luaL_error(L_, "\"%s\" of report.%s must be a text, not %s", name, function_, describe_value(L_, -1));
    return whole_text(L_, -1);
}

std::string ReportArguments::one_of(const char* name, const std::vector<std::string>& names) const {
    std::string given = text(name, {});
    if (!given.empty() && std::find(names.begin(), names.end(), given) == names.end())
        luaL_error(L_, "\"%s\" of report.%s can't be \"%s\": %s", name, function_, given.c_str(),
                   suggest(given, names).c_str());
    return given;
}

std::string ReportArguments::key() const {
    const StackGuard guard(L_);
    if (is_text_ || lua_getfield(L_, 1, "key") == LUA_TNIL) return {};
    const Handle handle = to_handle(L_, -1);
    if (handle.type == Handle::record) return host_.state(L_).key(handle.number);
    return shown(L_, -1, function_, "key");
}

std::string ReportArguments::required_message() const {
    const std::string message = expand("message", {});
    if (message.empty()) luaL_error(L_, "report.%s needs a message: write message = \"...\"", function_);
    return message;
}

std::string ReportArguments::expand(const char* name, std::string_view fallback, std::string_view extra_name,
                                    std::string_view extra) const {
    return expand_text(text(name, fallback), extra_name, extra);
}

std::string ReportArguments::expand_text(std::string_view text, std::string_view extra_name,
                                         std::string_view extra) const {
    const std::optional<Title> parsed = parse_title(text);
    if (!parsed) luaL_error(L_, "a brace is not closed in \"%s\"", std::string(text).c_str());
    std::string out;
    for (const Title::Part& part : parsed->parts) {
        if (!part.is_field)
            out += part.text;
        else if (part.text == extra_name)
            out += extra;
        else if (part.text == "subject" && subject_ != no_record)
            out += host_.state(L_).title(subject_);
        else if (!append_argument(out, part.text) && !append_field(out, part.text))
            refuse_placeholder(text, part.text);
    }
    return out;
}

// Names that could have been meant: fields of the subject, and what the rule has given with its texts.
void ReportArguments::refuse_placeholder(std::string_view text, const std::string& name) const {
    std::vector<std::string> names;
    if (subject_ != no_record) {
        names = field_names(host_.state(L_).kind(subject_));
        names.emplace_back("subject");
    }
    if (!is_text_ && lua_getfield(L_, 1, "with") == LUA_TTABLE)
        for (lua_pushnil(L_); lua_next(L_, -2) != 0; lua_settop(L_, -2))
            if (lua_type(L_, -2) == LUA_TSTRING) names.emplace_back(lua_tostring(L_, -2));
    std::sort(names.begin(), names.end());
    const auto near = nearest_name(name, names);
    const std::string help = near ? fmt::format("did you mean {{{}}}?", *near)
                                  : fmt::format("give it in with = {{ {} = ... }}", name);
    luaL_error(L_, "the text \"%s\" has {%s}, which is neither given nor a field of the subject: %s",
               std::string(text).c_str(), name.c_str(), help.c_str());
}

bool ReportArguments::append_argument(std::string& out, const std::string& name) const {
    if (is_text_) return false;
    const StackGuard guard(L_);
    if (lua_getfield(L_, 1, name.c_str()) == LUA_TNIL) {
        if (lua_getfield(L_, 1, "with") != LUA_TTABLE) return false;
        if (lua_getfield(L_, -1, name.c_str()) == LUA_TNIL) return false;
    }
    out += shown(L_, -1, function_, name);
    return true;
}

bool ReportArguments::append_field(std::string& out, const std::string& name) const {
    if (subject_ == no_record) return false;
    const State& state = host_.state(L_);
    const Kind& kind = state.kind(subject_);
    if (kind.parent && host_.model().kinds[*kind.parent].name == name) {
        out += state.title(state.parent(subject_));
        return true;
    }
    const auto field = kind.find(name);
    if (!field) return false;
    raise_to(host_, subject_, *field, false);
    const Value* value = state.value(subject_, *field);
    if (value == nullptr)
        out += "?";
    else if (kind.fields[*field].type == FieldType::date)
        out += words(value->date());
    else
        out += state.show(kind.fields[*field], *value);
    return true;
}

FactEvidence ReportArguments::named_fact(RecordId record, const char* name) const {
    const State& state = host_.state(L_);
    const FieldSlot slot = FieldLookup::look_up(host_.model(), state.kind(record), name);
    if (slot.type == FieldSlot::field || slot.type == FieldSlot::back) {
        const bool back = slot.type == FieldSlot::back;
        raise_to(host_, record, slot.index, back);  // its value will be shown
        return {record, slot.index, back};
    }
    const std::string help = suggest(name, field_names(state.kind(record)));
    luaL_error(L_, "%s has no field \"%s\" for a finding to point at%s%s", state.kind(record).name.c_str(),
               name, help.empty() ? "" : ": ", help.c_str());
    return {};
}

// { record, "field" }, or the name of a field of the subject.
FactEvidence ReportArguments::fact_at(int index) const {
    const StackGuard guard(L_);
    index = lua_absindex(L_, index);
    if (lua_type(L_, index) == LUA_TSTRING) {
        if (subject_ == no_record) luaL_error(L_, "the finding has no subject: write { record, \"field\" }");
        return named_fact(subject_, lua_tostring(L_, index));
    }
    if (lua_type(L_, index) != LUA_TTABLE)
        luaL_error(L_, "a fact is { record, \"field\" }, not %s", describe_value(L_, index));
    lua_geti(L_, index, 1);
    lua_geti(L_, index, 2);
    const RecordId record = check_record(L_, -2, "the first part of a fact");
    return named_fact(record, luaL_checkstring(L_, -1));
}

void ReportArguments::place(Finding& finding) const {
    finding.at = subject_;
    const StackGuard guard(L_);
    if (is_text_ || lua_getfield(L_, 1, "at") == LUA_TNIL) return;
    const FactEvidence fact = fact_at(-1);
    finding.at = fact.record;
    if (!fact.back) finding.at_field = fact.field;
}

std::optional<std::vector<RecordId>> ReportArguments::about() const {
    const StackGuard guard(L_);
    if (is_text_ || lua_getfield(L_, 1, "about") == LUA_TNIL) return std::nullopt;
    const int list = lua_gettop(L_);
    if (lua_type(L_, list) != LUA_TTABLE && !lua_islightuserdata(L_, list))
        luaL_error(L_, "\"about\" of report.%s must be a list of records, not %s", function_,
                   describe_value(L_, list));
    std::vector<RecordId> records;
    for (lua_Integer i = 1; lua_geti(L_, list, i) != LUA_TNIL; ++i) {
        records.push_back(check_record(L_, -1, "each item of about"));
        lua_settop(L_, list);
    }
    std::sort(records.begin(), records.end());
    return records;
}

std::vector<Evidence> ReportArguments::facts() const {
    std::vector<Evidence> facts;
    const StackGuard guard(L_);
    if (is_text_ || lua_getfield(L_, 1, "facts") == LUA_TNIL) return facts;
    if (lua_type(L_, -1) != LUA_TTABLE)
        luaL_error(L_, "\"facts\" of report.%s must be a list of { record, \"field\" }, not %s", function_,
                   describe_value(L_, -1));
    const int list = lua_gettop(L_);
    for (lua_Integer i = 1; lua_geti(L_, list, i) != LUA_TNIL; ++i) {
        const Evidence fact = fact_at(-1);
        if (std::find(facts.begin(), facts.end(), fact) == facts.end()) facts.push_back(fact);
        lua_settop(L_, list);
    }
    return facts;
}
}  // namespace seccheck
