#include "load/time_travel.h"

#include <catch2/catch.hpp>

#include "support/small_model.h"
#include "support/state_text.h"

using namespace seccheck;

namespace {
State on(const char* day, const std::string& text) { return state_of(small_model(), text, day); }

constexpr const char* assessment = R"(
[[modification]]
id = "MP1"
raised = 2019-01-10
decided = 2019-06-01
outcome = "approved"
foreseen = 2019-11-07
[[dcc_assessment]]
modification = "MP1"
type = "impact"
accepted = 2019-03-01
returned = 2019-04-15
target_wd = 40
[[dcc_assessment.extension]]
number = 1
agreed = 2019-04-01
)";
}  // namespace

TEST_CASE("an event has happened on its own day, and reads as absent the day before", "[time_travel]") {
    const State before = on("2019-04-14", assessment), after = on("2019-04-15", assessment);
    CHECK(shown(before, record(before, "dcc_assessment", "MP1/impact"), "returned") == "absent");
    CHECK(shown(after, record(after, "dcc_assessment", "MP1/impact"), "returned") == "2019-04-15");
}

TEST_CASE("plans and other values are there from the beginning", "[time_travel]") {
    const State state = on("2019-03-01", assessment);
    CHECK(shown(state, record(state, "modification", "MP1"), "foreseen") == "2019-11-07");
    CHECK(shown(state, record(state, "dcc_assessment", "MP1/impact"), "target_wd") == "40 WD");
}

TEST_CASE("a record is not there before the event that brings it into being", "[time_travel]") {
    CHECK(keys_of(on("2019-01-09", assessment), "modification").empty());
    CHECK(keys_of(on("2019-01-10", assessment), "modification") == "MP1");
    CHECK(keys_of(on("2019-02-28", assessment), "dcc_assessment").empty());
    CHECK(keys_of(on("2019-03-01", assessment), "dcc_assessment") == "MP1/impact");
    CHECK(on("2019-01-09", assessment).size() == 0);
}

TEST_CASE("of several such events the first that is given counts", "[time_travel]") {
    const std::string both = "[[modification]]\nid = \"MP1\"\nraised = 2019-05-01\nconverted = 2019-03-01\n";
    CHECK(keys_of(on("2019-04-01", both), "modification").empty());  // raised comes first in the kind
    const std::string second = "[[modification]]\nid = \"MP1\"\nconverted = 2019-03-01\n";
    CHECK(keys_of(on("2019-02-28", second), "modification").empty());
    CHECK(keys_of(on("2019-03-01", second), "modification") == "MP1");
}

TEST_CASE("a record without such an event was always there", "[time_travel]") {
    CHECK(keys_of(on("1900-01-01", "[[modification]]\nid = \"MP1\"\n"), "modification") == "MP1");
}

TEST_CASE("a child isn't there before its parent, at any depth", "[time_travel]") {
    CHECK(keys_of(on("2019-02-28", assessment), "extension").empty());
    CHECK(keys_of(on("2019-03-01", assessment), "extension") == "MP1/impact/1");
    const char* roles = R"(
[[party]]
name = "Foo"
[[party.role]]
role = "supplier"
approved = 2019-03-01
[[party.role.use]]
day = 2018-01-01
)";
    CHECK(keys_of(on("2019-02-28", roles), "use").empty());
    CHECK(keys_of(on("2019-03-01", roles), "use") == "Foo/supplier/2018-01-01");
}

TEST_CASE("a value that came with a date came with that date", "[time_travel]") {
    const State before = on("2019-05-31", assessment), after = on("2019-06-01", assessment);
    CHECK(shown(before, record(before, "modification", "MP1"), "outcome") == "absent");
    CHECK(shown(after, record(after, "modification", "MP1"), "outcome") == "approved");
    const State undated = on("2019-01-01", "[[modification]]\nid = \"MP1\"\noutcome = \"rejected\"\n");
    CHECK(shown(undated, record(undated, "modification", "MP1"), "outcome") == "rejected");
}

TEST_CASE("a reference to what isn't there yet reads as absent, and its record can be found",
          "[time_travel]") {
    const std::string text =
        std::string(assessment) + "[[action]]\nid = \"A1\"\nfollows = \"dcc_assessment:MP1/impact\"\n";
    const State before = on("2019-02-28", text), after = on("2019-03-01", text);
    CHECK(shown(before, record(before, "action", "A1"), "follows") == "absent");
    CHECK(shown(after, record(after, "action", "A1"), "follows") == "MP1 Impact Assessment");
    CHECK_FALSE(before.exists(record(before, "dcc_assessment", "MP1/impact")));
    CHECK(after.exists(record(after, "dcc_assessment", "MP1/impact")));
}

TEST_CASE("the key of a record is whole before its day", "[time_travel]") {
    const State state = on("2019-01-01",
                           "[[party]]\nname = \"Foo\"\n[[party.role]]\nrole = "
                           "\"supplier\"\n[[party.role.use]]\nday = 2019-05-01\n");
    CHECK(keys_of(state, "use") == "Foo/supplier/2019-05-01");  // a use has no birth
    CHECK(shown(state, record(state, "use", "Foo/supplier/2019-05-01"), "day") == "absent");
}

TEST_CASE("the day is the one asked for, else the state's own, else today", "[time_travel]") {
    LoadOptions options;
    options.today = Date::parse("2021-01-01").value();
    const Texts own = {{"a.toml", "[state]\nas_of = 2020-02-14\n"}}, none = {{"a.toml", ""}};
    CHECK(load(small_model(), own, options).state.as_of() == Date::parse("2020-02-14"));
    CHECK(load(small_model(), none, options).state.as_of() == Date::parse("2021-01-01"));
    options.as_of = Date::parse("2019-01-01");
    CHECK(load(small_model(), own, options).state.as_of() == Date::parse("2019-01-01"));
    CHECK(load(small_model(), none, options).state.as_of() == Date::parse("2019-01-01"));
}

TEST_CASE("time goes back over more records than one thread takes at once", "[time_travel]") {
    std::string text;
    for (int i = 0; i < 5000; ++i)
        text += fmt::format("[[modification]]\nid = \"MP{:04}\"\nraised = 2019-01-{:02}\n", i, i % 31 + 1);
    for (const std::size_t jobs : {1U, 2U, 8U}) {
        LoadOptions options;
        options.as_of = Date::parse("2019-01-01");
        options.jobs = jobs;
        const LoadedState loaded = load(small_model(), {{"a.toml", text}}, options);
        CHECK(loaded.state.size() == 162);  // every 31st, from the first on
    }
}
