// Kinds that don't fit, each with the full text of what is said about it.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "load/model_loader.h"
#include "support/loading.h"

using namespace seccheck;

namespace {
// A kind in good order, with more keys in its head from line 6 on.
std::string kind(const std::string& name, const std::string& more = {}) {
    return fmt::format(
        "[kind]\nname = \"{0}\"\nkey = \"id\"\ntitle = \"{{id}}\"\ndoc = \"A {0}.\"\n{1}[field.id]\ntype = "
        "\"string\"\n"
        "doc = \"Its number.\"\n",
        name, more);
}
}  // namespace

TEST_CASE("kinds in good order are not complained of", "[model_loader]") {
    CHECK(model_errors({{"a.toml", kind("a")}, {"b.toml", kind("b", "parent = \"a\"\n")}}).empty());
}

TEST_CASE("a file without a kind describes none", "[model_loader]") {
    CHECK(model_errors({{"a.toml", "# nothing\n"}}) == R"(
a.toml:1: error: describes no kind
     1 | # nothing
       begin it with [kind], or move it out of the folder
)");
}

TEST_CASE("all that a kind lacks is told at once", "[model_loader]") {
    CHECK(model_errors({{"a.toml", "[kind]\n"}}) == R"(
a.toml:1:1: error: a kind lacks its "doc"
     1 | [kind]
       | ^
       add doc = "..."
a.toml:1:1: error: a kind lacks its "name"
     1 | [kind]
       | ^
       add name = "..."
a.toml:1:1: error: a kind lacks its "title"
     1 | [kind]
       | ^
       add title = "..."
a.toml:1:1: error: kind "" lacks its "key"
     1 | [kind]
       | ^
       name the fields that tell its records apart
)");
}

TEST_CASE("keys that a kind or its file doesn't know are refused", "[model_loader]") {
    CHECK(model_errors({{"a.toml", "[fields]\n[kinds]\n" + kind("a", "plurall = \"as\"\n")}}) == R"(
a.toml:1:2: error: the file of a kind has no key "fields"
     1 | [fields]
       |  ^~~~~~
       did you mean "field"?
a.toml:2:2: error: the file of a kind has no key "kinds"
     2 | [kinds]
       |  ^~~~~
       did you mean "kind"?
a.toml:8:1: error: a kind has no key "plurall"
     8 | plurall = "as"
       | ^~~~~~~
       did you mean "plural"?
)");
}

TEST_CASE("a kind stands in a file of its name", "[model_loader]") {
    CHECK(model_errors({{"models/partie.toml", kind("party")}}) == R"(
models/partie.toml:2:8: error: the kind "party" stands in a file called "partie"
     2 | name = "party"
       |        ^~~~~~~
       call the file party.toml
)");
}

TEST_CASE("a kind is called in small letters, in the plural and in headings as well", "[model_loader]") {
    CHECK(model_errors({{"Party.toml", kind("Party", "plural = \"all parties\"\ntable = \"a.b\"\n")}}) == R"(
Party.toml:2:8: error: "Party" is no name for a kind
     2 | name = "Party"
       |        ^~~~~~~
       use lower case, digits and _
Party.toml:2:8: error: "a.b" is no name for a kind
     2 | name = "Party"
       |        ^~~~~~~
       use lower case, digits and _
Party.toml:2:8: error: "all parties" is no name for a kind
     2 | name = "Party"
       |        ^~~~~~~
       use lower case, digits and _
)");
}

TEST_CASE("a kind that is described twice names both places", "[model_loader]") {
    CHECK(model_errors({{"a/party.toml", kind("party", "plural = \"parties\"\n")},
                        {"b/party.toml", kind("party", "plural = \"parties\"\n")}}) == R"(
b/party.toml:1:1: error: the kind "party" is described twice
     1 | [kind]
       | ^
       a/party.toml:1:1: here first
       keep one of the two
)");
}

TEST_CASE("a key must be a field, and not a list", "[model_loader]") {
    CHECK(model_errors(
              {{"a.toml",
                "[kind]\nname = \"a\"\nkey = [\"idd\", \"tags\"]\ntitle = \"x\"\ndoc = "
                "\"x\"\n[field.id]\ntype = "
                "\"string\"\ndoc = \"x\"\n[field.tags]\ntype = \"list\"\nof = \"string\"\ndoc = \"x\"\n"}}) ==
          R"(
a.toml:3:7: error: "idd" is no field of kind "a" that could be its key
     3 | key = ["idd", "tags"]
       |       ^~~~~~~~~~~~~~~
       did you mean "id"?
a.toml:3:7: error: "tags" is no field of kind "a" that could be its key
     3 | key = ["idd", "tags"]
       |       ^~~~~~~~~~~~~~~
       one of "id"
)");
}

TEST_CASE("a record is born by an event, which must be there", "[model_loader]") {
    const std::string plan = "[field.due]\ntype = \"date\"\nwhen = \"plan\"\ndoc = \"x\"\n";
    const std::string event = "[field.raised]\ntype = \"date\"\nwhen = \"event\"\ndoc = \"x\"\n";
    CHECK(model_errors({{"a.toml", kind("a", "born = [\"rased\", \"due\"]\n") + plan + event}}) == R"(
a.toml:6:8: error: "due" is no date of kind "a" that is an event
     6 | born = ["rased", "due"]
       |        ^~~~~~~~~~~~~~~~
       one of "raised"
a.toml:6:8: error: "rased" is no date of kind "a" that is an event
     6 | born = ["rased", "due"]
       |        ^~~~~~~~~~~~~~~~
       did you mean "raised"?
)");
}

