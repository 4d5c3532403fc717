#include "lint/lint_list.h"

#include <catch2/catch.hpp>

using namespace seccheck;

TEST_CASE("each lint has a page in its place, with all that --explain shows", "[lint]") {
    const auto pages = lint_pages();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const LintPage& page = pages[i];
        const std::string number = std::to_string(i + 1);
        CAPTURE(number);
        CHECK(page.id == "LNT-" + std::string(3 - number.size(), '0') + number);
        CHECK(static_cast<std::size_t>(page.lint) == i);
        CHECK(&page_of(page.lint) == &page);
        CHECK(find_lint(page.id) == page.lint);
        for (const std::string_view text : {page.title, page.what, page.why, page.example, page.mend})
            CHECK_FALSE(text.empty());
        CHECK_FALSE(page.title.ends_with('.'));
        CHECK(page.what.ends_with('.'));
        CHECK(page.why.ends_with('.'));
        CHECK(page.mend.ends_with('.'));
    }
    CHECK(static_cast<std::size_t>(Lint::placeholder_left) + 1 == pages.size());
    CHECK_FALSE(find_lint("LNT-000"));
    CHECK_FALSE(find_lint("LNT-1"));
}
