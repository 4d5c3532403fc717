#include "model/state.h"

#include <catch2/catch.hpp>

#include "support/loading.h"
#include "support/state_text.h"

using namespace seccheck;

namespace {
const Model& model() {
    static const Model made = model_of({{"party.toml", R"(
[kind]
name = "party"
plural = "parties"
title = "{name} {{{category}}}"
key = "name"
doc = "A Party."
[field.name]
type = "string"
doc = "Its name."
[field.category]
type = "enum"
values = { large = "Large Supplier", small = "Small Supplier" }
doc = "Its category."
[field.sites]
type = "integer"
unit = "premises"
doc = "How many it supplies."
[field.share]
type = "number"
doc = "Of the market."
[field.acceded]
type = "date"
when = "event"
doc = "When it acceded."
[field.trades]
type = "boolean"
doc = "Whether it trades."
[field.former_names]
type = "list"
of = "string"
doc = "What it was called."
)"},
                                        {"role.toml", R"(
[kind]
name = "role"
parent = "party"
key = ["name", "since"]
title = "{party} as {name}"
doc = "A role."
[field.name]
type = "string"
doc = "Its name."
[field.since]
type = "date"
when = "plan"
doc = "From when on."
)"},
                                        {"need.toml", R"(
[kind]
name = "need"
key = "id"
title = "{dependent} needs {needs}"
doc = "Two things of which one needs the other."
[field.id]
type = "string"
doc = "Its number."
[field.dependent]
type = "ref"
to = "any"
back = "none"
doc = "What waits."
[field.needs]
type = "ref"
to = "any"
back = "none"
doc = "What it waits for."
)"},
                                        {"meeting.toml", R"(
[kind]
name = "meeting"
key = "date"
title = "meeting of {date}"
doc = "A meeting."
[horizon]
date = "date"
where = { body = "panel" }
unless = "extraordinary"
[field.extraordinary]
type = "boolean"
absent = "none"
doc = "Whether it is one more."
[field.date]
type = "date"
when = "plan"
doc = "Its day."
[field.body]
type = "enum"
values = ["panel", "board"]
doc = "Whose."
)"}});
    return made;
}

constexpr const char* foo = R"(
[[party]]
name = "Foo"
category = "large"
sites = 250000
share = 0.5
acceded = 2016-04-25
trades = true
former_names = ["Fo", "Fu"]
[[party.role]]
name = "supplier"
since = 2019-01-01
)";
}  // namespace

TEST_CASE("a title is made of fields as they read in a sentence", "[state]") {
    const State state = state_of(model(), foo);
    CHECK(state.title(record(state, "party", "Foo")) == "Foo {Large Supplier}");
    CHECK(state.title(record(state, "role", "Foo/supplier/2019-01-01")) ==
          "Foo {Large Supplier} as supplier");
}

TEST_CASE("what a title lacks is a question mark", "[state]") {
    const State state = state_of(model(), "[[party]]\nname = \"Foo\"");
    CHECK(state.title(record(state, "party", "Foo")) == "Foo {?}");
}

TEST_CASE("values read as people write them, with their unit", "[state]") {
    const State state = state_of(model(), foo);
    const RecordId party = record(state, "party", "Foo");
    CHECK(shown(state, party, "sites") == "250000 premises");
    CHECK(shown(state, party, "share") == "0.5");
    CHECK(shown(state, party, "acceded") == "2016-04-25");
    CHECK(shown(state, party, "trades") == "yes");
    CHECK(shown(state, party, "category") == "Large Supplier");
    CHECK(shown(state, party, "former_names") == "Fo, Fu");
    const State empty = state_of(model(), "[[party]]\nname = \"Foo\"\nformer_names = []\ntrades = false");
    CHECK(shown(empty, record(empty, "party", "Foo"), "former_names") == "none");
    CHECK(shown(empty, record(empty, "party", "Foo"), "trades") == "no");
}

TEST_CASE("a reference shows the title of what it leads to", "[state]") {
    const State state = state_of(model(), std::string(foo) + R"(
[[need]]
id = "1"
dependent = "party:Foo"
needs = "meeting:2020-02-14"
[[meeting]]
date = 2020-02-14
)");
    CHECK(state.title(record(state, "need", "1")) == "Foo {Large Supplier} needs meeting of 14 Feb 2020");
}

TEST_CASE("a title that leads to itself ends with a key", "[state]") {
    const State state = state_of(model(), R"(
[[need]]
id = "1"
dependent = "need:1"
needs = "need:2"
[[need]]
id = "2"
dependent = "need:1"
needs = "need:2"
)");
    // In the title of 2 within that of 1, both are being told already.
    CHECK(state.title(record(state, "need", "1")) == "1 needs 1 needs 2");
}

TEST_CASE("a title of titles of titles stays of a size that can be read", "[state]") {
    std::string text = "[[need]]\nid = \"0\"\ndependent = \"need:0\"\nneeds = \"need:0\"\n";
    for (int i = 1; i < 40; ++i)  // told to the end, the last would have 2^39 parts
        text += fmt::format("[[need]]\nid = \"{}\"\ndependent = \"need:{}\"\nneeds = \"need:{}\"\n", i, i - 1,
                            i - 1);
    const State state = state_of(model(), text);
    CHECK(state.title(record(state, "need", "39")).size() < 10000);
}

TEST_CASE("the size of a state is the number of its records", "[state]") {
    CHECK(state_of(model(), foo).size() == 2);
    CHECK(state_of(model(), "").size() == 0);
}

TEST_CASE("the horizon is the first meeting after the day, of the body that counts", "[state]") {
    const State state = state_of(model(), R"(
[[meeting]]
date = 2020-04-17
body = "panel"
[[meeting]]
date = 2020-03-13
body = "panel"
[[meeting]]
date = 2020-02-26
body = "board"
[[meeting]]
date = 2020-02-14
body = "panel"
[[meeting]]
date = 2020-02-20
[[meeting]]
date = 2020-03-06
body = "panel"
extraordinary = true
)");
    CHECK(state.horizon() == Date::parse("2020-03-13"));
    CHECK_FALSE(state_of(model(), "").horizon());
}
