// Text with a structure, which says nothing of how it looks: written once, printed as Markdown and as HTML.
#pragma once

#include <string>
#include <vector>

namespace seccheck {
// A stretch of a line.
struct Span {
    std::string text;
    bool is_code = false;
    bool is_strong = false;
    std::string link;  // the anchor it leads to; empty for none
};
using Line = std::vector<Span>;

struct Block {
    enum class Type { heading, paragraph, bullets, table, folded_code };
    Type type = Type::paragraph;
    int level = 1;       // of a heading, from 1 within its page
    std::string anchor;  // of a heading; empty where nothing leads to it
    Line line;           // a heading's or a paragraph's; what folded code is
    std::vector<Line> bullets;
    std::vector<std::vector<Line>> rows;  // of a table; the first are its headings
    std::string code, language;
};

struct Page {
    std::string name;  // "topics/assessments", without an ending
    std::string anchor, title;
    std::string group;  // what it is one of, in a list of contents; empty where it stands by itself
    std::vector<Block> blocks;
};

struct Document {
    std::string title;
    std::vector<Page> pages;  // the first is where a reader begins
};

Line plain_line(std::string text);
Block heading(int level, std::string anchor, Line line);
Block paragraph(Line line);
Block bullets(std::vector<Line> lines);
Block table(std::vector<std::vector<Line>> rows);
}  // namespace seccheck
