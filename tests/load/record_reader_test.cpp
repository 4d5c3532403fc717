// Values that don't fit their fields, each with the full text of what is said about it.
#include "load/record_reader.h"

#include <catch2/catch.hpp>

#include "support/small_model.h"
#include "support/state_text.h"

using namespace seccheck;

namespace {
// The errors of one assessment with more keys from line 7 on.
std::string errors(const std::string& more) {
    return state_errors(small_model(), R"([[modification]]
id = "MP078"
[[dcc_assessment]]
modification = "MP078"
type = "impact"
accepted = 2019-10-01
)" + more);
}
std::string errors_of_party(const std::string& more) {
    return state_errors(small_model(), "[[party]]\nname = \"Foo\"\n" + more);
}
}  // namespace

TEST_CASE("records in good order are not complained of", "[record_reader]") {
    CHECK(errors("target_wd = 40\ncost = 1\nurgent = false\nreturned = 2020-01-10\nnote = \"\"\n").empty());
    CHECK(errors("target_wd = 400\ncost = 0.0\nsource.item = \"3\"\n").empty());
}

TEST_CASE("each type tells what it isn't, and how to write it", "[record_reader]") {
    CHECK(errors("returned = \"2020-01-10\"\ntarget_wd = 40.0\ncost = \"1\"\nurgent = \"yes\"\nnote = 5\n") ==
          R"(
a.toml:7:12: error: dcc_assessment.returned is a date, not a text
     7 | returned = "2020-01-10"
       |            ^~~~~~~~~~~~
       write year, month and day without quotes, such as 2019-04-25
a.toml:8:13: error: dcc_assessment.target_wd is an integer, not a number
     8 | target_wd = 40.0
       |             ^~~~
       write digits alone, such as 15
a.toml:9:8: error: dcc_assessment.cost is a number, not a text
     9 | cost = "1"
       |        ^~~
       write a number, such as 15 or 0.5
a.toml:10:10: error: dcc_assessment.urgent is true or false, not a text
    10 | urgent = "yes"
       |          ^~~~~
       write true or false, without quotes
a.toml:11:8: error: dcc_assessment.note is a text, not an integer
    11 | note = 5
       |        ^
       write it in quotes
)");
}

TEST_CASE("a time of day is no date, with a zone or without", "[record_reader]") {
    for (const char* time :
         {"2020-01-10T09:00:00Z", "2020-01-10T09:00:00+01:00", "2020-01-10T09:00:00", "09:00:00"}) {
        const std::string line = std::string("returned = ") + time;
        CHECK(errors(line + "\n") ==
              "\na.toml:7:12: error: dcc_assessment.returned is a date, not a time\n     7 | " + line +
                  "\n       |            ^" + std::string(std::string(time).size() - 1, '~') +
                  "\n       write year, month and day without quotes, such as 2019-04-25\n");
    }
}

TEST_CASE("a reference and an enum are texts", "[record_reader]") {
    CHECK(state_errors(small_model(),
                       "[[dcc_assessment]]\nmodification = 78\ntype = true\naccepted = 2019-10-01\n") == R"(
a.toml:2:16: error: dcc_assessment.modification is a reference, not an integer
     2 | modification = 78
       |                ^~
       write it in quotes
a.toml:3:8: error: dcc_assessment.type is one of a few texts, not true or false
     3 | type = true
       |        ^~~~
       write it in quotes
)");
}

TEST_CASE("an enum that has no such value is told the nearest, or all of them", "[record_reader]") {
    CHECK(state_errors(small_model(),
                       "[[modification]]\nid = \"MP1\"\noutcome = \"aproved\"\n[[modification]]\nid = "
                       "\"MP2\"\noutcome = \"APPROVED\"\n") ==
          R"(
a.toml:3:11: error: modification.outcome can't be "aproved"
     3 | outcome = "aproved"
       |           ^~~~~~~~~
       did you mean "approved"?
a.toml:6:11: error: modification.outcome can't be "APPROVED"
     6 | outcome = "APPROVED"
       |           ^~~~~~~~~~
       one of "approved", "rejected"
)");
}

