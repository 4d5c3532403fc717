#include "scaffold/pattern_example.h"

#include <re2/re2.h>

#include <algorithm>
#include <cstddef>

namespace seccheck {
namespace {
// Reads a pattern from the left, and writes an example of what it has read.
class Example {
public:
    explicit Example(std::string_view pattern) : rest_(pattern) {}

    std::optional<std::string> make() {
        std::string text = alternatives();
        return known_ && rest_.empty() ? std::optional(std::move(text)) : std::nullopt;
    }

private:
    bool at(char c) const { return !rest_.empty() && rest_.front() == c; }

    char take() {
        if (rest_.empty()) {
            known_ = false;
            return 0;
        }
        const char c = rest_.front();
        rest_.remove_prefix(1);
        return c;
    }

    // The first of "a|b"; the others are read and forgotten.
    std::string alternatives() {
        std::string first = sequence();
        while (known_ && at('|')) {
            take();
            sequence();
        }
        return first;
    }

    std::string sequence() {
        std::string text;
        while (known_ && !rest_.empty() && !at('|') && !at(')')) {
            const std::string each = single();
            for (std::size_t i = repeats(); i > 0; --i) text += each;
        }
        return text;
    }

    std::string single() {
        switch (const char c = take()) {
            case '^':
            case '$': return {};
            case '.': return "a";
            case '[': return bracket();
            case '(': return group();
            case '\\': return escaped(take());
            default: return {c};
        }
    }

    std::string group() {
        if (rest_.starts_with("?:"))
            rest_.remove_prefix(2);
        else if (at('?'))
            known_ = false;
        std::string text = alternatives();
        if (take() != ')') known_ = false;
        return text;
    }

    std::string escaped(char c) {
        if (c == 'd') return "0";
        if (c == 'w') return "a";
        if (c == 's') return " ";
        const bool is_name = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (is_name) known_ = false;
        return {c};
    }

    // The first character that stands between the brackets, or one that doesn't where they exclude.
    std::string bracket() {
        const bool excludes = at('^');
        if (excludes) take();
        std::string inside;
        do {
            const char c = take();
            inside += c == '\\' ? escaped(take()) : std::string{c};
            if (c == '[' && at(':')) known_ = false;
        } while (known_ && !at(']'));
        take();
        if (!excludes) return inside.substr(0, 1);
        for (const char c : std::string("a0 -_"))
            if (inside.find(c) == std::string::npos) return {c};
        known_ = false;
        return {};
    }

    // How often at least, by the sign that follows.
    std::size_t repeats() {
        std::size_t count = 1;
        if (at('*') || at('?')) count = 0;
        if (at('*') || at('?') || at('+')) {
            take();
        } else if (at('{')) {
            take();
            count = 0;
            while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9' && count < 1000)
                count = 10 * count + static_cast<std::size_t>(take() - '0');
            while (known_ && take() != '}') {
            }
        }
        if (at('?')) take();  // as few as possible
        return count;
    }

    std::string_view rest_;
    bool known_ = true;
};
}  // namespace

std::optional<std::string> pattern_example(std::string_view pattern) {
    auto text = Example(pattern).make();
    const re2::RE2 tried(re2::StringPiece(pattern.data(), pattern.size()), re2::RE2::Quiet);
    return text && tried.ok() && re2::RE2::FullMatch(*text, tried) ? text : std::nullopt;
}
}  // namespace seccheck
