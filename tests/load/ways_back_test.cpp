#include "load/ways_back.h"

#include <catch2/catch.hpp>

#include "support/small_model.h"
#include "support/state_text.h"

using namespace seccheck;

TEST_CASE("those that refer to a record are known, in order of their keys", "[ways_back]") {
    const State state = state_of(small_model(), R"(
[[action]]
id = "A3"
owner = "Foo"
[[action]]
id = "A1"
owner = "Foo"
[[action]]
id = "A2"
owner = "Bar"
[[party]]
name = "Foo"
[[party]]
name = "Bar"
[[party]]
name = "Baz"
)");
    CHECK(referrers(state, record(state, "party", "Foo"), "owned_actions") == "A1, A3");
    CHECK(referrers(state, record(state, "party", "Bar"), "owned_actions") == "A2");
    CHECK(referrers(state, record(state, "party", "Baz"), "owned_actions").empty());
}

TEST_CASE("children are ways back as well", "[ways_back]") {
    const State state = state_of(small_model(), R"(
[[party]]
name = "Foo"
[[party.role]]
role = "supplier"
[[party.role]]
role = "other_user"
[[party]]
name = "Bar"
)");
    CHECK(referrers(state, record(state, "party", "Foo"), "user_roles") == "Foo/other_user, Foo/supplier");
    CHECK(referrers(state, record(state, "party", "Bar"), "user_roles").empty());
}

TEST_CASE("each item of a list leads back from its own target", "[ways_back]") {
    const State state = state_of(small_model(), R"(
[[action]]
id = "A1"
about = ["party:Foo", "action:A2", "action:A1"]
[[action]]
id = "A2"
about = ["party:Foo"]
[[party]]
name = "Foo"
)");
    CHECK(referrers(state, record(state, "party", "Foo"), "named_in") == "A1, A2");
    CHECK(referrers(state, record(state, "action", "A2"), "named_in") == "A1");
    CHECK(referrers(state, record(state, "action", "A1"), "named_in") == "A1");
}

TEST_CASE("a reference to nothing leads back from nowhere", "[ways_back]") {
    const State state = state_of(small_model(), "[[action]]\nid = \"A1\"\nsuperseded_by = \"A2\"\n");
    CHECK(referrers(state, record(state, "action", "A1"), "supersedes").empty());
}

TEST_CASE("what isn't there yet refers to nothing", "[ways_back]") {
    const char* text = R"(
[[modification]]
id = "MP1"
[[dcc_assessment]]
modification = "MP1"
type = "impact"
accepted = 2019-03-01
)";
    const State before = state_of(small_model(), text, "2019-02-28"),
                after = state_of(small_model(), text, "2019-03-01");
    CHECK(referrers(before, record(before, "modification", "MP1"), "dcc_assessments").empty());
    CHECK(referrers(after, record(after, "modification", "MP1"), "dcc_assessments") == "MP1/impact");
}

TEST_CASE("a reference that came later is no way back before", "[ways_back]") {
    const Model model = model_of({{"draft.toml", R"(
[kind]
name = "draft"
key = "id"
title = "{id}"
doc = "x"
[field.id]
type = "string"
doc = "x"
[field.converted]
type = "date"
when = "event"
doc = "x"
[field.became]
type = "ref"
to = "draft"
back = "was"
holds_from = "converted"
doc = "x"
)"}});
    const char* text =
        "[[draft]]\nid = \"DP1\"\nbecame = \"MP1\"\nconverted = 2019-05-01\n[[draft]]\nid = \"MP1\"\n";
    const State before = state_of(model, text, "2019-04-30"), after = state_of(model, text, "2019-05-01");
    CHECK(referrers(before, record(before, "draft", "MP1"), "was").empty());
    CHECK(referrers(after, record(after, "draft", "MP1"), "was") == "DP1");
}
