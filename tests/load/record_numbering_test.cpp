#include "load/record_numbering.h"

#include <catch2/catch.hpp>

#include "support/small_model.h"
#include "support/state_text.h"

using namespace seccheck;

TEST_CASE("records come in order of their keys, whatever their order in the files", "[record_numbering]") {
    const LoadedState loaded = load(
        small_model(), {{"a.toml", "[[modification]]\nid = \"MP90\"\n[[modification]]\nid = \"MP102\"\n"},
                        {"b.toml", "[[modification]]\nid = \"MP10\"\n[[modification]]\nid = \"MP9\"\n"}});
    CHECK(loaded.errors.empty());
    CHECK(keys_of(loaded.state, "modification") == "MP10, MP102, MP9, MP90");
}

TEST_CASE("texts are compared letter by letter, numbers and dates by their value", "[record_numbering]") {
    const State state = state_of(small_model(), R"(
[[modification]]
id = "MP1"
[[dcc_assessment]]
modification = "MP1"
type = "preliminary"
accepted = 2019-01-01
[[dcc_assessment.extension]]
number = 9
[[dcc_assessment.extension]]
number = -10
[[dcc_assessment]]
modification = "MP1"
type = "impact"
accepted = 2019-01-01
[[party]]
name = "Foo"
[[party.role]]
role = "supplier"
[[party.role.use]]
day = 2019-10-01
[[party.role.use]]
day = 2019-09-30
)");
    CHECK(keys_of(state, "dcc_assessment") ==
          "MP1/impact, MP1/preliminary");  // by the value's text, not its number
    CHECK(keys_of(state, "extension") == "MP1/preliminary/-10, MP1/preliminary/9");
    CHECK(keys_of(state, "use") == "Foo/supplier/2019-09-30, Foo/supplier/2019-10-01");
}

TEST_CASE("children come in order of their parents, then of their own keys", "[record_numbering]") {
    const LoadedState loaded = load(small_model(), {{"a.toml", R"(
[[party]]
name = "Foo"
[[party.role]]
role = "supplier"
[[party.role]]
role = "other_user"
)"},
                                                    {"b.toml", R"(
[[party]]
name = "Bar"
[[party.role]]
role = "supplier"
)"}});
    CHECK(keys_of(loaded.state, "user_role") == "Bar/supplier, Foo/other_user, Foo/supplier");
    CHECK(loaded.state.key(loaded.state.parent(record(loaded.state, "user_role", "Bar/supplier"))) == "Bar");
}

TEST_CASE("a key that is taken names both places", "[record_numbering]") {
    CHECK(load(small_model(),
               {{"a.toml", "[[party]]\nname = \"Foo\"\n"}, {"b.toml", "\n  [[party]]\n  name = \"Foo\"\n"}})
              .errors == R"(
b.toml:2:3: error: there is a party "Foo" already
     2 |   [[party]]
       |   ^
       a.toml:1:1: here first
       remove one, or correct its key
)");
}

TEST_CASE("each but the first of several with one key is told", "[record_numbering]") {
    CHECK(state_errors(small_model(),
                       "[[party]]\nname = \"Foo\"\n[[party]]\nname = \"Foo\"\n[[party]]\nname = \"Foo\"\n") ==
          R"(
a.toml:3:1: error: there is a party "Foo" already
     3 | [[party]]
       | ^
       a.toml:1:1: here first
       remove one, or correct its key
a.toml:5:1: error: there is a party "Foo" already
     5 | [[party]]
       | ^
       a.toml:3:1: here first
       remove one, or correct its key
)");
}

TEST_CASE("a whole key is compared, and children only within their parent", "[record_numbering]") {
    CHECK(state_errors(small_model(), R"(
[[modification]]
id = "MP1"
[[dcc_assessment]]
modification = "MP1"
type = "impact"
accepted = 2019-01-01
[[dcc_assessment]]
modification = "MP1"
type = "preliminary"
accepted = 2019-01-01
[[party]]
name = "Foo"
[[party.role]]
role = "supplier"
[[party]]
name = "Bar"
[[party.role]]
role = "supplier"
)")
              .empty());
    CHECK(state_errors(small_model(), R"([[party]]
name = "Foo"
[[party.role]]
role = "supplier"
[[party.role]]
role = "supplier"
)") == R"(
a.toml:5:1: error: there is a user_role "Foo/supplier" already
     5 | [[party.role]]
       | ^
       a.toml:3:1: here first
       remove one, or correct its key
)");
}

TEST_CASE("records that lack their keys are not told to have the same", "[record_numbering]") {
    CHECK(state_errors(small_model(), "[[party]]\n[[party]]\n") == R"(
a.toml:1:1: error: this party lacks its "name"
     1 | [[party]]
       | ^
       Its name.
a.toml:2:1: error: this party lacks its "name"
     2 | [[party]]
       | ^
       Its name.
)");
}

TEST_CASE("two records of one key below two parents of one key are told as well", "[record_numbering]") {
    const std::string foo = "[[party]]\nname = \"Foo\"\n[[party.role]]\nrole = \"supplier\"\n";
    CHECK(state_errors(small_model(), foo + foo)
              .starts_with("\na.toml:5:1: error: there is a party \"Foo\" already\n"));
}

TEST_CASE("kinds come before their children, and those before theirs", "[record_numbering]") {
    std::string levels;
    for (const auto& level : parents_first(small_model())) {
        for (const KindId kind : level) levels += small_model().kinds[kind].name + ' ';
        levels += "| ";
    }
    CHECK(levels == "action dcc_assessment modification party settings | extension user_role | use | ");
}
