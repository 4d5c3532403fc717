#include "load/catalogue_loader.h"

#include <catch2/catch.hpp>

#include "support/loading.h"

using namespace seccheck;

namespace {
struct Loaded {
    Catalogue catalogue;
    std::string errors;
};

Loaded load_texts(const Texts& texts) {
    Diagnostics diagnostics;
    Loaded loaded;
    loaded.catalogue = load_catalogue(MemoryFiles(texts), found_in(texts), diagnostics);
    loaded.errors = text_of(diagnostics, texts);
    return loaded;
}

const std::string one = R"([[obligation]]
id = "party/B-03"
title = "Who was expelled can't come back"
cites = "SEC B1.2"
basis = "derived"
)";
}  // namespace

TEST_CASE("a catalogue keeps the order of its files", "[catalogue_loader]") {
    const Loaded loaded = load_texts({{"catalogue.toml", one + R"([[obligation]]
id = "party/B-01"
title = "Whoever meets B1 is admitted"
cites = "SEC B1.1"
basis = "stated"
reason = "It grants a right."
)"}});
    REQUIRE(loaded.errors.empty());
    REQUIRE(loaded.catalogue.size() == 2);
    CHECK(loaded.catalogue[0].id == "party/B-03");
    CHECK(loaded.catalogue[0].basis == Basis::derived);
    CHECK(loaded.catalogue[0].reason.empty());
    CHECK(loaded.catalogue[1].reason == "It grants a right.");
    CHECK(to_string(loaded.catalogue[1].place) == "catalogue.toml:7:6");
}

TEST_CASE("an obligation stands once, over all files", "[catalogue_loader]") {
    CHECK(load_texts({{"a/catalogue.toml", one}, {"b/catalogue.toml", one}}).errors == R"(
b/catalogue.toml:2:6: error: the obligation "party/B-03" stands twice
     2 | id = "party/B-03"
       |      ^
       a/catalogue.toml:2:6: here first
       keep one of the two
)");
}

TEST_CASE("all that an obligation lacks or has too much is told at once", "[catalogue_loader]") {
    CHECK(load_texts({{"catalogue.toml", R"([[obligation]]
id = "party/B-03"
titel = "x"
cites = "SEC B1.2"
basis = "sure"
)"}}).errors == R"(
catalogue.toml:1:1: error: an obligation lacks its "title"
     1 | [[obligation]]
       | ^
       add title = "..."
catalogue.toml:3:1: error: an obligation has no key "titel"
     3 | titel = "x"
       | ^~~~~
       did you mean "title"?
catalogue.toml:5:9: error: "basis" of an obligation can't be "sure"
     5 | basis = "sure"
       |         ^~~~~~
       one of "stated", "derived", "unverified"
)");
}
