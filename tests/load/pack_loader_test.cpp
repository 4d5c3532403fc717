#include "load/pack_loader.h"

#include <catch2/catch.hpp>

#include "support/diagnostic_text.h"

using namespace seccheck;

namespace {
struct Loaded {
    std::optional<Pack> pack;
    std::string told;
};

Loaded load(const std::string& text) {
    const std::map<std::string, std::string> texts{{"energy/pack.toml", text}};
    Diagnostics diagnostics;
    Loaded loaded;
    loaded.pack =
        load_pack(MemoryFiles(texts), {"energy/pack.toml", "energy/pack.toml"}, "0.1.0", diagnostics);
    loaded.told = text_of(diagnostics, texts);
    return loaded;
}

std::string needing(const std::string& seccheck) {
    return "[pack]\nname = \"energy\"\nversion = \"1\"\nseccheck = \"" + seccheck + "\"\ndoc = \"Ours.\"\n";
}
}  // namespace

TEST_CASE("a pack says its name, its version and what it is", "[pack]") {
    const Loaded loaded = load(needing(">=0.1"));
    CHECK(loaded.told.empty());
    REQUIRE(loaded.pack);
    CHECK(loaded.pack->name == "energy");
    CHECK(loaded.pack->version == "1");
    CHECK(loaded.pack->seccheck == "0.1");
    CHECK(loaded.pack->doc == "Ours.");
}

TEST_CASE("a pack that needs a newer seccheck is refused, number by number", "[pack]") {
    for (const char* fits : {">=0", ">=0.1", ">=0.1.0", ">=0.0.9"}) CHECK(load(needing(fits)).told.empty());
    for (const char* newer : {">=0.1.1", ">=0.10", ">=1", ">=0.2"})
        CHECK(load(needing(newer)).told.find(" or newer, and this is 0.1.0") != std::string::npos);
    CHECK(load(needing(">=9.0")).told == R"(
energy/pack.toml:4:12: error: the pack "energy" needs seccheck 9.0 or newer, and this is 0.1.0
     4 | seccheck = ">=9.0"
       |            ^~~~~~~
       install a newer seccheck, or take an older version of the pack
)");
}

TEST_CASE("what names no version is refused", "[pack]") {
    for (const char* wrong : {"0.1", "<1", ">=", ">=0.", ">=x", ">=0.1 ", ">=-1"}) {
        CAPTURE(wrong);
        CHECK(load(needing(wrong)).told.find("names no version of seccheck") != std::string::npos);
    }
}

TEST_CASE("an unknown key of a pack is told with the nearest", "[pack]") {
    const std::string told = load(needing(">=0.1") + "vresion = \"2\"\n").told;
    CHECK(told.find("energy/pack.toml:6:1: error: a pack has no key \"vresion\"") != std::string::npos);
    CHECK(told.find("did you mean \"version\"?") != std::string::npos);
    CHECK(load("name = \"energy\"\n").told.find("describes no pack") != std::string::npos);
}
