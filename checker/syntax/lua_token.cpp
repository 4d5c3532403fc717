#include "syntax/lua_token.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

namespace seccheck {
namespace {
constexpr std::array<std::string_view, 22> keywords = {
    "and", "break", "do",  "else", "elseif", "end",    "false",  "for",  "function", "goto",  "if",
    "in",  "local", "nil", "not",  "or",     "repeat", "return", "then", "true",     "until", "while"};

// The longest first, as "..." begins with "..".
constexpr std::array<std::string_view, 10> long_symbols = {
    "...", "..", "==", "~=", "<=", ">=", "//", "::", "<<", ">>"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool begins_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// For "[[" and "[==[" the number of = signs.
std::optional<std::size_t> level_of_bracket(std::string_view text) {
    if (!text.starts_with('[')) return std::nullopt;
    const std::size_t level = text.find_first_not_of('=', 1);
    if (level == std::string_view::npos || text[level] != '[') return std::nullopt;
    return level - 1;
}

// The bytes of "[==[ ... ]==]"; all of the text where it doesn't end.
std::size_t length_of_bracket(std::string_view text, std::size_t level) {
    const std::string end = "]" + std::string(level, '=') + "]";
    const std::size_t at = text.find(end, level + 2);
    return at == std::string_view::npos ? text.size() : at + end.size();
}

class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) {}

    LuaTokens run() {
        if (text_.starts_with('#')) advance(std::min(text_.find('\n'), text_.size()));
        while (skip_space(), at_ < text_.size()) {
            if (rest().starts_with("--")) {
                const std::uint32_t line = line_, column = column_;
                found_.comments.push_back({advance(length_of_comment()), line, column});
            } else {
                take();
            }
        }
        found_.tokens.push_back({LuaTokenType::end, text_.substr(at_, 0), at_, line_, column_});
        return std::move(found_);
    }

private:
    std::string_view rest() const { return text_.substr(at_); }

    std::string_view advance(std::size_t bytes) {
        const std::string_view passed = text_.substr(at_, bytes);
        for (const char c : passed) {
            if (c == '\n') {
                ++line_;
                column_ = 1;
            } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {  // not the rest of a character
                ++column_;
            }
        }
        at_ += passed.size();
        return passed;
    }

    void skip_space() {
        std::size_t end = at_;
        while (end < text_.size() && is_space(text_[end])) ++end;
        advance(end - at_);
    }

    std::size_t length_of_comment() const {
        if (const auto level = level_of_bracket(rest().substr(2)))
            return 2 + length_of_bracket(rest().substr(2), *level);
        return std::min(rest().find('\n'), rest().size());
    }

    void take() {
        LuaToken token{LuaTokenType::symbol, {}, at_, line_, column_};
        const char first = text_[at_];
        const auto level = level_of_bracket(rest());
        if (begins_name(first)) {
            token.text = advance(length_of_name());
            token.type = std::binary_search(keywords.begin(), keywords.end(), token.text)
                             ? LuaTokenType::keyword
                             : LuaTokenType::name;
        } else if (is_digit(first) || (first == '.' && rest().size() > 1 && is_digit(rest()[1]))) {
            token.type = LuaTokenType::number;
            token.text = advance(length_of_number());
        } else if (first == '"' || first == '\'' || level) {
            token.type = LuaTokenType::text;
            token.text = advance(level ? length_of_bracket(rest(), *level) : length_of_quoted(first));
        } else {
            const auto known =
                std::find_if(long_symbols.begin(), long_symbols.end(),
                             [&](std::string_view symbol) { return rest().starts_with(symbol); });
            token.text = advance(known == long_symbols.end() ? 1 : known->size());
        }
        found_.tokens.push_back(token);
    }

    std::size_t length_of_name() const {
        std::size_t size = 1;
        while (size < rest().size() && (begins_name(rest()[size]) || is_digit(rest()[size]))) ++size;
        return size;
    }

