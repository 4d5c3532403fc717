// Follows TOML line by line, far enough to know which lines are headings: it keeps track of strings and
// brackets that go over several lines.
#pragma once

#include <cstddef>
#include <string_view>

namespace seccheck {
class TomlLines {
public:
    enum class Line {
        inside,   // part of a string or a list that began on an earlier line
        other,    // blank, a comment, a key
        heading,  // [table], or [[table.of.a.table]]
        top,      // [[table]]
    };

    // Takes the next whole line, without its end.
    Line take(std::string_view line);

    // What is open behind the last line: '"' or '\'' for a string of several lines, '[' for a list, else 0.
    char open() const { return string_ != 0 ? string_ : depth_ > 0 ? '[' : '\0'; }

private:
    void scan(std::string_view line, std::size_t from);
    std::size_t scan_string(std::string_view line, std::size_t from);
    std::size_t continue_string(std::string_view line, std::size_t from);

    char string_ = 0;  // the quote of a string of several lines that is open
    int depth_ = 0;    // of open brackets and braces
};

// Whether a heading comes before any key: keys above all headings belong to the text as a whole.
bool begins_with_heading(std::string_view text);

// Whether the line is a heading [[name]] with a plain name and nothing else but a comment.
bool is_top_heading(std::string_view line);
}  // namespace seccheck
