#include "report/markdown_text.h"

#include <catch2/catch.hpp>

using namespace seccheck;

TEST_CASE("Markdown shows what it is given letter by letter", "[markdown_text]") {
    CHECK(markdown("a*b _c_ a_b [x](y) `z` <b> #1 | &amp; ~~") ==
          "a\\*b \\_c\\_ a_b \\[x\\](y) \\`z\\` \\<b\\> \\#1 \\| \\&amp; \\~\\~");
}

TEST_CASE("nothing in Markdown becomes a link, an item of a list or a broken emphasis", "[markdown_text]") {
    CHECK(markdown("see http://a.b and www.c.d, not a: b. Or") ==
          "see http\\://a.b and www\\.c.d, not a: b. Or");
    CHECK(markdown("- a - b") == "\\- a - b");
    CHECK(markdown("+1") == "\\+1");
    CHECK(markdown("12. a 3. b") == "12\\. a 3. b");
    CHECK(markdown("1) a (b)") == "1\\) a (b)");
    CHECK(markdown(" a b ") == "&#32;a b&#32;");
    CHECK(markdown(" ") == "&#32;");
}
