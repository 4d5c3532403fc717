#include "rule/api_text.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace seccheck {
namespace {
std::string_view check_text(lua_State* L, int index) {
    std::size_t size = 0;
    const char* text = luaL_checklstring(L, index, &size);
    return {text, size};
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

int text_matches(lua_State* L) {
    const re2::RE2 pattern(piece(check_text(L, 2)), re2::RE2::Quiet);
    if (!pattern.ok())
        return luaL_error(L, "the pattern \"%s\" can't be read: %s", lua_tostring(L, 2),
                          pattern.error().c_str());
    lua_pushboolean(L, re2::RE2::FullMatch(piece(check_text(L, 1)), pattern) ? 1 : 0);
    return 1;
}

int text_capture(lua_State* L) {
    const re2::RE2 pattern(piece(check_text(L, 2)), re2::RE2::Quiet);
    if (!pattern.ok())
        return luaL_error(L, "the pattern \"%s\" can't be read: %s", lua_tostring(L, 2),
                          pattern.error().c_str());
    std::vector<re2::StringPiece> groups(static_cast<std::size_t>(pattern.NumberOfCapturingGroups()) + 1);
    const re2::StringPiece text = piece(check_text(L, 1));
    if (!pattern.Match(text, 0, text.size(), re2::RE2::ANCHOR_BOTH, groups.data(),
                       static_cast<int>(groups.size())))
        return 0;
    luaL_checkstack(L, static_cast<int>(groups.size()), "too many groups");
    for (std::size_t i = 1; i < groups.size(); ++i) lua_pushlstring(L, groups[i].data(), groups[i].size());
    return static_cast<int>(groups.size()) - 1;
}

int text_contains(lua_State* L) {
    lua_pushboolean(L, check_text(L, 1).find(check_text(L, 2)) != std::string_view::npos ? 1 : 0);
    return 1;
}

int text_starts(lua_State* L) {
    lua_pushboolean(L, check_text(L, 1).starts_with(check_text(L, 2)) ? 1 : 0);
    return 1;
}

int text_split(lua_State* L) {
    std::string_view rest = check_text(L, 1);
    const std::string_view separator = check_text(L, 2);
    if (separator.empty()) return luaL_error(L, "text.split needs a separator");
    lua_newtable(L);
    for (lua_Integer count = 1;; ++count) {
        const std::size_t end = rest.find(separator);
        const std::string_view part = rest.substr(0, end);
        lua_pushlstring(L, part.data(), part.size());
        lua_rawseti(L, -2, count);
        if (end == std::string_view::npos) return 1;
        rest.remove_prefix(end + separator.size());
    }
}

int text_trim(lua_State* L) {
    const std::string_view text = check_text(L, 1);
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    const std::size_t end = text.find_last_not_of(" \t\r\n");
    if (begin == std::string_view::npos)
        lua_pushliteral(L, "");
    else
        lua_pushlstring(L, text.data() + begin, end - begin + 1);
    return 1;
}

constexpr std::array functions = {
    LuaFunction{"capture", guarded<text_capture>, "(text: string, pattern: string): string...",
                "The groups of an RE2 pattern that fits the whole text; nothing where it doesn't fit."},
    LuaFunction{"contains", guarded<text_contains>, "(text: string, part: string): boolean",
                "Whether part is in the text."},
    LuaFunction{"matches", guarded<text_matches>, "(text: string, pattern: string): boolean",
                "Whether an RE2 pattern fits the whole text."},
    LuaFunction{"split", guarded<text_split>, "(text: string, separator: string): string[]",
                "The parts between separators."},
    LuaFunction{"starts", guarded<text_starts>, "(text: string, part: string): boolean",
                "Whether the text begins with part."},
    LuaFunction{"trim", guarded<text_trim>, "(text: string): string", "Without white space at both ends."},
};
}  // namespace

std::span<const LuaFunction> text_functions() { return functions; }
}  // namespace seccheck
