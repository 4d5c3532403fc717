#include "load/model_loader.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/loading.h"

using namespace seccheck;

namespace {
const Texts files = {{"models/modification.toml", R"(
[kind]
name = "modification"
title = "{id}"
key = "id"
born = "raised"
cites = "SEC Section D"
doc = "A proposal to change the Code."
[field.id]
type = "string"
pattern = "SECMP[0-9]{4}|MP[0-9]{3}"
doc = "Its number."
[field.raised]
type = "date"
when = "event"
doc = "When it was raised."
[field.decided]
type = "date"
when = "event"
absent = "not_yet"
doc = "When it was decided."
[field.outcome]
type = "enum"
values = { rejected = "was rejected", approved = "was approved" }
absent = "not_yet"
holds_from = "decided"
classification = "AMBER"
doc = "What was decided."
)"},
                     {"models/dcc_assessment.toml", R"(
[kind]
name = "dcc_assessment"
title = "{modification} {type}"
key = ["modification", "type"]
born = ["requested", "accepted"]
classification = "GREEN"
doc = "An assessment by the DCC."
[horizon]
date = "expected"
where = { type = "impact" }
[field.modification]
type = "ref"
to = "modification"
back_empty = "unknown"
doc = "What is assessed."
[field.type]
type = "enum"
values = ["preliminary", "impact"]
doc = "Which of the two it is."
[field.target_wd]
type = "integer"
min = 1
max = 400
unit = "WD"
absent = "none"
doc = "Its target."
[field.requested]
type = "date"
when = "event"
doc = "When it was asked for."
[field.accepted]
type = "date"
when = "event"
doc = "When it was accepted."
[field.expected]
type = "date"
when = "plan"
required = true
doc = "When it is foreseen."
)"},
                     {"models/extension.toml", R"(
[kind]
name = "extension"
table = "ext"
parent = "dcc_assessment"
title = "extension {number} of {dcc_assessment}"
key = "number"
doc = "More time."
[field.number]
type = "integer"
doc = "Which."
[field.about]
type = "list"
of = "ref"
to = "any"
dangling = "keep"
back = "told_in"
doc = "What it speaks of."
)"},
                     {"models/every_kind.toml", R"(
[field.note]
type = "string"
absent = "none"
doc = "A note."
[field.source]
type = "table"
doc = "Where it was read."
[field.source.fields.item]
type = "string"
absent = "none"
doc = "The item."
)"}};

const Model& model() {
    static const Model made = model_of(files);
    return made;
}
const Kind& kind(const char* name) { return model().kinds[*model().find(name)]; }
const Field& field(const char* of, const char* name) { return kind(of).fields[*kind(of).find(name)]; }

std::string names(const Kind& of, const std::vector<FieldId>& fields) {
    std::string text;
    for (const FieldId each : fields) text += (text.empty() ? "" : " ") + of.fields[each].name;
    return text;
}
std::string backs(const Kind& of) {
    std::string text;
    for (const BackReference& each : of.back) text += (text.empty() ? "" : " ") + each.name;
    return text;
}
}  // namespace

TEST_CASE("kinds come in order of their names, each with what its file says", "[model_loader]") {
    REQUIRE(model().kinds.size() == 3);
    CHECK(model().kinds[0].name == "dcc_assessment");
    CHECK(model().kinds[1].name == "extension");
    CHECK(model().kinds[2].name == "modification");
    CHECK(kind("modification").cites == "SEC Section D");
    CHECK(kind("modification").doc == "A proposal to change the Code.");
    CHECK(to_string(kind("modification").place) == "models/modification.toml:2:1");
}

TEST_CASE("the plural and the heading of a kind are its name, where nothing else is said", "[model_loader]") {
    CHECK(kind("modification").plural == "modifications");
    CHECK(kind("modification").table == "modification");
    CHECK(kind("extension").table == "ext");
}

TEST_CASE("fields are sorted, but are known in the order of the file too", "[model_loader]") {
    const Kind& modification = kind("modification");
    CHECK(modification.fields[0].name == "decided");
    CHECK(names(modification, modification.declared) == "id raised decided outcome note source.item");
    CHECK(names(kind("extension"), kind("extension").declared) == "number about note source.item");
}

TEST_CASE("a key is required, and so is what says so", "[model_loader]") {
    CHECK(names(kind("dcc_assessment"), kind("dcc_assessment").key) == "modification type");
    CHECK(field("dcc_assessment", "modification").required);
    CHECK(field("dcc_assessment", "expected").required);
    CHECK_FALSE(field("dcc_assessment", "accepted").required);
}

TEST_CASE("the events that bring a record into being keep their order", "[model_loader]") {
    CHECK(names(kind("dcc_assessment"), kind("dcc_assessment").born) == "requested accepted");
    CHECK(kind("extension").born.empty());
}

TEST_CASE("a field knows its type, its meaning and what its absence means", "[model_loader]") {
    const Field& target = field("dcc_assessment", "target_wd");
    CHECK(target.type == FieldType::integer);
    CHECK(target.min == 1);
    CHECK(target.max == 400);
    CHECK(target.unit == "WD");
    CHECK(target.absent == Absence::none);
    CHECK(target.doc == "Its target.");
    CHECK(to_string(target.place) == "models/dcc_assessment.toml:21:8");
    CHECK(field("dcc_assessment", "accepted").sense == DateSense::event);
    CHECK(field("dcc_assessment", "expected").sense == DateSense::plan);
    CHECK(field("dcc_assessment", "accepted").absent == Absence::unknown);
    CHECK(field("modification", "decided").absent == Absence::not_yet);
    CHECK(field("modification", "id").pattern == "SECMP[0-9]{4}|MP[0-9]{3}");
    CHECK(field("modification", "id").min < -1e300);
}

TEST_CASE("the values of an enum have labels, or are their own", "[model_loader]") {
    const auto& outcomes = field("modification", "outcome").choices;
    REQUIRE(outcomes.size() == 2);
    CHECK(outcomes[0].value == "approved");  // TOML tables have no order but their keys'
    CHECK(outcomes[0].label == "was approved");
    CHECK(outcomes[1].value == "rejected");
    const auto& types = field("dcc_assessment", "type").choices;
    CHECK(types[0].value == "preliminary");
    CHECK(types[0].label == "preliminary");
}

TEST_CASE("a field is classified as its kind where it says nothing, and RED where that doesn't either", "[model_loader]") {
    CHECK(field("dcc_assessment", "accepted").classification == Classification::green);
    CHECK(field("modification", "outcome").classification == Classification::amber);
    CHECK(field("modification", "id").classification == Classification::red);
    CHECK(field("dcc_assessment", "note").classification == Classification::green);
}

TEST_CASE("what holds from a date knows that date", "[model_loader]") {
    CHECK(field("modification", "outcome").holds_from == kind("modification").find("decided"));
    CHECK_FALSE(field("modification", "decided").holds_from);
}

TEST_CASE("a child knows its parent, and the parent its children", "[model_loader]") {
    CHECK(kind("extension").parent == model().find("dcc_assessment"));
    CHECK(kind("dcc_assessment").children == std::vector<KindId>{*model().find("extension")});
    CHECK_FALSE(kind("dcc_assessment").parent);
}

TEST_CASE("references lead back under the plural of who refers, or under the name that is given",
          "[model_loader]") {
    CHECK(backs(kind("modification")) == "dcc_assessments told_in");
    CHECK(backs(kind("dcc_assessment")) == "extensions told_in");
    CHECK(backs(kind("extension")) == "told_in");
    const BackReference& back = kind("modification").back[*kind("modification").find_back("dcc_assessments")];
    CHECK(back.empty_is_unknown);
    CHECK_FALSE(back.children);
    CHECK(kind("dcc_assessment").back[*kind("dcc_assessment").find_back("extensions")].children);
}

TEST_CASE("a reference to any kind may lead to all of them", "[model_loader]") {
    const Field& about = field("extension", "about");
    CHECK(about.type == FieldType::list);
    CHECK(about.item == FieldType::reference);
    CHECK(about.keeps_dangling);
    CHECK(about.targets == std::vector<KindId>{0, 1, 2});
    CHECK(field("dcc_assessment", "modification").targets == std::vector<KindId>{2});
}

TEST_CASE("the horizon names its date and its condition", "[model_loader]") {
    REQUIRE(model().horizon);
    CHECK(model().horizon->kind == model().find("dcc_assessment"));
    CHECK(model().horizon->date == kind("dcc_assessment").find("expected"));
    CHECK(model().horizon->where == kind("dcc_assessment").find("type"));
    CHECK(model().horizon->is == 1);
}

TEST_CASE("the order of the files doesn't matter", "[model_loader]") {
    std::vector<FoundFile> found = found_in(files);
    do {
        Diagnostics diagnostics;
        const Model again = load_model(MemoryFiles(files), found, diagnostics);
        CHECK(diagnostics.empty());
        REQUIRE(again.kinds.size() == 3);
        for (std::size_t i = 0; i < 3; ++i) {
            CHECK(again.kinds[i].name == model().kinds[i].name);
            CHECK(again.kinds[i].fields.size() == model().kinds[i].fields.size());
            CHECK(backs(again.kinds[i]) == backs(model().kinds[i]));
        }
    } while (std::next_permutation(found.begin(), found.end()));
}

TEST_CASE("no files make an empty model", "[model_loader]") { CHECK(model_of({}).kinds.empty()); }
