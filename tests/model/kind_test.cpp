#include "model/kind.h"

#include <catch2/catch.hpp>

#include "support/loading.h"

using namespace seccheck;

namespace {
const Model& model() {
    static const Model made = model_of({{"party.toml", R"(
[kind]
name = "party"
plural = "parties"
title = "{name}"
key = "name"
doc = "A Party."
[field.name]
type = "string"
doc = "Its name."
[field.source]
type = "table"
doc = "Where it was read."
[field.source.fields.item]
type = "string"
doc = "The item."
[field.about]
type = "list"
of = "ref"
to = "party"
back = "named_by"
doc = "Whom it speaks of."
)"}});
    return made;
}
}  // namespace

TEST_CASE("kinds are found by name and by plural", "[kind]") {
    CHECK(model().find("party") == KindId{0});
    CHECK(model().find_plural("parties") == KindId{0});
    CHECK_FALSE(model().find("parties"));
    CHECK_FALSE(model().find("part"));
    CHECK_FALSE(model().find("z"));
    CHECK_FALSE(model().find_plural("party"));
}

TEST_CASE("a field of a table is found by its whole name, and the table is known", "[kind]") {
    const Kind& party = model().kinds[0];
    CHECK(party.fields[*party.find("source.item")].name == "source.item");
    CHECK_FALSE(party.find("source"));
    CHECK_FALSE(party.find("item"));
    CHECK(party.has_table("source"));
    CHECK_FALSE(party.has_table("sourc"));
    CHECK_FALSE(party.has_table("source.item"));
    CHECK_FALSE(party.has_table("name"));
}

TEST_CASE("ways back are found by their own names", "[kind]") {
    const Kind& party = model().kinds[0];
    REQUIRE(party.find_back("named_by"));
    CHECK(party.back[*party.find_back("named_by")].kind == 0);
    CHECK_FALSE(party.find_back("about"));
    CHECK_FALSE(party.find_back("parties"));
}

TEST_CASE("a list of references is both", "[kind]") {
    const Field& about = model().kinds[0].fields[*model().kinds[0].find("about")];
    CHECK(about.is_list());
    CHECK(about.is_reference());
    const Field& name = model().kinds[0].fields[*model().kinds[0].find("name")];
    CHECK_FALSE(name.is_list());
    CHECK_FALSE(name.is_reference());
}
