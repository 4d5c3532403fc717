#include "load/reference_resolver.h"

#include <catch2/catch.hpp>

#include "support/small_model.h"
#include "support/state_text.h"

using namespace seccheck;

namespace {
constexpr const char* records = R"(
[[modification]]
id = "SECMP0015"
title = "x"
[[dcc_assessment]]
modification = "SECMP0015"
type = "impact"
accepted = 2019-04-25
[[dcc_assessment.extension]]
number = 1
[[party]]
name = "Foo Ltd"
[[party.role]]
role = "supplier"
[[party.role.use]]
day = 2019-05-01
[[action]]
id = "A1"
)";

// The errors of one action more, with keys from line 3 of its own file on.
std::string errors(const std::string& more) {
    return load(small_model(), {{"a.toml", "[[action]]\nid = \"A2\"\n" + more}, {"b.toml", records}}).errors;
}
std::string follows(const std::string& reference) {
    const State state =
        state_of(small_model(), records + ("[[action]]\nid = \"A2\"\nabout = [\"" + reference + "\"]\n"));
    return shown(state, record(state, "action", "A2"), "about");
}
}  // namespace

TEST_CASE("a reference to one kind is the record's key", "[reference_resolver]") {
    const State state =
        state_of(small_model(), std::string(records) + "[[action]]\nid = \"A2\"\nowner = \"Foo Ltd\"\n");
    CHECK(shown(state, record(state, "action", "A2"), "owner") == "Foo Ltd");
    CHECK(shown(state, record(state, "dcc_assessment", "SECMP0015/impact"), "modification") == "SECMP0015");
}

TEST_CASE("a reference to one of several kinds says which", "[reference_resolver]") {
    CHECK(follows("modification:SECMP0015") == "SECMP0015");
    CHECK(follows("party:Foo Ltd") == "Foo Ltd");
    CHECK(follows("action:A1") == "A1");
}

TEST_CASE("a key of several fields, with references in it, has them in a row", "[reference_resolver]") {
    CHECK(follows("dcc_assessment:SECMP0015/impact") == "SECMP0015 Impact Assessment");
}

TEST_CASE("a child's key begins with its parent's, at any depth", "[reference_resolver]") {
    CHECK(follows("extension:SECMP0015/impact/1") == "extension 1 of SECMP0015 Impact Assessment");
    CHECK(follows("user_role:Foo Ltd/supplier") == "Foo Ltd as supplier");
    CHECK(follows("use:Foo Ltd/supplier/2019-05-01") == "use on 1 May 2019");
}

TEST_CASE("a record can be referred to before it is read, and by itself", "[reference_resolver]") {
    const LoadedState loaded = load(small_model(), {{"a.toml",
                                                     "[[action]]\nid = \"A2\"\nsuperseded_by = \"A2\"\n"
                                                     "follows = \"modification:SECMP0015\"\n"},
                                                    {"b.toml", records}});
    CHECK(loaded.errors.empty());
    CHECK(shown(loaded.state, record(loaded.state, "action", "A2"), "superseded_by") == "A2");
    CHECK(shown(loaded.state, record(loaded.state, "action", "A2"), "follows") == "SECMP0015");
}

TEST_CASE("a reference to nothing is told with the nearest key", "[reference_resolver]") {
    CHECK(errors("owner = \"Fo Ltd\"\nfollows = \"modification:SECMP0051\"\n") == R"(
a.toml:3:9: error: there is no party "Fo Ltd"
     3 | owner = "Fo Ltd"
       |         ^~~~~~~~
       did you mean "Foo Ltd"?
a.toml:4:11: error: there is no modification "SECMP0051"
     4 | follows = "modification:SECMP0051"
       |           ^~~~~~~~~~~~~~~~~~~~~~~~
       did you mean "SECMP0015"?
)");
}

TEST_CASE("each item of a list is resolved by itself", "[reference_resolver]") {
    CHECK(errors("about = [\"party:Foo Ltd\", \"party:Bar\", \"dcc_assessment:SECMP0015/preliminary\"]\n") ==
          R"(
a.toml:3:27: error: there is no party "Bar"
     3 | about = ["party:Foo Ltd", "party:Bar", "dcc_assessment:SECMP0015/preliminary"]
       |                           ^~~~~~~~~~~
       one of "Foo Ltd"
a.toml:3:40: error: there is no dcc_assessment "SECMP0015/preliminary"
     3 | about = ["party:Foo Ltd", "party:Bar", "dcc_assessment:SECMP0015/preliminary"]
       |                                        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
       one of "SECMP0015/impact"
)");
}

TEST_CASE("where a kind has no records at all, they are to be added", "[reference_resolver]") {
    CHECK(load(small_model(), {{"a.toml", "[[action]]\nid = \"A2\"\nowner = \"Foo Ltd\"\n"}}).errors == R"(
a.toml:3:9: error: there is no party "Foo Ltd"
     3 | owner = "Foo Ltd"
       |         ^~~~~~~~~
       add the party, or correct the reference
)");
}

