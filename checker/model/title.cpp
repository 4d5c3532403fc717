#include "model/title.h"

namespace seccheck {
std::optional<Title> parse_title(std::string_view text) {
    Title title;
    std::string literal;
    const auto flush = [&] {
        if (!literal.empty()) title.parts.push_back({false, literal});
        literal.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool doubled = i + 1 < text.size() && text[i + 1] == text[i];
        if ((text[i] == '{' || text[i] == '}') && doubled) {
            literal += text[i++];
        } else if (text[i] == '{') {
            const std::size_t end = text.find('}', i);
            if (end == std::string_view::npos || end == i + 1) return std::nullopt;
            flush();
            title.parts.push_back({true, std::string(text.substr(i + 1, end - i - 1))});
            i = end;
        } else if (text[i] == '}') {
            return std::nullopt;
        } else {
            literal += text[i];
        }
    }
    flush();
    return title;
}
}  // namespace seccheck
