#include "schema/state_schema.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/small_model.h"

using namespace seccheck;

namespace {
using nlohmann::json;

json small_schema() { return json::parse(state_schema(small_model())); }
json properties_of(const char* kind) { return small_schema()["definitions"][kind]["properties"]; }
}  // namespace

TEST_CASE("each kind without a parent has its tables at the top, and a single one its table",
          "[state_schema]") {
    const json tables = small_schema()["properties"];
    CHECK(tables["party"]["type"] == "array");
    CHECK(tables["party"]["items"]["$ref"] == "#/definitions/party");
    CHECK(tables["settings"]["$ref"] == "#/definitions/settings");
    CHECK_FALSE(tables.contains("user_role"));
    CHECK_FALSE(tables.contains("role"));
    CHECK(tables["state"]["properties"]["as_of"]["format"] == "date");
    CHECK(tables.size() == 6);  // state, and the five kinds without a parent
}

TEST_CASE("children stand below their parents by the name of their table", "[state_schema]") {
    CHECK(properties_of("party")["role"]["items"]["$ref"] == "#/definitions/user_role");
    CHECK(properties_of("user_role")["use"]["items"]["$ref"] == "#/definitions/use");
}

TEST_CASE("each type of field has its schema", "[state_schema]") {
    const json assessment = properties_of("dcc_assessment");
    CHECK(assessment["type"] == json({{"type", "string"},
                                      {"enum", {"impact", "preliminary"}},
                                      {"description",
                                       "Which of the two it is.\n- impact: Impact Assessment\n- preliminary: "
                                       "Preliminary Assessment"}}));
    CHECK(assessment["accepted"] ==
          json({{"type", "string"}, {"format", "date"}, {"description", "When it was accepted."}}));
    CHECK(assessment["target_wd"] ==
          json({{"type", "integer"},
                {"minimum", 1},
                {"maximum", 400},
                {"description", "Its target.\nUnit: WD.\nAbsent: the source doesn't say."}}));
    CHECK(assessment["cost"]["type"] == "number");
    CHECK_FALSE(assessment["cost"].contains("maximum"));
    CHECK(assessment["urgent"]["type"] == "boolean");
    CHECK(assessment["returned"]["description"] == "When it was returned.\nAbsent: it has not happened.");
    CHECK(assessment["modification"]["description"] == "What is assessed.\nThe key of: modification.");
    CHECK(properties_of("action")["about"]["items"]["type"] == "string");
    CHECK(properties_of("action")["about"]["description"] ==
          "What it speaks of.\nThe key of any record.\nAbsent: the source doesn't say.");
}

TEST_CASE("a pattern fits the whole text, and one with flags is left to the loader", "[state_schema]") {
    CHECK(properties_of("modification")["id"]["pattern"] == "^(?:(SECMP|MP)[0-9]+)$");
    CHECK_FALSE(properties_of("party")["former_names"]["items"].contains("pattern"));
}

TEST_CASE("a record must have its key and what is required, and may have no other field", "[state_schema]") {
    const json assessment = small_schema()["definitions"]["dcc_assessment"];
    CHECK(assessment["required"] == json({"modification", "type", "accepted"}));
    CHECK(assessment["additionalProperties"] == false);
    CHECK(small_schema()["additionalProperties"] == false);
    CHECK_FALSE(small_schema()["definitions"]["settings"].contains("required"));
}

TEST_CASE("the fields of a table are a table of their own", "[state_schema]") {
    const json source = properties_of("party")["source"];
    CHECK(source["properties"]["paper"]["type"] == "string");
    CHECK(source["additionalProperties"] == false);
}
