// The words of a Lua text, with their places. Lua 5.4 Reference Manual, 3.1.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace seccheck {
enum class LuaTokenType { name, keyword, text, number, symbol, end };

struct LuaToken {
    LuaTokenType type = LuaTokenType::end;
    std::string_view text;     // as it is written, quotes and all; points into what was given
    std::size_t offset = 0;    // in bytes
    std::uint32_t line = 1;    // from 1
    std::uint32_t column = 1;  // from 1, in characters
};

struct LuaComment {
    std::string_view text;  // with its dashes
    std::uint32_t line = 1, column = 1;
};

struct LuaTokens {
    std::vector<LuaToken> tokens;  // the last is of type `end`
    std::vector<LuaComment> comments;
};

// For a text that compiles. Of any other, what can't be read as a token is one symbol of one byte.
LuaTokens tokens_of(std::string_view text);

// What a token of type `text` means: without its quotes, its escapes resolved.
std::string meaning_of_text(std::string_view token);
}  // namespace seccheck
