// Small helpers to lay out text for a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace seccheck {
// Text from a state or a rule, safe to print: control bytes and broken UTF-8 are made visible as <XX>; what
// can't be seen or turns the direction of the text, as <U+202E>.
std::string plain(std::string_view text);

// Columns that a text takes: one for each code point.
std::size_t width(std::string_view text);

// The beginning of a text, of as many columns at most.
std::string first_columns(std::string text, std::size_t columns);

// Filled up with blanks to `columns`.
std::string padded(std::string text, std::size_t columns);

// A text in lines of at most `columns`, cut between words; a longer word has a line to itself. Each line but
// the first begins with `indent` blanks, and the first is taken to begin there too.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t columns);

std::string grouped(std::size_t number);                       // "3,180"
std::string count(std::size_t number, std::string_view what);  // "1 rule", "3,180 checks"
// The same for words with another plural: "1 breach", "2 breaches".
std::string count(std::size_t number, std::string_view one, std::string_view several);
}  // namespace seccheck
