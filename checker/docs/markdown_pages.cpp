#include "docs/markdown_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "report/plain_text.h"

namespace seccheck {
namespace {
constexpr std::string_view special = "\\`*_{}[]<>|#~$";

// A text of one line, of which Markdown takes nothing for its own.
std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : plain(text)) {
        if (c == '&') {
            out += "&amp;";
            continue;
        }
        if (special.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

// More backticks than any run of them within.
std::string fence(std::string_view code, std::size_t least) {
    std::size_t longest = 0, run = 0;
    for (const char c : code) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return std::string(std::max(least, longest + 1), '`');
}

std::string code_span(const std::string& text) {
    const std::string code = plain(text), quote = fence(code, 1);
    const char* pad = code.starts_with('`') || code.ends_with('`') ? " " : "";
    return fmt::format("{0}{1}{2}{1}{0}", quote, pad, code);
}

std::string file_of(const Document& document, const Page& page) {
    return &page == &document.pages.front() ? "README.md" : page.name + ".md";
}

class MarkdownPage {
public:
    MarkdownPage(const Document& document, const Page& page, const std::map<std::string, std::string>& files)
        : page_(page),
          files_(files),
          up_(std::count(page.name.begin(), page.name.end(), '/') > 0 ? "../" : ""),
          own_file_(file_of(document, page)) {}

    std::string text() {
        std::string out = fmt::format("<a id=\"{}\"></a>\n\n# {}\n", page_.anchor, escaped(page_.title));
        for (const Block& block : page_.blocks) out += '\n' + print(block);
        return out;
    }

private:
    std::string print(const Block& block) const {
        switch (block.type) {
            case Block::Type::heading: return print_heading(block);
            case Block::Type::paragraph: return print(block.line) + '\n';
            case Block::Type::bullets: return print_bullets(block);
            case Block::Type::table: return print_table(block);
            case Block::Type::folded_code: return print_code(block);
        }
        return {};
    }

    std::string print_heading(const Block& block) const {
        const std::string anchor =
            block.anchor.empty() ? "" : fmt::format("<a id=\"{}\"></a>\n\n", block.anchor);
        return fmt::format("{}{} {}\n", anchor, std::string(static_cast<std::size_t>(block.level) + 1, '#'),
                           print(block.line));
    }

    std::string print_bullets(const Block& block) const {
        std::string out;
        for (const Line& line : block.bullets) out += "- " + print(line) + '\n';
        return out;
    }

    std::string print_table(const Block& block) const {
        std::string out;
        for (std::size_t i = 0; i < block.rows.size(); ++i) {
            for (const Line& cell : block.rows[i]) out += "| " + in_cell(print(cell)) + ' ';
            out += "|\n";
            if (i > 0) continue;
            for (std::size_t column = 0; column < block.rows[i].size(); ++column) out += "|---";
            out += "|\n";
        }
        return out;
    }

    // A bar ends a cell even within code, unless it is escaped.
    static std::string in_cell(const std::string& text) {
        std::string out;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '|' && (i == 0 || text[i - 1] != '\\')) out += '\\';
            out += text[i];
        }
        return out;
    }

    std::string print_code(const Block& block) const {
        std::string code;
        for (std::string_view rest = block.code; !rest.empty();) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(rest.size(), line.size() + 1));
            code += plain(line) + '\n';
        }
        const std::string marks = fence(code, 3);
        return fmt::format("<details><summary>{}</summary>\n\n{}{}\n{}{}\n\n</details>\n",
                           summary(block.line), marks, block.language, code, marks);
    }

    // HTML by its place, in which Markdown is not looked for.
    static std::string summary(const Line& line) {
        std::string out;
        for (const Span& span : line)
            for (const char c : plain(span.text))
                out += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : std::string(1, c);
        return out;
    }

    std::string print(const Line& line) const {
        std::string out;
        for (const Span& span : line) {
            std::string text = span.is_code ? code_span(span.text) : escaped(span.text);
            if (span.is_strong) text = "**" + text + "**";
            out += span.link.empty() ? text : fmt::format("[{}]({})", text, address(span.link));
        }
        return out;
    }

    std::string address(const std::string& anchor) const {
        const std::string& file = files_.at(anchor);
        return file == own_file_ ? '#' + anchor : fmt::format("{}{}#{}", up_, file, anchor);
    }

    const Page& page_;
    const std::map<std::string, std::string>& files_;
    std::string up_;
    std::string own_file_;
};
}  // namespace

std::map<std::string, std::string> markdown_pages(const Document& document) {
    std::map<std::string, std::string> files;  // by anchor
    for (const Page& page : document.pages) {
        files[page.anchor] = file_of(document, page);
        for (const Block& block : page.blocks)
            if (!block.anchor.empty()) files[block.anchor] = file_of(document, page);
    }
    std::map<std::string, std::string> pages;
    for (const Page& page : document.pages)
        pages[file_of(document, page)] = MarkdownPage(document, page, files).text();
    return pages;
}
}  // namespace seccheck
