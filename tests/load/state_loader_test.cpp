#include "load/state_loader.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/small_model.h"
#include "support/state_text.h"

using namespace seccheck;

namespace {
LoadOptions with(std::size_t jobs, std::size_t piece_bytes) {
    LoadOptions options;
    options.jobs = jobs;
    options.piece_bytes = piece_bytes;
    return options;
}

// A file that can be opened so and so often, and is then gone.
class VanishingFiles : public MemoryFiles {
public:
    VanishingFiles(Texts texts, int times) : MemoryFiles(std::move(texts)), times_(times) {}
    std::unique_ptr<FileReader> open(const std::string& path) const override {
        return times_-- > 0 ? MemoryFiles::open(path) : nullptr;
    }

private:
    mutable int times_;
};

std::string errors_of(const FileSystem& files) {
    Diagnostics diagnostics;
    load_state(files, {{"a.toml", "state/a.toml"}}, small_model(), {}, diagnostics);
    return text_of(diagnostics);
}
}  // namespace

TEST_CASE("a state tells its title and its day", "[state_loader]") {
    const State state = state_of(small_model(), "[state]\ntitle = \"SEC Panel 77\"\nas_of = 2020-02-14\n");
    CHECK(state.info().title == "SEC Panel 77");
    CHECK(state.info().as_of == Date::parse("2020-02-14"));
    CHECK(state.files() == std::vector<std::string>{"a.toml"});
}

TEST_CASE("no files, and empty ones, make an empty state", "[state_loader]") {
    CHECK(load(small_model(), {}).errors.empty());
    CHECK(load(small_model(), {}).state.size() == 0);
    CHECK(load(small_model(), {{"a.toml", ""}, {"b.toml", "# nothing\n"}}).state.size() == 0);
}

TEST_CASE("of several states the latest speaks for all, in whichever file it stands", "[state_loader]") {
    const std::string jan = "[state]\ntitle = \"Panel 76\"\nas_of = 2020-01-17\n",
                      feb = "[state]\ntitle = \"Panel 77\"\nas_of = 2020-02-14\n",
                      none = "[state]\ntitle = \"some day\"\n";
    std::vector<std::string> texts = {feb, jan, none};
    std::sort(texts.begin(), texts.end());
    do {
        const LoadedState loaded =
            load(small_model(), {{"a.toml", texts[0]}, {"b.toml", texts[1]}, {"c.toml", texts[2]}});
        CHECK(loaded.errors.empty());
        CHECK(loaded.state.info().title == "Panel 77");
    } while (std::next_permutation(texts.begin(), texts.end()));
}

TEST_CASE("two states of one day are told, though a third is later", "[state_loader]") {
    const std::string jan = "[state]\nas_of = 2020-01-17\n", feb = "[state]\nas_of = 2020-02-14\n";
    CHECK(load(small_model(), {{"a.toml", jan}, {"b.toml", feb}, {"c.toml", jan}}).errors == R"(
c.toml:1:1: error: [state] is given twice for one day
     1 | [state]
       | ^
       a.toml:1:1: here first
       keep one of the two
)");
    CHECK(
        load(small_model(), {{"a.toml", "[state]\n"}, {"b.toml", "[state]\n"}}).errors.find("given twice") !=
        std::string::npos);
}

