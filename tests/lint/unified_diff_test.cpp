#include "lint/unified_diff.h"

#include <catch2/catch.hpp>

using namespace seccheck;

TEST_CASE("a diff has three lines around each change", "[lint]") {
    CHECK(unified_diff("r.lua", "1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nfive\n6\n7\n8\n") ==
          "--- a/r.lua\n+++ b/r.lua\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST_CASE("changes that are far apart stand in hunks of their own, near ones in one", "[lint]") {
    CHECK(unified_diff("r", "a\n1\n2\n3\n4\n5\n6\n7\nb\n", "1\n2\n3\n4\n5\n6\n7\n") ==
          "--- a/r\n+++ b/r\n@@ -1,4 +1,3 @@\n-a\n 1\n 2\n 3\n@@ -6,4 +5,3 @@\n 5\n 6\n 7\n-b\n");
    CHECK(unified_diff("r", "a\n1\n2\n3\n4\n5\n6\nb\n", "1\n2\n3\n4\n5\n6\n") ==
          "--- a/r\n+++ b/r\n@@ -1,8 +1,6 @@\n-a\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n");
}

TEST_CASE("texts that are the same have no diff, and an empty one has no lines", "[lint]") {
    CHECK(unified_diff("r", "a\n", "a\n").empty());
    CHECK(unified_diff("r", "", "a\n") == "--- a/r\n+++ b/r\n@@ -0,0 +1,1 @@\n+a\n");
    CHECK(unified_diff("r", "a\n", "a") ==
          "--- a/r\n+++ b/r\n@@ -1,1 +1,1 @@\n-a\n+a\n\\ No newline at end of file\n");
}