TEST_CASE("a title has closed braces, with fields or the parent in them", "[model_loader]") {
    CHECK(model_errors({{"a.toml",
                         "[kind]\nname = \"a\"\nkey = \"id\"\ntitle = \"{id\"\ndoc = \"x\"\n[field.id]\ntype "
                         "= \"string\"\ndoc = \"x\"\n"}}) ==
          R"(
a.toml:4:9: error: a brace of the title is not closed
     4 | title = "{id"
       |         ^~~~~
       write {field}, and {{ for a brace itself
)");
    CHECK(model_errors({{"a.toml",
                         "[kind]\nname = \"a\"\nkey = \"id\"\ntitle = \"{idd} of {b}\"\ndoc = "
                         "\"x\"\n[field.id]\ntype = \"string\"\ndoc = \"x\"\n"}}) ==
          R"(
a.toml:4:9: error: kind "a" has no field "b"
     4 | title = "{idd} of {b}"
       |         ^~~~~~~~~~~~~~
       one of "id"
a.toml:4:9: error: kind "a" has no field "idd"
     4 | title = "{idd} of {b}"
       |         ^~~~~~~~~~~~~~
       did you mean "id"?
)");
}

TEST_CASE("a parent must be there, and its name can't be a field", "[model_loader]") {
    CHECK(model_errors({{"role.toml", kind("role", "parent = \"partie\"\n")},
                        {"party.toml", kind("party", "plural = \"parties\"\n")}}) == R"(
role.toml:6:10: error: there is no kind "partie" to be the parent
     6 | parent = "partie"
       |          ^~~~~~~~
       did you mean "party"?
)");
    CHECK(model_errors({{"role.toml", kind("role", "parent = \"party\"\n") +
                                          "[field.party]\ntype = \"string\"\ndoc = \"x\"\n"},
                        {"party.toml", kind("party", "plural = \"parties\"\n")}}) == R"(
role.toml:10:8: error: "party" is the parent: its children have it without a field
    10 | [field.party]
       |        ^
       remove the field
)");
}

TEST_CASE("a kind has at most 64 fields, those of every kind included", "[model_loader]") {
    std::string fields;  // 62 more beside the id
    for (int i = 0; i < 62; ++i) fields += fmt::format("[field.f{:02}]\ntype = \"string\"\ndoc = \"x\"\n", i);
    const std::string note = "[field.note]\ntype = \"string\"\ndoc = \"x\"\n";
    CHECK(model_errors({{"a.toml", kind("a") + fields}, {"every_kind.toml", note}}).empty());
    CHECK(model_errors({{"a.toml", kind("a") + fields + "[field.z]\ntype = \"string\"\ndoc = \"x\"\n"},
                        {"every_kind.toml", note}}) == R"(
a.toml:1:1: error: kind "a" has 65 fields, more than 64
     1 | [kind]
       | ^
       move some of them to a child kind
)");
}

TEST_CASE("a field that every kind has is not repeated", "[model_loader]") {
    CHECK(model_errors({{"a.toml", kind("a") + "[field.note]\ntype = \"string\"\ndoc = \"x\"\n"},
                        {"every_kind.toml", "[field.note]\ntype = \"string\"\ndoc = \"x\"\n"}}) == R"(
a.toml:9:8: error: field "note" is one of those that every kind has
     9 | [field.note]
       |        ^
       leave it out here
)");
}

TEST_CASE("the file of fields for every kind has nothing else", "[model_loader]") {
    CHECK(model_errors(
              {{"a.toml", kind("a")}, {"models/every_kind.toml", "[kind]\nname = \"every_kind\"\n"}}) == R"(
models/every_kind.toml:1:2: error: the file of fields for every kind has no key "kind"
     1 | [kind]
       |  ^~~~
       one of "field"
)");
}

TEST_CASE("the horizon names a date, and one condition that can hold", "[model_loader]") {
    const std::string fields =
        "[field.held]\ntype = \"date\"\nwhen = \"plan\"\ndoc = \"x\"\n[field.body]\ntype = \"enum\"\nvalues "
        "= [\"panel\"]\ndoc = \"x\"\n";
    const auto told = [&](const std::string& horizon) {
        return model_errors({{"a.toml", kind("a", "[horizon]\n" + horizon) + fields}});
    };
    CHECK(told("date = \"held\"\nwhere = { body = \"panel\" }\n").empty());
    CHECK(told("date = \"hold\"\n") == R"(
a.toml:7:8: error: "hold" is no date of kind "a"
     7 | date = "hold"
       |        ^~~~~~
       did you mean "held"?
)");
    CHECK(told("date = \"held\"\nwhere = { boby = \"panel\" }\n") == R"(
a.toml:8:11: error: "boby" is no enum of kind "a"
     8 | where = { boby = "panel" }
       |           ^~~~
       did you mean "body"?
)");
    CHECK(told("date = \"held\"\nwhere = { body = \"panle\" }\n") == R"(
a.toml:8:18: error: a.body can't be "panle"
     8 | where = { body = "panle" }
       |                  ^~~~~~~
       did you mean "panel"?
)");
    CHECK(told("date = \"held\"\nwhere = { body = 1 }\n") == R"(
a.toml:8:18: error: a.body is one of a few texts, not an integer
     8 | where = { body = 1 }
       |                  ^
       write it in quotes
)");
    CHECK(told("date = \"held\"\nwhere = {}\n") == R"(
a.toml:8:9: error: the horizon takes one condition
     8 | where = {}
       |         ^~
       write where = { an enum = "one of its values" }
)");
    CHECK(told("date = \"held\"\nunless = \"bodi\"\n") == R"(
a.toml:8:10: error: "bodi" is no boolean of kind "a"
     8 | unless = "bodi"
       |          ^~~~~~
       did you mean "body"?
)");
}
