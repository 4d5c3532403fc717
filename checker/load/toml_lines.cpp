#include "load/toml_lines.h"

#include <algorithm>

namespace seccheck {
namespace {
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

bool is_bare(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

std::size_t skip_blanks(std::string_view line, std::size_t at) {
    while (at < line.size() && is_blank(line[at])) ++at;
    return at;
}

bool is_tripled(std::string_view line, std::size_t at) {
    return at + 2 < line.size() && line[at + 1] == line[at] && line[at + 2] == line[at];
}
}  // namespace

bool is_top_heading(std::string_view line) {
    std::size_t at = skip_blanks(line, 0);
    if (line.substr(at, 2) != "[[") return false;
    const std::size_t begin = at = skip_blanks(line, at + 2);
    while (at < line.size() && is_bare(line[at])) ++at;
    if (at == begin) return false;
    at = skip_blanks(line, at);
    if (line.substr(at, 2) != "]]") return false;
    at = skip_blanks(line, at + 2);
    return at == line.size() || line[at] == '#';
}

bool begins_with_heading(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        const std::size_t at = skip_blanks(line, 0);
        if (at < line.size() && line[at] != '#') return line[at] == '[';
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return true;
}

TomlLines::Line TomlLines::take(std::string_view line) {
    if (string_ != 0) {
        scan(line, continue_string(line, 0));
        return Line::inside;
    }
    if (depth_ > 0) {
        scan(line, 0);
        return Line::inside;
    }
    const std::size_t at = skip_blanks(line, 0);
    if (at < line.size() && line[at] == '[') return is_top_heading(line) ? Line::top : Line::heading;
    scan(line, at);
    return Line::other;
}

// Goes over a line outside of strings; a comment ends it.
void TomlLines::scan(std::string_view line, std::size_t at) {
    while (at < line.size()) {
        switch (line[at]) {
            case '#': return;
            case '[':
            case '{': ++depth_, ++at; break;
            case ']':
            case '}': depth_ -= depth_ > 0 ? 1 : 0, ++at; break;
            case '"':
            case '\'': at = scan_string(line, at); break;
            default: ++at; break;
        }
    }
}

// From the opening quote to behind the closing one, or to the end of the line.
std::size_t TomlLines::scan_string(std::string_view line, std::size_t at) {
    const char quote = line[at];
    if (is_tripled(line, at)) {
        string_ = quote;
        return continue_string(line, at + 3);
    }
    for (++at; at < line.size(); ++at) {
        if (line[at] == quote) return at + 1;
        if (line[at] == '\\' && quote == '"') ++at;
    }
    return line.size();
}

// Goes on within a string of several lines, up to behind its end where that is on this line.
std::size_t TomlLines::continue_string(std::string_view line, std::size_t at) {
    for (; at < line.size(); ++at) {
        if (line[at] == '\\' && string_ == '"') {
            ++at;
        } else if (line[at] == string_ && is_tripled(line, at)) {
            at += 3;
            // Up to two quotes may stand before the three that end it.
            for (int extra = 0; extra < 2 && at < line.size() && line[at] == string_; ++extra) ++at;
            string_ = 0;
            return at;
        }
    }
    return line.size();
}
}  // namespace seccheck
