#include "engine/code_changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <map>

#include "base/date.h"

namespace seccheck {
namespace {
using Type = LuaNodeType;

const std::map<std::string_view, std::string_view> neighbours = {
    {"<", "<="},   {"<=", "<"},   {">", ">="}, {">=", ">"},       {"==", "~="},     {"~=", "=="},
    {"and", "or"}, {"or", "and"}, {"not", ""}, {"true", "false"}, {"false", "true"}};

std::string next_number(const std::string& text) {
    std::int64_t number = 0;
    const bool hexadecimal = text.starts_with("0x") || text.starts_with("0X");
    const char* begin = text.data() + (hexadecimal ? 2 : 0);
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(begin, end, number, hexadecimal ? 16 : 10);
    if (read.ec == std::errc() && read.ptr == end) return std::to_string(number + 1);
    return fmt::format("{}", std::strtod(text.c_str(), nullptr) + 1);
}

// A text that is a date has quotes of one byte, or it is left alone.
std::optional<std::string> next_day(std::string_view text) {
    if (text.size() < 2) return std::nullopt;
    const auto date = Date::parse(text.substr(1, text.size() - 2));
    if (!date) return std::nullopt;
    return fmt::format("{}{}{}", text.front(), iso(*date + 1), text.back());
}

std::string unquoted(std::string_view text) { return std::string(text.substr(1, text.size() - 2)); }

class Changes {
public:
    explicit Changes(const LiveCode& code) : code_(code) {}

    std::vector<CodeChange> find() {
        walk(code_.tree.root, [&](const LuaNode& node) {
            look_at(node);
            return true;
        });
        std::sort(found_.begin(), found_.end(),
                  [](const CodeChange& a, const CodeChange& b) { return a.offset < b.offset; });
        return std::move(found_);
    }

private:
    void look_at(const LuaNode& node) {
        switch (node.type) {
            case Type::binary:
            case Type::unary: replace(node.sign); return;
            case Type::boolean_value: replace(node.first); return;
            case Type::number_value: {
                const std::string text(code_.tree.token(node.first).text);
                add(node.first, next_number(text));
                return;
            }
            case Type::text_value:
                if (auto day = next_day(code_.tree.token(node.first).text)) add(node.first, std::move(*day));
                return;
            default: return;
        }
    }

    void replace(std::size_t token) {
        const auto known = neighbours.find(code_.tree.token(token).text);
        if (known != neighbours.end()) add(token, std::string(known->second));
    }

    void add(std::size_t index, std::string by) {
        if (!code_.live[index]) return;
        const LuaToken& token = code_.tree.token(index);
        const bool text = token.type == LuaTokenType::text;
        CodeChange change;
        change.offset = token.offset;
        change.size = token.text.size();
        change.line = token.line;
        change.column = token.column;
        change.from = text ? unquoted(token.text) : std::string(token.text);
        change.to = text ? unquoted(by) : by;
        change.by = std::move(by);
        if (code_.since && code_.since->has(index)) change.of = CodeChange::Of::since;
        if (code_.until && code_.until->has(index)) change.of = CodeChange::Of::until;
        found_.push_back(std::move(change));
    }

    const LiveCode& code_;
    std::vector<CodeChange> found_;
};

bool is_excuse(std::string_view comment) {
    comment.remove_prefix(std::min<std::size_t>(comment.find_first_not_of("-#"), comment.size()));
    comment.remove_prefix(std::min<std::size_t>(comment.find_first_not_of(" \t"), comment.size()));
    constexpr std::string_view word = "mutation:";
    return comment.starts_with(word) &&
           comment.find_first_not_of(" \t\r\n", word.size()) != std::string_view::npos;
}
}  // namespace

std::vector<CodeChange> changes_of(const LiveCode& code) { return Changes(code).find(); }

std::string without_cases_in_place(std::string_view text, const LiveCode& code) {
    std::string result(text);
    if (!code.cases) return result;
    const LuaToken& last = code.tree.token(code.cases->last);
    const std::size_t begin = code.tree.token(code.cases->first).offset, end = last.offset + last.text.size();
    for (std::size_t i = begin; i < end; ++i)
        if (result[i] != '\n') result[i] = ' ';
    // The shortest that could have stood there, on one line with its name.
    constexpr std::string_view nothing = "cases=0";
    std::string between;
    for (const char c : result.substr(begin, end - begin))
        if (c == '\n') between += c;
    return result.replace(
        begin, end - begin,
        std::string(nothing) + std::string(end - begin - nothing.size() - between.size(), ' ') + between);
}

std::vector<CodeExcuse> excuses_of(const LiveCode& code) {
    std::vector<std::uint32_t> lines;
    for (const LuaToken& token : code.tree.words.tokens) lines.push_back(token.line);
    std::vector<CodeExcuse> excuses;
    for (const LuaComment& comment : code.tree.words.comments) {
        if (!is_excuse(comment.text)) continue;
        // On a line of its own, it is for the next that has code.
        const auto next = std::lower_bound(lines.begin(), lines.end(), comment.line);
        excuses.push_back({next != lines.end() ? *next : comment.line, comment.line});
    }
    return excuses;
}

bool has_toml_excuse(std::string_view text, std::uint32_t line) {
    for (; line > 1; --line) text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    text = text.substr(0, text.find('\n'));
    const std::size_t comment = text.rfind('#');
    return comment != std::string_view::npos && is_excuse(text.substr(comment));
}
}  // namespace seccheck
