#include "report/finding_party.h"

#include <catch2/catch.hpp>

#include "support/small_model.h"
#include "support/state_text.h"

using namespace seccheck;

namespace {
const char* const parties = R"(
[[party]]
name = "Foo"
[[party.role]]
role = "supplier"
approved = 2019-01-01
[[party.role.use]]
day = 2019-02-01
[[party]]
name = "Bar"
[[party]]
name = "Baz"
[[party]]
name = "Qux"
[[party]]
name = "Quux"
)";

// The keys of the Parties of a finding about that record.
std::string parties_of(const std::string& toml, std::string_view kind, std::string_view key) {
    const State state = state_of(small_model(), parties + toml);
    RunResult result;
    result.state = &state;
    Finding finding;
    finding.subject = record(state, kind, key);
    return keys_of(state, parties_of(result, finding));
}

std::string action(const std::string& fields) { return "[[action]]\nid = \"A\"\n" + fields; }
}  // namespace

TEST_CASE("a finding about a Party, or about what lies below it, is the Party's", "[finding_party]") {
    CHECK(parties_of("", "party", "Foo") == "Foo");
    CHECK(parties_of("", "user_role", "Foo/supplier") == "Foo");
    CHECK(parties_of("", "use", "Foo/supplier/2019-02-01") == "Foo");
}

TEST_CASE("a reference leads to a Party, and the nearest one counts", "[finding_party]") {
    CHECK(parties_of(action("owner = \"Bar\"\n"), "action", "A") == "Bar");
    CHECK(parties_of(action("owner = \"Bar\"\nabout = [\"user_role:Foo/supplier\"]\n"), "action", "A") ==
          "Bar");
    CHECK(parties_of(action("about = [\"user_role:Foo/supplier\"]\n"), "action", "A") == "Foo");
}

TEST_CASE("several Parties as near as each other are all named, up to four", "[finding_party]") {
    CHECK(parties_of(action("owner = \"Foo\"\nabout = [\"party:Bar\", \"party:Foo\"]\n"), "action", "A") ==
          "Bar, Foo");
    CHECK(
        parties_of(
            action("about = [\"party:Bar\", \"party:Baz\", \"party:Foo\", \"party:Quux\", \"party:Qux\"]\n"),
            "action", "A")
            .empty());
}

TEST_CASE("what leads to no Party, or in a circle, has none", "[finding_party]") {
    CHECK(parties_of(action(""), "action", "A").empty());
    CHECK(parties_of(action("superseded_by = \"A\"\n"), "action", "A").empty());
}

TEST_CASE("a finding about the state as a whole has no Party", "[finding_party]") {
    const State state = state_of(small_model(), parties);
    RunResult result;
    result.state = &state;
    CHECK(parties_of(result, Finding{}).empty());
}

TEST_CASE("no reference is followed that is classified above the finding", "[finding_party]") {
    Texts texts = small_model_files;
    std::string& text = texts.at("action.toml");
    const std::string type = "[field.owner]\n";
    text.insert(text.find(type) + type.size(), "classification = \"AMBER\"\n");
    const Model model = model_of(texts);
    const State state = state_of(model, parties + action("owner = \"Bar\"\n"));
    RunResult result;
    result.state = &state;
    Finding finding;
    finding.subject = record(state, "action", "A");
    finding.label = Classification::green;
    CHECK(parties_of(result, finding).empty());
    finding.label = Classification::red;  // the Party itself has no label
    CHECK(keys_of(state, parties_of(result, finding)) == "Bar");
}
