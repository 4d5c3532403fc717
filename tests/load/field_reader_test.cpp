// Fields that don't fit, each with the full text of what is said about it.
#include "load/field_reader.h"

#include <catch2/catch.hpp>

#include "support/loading.h"

using namespace seccheck;

namespace {
// The errors of a kind in good order with some more text at its end, which begins on line 10.
std::string errors(const std::string& field) {
    return model_errors({{"party.toml", R"([kind]
name = "party"
plural = "parties"
key = "name"
title = "{name}"
doc = "A Party."
[field.name]
type = "string"
doc = "Its name."
)" + field}});
}
}  // namespace

TEST_CASE("a field in good order is not complained of", "[field_reader]") {
    CHECK(errors("[field.sites]\ntype = \"integer\"\nmin = 0\ndoc = \"How many.\"\n").empty());
}

TEST_CASE("a field must say what it is and what it means", "[field_reader]") {
    CHECK(errors("[field.sites]\n") == R"(
party.toml:10:1: error: field "sites" lacks its "doc"
    10 | [field.sites]
       | ^
       add doc = "..."
party.toml:10:1: error: field "sites" lacks its "type"
    10 | [field.sites]
       | ^
       add type = "..."
)");
}

TEST_CASE("a type that there isn't is told with the nearest", "[field_reader]") {
    CHECK(errors("[field.sites]\ntype = \"interger\"\ndoc = \"How many.\"\n") == R"(
party.toml:11:8: error: "type" of field "sites" can't be "interger"
    11 | type = "interger"
       |        ^~~~~~~~~~
       did you mean "integer"?
)");
}

TEST_CASE("a key that this type doesn't know is refused", "[field_reader]") {
    CHECK(errors("[field.sites]\ntype = \"integer\"\ndoc = \"How many.\"\npatern = \"x\"\nmni = 3\n") == R"(
party.toml:13:1: error: field "sites" has no key "patern"
    13 | patern = "x"
       | ^~~~~~
       one of "absent", "doc", "holds_from", "max", "min", "required", "type", "unit"
party.toml:14:1: error: field "sites" has no key "mni"
    14 | mni = 3
       | ^~~
       did you mean "min"?
)");
}

TEST_CASE("a date must say whether it has happened or is foreseen", "[field_reader]") {
    CHECK(errors("[field.acceded]\ntype = \"date\"\ndoc = \"When.\"\n") == R"(
party.toml:11:8: error: date "acceded" doesn't say what it is
    11 | type = "date"
       |        ^~~~~~
       add when = "event" for what has happened, when = "plan" for what is foreseen
)");
    CHECK(errors("[field.acceded]\ntype = \"date\"\nwhen = \"past\"\ndoc = \"When.\"\n") == R"(
party.toml:12:8: error: "when" of field "acceded" can't be "past"
    12 | when = "past"
       |        ^~~~~~
       one of "event", "plan"
)");
}

TEST_CASE("a list of dates can't be hidden one by one, so it can't be events", "[field_reader]") {
    CHECK(errors("[field.visits]\ntype = \"list\"\nof = \"date\"\nwhen = \"event\"\ndoc = \"When.\"\n") == R"(
party.toml:13:8: error: a list of dates can't be events
    13 | when = "event"
       |        ^~~~~~~
       make it a child kind with a date of its own
)");
}

TEST_CASE("a list must say of what, and not of lists", "[field_reader]") {
    CHECK(errors("[field.a]\ntype = \"list\"\ndoc = \"x\"\n[field.b]\ntype = \"list\"\nof = \"table\"\ndoc = "
                 "\"x\"\n") == R"(
party.toml:10:1: error: field "a" lacks its "of"
    10 | [field.a]
       | ^
       add of = "..."
party.toml:15:6: error: a list can't hold lists or tables
    15 | of = "table"
       |      ^~~~~~~
       make it a child kind
)");
}

TEST_CASE("a pattern must be one that RE2 reads", "[field_reader]") {
    CHECK(errors("[field.id]\ntype = \"string\"\npattern = \"[0-9\"\ndoc = \"x\"\n") == R"(
party.toml:12:11: error: the pattern can't be read: missing ]: [0-9
    12 | pattern = "[0-9"
       |           ^
       write it as RE2 reads it
)");
    CHECK(errors("[field.id]\ntype = \"string\"\npattern = '(a)\\1'\ndoc = \"x\"\n") == R"(
party.toml:12:11: error: the pattern can't be read: invalid escape sequence: \1
    12 | pattern = '(a)\1'
       |           ^
       write it as RE2 reads it
)");
}

TEST_CASE("a range must have a number in it", "[field_reader]") {
    CHECK(errors("[field.a]\ntype = \"number\"\nmin = 2\nmax = 1.5\ndoc = \"x\"\n") == R"(
party.toml:12:7: error: no number is from 2 to 1.5
    12 | min = 2
       |       ^
       correct one of the two
)");
    CHECK(errors("[field.a]\ntype = \"integer\"\nmin = 1\nmax = 1\ndoc = \"x\"\n").empty());
}

TEST_CASE("an enum must have values, each once", "[field_reader]") {
    CHECK(errors("[field.a]\ntype = \"enum\"\ndoc = \"x\"\n[field.b]\ntype = \"enum\"\nvalues = []\ndoc = "
                 "\"x\"\n") == R"(
party.toml:11:8: error: enum "a" has no values
    11 | type = "enum"
       |        ^~~~~~
       add values = ["..."]
party.toml:14:8: error: enum "b" has no values
    14 | type = "enum"
       |        ^~~~~~
       add values = ["..."]
)");
    CHECK(errors("[field.a]\ntype = \"enum\"\nvalues = [\"x\", \"y\", \"x\"]\ndoc = \"x\"\n") == R"(
party.toml:12:10: error: enum "a" has "x" twice
    12 | values = ["x", "y", "x"]
       |          ^~~~~~~~~~~~~~~
       keep one of the two
)");
}

TEST_CASE("how a value reads is a text", "[field_reader]") {
    CHECK(errors("[field.a]\ntype = \"enum\"\nvalues = { x = 1, y = \"why\" }\ndoc = \"x\"\n") == R"(
party.toml:12:16: error: how "x" reads in a sentence is a text, not an integer
    12 | values = { x = 1, y = "why" }
       |                ^
       write it in quotes
)");
}

TEST_CASE("a reference must say to what, and that must be there", "[field_reader]") {
    CHECK(errors("[field.a]\ntype = \"ref\"\ndoc = \"x\"\n[field.b]\ntype = \"ref\"\nto = \"partie\"\ndoc = "
                 "\"x\"\n") == R"(
party.toml:11:8: error: reference "a" doesn't say to what
    11 | type = "ref"
       |        ^~~~~
       add to = "...", the name of a kind, or "any"
party.toml:15:6: error: there is no kind "partie"
    15 | to = "partie"
       |      ^~~~~~~~
       did you mean "party"?
)");
}

TEST_CASE("what holds from a date must name a date of the kind", "[field_reader]") {
    CHECK(errors("[field.acceded]\ntype = \"date\"\nwhen = \"event\"\ndoc = \"x\"\n"
                 "[field.role]\ntype = \"string\"\nholds_from = \"aceded\"\ndoc = \"x\"\n"
                 "[field.size]\ntype = \"string\"\nholds_from = \"name\"\ndoc = \"x\"\n") == R"(
party.toml:16:14: error: "aceded" is no date of kind "party"
    16 | holds_from = "aceded"
       |              ^
       did you mean "acceded"?
party.toml:20:14: error: "name" is no date of kind "party"
    20 | holds_from = "name"
       |              ^
       one of "acceded"
)");
}

TEST_CASE("absence, dangling references and classifications have their own words", "[field_reader]") {
    CHECK(errors("[field.a]\ntype = \"ref\"\nto = \"party\"\nabsent = \"never\"\ndangling = \"ignore\"\n"
                 "classification = \"Amber\"\ndoc = \"x\"\n") == R"(
party.toml:13:10: error: "absent" of field "a" can't be "never"
    13 | absent = "never"
       |          ^~~~~~~
       one of "unknown", "not_yet", "none"
party.toml:14:12: error: "dangling" of field "a" can't be "ignore"
    14 | dangling = "ignore"
       |            ^~~~~~~~
       one of "error", "keep"
party.toml:15:18: error: "classification" of field "a" can't be "Amber"
    15 | classification = "Amber"
       |                  ^~~~~~~
       one of "WHITE", "GREEN", "AMBER", "RED"
)");
}

TEST_CASE("a table must have fields, and those are fields like any others", "[field_reader]") {
    CHECK(errors("[field.source]\ntype = \"table\"\ndoc = \"x\"\n") == R"(
party.toml:11:8: error: table "source" has no fields
    11 | type = "table"
       |        ^~~~~~~
       add them below fields, each as a table
)");
    CHECK(errors("[field.source]\ntype = \"table\"\ndoc = \"x\"\n[field.source.fields.item]\ntype = "
                 "\"strin\"\ndoc = \"x\"\n") ==
          R"(
party.toml:14:8: error: "type" of field "source.item" can't be "strin"
    14 | type = "strin"
       |        ^~~~~~~
       did you mean "string"?
)");
}

TEST_CASE("a field is a table", "[field_reader]") {
    CHECK(model_errors({{"party.toml",
                         "[kind]\nname = \"party\"\nkey = \"name\"\ntitle = \"{name}\"\ndoc = "
                         "\"x\"\n[field]\nname = \"string\"\n"}}) ==
          R"(
party.toml:3:7: error: "name" is no field of kind "party" that could be its key
     3 | key = "name"
       |       ^~~~~~
party.toml:4:9: error: kind "party" has no field "name"
     4 | title = "{name}"
       |         ^~~~~~~~
party.toml:7:1: error: field "name" is a text, not a table
     7 | name = "string"
       | ^~~~
       write [field.name] and its keys below
)");
}

TEST_CASE("a field is called in small letters, and without dots", "[field_reader]") {
    CHECK(errors("[field.Sites]\ntype = \"integer\"\ndoc = \"x\"\n[field.\"a.b\"]\ntype = \"integer\"\ndoc = "
                 "\"x\"\n") == R"(
party.toml:10:8: error: "Sites" is no name for a field
    10 | [field.Sites]
       |        ^
       use lower case, digits and _
party.toml:13:8: error: "a.b" is no name for a field
    13 | [field."a.b"]
       |        ^~~~~
       use lower case, digits and _
)");
}

TEST_CASE("names that rules use on every record can't be fields, nor ways back", "[field_reader]") {
    CHECK(errors("[field.maybe]\ntype = \"ref\"\nto = \"party\"\nback = \"key\"\ndoc = \"x\"\n"
                 "[field.a]\ntype = \"ref\"\nto = \"party\"\nback = \"A b\"\ndoc = \"x\"\n") == R"(
party.toml:10:8: error: no field can be called "maybe": rules use that name on every record
    10 | [field.maybe]
       |        ^
       choose another name
party.toml:10:8: error: no way back can be called "key": rules use that name on every record
    10 | [field.maybe]
       |        ^
       choose another name
party.toml:15:8: error: "A b" is no name for a way back
    15 | [field.a]
       |        ^
       use lower case, digits and _
)");
}
