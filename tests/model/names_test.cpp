// The words of the enumerations, which stand in rules, models and reports.
#include <catch2/catch.hpp>

#include "model/basis.h"
#include "model/classification.h"
#include "model/rule_info.h"
#include "model/verdict.h"

using namespace seccheck;

TEST_CASE("verdicts are named, mildest first", "[names]") {
    const char* const names[] = {"not_applicable", "pass", "waived", "note", "due", "unknown", "breach", "error"};
    REQUIRE(std::size(names) == verdict_count);
    for (std::size_t i = 0; i < verdict_count; ++i) {
        CHECK(name(static_cast<Verdict>(i)) == names[i]);
        CHECK(verdict(names[i]) == static_cast<Verdict>(i));
    }
    CHECK(Verdict::unknown < Verdict::breach);
    CHECK(Verdict::due < Verdict::unknown);
}

TEST_CASE("classifications are named in capitals, weakest first", "[names]") {
    const char* const names[] = {"WHITE", "GREEN", "AMBER", "RED"};
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(name(static_cast<Classification>(i)) == names[i]);
        CHECK(classification(names[i]) == static_cast<Classification>(i));
    }
}

TEST_CASE("bases and severities are named", "[names]") {
    CHECK(basis("stated") == Basis::stated);
    CHECK(basis("derived") == Basis::derived);
    CHECK(basis("unverified") == Basis::unverified);
    CHECK(name(Basis::unverified) == "unverified");
    CHECK(severity("minor") == Severity::minor);
    CHECK(severity("major") == Severity::major);
    CHECK(severity("critical") == Severity::critical);
    CHECK(name(Severity::critical) == "critical");
}

TEST_CASE("no other text is a name, not even nearly", "[names]") {
    for (const char* text : {"", "Pass", "passed", "red", "RED ", "major "}) {
        CHECK_FALSE(verdict(text));
        CHECK_FALSE(classification(text));
        CHECK_FALSE(basis(text));
        CHECK_FALSE(severity(text));
    }
}

TEST_CASE("counts are kept by verdict", "[names]") {
    VerdictCounts counts{};
    count_of(counts, Verdict::breach) = 3;
    ++count_of(counts, Verdict::breach);
    CHECK(count_of(counts, Verdict::breach) == 4);
    CHECK(count_of(counts, Verdict::pass) == 0);
}