TEST_CASE("a number must lie within its range, ends included", "[record_reader]") {
    CHECK(errors("target_wd = 0\ncost = -0.5\n") == R"(
a.toml:7:13: error: dcc_assessment.target_wd is from 1 to 400, not 0
     7 | target_wd = 0
       |             ^
       correct the number
a.toml:8:8: error: dcc_assessment.cost is 0 or more, not -0.5
     8 | cost = -0.5
       |        ^~~~
       correct the number
)");
    CHECK(errors("target_wd = 401\ncost = nan\n[[dcc_assessment.extension]]\nnumber = 10\n") == R"(
a.toml:7:13: error: dcc_assessment.target_wd is from 1 to 400, not 401
     7 | target_wd = 401
       |             ^~~
       correct the number
a.toml:8:8: error: dcc_assessment.cost is 0 or more, not nan
     8 | cost = nan
       |        ^~~
       correct the number
a.toml:10:10: error: extension.number is 9 or less, not 10
    10 | number = 10
       |          ^~
       correct the number
)");
}

TEST_CASE("a text must match its pattern as a whole", "[record_reader]") {
    CHECK(state_errors(small_model(), "[[modification]]\nid = \"MP078 \"\n") == R"(
a.toml:2:6: error: "MP078 " doesn't have the form of modification.id
     2 | id = "MP078 "
       |      ^~~~~~~~
       it must match (SECMP|MP)[0-9]+
)");
}

TEST_CASE("each item of a list is looked at by itself", "[record_reader]") {
    CHECK(errors_of_party("former_names = [\"Fo\", 5, \"fu\"]\nvisits = [2020-01-01, \"2020-02-01\"]\n") ==
          R"(
a.toml:3:23: error: party.former_names is a text, not an integer
     3 | former_names = ["Fo", 5, "fu"]
       |                       ^
       write it in quotes
a.toml:3:26: error: "fu" doesn't have the form of party.former_names
     3 | former_names = ["Fo", 5, "fu"]
       |                          ^~~~
       it must match (?s)[A-Z].*
a.toml:4:23: error: party.visits is a date, not a text
     4 | visits = [2020-01-01, "2020-02-01"]
       |                       ^~~~~~~~~~~~
       write year, month and day without quotes, such as 2019-04-25
)");
    CHECK(errors_of_party("former_names = \"Fo\"\n") == R"(
a.toml:3:16: error: party.former_names is a list, not a text
     3 | former_names = "Fo"
       |                ^~~~
       write it in brackets, such as [ ... ]
)");
}

TEST_CASE("a misspelt key is told with the nearest, and one far from all with all of them",
          "[record_reader]") {
    CHECK(errors("acepted = 2019-10-01\nextensions = []\n") == R"(
a.toml:7:1: error: dcc_assessment has no field "acepted"
     7 | acepted = 2019-10-01
       | ^~~~~~~
       did you mean "accepted"?
a.toml:8:1: error: dcc_assessment has no field "extensions"
     8 | extensions = []
       | ^~~~~~~~~~
       did you mean "extension"?
)");
    CHECK(errors_of_party("x = 1\n") == R"(
a.toml:3:1: error: party has no field "x"
     3 | x = 1
       | ^
       one of "former_names", "name", "note", "source", "visits", "role"
)");
}

TEST_CASE("all that a record lacks is told at its heading, with what it means", "[record_reader]") {
    CHECK(state_errors(small_model(), "[[modification]]\nid = \"MP1\"\n\n  [[dcc_assessment]]\n") == R"(
a.toml:4:3: error: this dcc_assessment lacks its "accepted"
     4 |   [[dcc_assessment]]
       |   ^
       When it was accepted.
a.toml:4:3: error: this dcc_assessment lacks its "modification"
     4 |   [[dcc_assessment]]
       |   ^
       What is assessed.
a.toml:4:3: error: this dcc_assessment lacks its "type"
     4 |   [[dcc_assessment]]
       |   ^
       Which of the two it is.
)");
}