TEST_CASE("a reference that doesn't say its kind is told how to", "[reference_resolver]") {
    CHECK(errors("follows = \"SECMP0015\"\n") == R"(
a.toml:3:11: error: "SECMP0015" doesn't say what kind of record it means
     3 | follows = "SECMP0015"
       |           ^~~~~~~~~~~
       write the kind, a colon, and the key: "modification:MP078"
)");
}

TEST_CASE("a reference to a kind that there isn't is told the nearest that it may be of",
          "[reference_resolver]") {
    CHECK(errors("follows = \"modfication:SECMP0015\"\n") == R"(
a.toml:3:11: error: there is no kind "modfication"
     3 | follows = "modfication:SECMP0015"
       |           ^~~~~~~~~~~~~~~~~~~~~~~
       did you mean "modification"?
)");
}

TEST_CASE("a reference to a kind that the field doesn't take is told so, though the record is there",
          "[reference_resolver]") {
    CHECK(errors("follows = \"party:Foo Ltd\"\n") == R"(
a.toml:3:11: error: action.follows can't be a party
     3 | follows = "party:Foo Ltd"
       |           ^~~~~~~~~~~~~~~
       one of "dcc_assessment", "modification"
)");
}

TEST_CASE("what stands before a colon is part of the key where only one kind is meant",
          "[reference_resolver]") {
    const State state = state_of(
        small_model(), "[[party]]\nname = \"party:Foo\"\n[[action]]\nid = \"A\"\nowner = \"party:Foo\"\n");
    CHECK(shown(state, record(state, "action", "A"), "owner") == "party:Foo");
}

TEST_CASE("a field that keeps references to nothing keeps their text", "[reference_resolver]") {
    const State state =
        state_of(small_model(), "[[action]]\nid = \"SEC76/01\"\nsuperseded_by = \"SEC 78-9\"\n");
    const RecordId action = record(state, "action", "SEC76/01");
    CHECK(shown(state, action, "superseded_by") == "SEC 78-9");
    const FieldId field = *state.kind(action).find("superseded_by");
    CHECK(state.value(action, field)->state == Value::dangling);
}

TEST_CASE("a reference is never resolved to what only begins like it", "[reference_resolver]") {
    CHECK(errors("owner = \"\"\n").find("there is no party \"\"") != std::string::npos);
    CHECK(errors("follows = \"modification:\"\n").find("there is no modification \"\"") != std::string::npos);
    CHECK(
        errors("follows = \"dcc_assessment:SECMP0015\"\n").find("there is no dcc_assessment \"SECMP0015\"") !=
        std::string::npos);
}

TEST_CASE("records are found by the text that references use", "[reference_resolver]") {
    const State state = state_of(small_model(), records);
    CHECK(state.key(record(state, "use", "Foo Ltd/supplier/2019-05-01")) == "Foo Ltd/supplier/2019-05-01");
    CHECK_FALSE(state.find(*state.model().find("use"), "Foo Ltd/supplier"));
    CHECK_FALSE(state.find(*state.model().find("party"), "foo ltd"));
}

TEST_CASE("a key with a reference to one of several kinds keeps saying which", "[reference_resolver]") {
    const std::string named = "[field.id]\ntype = \"string\"\ndoc = \"x\"\n";
    const Model model =
        model_of({{"a.toml", "[kind]\nname = \"a\"\nkey = \"id\"\ntitle = \"{id}\"\ndoc = \"x\"\n" + named},
                  {"b.toml", "[kind]\nname = \"b\"\nkey = \"id\"\ntitle = \"{id}\"\ndoc = \"x\"\n" + named},
                  {"view.toml",
                   "[kind]\nname = \"view\"\nkey = \"of\"\ntitle = \"{of}\"\ndoc = \"x\"\n[field.of]\n"
                   "type = \"ref\"\nto = [\"a\", \"b\"]\ndoc = \"x\"\n"},
                  {"note.toml",
                   "[kind]\nname = \"note\"\nkey = \"view\"\ntitle = \"{view}\"\ndoc = \"x\"\n[field.view]\n"
                   "type = \"ref\"\nto = \"view\"\ndoc = \"x\"\n"}});
    const State state =
        state_of(model,
                 "[[a]]\nid = \"1\"\n[[b]]\nid = \"1\"\n[[view]]\nof = \"a:1\"\n[[view]]\nof = \"b:1\"\n"
                 "[[note]]\nview = \"b:1\"\n");
    CHECK(keys_of(state, "view") == "a:1, b:1");
    CHECK(state.find(*model.find("view"), "b:1") == state.records(*model.find("view"))[1]);
    CHECK(keys_of(state, "note") == "b:1");
}
