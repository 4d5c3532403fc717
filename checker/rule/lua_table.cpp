#include "rule/lua_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/nearest_name.h"
#include "lua/lua_state.h"
#include "rule/handle.h"

namespace seccheck {
namespace {
std::string_view take_line(std::string_view& rest) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    return line;
}

// Whether a key is set there: at the beginning of the line, within { name = ..., key = ... } on one line, or
// as ["key"] = ... where it is a word of Lua's own.
bool is_key(std::string_view line, std::size_t at, std::size_t size) {
    constexpr std::string_view before = " \t{,";
    const std::string_view rest = line.substr(at + size);
    const bool quoted = at >= 2 && line.substr(at - 2, 2) == "[\"" && rest.starts_with("\"]");
    const std::size_t next = rest.find_first_not_of(" \t", quoted ? 2 : 0);
    return (quoted || at == 0 || before.find(line[at - 1]) != std::string_view::npos) &&
           next != std::string_view::npos && rest[next] == '=' && rest.substr(next, 2) != "==";
}
}  // namespace

LuaSource LuaSource::of_rule(std::string_view text, std::string file) {
    LuaSource source{text, std::move(file), 1};
    std::string_view rest = text;
    for (std::uint32_t number = 1; !rest.empty(); ++number)
        if (take_line(rest).starts_with("return {")) source.from_line = number;
    return source;
}

Place LuaSource::find_key(std::string_view key) const {
    std::string_view rest = text;
    for (std::uint32_t number = 1; !rest.empty(); ++number) {
        const std::string_view line = take_line(rest);
        if (number < from_line) continue;
        for (std::size_t at = line.find(key); at != std::string_view::npos; at = line.find(key, at + 1))
            if (is_key(line, at, key.size())) return {file, number, static_cast<std::uint32_t>(at + 1)};
    }
    return {file, from_line, 1};
}

std::uint32_t LuaSource::find_line(std::string_view part) const {
    std::string_view rest = text;
    for (std::uint32_t number = 1; !rest.empty(); ++number) {
        const std::string_view line = take_line(rest);
        if (number >= from_line && line.find(part) != std::string_view::npos) return number;
    }
    return from_line;
}

std::size_t count_entries(lua_State* L, int index) {
    const StackGuard guard(L);
    std::size_t count = 0;
    index = lua_absindex(L, index);
    for (lua_pushnil(L); lua_next(L, index) != 0; lua_settop(L, -2)) ++count;
    return count;
}

LuaTable::LuaTable(lua_State* L, int index, std::string what, LuaSource source, Diagnostics& diagnostics)
    : L_(L),
      index_(lua_absindex(L, index)),
      what_(std::move(what)),
      source_(std::move(source)),
      diagnostics_(diagnostics) {}

void LuaTable::push(const char* key) {
    known_.emplace_back(key);
    lua_pushstring(L_, key);
    lua_rawget(L_, index_);
}

bool LuaTable::has(const char* key) {
    const StackGuard guard(L_);
    push(key);
    return !lua_isnil(L_, -1);
}

// Leaves the value on the stack where it is of the type. [-0, +1 or 0]
bool LuaTable::push_of_type(const char* key, int type, const char* type_name) {
    push(key);
    if (lua_type(L_, -1) == type) return true;
    if (!lua_isnil(L_, -1))
        complain(key, fmt::format("\"{}\" of {} must be {}, not {}", key, what_, type_name,
                                  describe_value(L_, -1)));
    lua_settop(L_, -2);
    return false;
}

std::optional<std::string> LuaTable::text(const char* key) {
    const StackGuard guard(L_);
    if (!push_of_type(key, LUA_TSTRING, "a text")) return std::nullopt;
    return std::string(lua_tostring(L_, -1));
}

std::optional<bool> LuaTable::boolean(const char* key) {
    const StackGuard guard(L_);
    if (!push_of_type(key, LUA_TBOOLEAN, "true or false")) return std::nullopt;
    return lua_toboolean(L_, -1) != 0;
}

std::string LuaTable::required_text(const char* key) {
    const bool given = has(key);
    const auto value = text(key);
    if (value && !value->empty()) return *value;
    const std::string help = fmt::format("add {} = \"...\"", key);
    if (!given)
        complain_missing(key, help);
    else if (value)
        complain(key, fmt::format("\"{}\" of {} is empty", key, what_), help);
    return {};
}

std::vector<std::string> LuaTable::texts(const char* key) {
    const StackGuard guard(L_);
    push(key);
    if (lua_type(L_, -1) == LUA_TSTRING) return {lua_tostring(L_, -1)};
    if (lua_isnil(L_, -1)) return {};
    std::vector<std::string> result;
    if (lua_type(L_, -1) == LUA_TTABLE) {
        const int list = lua_gettop(L_);
        for (lua_Integer i = 1; lua_rawgeti(L_, list, i) == LUA_TSTRING; ++i) {
            result.emplace_back(lua_tostring(L_, -1));
            lua_settop(L_, list);
        }
        if (!result.empty() && result.size() == count_entries(L_, list)) return result;
    }
    complain(key, fmt::format("\"{}\" of {} must be a text or a list of texts", key, what_));
    return {};
}

std::optional<Date> LuaTable::date(const char* key) {
    const StackGuard guard(L_);
    push(key);
    if (lua_isnil(L_, -1)) return std::nullopt;
    const Handle handle = to_handle(L_, -1);
    if (handle.type == Handle::date) return to_date(handle);
    const auto parsed = lua_type(L_, -1) == LUA_TSTRING ? Date::parse(lua_tostring(L_, -1)) : std::nullopt;
    if (!parsed)
        complain(key, fmt::format("\"{}\" of {} is no date", key, what_),
                 fmt::format("write {} = \"2019-04-25\"", key));
    return parsed;
}

bool LuaTable::required_function(const char* key) {
    const StackGuard guard(L_);
    const bool given = has(key);
    if (push_of_type(key, LUA_TFUNCTION, "a function")) return true;
    if (!given) complain_missing(key, fmt::format("add {} = function(subject, report) ... end", key));
    return false;
}

void LuaTable::complain(std::string_view key, std::string message, std::string help) {
    diagnostics_.add(source_.find_key(key), std::move(message), std::move(help), key.size());
}

// At the table itself: what looks like the key further down may stand in a text.
void LuaTable::complain_missing(std::string_view key, std::string help) {
    diagnostics_.add(Place{source_.file, source_.from_line, 1},
                     fmt::format("{} lacks its \"{}\"", what_, key), std::move(help));
}

void LuaTable::finish() {
    const StackGuard guard(L_);
    std::vector<std::string> unknown;
    for (lua_pushnil(L_); lua_next(L_, index_) != 0; lua_settop(L_, -2)) {
        std::string key = lua_type(L_, -2) == LUA_TSTRING ? lua_tostring(L_, -2) : describe_value(L_, -2);
        if (std::find(known_.begin(), known_.end(), key) == known_.end()) unknown.push_back(std::move(key));
    }
    if (unknown.empty()) return;
    std::sort(known_.begin(), known_.end());
    known_.erase(std::unique(known_.begin(), known_.end()), known_.end());
    for (const std::string& key : unknown)
        complain(key, fmt::format("{} has no \"{}\"", what_, key), suggest(key, known_));
}
}  // namespace seccheck