TEST_CASE("a required value of another type is told once, not called missing as well", "[record_reader]") {
    CHECK(state_errors(small_model(), "[[party]]\nname = 5\n") == R"(
a.toml:2:8: error: party.name is a text, not an integer
     2 | name = 5
       |        ^
       write it in quotes
)");
}

TEST_CASE("fields of a table are written with a dot, in braces or under a heading", "[record_reader]") {
    for (const char* text :
         {"source.item = \"3\"\nsource.paper = \"P\"\n", "source = { paper = \"P\", item = \"3\" }\n",
          "[party.source]\nitem = \"3\"\npaper = \"P\"\n"}) {
        const State state = state_of(small_model(), std::string("[[party]]\nname = \"Foo\"\n") + text);
        CHECK(shown(state, record(state, "party", "Foo"), "source.item") == "3");
        CHECK(shown(state, record(state, "party", "Foo"), "source.paper") == "P");
    }
}

TEST_CASE("a slip in a table is told with what that table has", "[record_reader]") {
    CHECK(errors_of_party("source = { itm = \"3\", page = 5 }\n") == R"(
a.toml:3:12: error: party has no field "source.itm"
     3 | source = { itm = "3", page = 5 }
       |            ^~~
       did you mean "item"?
a.toml:3:23: error: party has no field "source.page"
     3 | source = { itm = "3", page = 5 }
       |                       ^~~~
       one of "item", "paper"
)");
}

TEST_CASE("another value where a table of fields should be is told as that", "[record_reader]") {
    CHECK(errors_of_party("source = \"P, item 3\"\n") == R"(
a.toml:3:10: error: party.source is a table, not a text
     3 | source = "P, item 3"
       |          ^~~~~~~~~~~
       write source.item = ...
)");
    CHECK(errors_of_party("[[party.source]]\nitem = \"3\"\n")
              .starts_with("\na.toml:3:1: error: party.source is a table, not a list\n"));
}

TEST_CASE("a key in quotes with a dot in it is no field of a table", "[record_reader]") {
    CHECK(errors_of_party("source.item = \"3\"\n\"source.item\" = \"4\"\n\"source.paper\" = \"P\"\n") == R"(
a.toml:4:1: error: party has no field "source.item"
     4 | "source.item" = "4"
       | ^~~~~~~~~~~
       one of "former_names", "name", "note", "source", "visits", "role"
a.toml:5:1: error: party has no field "source.paper"
     5 | "source.paper" = "P"
       | ^~~~~~~~~~~~
       one of "former_names", "name", "note", "source", "visits", "role"
)");
}

TEST_CASE("an empty key, and keys of other letters, are refused like others", "[record_reader]") {
    CHECK(errors_of_party("\"\" = 1\n\"Näme\" = 2\n").find("a.toml:3:1: error: party has no field \"\"\n") !=
          std::string::npos);
    CHECK(errors_of_party("\"Näme\" = 2\n").find("a.toml:3:1: error: party has no field \"Näme\"\n") !=
          std::string::npos);
}

TEST_CASE("empty texts and lists are values", "[record_reader]") {
    const State state = state_of(small_model(), "[[party]]\nname = \"\"\nformer_names = []\nnote = ''\n");
    CHECK(shown(state, record(state, "party", ""), "note").empty());
    CHECK(shown(state, record(state, "party", ""), "former_names") == "none");
}

TEST_CASE("a record may have all 64 fields that a kind can have", "[record_reader]") {
    std::string kind = "[kind]\nname = \"a\"\nkey = \"f00\"\ntitle = \"{f00}\"\ndoc = \"x\"\n",
                text = "[[a]]\n";
    for (int i = 0; i < 64; ++i) {
        kind += fmt::format("[field.f{:02}]\ntype = \"integer\"\ndoc = \"x\"\n", i);
        text += fmt::format("f{:02} = {}\n", i, 1000 + i);
    }
    const Model model = model_of({{"a.toml", kind}});
    const State state = state_of(model, text);
    for (int i = 0; i < 64; ++i)
        CHECK(shown(state, record(state, "a", "1000"), fmt::format("f{:02}", i)) == std::to_string(1000 + i));
}
