#include "rule/api_text.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lua/lua_state.h"
#include "rule/rule_host.h"

namespace seccheck {
namespace {
std::string_view check_text(lua_State* L, int index) {
    std::size_t size = 0;
    const char* text = luaL_checklstring(L, index, &size);
    return {text, size};
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

// Work within one call, for the step limit. At worst it takes the product of both sizes to find the one in
// the other; small ones needn't fear that.
void count_search(lua_State* L, std::size_t text, std::size_t part) {
    constexpr std::size_t bytes_to_a_step = 16, small = 1'000'000;
    const std::size_t worst = text * part;
    LuaState::spend(L, (text + part + (worst > small ? worst : 0)) / bytes_to_a_step);
}

// Counts the work of matching the pattern, too.
void check_pattern(lua_State* L, const re2::RE2& pattern, std::string_view text) {
    if (!pattern.ok())
        luaL_error(L, "the pattern \"%s\" can't be read: %s", lua_tostring(L, 2), pattern.error().c_str());
    const auto size = static_cast<std::size_t>(pattern.ProgramSize());
    LuaState::spend(L, size);
    count_search(L, text.size(), size);
}

int text_matches(lua_State* L) {
    const std::string_view text = check_text(L, 1);
    const re2::RE2& pattern = RuleHost::of(L).patterns().get(check_text(L, 2));
    check_pattern(L, pattern, text);
    lua_pushboolean(L, re2::RE2::FullMatch(piece(text), pattern) ? 1 : 0);
    return 1;
}

int text_capture(lua_State* L) {
    const re2::StringPiece text = piece(check_text(L, 1));
    const re2::RE2& pattern = RuleHost::of(L).patterns().get(check_text(L, 2));
    check_pattern(L, pattern, {text.data(), text.size()});
    std::vector<re2::StringPiece> groups(static_cast<std::size_t>(pattern.NumberOfCapturingGroups()) + 1);
    if (!pattern.Match(text, 0, text.size(), re2::RE2::ANCHOR_BOTH, groups.data(),
                       static_cast<int>(groups.size())))
        return 0;
    luaL_checkstack(L, static_cast<int>(groups.size()), "too many groups");
    for (std::size_t i = 1; i < groups.size(); ++i) lua_pushlstring(L, groups[i].data(), groups[i].size());
    return static_cast<int>(groups.size()) - 1;
}

int text_contains(lua_State* L) {
    const std::string_view text = check_text(L, 1), part = check_text(L, 2);
    count_search(L, text.size(), part.size());
    lua_pushboolean(L, text.find(part) != std::string_view::npos ? 1 : 0);
    return 1;
}

int text_starts(lua_State* L) {
    const std::string_view text = check_text(L, 1), part = check_text(L, 2);
    count_search(L, part.size(), 1);
    lua_pushboolean(L, text.starts_with(part) ? 1 : 0);
    return 1;
}

int text_split(lua_State* L) {
    std::string_view rest = check_text(L, 1);
    const std::string_view separator = check_text(L, 2);
    if (separator.empty()) return luaL_error(L, "text.split needs a separator");
    count_search(L, rest.size(), separator.size());
    lua_newtable(L);
    for (lua_Integer count = 1;; ++count) {
        LuaState::spend(L, 1);
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
    count_search(L, text.size(), 1);
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