    // As Lua reads it: digits, points, and signs behind an exponent.
    std::size_t length_of_number() const {
        const std::string_view text = rest();
        const bool hexadecimal = text.starts_with("0x") || text.starts_with("0X");
        const std::string_view exponents = hexadecimal ? "pP" : "eE";
        std::size_t size = hexadecimal ? 2 : 0;
        while (size < text.size()) {
            const char c = text[size];
            if (exponents.find(c) != std::string_view::npos) {
                const bool has_sign =
                    size + 1 < text.size() && (text[size + 1] == '+' || text[size + 1] == '-');
                size += has_sign ? 2 : 1;
            } else if (is_hex_digit(c) || c == '.') {
                ++size;
            } else {
                break;
            }
        }
        return size;
    }

    std::size_t length_of_quoted(char quote) const {
        const std::string_view text = rest();
        std::size_t size = 1;
        while (size < text.size() && text[size] != quote) size += text[size] == '\\' ? 2 : 1;
        return std::min(size + 1, text.size());
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::uint32_t line_ = 1, column_ = 1;
    LuaTokens found_;
};

void append_utf8(std::string& out, std::uint32_t code) {
    const auto byte = [&](std::uint32_t value) {
        out += static_cast<char>(static_cast<unsigned char>(value));
    };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0U | (code >> 6U));
        byte(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        byte(0xE0U | (code >> 12U));
        byte(0x80U | ((code >> 6U) & 0x3FU));
        byte(0x80U | (code & 0x3FU));
    } else {
        byte(0xF0U | (code >> 18U));
        byte(0x80U | ((code >> 12U) & 0x3FU));
        byte(0x80U | ((code >> 6U) & 0x3FU));
        byte(0x80U | (code & 0x3FU));
    }
}

// Resolves the escape behind a backslash, which `text` begins with; gives the bytes that it takes.
std::size_t append_escape(std::string& out, std::string_view text) {
    constexpr std::string_view letters = "abfnrtv\\\"'\n", meanings = "\a\b\f\n\r\t\v\\\"'\n";
    const char first = text.empty() ? '\\' : text[0];
    if (const std::size_t known = letters.find(first); known != std::string_view::npos) {
        out += meanings[known];
        return 1;
    }
    if (first == 'z') {
        std::size_t size = 1;
        while (size < text.size() && is_space(text[size])) ++size;
        return size;
    }
    if (first == 'x' && text.size() >= 3) {
        out += static_cast<char>(std::strtoul(std::string(text.substr(1, 2)).c_str(), nullptr, 16));
        return 3;
    }
    if (first == 'u' && text.size() >= 2 && text[1] == '{') {
        const std::size_t end = std::min(text.find('}'), text.size() - 1);
        append_utf8(out, static_cast<std::uint32_t>(
                             std::strtoul(std::string(text.substr(2, end - 2)).c_str(), nullptr, 16)));
        return end + 1;
    }
    std::size_t size = 0;
    while (size < std::min<std::size_t>(3, text.size()) && is_digit(text[size])) ++size;
    if (size > 0)
        out += static_cast<char>(std::strtoul(std::string(text.substr(0, size)).c_str(), nullptr, 10));
    return std::max<std::size_t>(size, 1);
}
}  // namespace

LuaTokens tokens_of(std::string_view text) { return Lexer(text).run(); }

std::string meaning_of_text(std::string_view token) {
    if (const auto level = level_of_bracket(token)) {
        std::string_view inner = token.substr(*level + 2, token.size() - 2 * (*level + 2));
        if (inner.starts_with('\n')) inner.remove_prefix(1);  // the first line break doesn't count
        return std::string(inner);
    }
    std::string meaning;
    const std::string_view inner = token.substr(1, token.size() < 2 ? 0 : token.size() - 2);
    for (std::size_t i = 0; i < inner.size();) {
        if (inner[i] != '\\')
            meaning += inner[i++];
        else
            i += 1 + append_escape(meaning, inner.substr(i + 1));
    }
    return meaning;
}
}  // namespace seccheck
