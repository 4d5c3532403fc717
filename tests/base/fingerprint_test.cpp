#include "base/fingerprint.h"

#include <catch2/catch.hpp>

using namespace seccheck;

// The right-hand sides are the last sixteen digits that Python gives for
//     uuid.uuid5(uuid.UUID("5ecc4ec4-910f-4d27-a83b-6d0277f41be9"), text)
// They stand in the baselines of users: if one of these changes, every baseline is lost.
TEST_CASE("a fingerprint is the second half of a name-based UUID", "[fingerprint]") {
    CHECK(fingerprint_text(fingerprint("ASM-001|SECMP0015/impact")) == "a9fd44cd7cd3f5cb");
    CHECK(fingerprint_text(fingerprint("ASM-001")) == "8fb241aefaaec3bc");
    CHECK(fingerprint_text(fingerprint("\u00e9")) == "8936ab3a580a36a5");
    CHECK(fingerprint_text(fingerprint("")) == "bd2999f6a4789f38");
}

TEST_CASE("the text of a fingerprint has sixteen digits, zeros in front included", "[fingerprint]") {
    CHECK(fingerprint_text(0) == "0000000000000000");
    CHECK(fingerprint_text(0xAB) == "00000000000000ab");
    CHECK(fingerprint_text(~std::uint64_t{0}) == "ffffffffffffffff");
}
