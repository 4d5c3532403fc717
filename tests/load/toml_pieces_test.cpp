#include "load/toml_pieces.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/diagnostic_text.h"

using namespace seccheck;

namespace {
// Gives a text in small portions, and fails in the end where it is told to.
class SlowReader : public FileReader {
public:
    SlowReader(std::string text, std::size_t portion, bool fails = false)
        : text_(std::move(text)), portion_(portion), fails_(fails) {}

    std::optional<std::size_t> read(char* buffer, std::size_t size) override {
        const std::size_t count = std::min({size, portion_, text_.size() - at_});
        if (count == 0 && fails_) return std::nullopt;
        std::copy_n(text_.data() + at_, count, buffer);
        at_ += count;
        return count;
    }

private:
    std::string text_;
    std::size_t portion_;
    bool fails_;
    std::size_t at_ = 0;
};

// "1:text" for each piece, with the line it begins on.
using Pieces = std::vector<std::string>;
Pieces shown(const std::vector<TomlPiece>& pieces) {
    Pieces texts;
    for (const TomlPiece& piece : pieces)
        texts.push_back(std::to_string(piece.first_line) + ":" + piece.text);
    return texts;
}

Pieces cut(const std::string& text, std::size_t target, std::size_t portion = 100) {
    TomlCutter cutter(std::make_unique<SlowReader>(text, portion), "a.toml", target);
    std::vector<TomlPiece> pieces;
    Diagnostics diagnostics;
    for (TomlPiece piece; cutter.next(piece, diagnostics);) pieces.push_back(piece);
    CHECK(diagnostics.empty());
    return shown(pieces);
}
}  // namespace

TEST_CASE("a file is cut at the first heading behind each stretch", "[toml_pieces]") {
    const std::string text = "[[a]]\nx = 1\n[[b]]\n[[c]]\ny = 2\n";
    CHECK(cut(text, 1) == Pieces{"1:[[a]]\nx = 1\n", "3:[[b]]\n", "4:[[c]]\ny = 2\n"});
    CHECK(cut(text, 12) == Pieces{"1:[[a]]\nx = 1\n[[b]]\n", "4:[[c]]\ny = 2\n"});
    CHECK(cut(text, 1000) == Pieces{"1:" + text});
}

TEST_CASE("the cuts don't depend on how much is read at a time", "[toml_pieces]") {
    std::string text = "# a state\n\n[state]\nas_of = 2020-02-14\n";
    for (int i = 0; i < 200; ++i)
        text += "[[party]]\nname = \"" + std::string(static_cast<std::size_t>(i), 'x') + "\"\n";
    for (const std::size_t target : {1U, 7U, 100U, 5000U}) {
        const Pieces expected = cut(text, target, 1000000);
        for (const std::size_t portion : {1U, 2U, 3U, 64U, 4097U})
            CHECK(cut(text, target, portion) == expected);
    }
}

TEST_CASE("the pieces put together are the file", "[toml_pieces]") {
    for (const std::string text :
         {"", "\n", "[[a]]", "[[a]]\n[[b]]", "x\r\n[[a]]\r\ny\r\n[[b]]\r\n", "\n\n[[a]]\n\n\n"}) {
        std::string joined;
        std::ptrdiff_t line = 1;
        for (const std::string& piece : cut(text, 1)) {
            CHECK(piece.substr(0, piece.find(':')) == std::to_string(line));
            const std::string part = piece.substr(piece.find(':') + 1);
            line += std::count(part.begin(), part.end(), '\n');
            joined += part;
        }
        CHECK(joined == text);
    }
}

TEST_CASE("an empty file has no pieces", "[toml_pieces]") { CHECK(cut("", 1).empty()); }

TEST_CASE("nothing is cut at a child's heading, a table, or in the middle of a line", "[toml_pieces]") {
    for (const std::string text : {"[[a]]\n[[a.b]]\n[c]\n[[\"d\"]]\n", "[[a]]\n [[b]]\n",
                                   "[[a]]\nx = [[1]]\n", "[[a]]\n[[b]] x\n", "[[a]]\n[[b]]"})
        CHECK(cut(text, 1) == Pieces{"1:" + text});
}

TEST_CASE("a file that can't be read to its end is told, and gives no more pieces", "[toml_pieces]") {
    TomlCutter cutter(std::make_unique<SlowReader>("[[a]]\n[[b]]\n[[c]]\n", 12, true), "state/a.toml", 1);
    TomlPiece piece;
    Diagnostics diagnostics;
    CHECK(cutter.next(piece, diagnostics));
    CHECK(piece.text == "[[a]]\n");
    CHECK(cutter.next(piece, diagnostics));
    CHECK(piece.text == "[[b]]\n");
    CHECK_FALSE(cutter.next(piece, diagnostics));
    CHECK_FALSE(cutter.next(piece, diagnostics));
    CHECK(text_of(diagnostics) == R"(
state/a.toml: error: can't be read to its end
       check the disk and the file's permissions
)");
}

TEST_CASE("records are cut apart with what stands above the first by itself", "[toml_pieces]") {
    CHECK(shown(cut_into_records("# a\n[state]\n[[a]]\nx = 1\n\n  [[b]]\n[[b.c]]\n[[a]]")) ==
          Pieces{"1:# a\n[state]\n", "3:[[a]]\nx = 1\n\n", "6:  [[b]]\n[[b.c]]\n", "8:[[a]]"});
    CHECK(shown(cut_into_records("[[a]]\n[[b]]\n")) == Pieces{"1:[[a]]\n", "2:[[b]]\n"});
}

TEST_CASE("records aren't cut apart within strings and lists", "[toml_pieces]") {
    CHECK(shown(cut_into_records("[[a]]\nx = '''\n[[b]]\n'''\ny = [\n[[1]]\n]\n[[c]]\n")) ==
          Pieces{"1:[[a]]\nx = '''\n[[b]]\n'''\ny = [\n[[1]]\n]\n", "8:[[c]]\n"});
}

TEST_CASE("a string or list that is never closed ends at what looks like a heading", "[toml_pieces]") {
    CHECK(shown(cut_into_records("[[a]]\nx = '''\n[[b]]\ny = [1,\n[[c]]\nz = 1\n[[d]]\n")) ==
          Pieces{"1:[[a]]\nx = '''\n", "3:[[b]]\ny = [1,\n", "5:[[c]]\nz = 1\n", "7:[[d]]\n"});
    CHECK(shown(cut_into_records("[[a]]\nx = '''\ny = 1\n")) == Pieces{"1:[[a]]\nx = '''\ny = 1\n"});
}

TEST_CASE("an empty text is one empty record", "[toml_pieces]") {
    CHECK(shown(cut_into_records("")) == Pieces{"1:"});
}
