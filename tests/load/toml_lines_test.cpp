#include "load/toml_lines.h"

#include <catch2/catch.hpp>
#include <string>

using namespace seccheck;

namespace {
// One letter for each line: inside, other, heading or top. Behind it what is open at the end.
std::string lines_of(std::string_view text) {
    TomlLines lines;
    std::string letters;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        switch (lines.take(line)) {
            case TomlLines::Line::inside: letters += 'i'; break;
            case TomlLines::Line::other: letters += 'o'; break;
            case TomlLines::Line::heading: letters += 'h'; break;
            case TomlLines::Line::top: letters += 'T'; break;
        }
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    if (lines.open() != 0) letters += lines.open();
    return letters;
}
}  // namespace

TEST_CASE("headings of records are told from all other lines", "[toml_lines]") {
    CHECK(lines_of("[state]\ntitle = \"x\"\n\n# note\n[[party]]\nname = \"x\"\n[[party.role]]\n") ==
          "hoooToh");
}

TEST_CASE("a top-level heading has two brackets, one plain name and at most a comment", "[toml_lines]") {
    for (const char* line : {"[[party]]", "  [[party]]", "[[ party ]]", "[[party]] # Foo", "[[party]]\r",
                             "\t[[p-1_A]]\t", "[[1]]"})
        CHECK(is_top_heading(line));
    for (const char* line :
         {"[party]", "[[party.role]]", "[[\"party\"]]", "[['party']]", "[[]]", "[[party]", "[[party] ]",
          "[[party]] x", "[[party]],", "party = [[1]]", "", "[", "[[", "[[party", "#[[party]]", "[[par ty]]"})
        CHECK_FALSE(is_top_heading(line));
}

TEST_CASE("what looks like a heading in a string of several lines is none", "[toml_lines]") {
    CHECK(lines_of("doc = \"\"\"\n[[party]]\n\"\"\"\n[[party]]\n") == "oiiT");
    CHECK(lines_of("doc = '''\n[[party]]\n'''\n[[party]]\n") == "oiiT");
    CHECK(lines_of("doc = '''a\"\"\"\n[[party]]\n'''\n[[party]]\n") == "oiiT");
    CHECK(lines_of("doc = \"\"\"a'''\n[[party]]\n\"\"\"\n[[party]]\n") == "oiiT");
}

TEST_CASE("what looks like a heading in a list of several lines is none", "[toml_lines]") {
    CHECK(lines_of("x = [\n[[1]]\n,\n[[2]]\n]\n[[party]]\n") == "oiiiiT");
    CHECK(lines_of("x = [ # ]\n[1,\n2]]\n[[party]]\n") == "oiiT");
    CHECK(lines_of("x = [ \"]\",\n']'\n]\n[[party]]\n") == "oiiT");
    CHECK(lines_of("x = [ \"\"\"\n]\n\"\"\",\n[[1]]]\n[[party]]\n") == "oiiiT");
    CHECK(lines_of("x = { a = [\n1 ] }\n[[party]]\n") == "oiT");
}

TEST_CASE("quotes and brackets in comments open nothing", "[toml_lines]") {
    CHECK(lines_of("# it's \"\"\" and [\n[[party]]\n") == "oT");
    CHECK(lines_of("a = 1 # \"\"\" ''' [ {\n[[party]]\n") == "oT");
    CHECK(lines_of("[a] # \"\"\" [\n[[party]]\n") == "hT");
}

TEST_CASE("a hash in a string begins no comment", "[toml_lines]") {
    CHECK(lines_of("a = \"#\" # \"\"\"\n[[party]]\n") == "oT");
    CHECK(lines_of("a = [\"#\",\n1]\n[[party]]\n") == "oiT");
    CHECK(lines_of("a = '#\"\"\"'\n[[party]]\n") == "oT");
}

TEST_CASE("escaped quotes end no string, but in a literal string nothing is escaped", "[toml_lines]") {
    CHECK(lines_of("a = \"\\\"\"\n[[party]]\n") == "oT");
    CHECK(lines_of("a = \"\\\\\"\n[[party]]\n") == "oT");
    CHECK(lines_of("a = '\\'\n[[party]]\n") == "oT");
    CHECK(lines_of("a = \"\"\"\\\"\"\"\n[[party]]\n\"\"\"\n[[party]]\n") == "oiiT");
    CHECK(lines_of("a = '''\\'''\n[[party]]\n") == "oT");
    CHECK(lines_of("a = \"\"\"b\\\n  c\"\"\"\n[[party]]\n") == "oiT");
}

TEST_CASE("empty strings, and quotes beside the closing ones, are counted right", "[toml_lines]") {
    CHECK(lines_of("a = \"\"\n[[party]]\n") == "oT");
    CHECK(lines_of("a = ''\n[[party]]\n") == "oT");
    CHECK(lines_of("a = \"\"\"\"\"\"\n[[party]]\n") == "oT");       // six: empty
    CHECK(lines_of("a = \"\"\"\"\"\"\"\"\n[[party]]\n") == "oT");   // eight: two quotes within
    CHECK(lines_of("a = \"\"\"b\"\"\"\"\"\n[[party]]\n") == "oT");  // b and two quotes
    CHECK(lines_of("a = \"\"\"b\"\" \n\"\"\"\n[[party]]\n") == "oiT");
    CHECK(lines_of("a = [\"\", '', \"\"]\n[[party]]\n") == "oT");
}

TEST_CASE("two strings on one line are told apart", "[toml_lines]") {
    CHECK(lines_of("a = [\"b\", '''c''', \"\"\"d\n\"\"\"]\n[[party]]\n") == "oiT");
    CHECK(lines_of("a = [\"\"\"b\"\"\", \"\"\"c\n[[party]]\n") == "oi\"");
}

TEST_CASE("Windows line ends and indented headings change nothing", "[toml_lines]") {
    CHECK(lines_of("a = \"\"\"\r\n[[party]]\r\n\"\"\"\r\n  [[party]]\r\n\t[party.x]\r\n") == "oiiTh");
}

TEST_CASE("a line that isn't valid leaves nothing open behind its end", "[toml_lines]") {
    CHECK(lines_of("a = \"b\n[[party]]\n") == "oT");
    CHECK(lines_of("a = ]]\n[[party]]\n") == "oT");
    CHECK(lines_of("[a\n[[party]]\n") == "hT");
}

TEST_CASE("what is open at the end is known", "[toml_lines]") {
    CHECK(lines_of("a = \"\"\"b\n[[party]]\n") == "oi\"");
    CHECK(lines_of("a = '''b\n[[party]]\n") == "oi'");
    CHECK(lines_of("a = [1,\n[[party]]\n") == "oi[");
    CHECK(lines_of("a = [\"\"\"\n") == "o\"");
}

TEST_CASE("whether a heading comes before any key", "[toml_lines]") {
    for (const char* text :
         {"", "\n\n", "# a = 1\n", "[a]\nb = 1\n", "# x\n\n  [[a]]\n", "\xEF\xBB\xBF[a]\n", "\r\n[a]"})
        CHECK(begins_with_heading(text));
    for (const char* text : {"a = 1\n[b]\n", "\xEF\xBB\xBF a = 1", "# [b]\na = 1", "\"a\" = 1", "nonsense"})
        CHECK_FALSE(begins_with_heading(text));
}
