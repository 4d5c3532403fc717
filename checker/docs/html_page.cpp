#include "docs/html_page.h"

#include <fmt/format.h>

#include <string_view>

#include "report/plain_text.h"

namespace seccheck {
namespace {
constexpr std::string_view style = R"(
:root { color-scheme: light dark; --text: #1d2127; --paper: #fff; --faint: #5c6570; --line: #d5dae0; --shade: #f4f6f8; --link: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e4e7eb; --paper: #16191d; --faint: #9aa4af; --line: #343b43; --shade: #1f242a; --link: #7ab8f5; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--text); background: var(--paper); font: 16px/1.5 system-ui, sans-serif; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
nav { padding: 1rem 1.25rem; border-bottom: 1px solid var(--line); background: var(--shade); }
nav ul { margin: 0; padding-left: 1rem; list-style: none; }
nav summary { cursor: pointer; }
main { max-width: 60rem; padding: 0 1.25rem 6rem; }
h1 { margin: 4rem 0 1rem; padding-top: 1rem; border-top: 3px solid var(--line); font-size: 1.7rem; }
main > section:first-child h1 { border: 0; margin-top: 1rem; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.25rem; }
h3 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
p, ul { margin: .5rem 0; }
code, pre { font: .875em/1.45 ui-monospace, monospace; }
code { overflow-wrap: anywhere; }
pre { margin: .25rem 0 .75rem; padding: .6rem .8rem; overflow-x: auto; background: var(--shade); border: 1px solid var(--line); }
table { border-collapse: collapse; margin: .75rem 0; display: block; overflow-x: auto; }
th, td { padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { color: var(--faint); font-weight: 600; }
details > summary { color: var(--faint); cursor: pointer; }
main details { margin: 0 0 .6rem 1.25rem; }
@media (min-width: 72rem) {
  body { display: grid; grid-template-columns: 22rem 1fr; }
  nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; border: 0; border-right: 1px solid var(--line); }
  main { padding-left: 2.5rem; }
}
@media print { nav { display: none; } }
)";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '&': out += "&amp;"; break;
            case '"': out += "&quot;"; break;
            default: out += c;
        }
    }
    return out;
}

std::string print(const Line& line) {
    std::string out;
    for (const Span& span : line) {
        std::string text = escaped(plain(span.text));
        if (span.is_code) text = "<code>" + text + "</code>";
        if (span.is_strong) text = "<strong>" + text + "</strong>";
        out += span.link.empty() ? text : fmt::format("<a href=\"#{}\">{}</a>", span.link, text);
    }
    return out;
}

std::string print_bullets(const Block& block) {
    std::string out = "<ul>\n";
    for (const Line& line : block.bullets) out += fmt::format("<li>{}</li>\n", print(line));
    return out + "</ul>\n";
}

std::string print_table(const Block& block) {
    std::string out = "<table>\n";
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        out += "<tr>";
        for (const Line& cell : block.rows[i])
            out += fmt::format("<{0}>{1}</{0}>", i == 0 ? "th" : "td", print(cell));
        out += "</tr>\n";
    }
    return out + "</table>\n";
}

std::string print_code(const Block& block) {
    std::string code;
    for (std::string_view rest = block.code; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        code += escaped(plain(line)) + '\n';
    }
    return fmt::format("<details><summary>{}</summary><pre>{}</pre></details>\n", print(block.line), code);
}

std::string print(const Block& block) {
    switch (block.type) {
        case Block::Type::heading: {
            const std::string id = block.anchor.empty() ? "" : fmt::format(" id=\"{}\"", block.anchor);
            return fmt::format("<h{0}{1}>{2}</h{0}>\n", block.level + 1, id, print(block.line));
        }
        case Block::Type::paragraph: return fmt::format("<p>{}</p>\n", print(block.line));
        case Block::Type::bullets: return print_bullets(block);
        case Block::Type::table: return print_table(block);
        case Block::Type::folded_code: return print_code(block);
    }
    return {};
}

std::string folded_list(const std::string& summary, const std::string& items) {
    return fmt::format("<li><details><summary>{}</summary><ul>\n{}</ul></details></li>\n", summary, items);
}

// The page, and below it those of its headings that something leads to.
std::string contents(const Page& page) {
    std::string headings;
    for (const Block& block : page.blocks)
        if (block.type == Block::Type::heading && block.level == 1 && !block.anchor.empty())
            headings += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", block.anchor, print(block.line));
    const std::string own = fmt::format("<a href=\"#{}\">{}</a>", page.anchor, escaped(plain(page.title)));
    return headings.empty() ? fmt::format("<li>{}</li>\n", own) : folded_list(own, headings);
}

std::string contents(const Document& document) {
    std::string out = "<nav aria-label=\"Contents\">\n<ul>\n";
    for (std::size_t i = 0; i < document.pages.size();) {
        const std::string& group = document.pages[i].group;
        std::string pages;
        const std::size_t first = i;
        while (i < document.pages.size() && (i == first || document.pages[i].group == group))
            pages += contents(document.pages[i++]);
        out += group.empty() ? pages : folded_list(escaped(group), pages);
    }
    return out + "</ul>\n</nav>\n";
}
}  // namespace

std::string html_page(const Document& document) {
    std::string out = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n{}<main>\n",
        escaped(plain(document.title)), style, contents(document));
    for (const Page& page : document.pages) {
        out += fmt::format("<section>\n<h1 id=\"{}\">{}</h1>\n", page.anchor, escaped(plain(page.title)));
        for (const Block& block : page.blocks) out += print(block);
        out += "</section>\n";
    }
    return out + "</main>\n</body>\n</html>\n";
}
}  // namespace seccheck
