#include "model/title.h"

#include <catch2/catch.hpp>

using namespace seccheck;

namespace {
// Fields in <>, so that they can be told from text.
std::string parsed(std::string_view text) {
    const auto title = parse_title(text);
    if (!title) return "broken";
    std::string shown;
    for (const Title::Part& part : title->parts)
        shown += part.is_field ? "<" + part.text + ">" : part.text + "|";
    return shown;
}
}  // namespace

TEST_CASE("a title is text with fields in braces", "[title]") {
    CHECK(parsed("{modification} {type}") == "<modification> |<type>");
    CHECK(parsed("item {number} of the {meeting}") == "item |<number> of the |<meeting>");
    CHECK(parsed("calendar") == "calendar|");
    CHECK(parsed("{a}{b}") == "<a><b>");
    CHECK(parsed("").empty());
}

TEST_CASE("a doubled brace is a brace", "[title]") {
    CHECK(parsed("{{a}}") == "{a}|");
    CHECK(parsed("{{{a}}}") == "{|<a>}|");
}

TEST_CASE("a brace that is left open, or has nothing in it, is no title", "[title]") {
    for (const char* text : {"{a", "a}", "{}", "{a}}", "{", "}", "{{a}", "a {b} {"})
        CHECK(parsed(text) == "broken");
}
