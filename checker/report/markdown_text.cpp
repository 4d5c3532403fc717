#include "report/markdown_text.h"

#include <algorithm>

#include "report/plain_text.h"

namespace seccheck {
namespace {
bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool ends_in_www(std::string_view text) {
    if (text.size() < 3) return false;
    const std::string_view end = text.substr(text.size() - 3);
    return std::all_of(end.begin(), end.end(), [](char c) { return c == 'w' || c == 'W'; });
}

// Whether Markdown, as GitHub reads it, would take the character for more than itself.
bool has_meaning(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (std::string_view("\\`*{}[]<>#|~&$").find(c) != std::string_view::npos) return true;
    const std::string_view before = text.substr(0, at), after = text.substr(at + 1);
    const bool begins = before.find_first_not_of("0123456789") == std::string_view::npos;
    switch (c) {
        case '_':
            return before.empty() || after.empty() || !is_word(before.back()) || !is_word(after.front());
        case '-':
        case '+': return before.empty();                 // an item of a list
        case ')': return begins;                         // of one with numbers
        case ':': return after.starts_with("//");        // an address, which it would make a link
        case '.': return begins || ends_in_www(before);  // or one without a scheme
        default: return false;
    }
}
}  // namespace

std::string markdown(std::string_view text) {
    const std::string shown = plain(text);
    std::string escaped;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const bool at_end = i == 0 || i + 1 == shown.size();
        if (shown[i] == ' ' && at_end)
            escaped += "&#32;";  // a space there would keep what is around from being bold, or make it code
        else if (has_meaning(shown, i))
            escaped += {'\\', shown[i]};
        else
            escaped += shown[i];
    }
    return escaped;
}
}  // namespace seccheck
