// Records under headings that don't fit.
#include <catch2/catch.hpp>

#include "load/record_reader.h"
#include "support/small_model.h"
#include "support/state_text.h"

using namespace seccheck;

TEST_CASE("a kind that there isn't is told at each of its records, with the nearest", "[record_reader]") {
    CHECK(state_errors(small_model(), "[[partie]]\nname = \"Foo\"\n[[partie]]\nname = \"Bar\"\n") == R"(
a.toml:1:1: error: there is no kind "partie"
     1 | [[partie]]
       | ^~~~~~~~~~
       did you mean "party"?
a.toml:3:1: error: there is no kind "partie"
     3 | [[partie]]
       | ^~~~~~~~~~
       did you mean "party"?
)");
}

TEST_CASE("a key or a table that is no kind is told where it stands", "[record_reader]") {
    CHECK(state_errors(small_model(), "as_of = 2020-02-14\n[stat]\ntitle = \"x\"\n") == R"(
a.toml:1:1: error: there is no kind "as_of"
     1 | as_of = 2020-02-14
       | ^~~~~
       one of "state", "action", "dcc_assessment", "modification", "party", "settings"
a.toml:2:2: error: there is no kind "stat"
     2 | [stat]
       |  ^~~~
       did you mean "state"?
)");
}

TEST_CASE("a child by itself is told below what it stands", "[record_reader]") {
    CHECK(state_errors(small_model(), "[[role]]\nrole = \"supplier\"\n[[use]]\nday = 2020-01-01\n") == R"(
a.toml:1:1: error: a user_role stands below its party, not by itself
     1 | [[role]]
       | ^~~~~~~~
       write [[party.role]]
a.toml:3:1: error: a use stands below its user_role, not by itself
     3 | [[use]]
       | ^~~~~~~
       write [[party.role.use]]
)");
}

TEST_CASE("a child below the wrong parent is no field of that", "[record_reader]") {
    CHECK(state_errors(small_model(),
                       "[[modification]]\nid = \"MP1\"\n[[modification.role]]\nrole = \"supplier\"\n") == R"(
a.toml:3:16: error: modification has no field "role"
     3 | [[modification.role]]
       |                ^~~~
       one of "converted", "decided", "foreseen", "id", "note", "outcome", "raised", "source", "title"
)");
}

TEST_CASE("records stand in double brackets, children too", "[record_reader]") {
    CHECK(state_errors(small_model(), "[party]\nname = \"Foo\"\n") == R"(
a.toml:1:1: error: "party" is a table, not a list of records
     1 | [party]
       | ^
       write [[party]] in double brackets
)");
    CHECK(state_errors(small_model(), "[[party]]\nname = \"Foo\"\n[party.role]\nrole = \"supplier\"\n") == R"(
a.toml:3:1: error: "role" is a table, not a list of records
     3 | [party.role]
       | ^
       write [[party.role]] in double brackets
)");
    CHECK(state_errors(small_model(), "party = [\"Foo\", 5]\n") == R"(
a.toml:1:10: error: a party is a table, not a text
     1 | party = ["Foo", 5]
       |          ^~~~~
a.toml:1:17: error: a party is a table, not an integer
     1 | party = ["Foo", 5]
       |                 ^
)");
}

TEST_CASE("a child without its parent's heading is told", "[record_reader]") {
    CHECK(state_errors(small_model(), "[[party.role]]\nrole = \"supplier\"\n") == R"(
a.toml:1:1: error: "party" is a table, not a list of records
     1 | [[party.role]]
       | ^
       write [[party]] in double brackets
)");
}

TEST_CASE("what is there once stands in single brackets", "[record_reader]") {
    const State state = state_of(small_model(), "[settings]\nchair = \"Anna\"\n");
    CHECK(shown(state, record(state, "settings", "settings"), "chair") == "Anna");
    CHECK(state_errors(small_model(), "[[settings]]\nchair = \"Anna\"\n") == R"(
a.toml:1:1: error: "settings" is a list, not one table
     1 | [[settings]]
       | ^
       write [settings] in single brackets, once
)");
}

TEST_CASE("what is there once is there once over all files", "[record_reader]") {
    CHECK(load(small_model(),
               {{"a.toml", "[settings]\nchair = \"Anna\"\n"}, {"b.toml", "\n[settings]\nchair = \"Bob\"\n"}})
              .errors ==
          R"(
b.toml:2:1: error: there is a settings "settings" already
     2 | [settings]
       | ^
       a.toml:1:1: here first
       remove one, or correct its key
)");
}

TEST_CASE("records may be written in braces", "[record_reader]") {
    const State state =
        state_of(small_model(), "party = [{ name = \"Foo\", role = [{ role = \"supplier\" }] }]\n");
    CHECK(keys_of(state, "user_role") == "Foo/supplier");
    CHECK(to_string(state.place(record(state, "user_role", "Foo/supplier"))) == "a.toml:1:34");
}

TEST_CASE("the state tells of itself in one table", "[record_reader]") {
    CHECK(state_errors(small_model(), "[state]\ntitel = \"SEC Panel 77\"\nas_of = \"2020-02-14\"\n") == R"(
a.toml:2:1: error: [state] has no key "titel"
     2 | titel = "SEC Panel 77"
       | ^~~~~
       did you mean "title"?
a.toml:3:9: error: "as_of" of [state] is a date, not a text
     3 | as_of = "2020-02-14"
       |         ^~~~~~~~~~~~
       write year, month and day without quotes, such as 2019-04-25
)");
    CHECK(state_errors(small_model(), "[[state]]\n") == R"(
a.toml:1:1: error: [state] is one table
     1 | [[state]]
       | ^
       write [state] with single brackets
)");
}
