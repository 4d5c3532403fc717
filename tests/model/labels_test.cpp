#include "model/labels.h"

#include <catch2/catch.hpp>

#include "support/loading.h"

using namespace seccheck;

namespace {
// A field, with whatever else it says.
std::string field(const std::string& name, const std::string& rest = "type = \"string\"\n") {
    return "[field." + name + "]\ndoc = \"A field.\"\n" + rest;
}

std::string kind(const std::string& name, const std::string& head, const std::string& fields) {
    return "[kind]\nname = \"" + name + "\"\ndoc = \"A kind.\"\n" + head + fields;
}

// A White kind "thing" with its key, and what else it has.
std::string thing(const std::string& head, const std::string& fields = {}) {
    const bool titled = head.find("title") != std::string::npos;
    return kind("thing",
                std::string("key = \"id\"\nclassification = \"WHITE\"\n") +
                    (titled ? "" : "title = \"thing {id}\"\n") + head,
                field("id") + fields);
}

Classification label_of(const Model& model, const std::string& kind) {
    return model.kinds[*model.find(kind)].label;
}
Classification label_of(const Model& model, const std::string& kind, const std::string& field) {
    const Kind& found = model.kinds[*model.find(kind)];
    return found.fields[*found.find(field)].label;
}

const std::string amber_date = "type = \"date\"\nwhen = \"event\"\nclassification = \"AMBER\"\n";
const std::string other =
    kind("other", "key = \"id\"\ntitle = \"other {id}\"\nclassification = \"GREEN\"\n", field("id"));
}  // namespace

TEST_CASE("a field takes its own label or its kind's, and a kind without one is RED", "[labels]") {
    const Model model = model_of(
        {{"thing.toml",
          thing("", field("plain") + field("inner", "type = \"string\"\nclassification = \"AMBER\"\n"))},
         {"bare.toml", kind("bare", "key = \"id\"\ntitle = \"{id}\"\n", field("id"))}});
    CHECK(label_of(model, "thing") == Classification::white);
    CHECK(label_of(model, "thing", "plain") == Classification::white);
    CHECK(label_of(model, "thing", "inner") == Classification::amber);
    CHECK(label_of(model, "bare") == Classification::red);
    CHECK(label_of(model, "bare", "id") == Classification::red);
}

TEST_CASE("that a record is there is told by its key, its title and what brought it into being", "[labels]") {
    const std::string secret = field("secret", "type = \"string\"\nclassification = \"AMBER\"\n");
    CHECK(label_of(model_of({{"thing.toml", thing("title = \"{secret}\"\n", secret)}}), "thing") ==
          Classification::amber);
    CHECK(label_of(model_of({{"thing.toml", thing("born = \"began\"\n", field("began", amber_date))}}),
                   "thing") == Classification::amber);
    const Model keyed = model_of(
        {{"thing.toml", kind("thing", "title = \"thing\"\nclassification = \"WHITE\"\nkey = \"secret\"\n",
                             secret + field("open"))}});
    CHECK(label_of(keyed, "thing") == Classification::amber);
    CHECK(label_of(keyed, "thing", "open") == Classification::amber);  // whoever reads it knows of the record
}

TEST_CASE(
    "a child tells of its parent, a reference of what it refers to, and a value of the day it holds from",
    "[labels]") {
    const Model model = model_of(
        {{"other.toml", other},
         {"thing.toml",
          thing("", field("mate", "type = \"ref\"\nto = \"other\"\n") + field("began", amber_date) +
                        field("since_then", "type = \"string\"\nholds_from = \"began\"\n"))},
         {"part.toml",
          kind("part", "parent = \"other\"\nkey = \"id\"\ntitle = \"part\"\nclassification = \"WHITE\"\n",
               field("id"))}});
    CHECK(label_of(model, "thing") == Classification::white);
    CHECK(label_of(model, "thing", "mate") == Classification::green);
    CHECK(label_of(model, "thing", "since_then") == Classification::amber);
    CHECK(label_of(model, "part") == Classification::green);
}

TEST_CASE("the way back tells of all that may refer", "[labels]") {
    const Model model = model_of(
        {{"other.toml", other},
         {"thing.toml",
          thing("", field("mate",
                          "type = \"ref\"\nto = \"other\"\nback = \"mates\"\nclassification = \"AMBER\"\n"))},
         {"part.toml", kind("part", "parent = \"other\"\nkey = \"id\"\ntitle = \"part\"\n", field("id"))}});
    const Kind& target = model.kinds[*model.find("other")];
    CHECK(target.back[*target.find_back("mates")].label == Classification::amber);
    CHECK(target.back[*target.find_back("parts")].label == Classification::red);
}

TEST_CASE("labels rise around circles of references, titles and parents", "[labels]") {
    const Model model = model_of(
        {{"other.toml",
          kind("other", "key = \"id\"\ntitle = \"{thing}\"\nclassification = \"WHITE\"\n",
               field("id") + field("thing", "type = \"ref\"\nto = \"thing\"\nabsent = \"none\"\n"))},
         {"thing.toml", thing("title = \"{other} {secret}\"\n",
                              field("other", "type = \"ref\"\nto = \"other\"\nabsent = \"none\"\n") +
                                  field("secret", "type = \"string\"\nclassification = \"RED\"\n"))}});
    CHECK(label_of(model, "thing") == Classification::red);
    CHECK(label_of(model, "other") == Classification::red);
}

TEST_CASE("the day to look forward to has the label of all that it is chosen by", "[labels]") {
    const Model model = model_of(
        {{"thing.toml",
          thing("", field("day", "type = \"date\"\nwhen = \"plan\"\n") +
                        field("off", "type = \"boolean\"\nabsent = \"none\"\nclassification = \"GREEN\"\n") +
                        "[horizon]\ndate = \"day\"\nunless = \"off\"\n")}});
    CHECK(model.horizon->label == Classification::green);
}
