#include "schema/lua_signature.h"

#include <fmt/format.h>

namespace seccheck {
namespace {
std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

bool opens(char c) { return c == '(' || c == '{' || c == '<' || c == '['; }
bool closes(char c) { return c == ')' || c == '}' || c == '>' || c == ']'; }

// Where the bracket that the text begins with is closed.
std::size_t closing_bracket(std::string_view text) {
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (opens(text[i])) ++depth;
        if (closes(text[i]) && --depth == 0) return i;
    }
    return text.size();
}

// The parts between commas that stand in no bracket.
std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (opens(text[i])) ++depth;
        if (closes(text[i])) --depth;
        if (text[i] != ',' || depth > 0) continue;
        parts.push_back(trimmed(text.substr(begin, i - begin)));
        begin = i + 1;
    }
    if (!trimmed(text.substr(begin)).empty()) parts.push_back(trimmed(text.substr(begin)));
    return parts;
}

LuaParameter parse_parameter(std::string_view text) {
    const std::size_t colon = text.find(':');
    LuaParameter parameter{std::string(text.substr(0, colon)), std::string(trimmed(text.substr(colon + 1))),
                           false};
    if (parameter.name.ends_with('?')) {
        parameter.optional = true;
        parameter.name.pop_back();
    }
    return parameter;
}
}  // namespace

LuaSignature parse_signature(std::string_view text) {
    LuaSignature signature;
    if (text.starts_with('<')) {
        const std::size_t end = closing_bracket(text);
        for (const std::string_view name : parts_of(text.substr(1, end - 1)))
            signature.generics.emplace_back(name);
        text.remove_prefix(end + 1);
    }
    const std::size_t end = closing_bracket(text);
    for (const std::string_view part : parts_of(text.substr(1, end - 1)))
        signature.parameters.push_back(parse_parameter(part));
    text.remove_prefix(end + 1);
    if (text.starts_with(':')) text.remove_prefix(1);
    for (const std::string_view part : parts_of(text)) signature.results.emplace_back(part);
    return signature;
}

std::string LuaSignature::names() const {
    std::vector<std::string> list;
    for (const LuaParameter& parameter : parameters) list.push_back(parameter.name);
    return fmt::format("{}", fmt::join(list, ", "));
}
}  // namespace seccheck
