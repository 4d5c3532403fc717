#include "load/toml_tree.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "support/diagnostic_text.h"

using namespace seccheck;

namespace {
void append(std::string& out, const TomlNode& node, std::size_t depth) {
    const std::string_view type = describe(node.type);
    out += fmt::format("{} {}:{}", type.substr(type.find(' ') + 1), node.line, node.column);
    if (node.width > 1) out += fmt::format("+{}", node.width - 1);
    out += '\n';
    const std::string indent(2 * depth + 2, ' ');
    for (const TomlNode& item : node.items) {
        out += indent + "- ";
        append(out, item, depth + 1);
    }
    for (const TomlEntry& entry : node.entries) {
        out += fmt::format("{}{} {}:{} = ", indent, entry.key, entry.line, entry.column);
        append(out, entry.value, depth + 1);
    }
}

// Each key with its place, and the type of its value with the place and the columns it takes beyond the
// first.
std::string tree_of(const std::string& text, std::uint32_t first_line = 1) {
    std::pmr::monotonic_buffer_resource arena;
    Diagnostics diagnostics;
    const auto root = parse_toml({text, "a.toml", first_line}, arena, diagnostics);
    if (!root) return text_of(diagnostics, {{"a.toml", text}});
    std::string out = "\n";
    append(out, *root, 0);
    return out;
}
}  // namespace

TEST_CASE("every key and value has its line and column", "[toml_tree]") {
    CHECK(tree_of("title = \"é\"\n"
                  "[[party]]\n"
                  "  sites = [1, 20,\n"
                  "\t3]\n"
                  "[[party.role]]\n"
                  "since = 2019-01-01\n"
                  "share = { of = 0.5 }\n") == R"(
table 1:1
  party 2:3 = list 2:1+8
    - table 2:1+8
      role 5:9 = list 5:1+13
        - table 5:1+13
          share 7:1 = table 7:9+11
            of 7:11 = number 7:16+2
          since 6:1 = date 6:9+9
      sites 3:3 = list 3:11
        - integer 3:12
        - integer 3:15+1
        - integer 4:2
  title 1:1 = text 1:9+2
)");
}

TEST_CASE("a stretch of a file counts its lines from where it begins", "[toml_tree]") {
    CHECK(tree_of("[[a]]\nb = 1\n", 100) == R"(
table 100:1
  a 100:3 = list 100:1+4
    - table 100:1+4
      b 101:1 = integer 101:5
)");
    CHECK(tree_of("[[a]]\nb = \n", 100).starts_with("\na.toml:101:5: error: "));
}

TEST_CASE("values of all types are read", "[toml_tree]") {
    std::pmr::monotonic_buffer_resource arena;
    Diagnostics diagnostics;
    const auto root =
        parse_toml({"t = 'x'\ni = -3\nn = 1.5\nb = true\nd = 2019-04-25\nz = 2019-04-25T10:00:00Z\n"
                    "l = 10:00:00\nw = 2019-04-25T10:00:00\ne = ''",
                    "a.toml", 1},
                   arena, diagnostics);
    REQUIRE(root);
    CHECK(root->find("t")->text == "x");
    CHECK(root->find("e")->text.empty());
    CHECK(root->find("i")->integer == -3);
    CHECK(root->find("n")->number == 1.5);
    CHECK(root->find("b")->type == TomlType::boolean);
    CHECK(root->find("b")->integer == 1);
    CHECK(root->find("d")->type == TomlType::date);
    CHECK(root->find("d")->date == Date::parse("2019-04-25"));
    for (const char* time : {"z", "l", "w"}) CHECK(root->find(time)->type == TomlType::other_time);
    CHECK(root->find("x") == nullptr);
}

TEST_CASE("a tree outlives the text that it was read from", "[toml_tree]") {
    std::pmr::monotonic_buffer_resource arena;
    Diagnostics diagnostics;
    auto text = std::make_unique<std::string>("key_of_some_length = \"a value of some length as well\"");
    const auto root = parse_toml({*text, "a.toml", 1}, arena, diagnostics);
    text.reset();
    CHECK(root->find("key_of_some_length")->text == "a value of some length as well");
}

TEST_CASE("an empty text and one of comments are empty tables", "[toml_tree]") {
    CHECK(tree_of("") == "\ntable 1:1\n");
    CHECK(tree_of("# nothing\n\n") == "\ntable 1:1\n");
}

TEST_CASE("a byte-order mark takes no column", "[toml_tree]") {
    CHECK(tree_of("\xEF\xBB\xBF"
                  "a = 1\nb = 2") == R"(
table 1:1
  a 1:1 = integer 1:5
  b 2:1 = integer 2:5
)");
}

TEST_CASE("a value that is missing is told where it should be", "[toml_tree]") {
    CHECK(tree_of("[[party]]\nname =\nsites = 1\n") == R"(
a.toml:2:7: error: is not valid TOML: key-value pair: expected value, saw '\n'
     2 | name =
       |       ^
       write a value, or leave out the key where there is none
)");
}

