#include "load/settings_loader.h"

#include <catch2/catch.hpp>

#include "support/diagnostic_text.h"

using namespace seccheck;

namespace {
struct Loaded {
    std::optional<Settings> settings;
    std::string told;
};

Loaded load(const std::string& text) {
    const std::map<std::string, std::string> texts{{"seccheck.toml", text}};
    Diagnostics diagnostics;
    Loaded loaded;
    loaded.settings = load_settings(MemoryFiles(texts), {"seccheck.toml", "seccheck.toml"}, diagnostics);
    loaded.told = text_of(diagnostics, texts);
    return loaded;
}
}  // namespace

TEST_CASE("a seccheck.toml sets what the options of check set", "[settings]") {
    const Loaded loaded = load(R"(
rules    = ["standard", "ours"]
models   = "kinds"
calendar = "scotland"
select   = ["ASM"]
ignore   = ["ASM-003", "PNL"]
basis    = "derived"
fail_on  = "due"
audience = "GREEN"
formats  = ["text", "sarif:out.sarif"]
baseline = "last.json"
)");
    CHECK(loaded.told.empty());
    REQUIRE(loaded.settings);
    const Settings& settings = *loaded.settings;
    REQUIRE(settings.rules.size() == 2);
    CHECK(settings.rules[1].text == "ours");
    CHECK(settings.rules[1].place == Place{"seccheck.toml", 2, 25});
    CHECK(settings.models[0].text == "kinds");
    CHECK(settings.calendar->text == "scotland");
    CHECK(settings.select[0].text == "ASM");
    CHECK(settings.ignore[1].text == "PNL");
    CHECK(settings.basis == Basis::derived);
    CHECK(settings.fail_on == Verdict::due);
    CHECK(settings.audience == Classification::green);
    CHECK(settings.formats[1].text == "sarif:out.sarif");
    CHECK(settings.baseline->text == "last.json");
}

TEST_CASE("what a seccheck.toml doesn't say is not set", "[settings]") {
    const Loaded loaded = load("");
    CHECK(loaded.told.empty());
    REQUIRE(loaded.settings);
    CHECK(loaded.settings->rules.empty());
    CHECK_FALSE(loaded.settings->calendar);
    CHECK_FALSE(loaded.settings->basis);
    CHECK_FALSE(loaded.settings->fail_on);
    CHECK_FALSE(loaded.settings->audience);
    CHECK_FALSE(loaded.settings->baseline);
}

TEST_CASE("all that is wrong in a seccheck.toml is told at once", "[settings]") {
    CHECK(load(R"(fail-on = "due"
basis = "sated"
select = ["ASM", 7]
calendar = ""
audience = "green"
)")
              .told == R"(
seccheck.toml:1:1: error: seccheck.toml has no key "fail-on"
     1 | fail-on = "due"
       | ^~~~~~~
       did you mean "fail_on"?
seccheck.toml:2:9: error: "basis" of seccheck.toml can't be "sated"
     2 | basis = "sated"
       |         ^~~~~~~
       did you mean "stated"?
seccheck.toml:3:18: error: "select" of seccheck.toml is a list of texts, and has an integer in it
     3 | select = ["ASM", 7]
       |                  ^
seccheck.toml:4:12: error: this text is empty
     4 | calendar = ""
       |            ^~
       write what is meant, or leave it out
seccheck.toml:5:12: error: "audience" of seccheck.toml can't be "green"
     5 | audience = "green"
       |            ^~~~~~~
       one of "WHITE", "GREEN", "AMBER", "RED"
)");
}