TEST_CASE("the syntax errors of several records of several files are told at once, sorted",
          "[state_loader]") {
    const LoadedState loaded =
        load(small_model(), {{"b.toml", "[[party]]\nname = Foo\n"}, {"a.toml", R"([[party]]
name = "Foo"
[[party]]
name "Bar"
[[party]]
name = "Baz"
nmae = "Baz"
[[party]]
name =
)"}});
    CHECK(loaded.errors == R"(
a.toml:4:6: error: is not valid TOML: key-value pair: expected '=', saw '"'
     4 | name "Bar"
       |      ^
a.toml:7:1: error: party has no field "nmae"
     7 | nmae = "Baz"
       | ^~~~
       did you mean "name"?
a.toml:9:7: error: is not valid TOML: key-value pair: expected value, saw '\n'
     9 | name =
       |       ^
       write a value, or leave out the key where there is none
b.toml:2:8: error: is not valid TOML: boolean: expected 'false', saw 'F'
     2 | name = Foo
       |        ^
       a text stands in "quotes", a date is written 2020-01-31, and true and false in small letters
)");
}

TEST_CASE("a string or list that is never closed doesn't hide the errors behind it", "[state_loader]") {
    CHECK(state_errors(small_model(), R"([[party]]
name = """Foo
[[party]]
name = "Bar"
former_names = ["Ba",
[[party]]
nmae = "Baz"
)") == R"(
a.toml:2:14: error: is not valid TOML: string: encountered end-of-file
     2 | name = """Foo
       |              ^
a.toml:5:22: error: is not valid TOML: array: encountered end-of-file
     5 | former_names = ["Ba",
       |                      ^
a.toml:6:1: error: this party lacks its "name"
     6 | [[party]]
       | ^
       Its name.
a.toml:7:1: error: party has no field "nmae"
     7 | nmae = "Baz"
       | ^~~~
       did you mean "name"?
)");
}

TEST_CASE("while some records can't be read, no reference is said to lead nowhere", "[state_loader]") {
    CHECK(load(small_model(), {{"a.toml", "[[action]]\nid = \"A1\"\nowner = \"Foo\"\n"},
                               {"b.toml", "[[party]]\nname = \"Foo\"\nnote = \n"}})
              .errors ==
          R"(
b.toml:3:8: error: is not valid TOML: key-value pair: expected value, saw '\n'
     3 | note = 
       |        ^
       write a value, or leave out the key where there is none
)");
}

TEST_CASE("a child below another record's heading is no error beside a syntax error", "[state_loader]") {
    CHECK(state_errors(small_model(),
                       "[[party]]\nname = \"Foo\"\n[[modification]]\nid = \"MP1\"\n[[party.role]]\nrole = "
                       "\"supplier\"\n[[action]]\nid =\n") ==
          R"(
a.toml:8:5: error: is not valid TOML: key-value pair: expected value, saw '\n'
     8 | id =
       |     ^
       write a value, or leave out the key where there is none
)");
}

TEST_CASE("what is wrong between records is told where each by itself is fine", "[state_loader]") {
    CHECK(state_errors(
              small_model(),
              "[settings]\nchair = \"Anna\"\n[[party]]\nname = \"Foo\"\n[settings]\nchair = \"Bob\"\n") == R"(
a.toml:5:1: error: is not valid TOML: table header: cannot redefine existing table 'settings'
     5 | [settings]
       | ^
       a.toml:1:1: it stands here first
       keep one of the two
a.toml:5:1: error: there is a settings "settings" already
     5 | [settings]
       | ^
       a.toml:1:1: here first
       remove one, or correct its key
)");
}

TEST_CASE("a file that can't be read is told, whenever that happens", "[state_loader]") {
    const std::string unreadable = "\nstate/a.toml: error: can't be read\n       check its permissions\n";
    CHECK(errors_of(VanishingFiles({{"a.toml", "[[party]]\nname = \"Foo\"\n"}}, 0)) == unreadable);
    CHECK(errors_of(VanishingFiles({{"a.toml", "[[party]]\nname = \"Foo\"\n"}}, 1)).empty());
    // What isn't fine is read once more. If it is gone then, its records must not be lost in silence.
    CHECK(errors_of(VanishingFiles({{"a.toml", "[[party]]\nname = Foo\n"}}, 1)) == unreadable);
}

TEST_CASE("which of two records is first doesn't depend on where files are cut", "[state_loader]") {
    // A cut at the line in the string is wrong, so that the first file is read again, after the second.
    const Texts texts = {{"a.toml", "[[party]]\nname = \"Foo\"\nnote = \"\"\"\n[[party]]\n\"\"\"\n"},
                         {"b.toml", "[[party]]\nname = \"Foo\"\n"}};
    for (const std::size_t piece_bytes : {1U, 1000U}) {
        CHECK(load(small_model(), texts, with(1, piece_bytes)).errors == R"(
b.toml:1:1: error: there is a party "Foo" already
     1 | [[party]]
       | ^
       a.toml:1:1: here first
       remove one, or correct its key
)");
    }
}

TEST_CASE("without jobs the caller does the work", "[state_loader]") {
    const LoadedState loaded = load(small_model(), {{"a.toml", "[[party]]\nname = \"Foo\"\n"}}, with(0, 0));
    CHECK(keys_of(loaded.state, "party") == "Foo");
}

TEST_CASE("places are right in every piece of a file", "[state_loader]") {
    std::string text = "# Parties\r\n\r\n";
    for (int i = 0; i < 50; ++i) text += fmt::format("[[party]]\r\n  name = \"Foo {:02}\"\r\n\r\n", i);
    for (const std::size_t piece_bytes : {1U, 64U, 100000U}) {
        const LoadedState loaded = load(small_model(), {{"a.toml", text}}, with(2, piece_bytes));
        REQUIRE(loaded.state.size() == 50);
        for (int i = 0; i < 50; ++i) {
            const RecordId id = record(loaded.state, "party", fmt::format("Foo {:02}", i));
            REQUIRE(to_string(loaded.state.place(id)) == fmt::format("a.toml:{}:1", 3 + 3 * i));
            const Value* name = loaded.state.value(id, *loaded.state.kind(id).find("name"));
            REQUIRE(to_string(loaded.state.place(id, *name)) == fmt::format("a.toml:{}:10", 4 + 3 * i));
        }
    }
}

TEST_CASE("errors are told with their places in every piece of a file", "[state_loader]") {
    std::string text;
    for (int i = 0; i < 9; ++i) text += fmt::format("[[party]]\nname = \"{}\"\n", i);
    for (const std::size_t piece_bytes : {1U, 40U, 1000U}) {
        CHECK(
            load(small_model(), {{"a.toml", text + "nmae = 1\n[[party]]\nname = 10\n"}}, with(1, piece_bytes))
                .errors == R"(
a.toml:19:1: error: party has no field "nmae"
    19 | nmae = 1
       | ^~~~
       did you mean "name"?
a.toml:21:8: error: party.name is a text, not an integer
    21 | name = 10
       |        ^~
       write it in quotes
)");
    }
}