TEST_CASE("a string that isn't closed on its line is told at its end", "[toml_tree]") {
    const std::string told = tree_of("name = \"Foo\nsites = 1\n");
    CHECK(told == R"(
a.toml:1:12: error: is not valid TOML: string: unescaped control characters other than TAB (U+0009) are explicitly prohibited
     1 | name = "Foo
       |            ^
       close the text with a quote, or write it between """ and """
)");
}

TEST_CASE("a day that there isn't is refused", "[toml_tree]") {
    CHECK(tree_of("raised = 2019-02-29") == R"(
a.toml:1:20: error: is not valid TOML: date: expected day between 1 and 28 (inclusive), saw 29
     1 | raised = 2019-02-29
       |                    ^
)");
}

// toml++ 3.3 took the first of these for impossible, which is undefined behaviour.
TEST_CASE("a pound sign or an accent outside of quotes is told like any other bare word", "[toml_tree]") {
    const std::string help =
        "       a text stands in \"quotes\", a date is written 2020-01-31, and true and false in small "
        "letters\n";
    CHECK(tree_of("cost = £5") ==
          "\na.toml:1:8: error: is not valid TOML: value: could not determine value type\n"
          "     1 | cost = £5\n       |        ^\n" +
              help);
    CHECK(
        tree_of("name = \"Caf\" é") ==
        "\na.toml:1:14: error: is not valid TOML: key-value pair: expected a comment or whitespace, saw 'é'\n"
        "     1 | name = \"Caf\" é\n       |              ^\n" +
            help);
    CHECK(
        tree_of("é = 1") ==
        "\na.toml:1:1: error: is not valid TOML: root table: expected keys, tables, whitespace or comments, "
        "saw 'é'\n     1 | é = 1\n       | ^\n");
    for (const char* letter :
         {"\u00A1", "\u00FF", "\u0394", "\u0416", "\u0499", "\u049A", "\u3001", "\uFEFE"})
        CHECK(tree_of("cost = " + std::string(letter)).starts_with("\na.toml:1:8: error: "));
}

TEST_CASE("a word, a number or a date that is no TOML is told how to be written", "[toml_tree]") {
    for (const char* value :
         {"North", "Inverness", "False", "yes", "3rd", "15 WD", "1,000", "5%", "08", "14.02.2020",
          "14/02/2020", "14-02-2020", "2020-2-14", "14 Feb 2020", "10:00x"}) {
        CAPTURE(value);
        CHECK(
            tree_of("name = " + std::string(value))
                .ends_with("\n       a text stands in \"quotes\", a date is written 2020-01-31, and true and "
                           "false in small letters\n"));
    }
    CHECK(tree_of("name = \"S\\E\"").ends_with("\n       write \\\\ for \\, or the text between ' and '\n"));
}

TEST_CASE("a key given twice names both places", "[toml_tree]") {
    CHECK(tree_of("[[party]]\nname = \"Foo\"\n# name = 1\nsites = 1\n  name = \"Bar\"\n") == R"(
a.toml:5:3: error: is not valid TOML: key-value pair: cannot redefine existing string 'name'
     5 |   name = "Bar"
       |   ^~~~
       a.toml:2:1: it stands here first
       keep one of the two
)");
}

TEST_CASE("a key given twice is told with the lines of the whole file", "[toml_tree]") {
    CHECK(tree_of("[[party]]\n name = 1\nname = 2\n", 50) == R"(
a.toml:52:1: error: is not valid TOML: key-value pair: cannot redefine existing integer 'name'
       a.toml:51:2: it stands here first
       keep one of the two
)");
}

TEST_CASE("a table given twice names both places", "[toml_tree]") {
    CHECK(tree_of("[state]  # Panel 77\ntitle = 'x'\n[[party]]\n[state]\n") == R"(
a.toml:4:1: error: is not valid TOML: table header: cannot redefine existing table 'state'
     4 | [state]
       | ^
       a.toml:1:1: it stands here first
       keep one of the two
)");
}

TEST_CASE("where the first of two can't be found by its line, only the second is named", "[toml_tree]") {
    CHECK(tree_of("a.b = 1\na = 2\n") == R"(
a.toml:2:1: error: is not valid TOML: key-value pair: cannot redefine existing table 'a'
     2 | a = 2
       | ^
       keep one of the two
)");
}

TEST_CASE("a key given twice within braces is told where it stands", "[toml_tree]") {
    CHECK(tree_of("x = { a = 1, a = 2 }\n") == R"(
a.toml:1:18: error: is not valid TOML: key-value pair: cannot redefine existing integer 'a'
     1 | x = { a = 1, a = 2 }
       |                  ^
       keep one of the two
)");
}

TEST_CASE("a file that can't be read is told", "[toml_tree]") {
    std::pmr::monotonic_buffer_resource arena;
    Diagnostics diagnostics;
    CHECK_FALSE(read_toml(MemoryFiles(std::map<std::string, std::string>{}), {"/x/a.toml", "models/a.toml"},
                          arena, diagnostics));
    CHECK(text_of(diagnostics) == "\nmodels/a.toml: error: can't be read\n       check its permissions\n");
}
