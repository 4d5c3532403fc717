#include <catch2/catch.hpp>

#include "docs/html_page.h"
#include "docs/markdown_pages.h"

using namespace seccheck;

namespace {
Block folded(const std::string& code) {
    Block block;
    block.type = Block::Type::folded_code;
    block.line = plain_line("given <&>");
    block.code = code;
    block.language = "toml";
    return block;
}

// A document of two pages; the second, in a folder, has the blocks.
Document with(const std::vector<Block>& blocks) {
    return {"A & B",
            {{"index", "start", "Start", {}, {}}, {"topics/x", "topic-x", "X <x>", "Topics", blocks}}};
}
std::string markdown(const std::vector<Block>& blocks) {
    const std::string page = markdown_pages(with(blocks)).at("topics/x.md");
    const std::string head = "<a id=\"topic-x\"></a>\n\n# X \\<x\\>\n\n";
    REQUIRE(page.starts_with(head));
    return page.substr(head.size());
}
std::string html(const std::vector<Block>& blocks) {
    const std::string page = html_page(with(blocks));
    const std::string head = "<h1 id=\"topic-x\">X &lt;x&gt;</h1>\n";
    const std::size_t at = page.find(head);
    REQUIRE(at != std::string::npos);
    const std::size_t begin = at + head.size();
    return page.substr(begin, page.find("</section>", begin) - begin);
}
Line leading_to(const std::string& text, const std::string& anchor) {
    return {Span{text, false, false, anchor}};
}
Line code(const std::string& text) { return {Span{text, true, false, {}}}; }
}  // namespace

TEST_CASE("text is shown as it stands, whatever it has in it", "[printed_document]") {
    const Block text = paragraph(plain_line("a <b> & `c` | *d* _e_ [f](g) \\ # ~h~ $i$ \x1b[1m"));
    CHECK(markdown({text}) ==
          "a \\<b\\> &amp; \\`c\\` \\| \\*d\\* \\_e\\_ \\[f\\](g) \\\\ \\# \\~h\\~ \\$i\\$ \\<1B\\>\\[1m\n");
    CHECK(html({text}) == "<p>a &lt;b&gt; &amp; `c` | *d* _e_ [f](g) \\ # ~h~ $i$ &lt;1B&gt;[1m</p>\n");
}

TEST_CASE("code may have backticks in it", "[printed_document]") {
    CHECK(markdown({paragraph(code("a < `b`"))}) == "`` a < `b` ``\n");
    CHECK(html({paragraph(code("a < `b`"))}) == "<p><code>a &lt; `b`</code></p>\n");
    CHECK(markdown({folded("x = 1\n```\n</details>\n")}) ==
          "<details><summary>given &lt;&amp;&gt;</summary>\n\n````toml\nx = "
          "1\n```\n</details>\n````\n\n</details>\n");
    CHECK(html({folded("x = 1\n</pre>\n")}) ==
          "<details><summary>given &lt;&amp;&gt;</summary><pre>x = 1\n&lt;/pre&gt;\n</pre></details>\n");
}

TEST_CASE("a table's cells keep their bars", "[printed_document]") {
    const Block block = table({{plain_line("A"), plain_line("B")}, {code("x|y"), plain_line("1|2")}});
    CHECK(markdown({block}) == "| A | B |\n|---|---|\n| `x\\|y` | 1\\|2 |\n");
    CHECK(
        html({block}) ==
        "<table>\n<tr><th>A</th><th>B</th></tr>\n<tr><td><code>x|y</code></td><td>1|2</td></tr>\n</table>\n");
}

TEST_CASE("a link leads to its anchor, on whatever page that is", "[printed_document]") {
    const std::vector<Block> blocks = {heading(1, "here", plain_line("Here")),
                                       paragraph(leading_to("there", "start")),
                                       bullets({leading_to("here", "here")})};
    CHECK(markdown(blocks) ==
          "<a id=\"here\"></a>\n\n## Here\n\n[there](../README.md#start)\n\n- [here](#here)\n");
    CHECK(html(blocks) ==
          "<h2 id=\"here\">Here</h2>\n<p><a href=\"#start\">there</a></p>\n<ul>\n<li><a "
          "href=\"#here\">here</a></li>\n</ul>\n");
}

TEST_CASE("the HTML page asks for nothing from elsewhere", "[printed_document]") {
    const std::string page = html_page(with({heading(1, "here", plain_line("Here"))}));
    for (const char* part : {"http:", "https:", "src=", "<script", "<link", "@import", "url("}) {
        INFO(part);
        CHECK(page.find(part) == std::string::npos);
    }
    CHECK(page.find("<title>A &amp; B</title>") != std::string::npos);
    CHECK(page.find("prefers-color-scheme: dark") != std::string::npos);
    CHECK(page.find("<li><a href=\"#start\">Start</a></li>\n"
                    "<li><details><summary>Topics</summary><ul>\n"
                    "<li><details><summary><a href=\"#topic-x\">X &lt;x&gt;</a></summary><ul>\n"
                    "<li><a href=\"#here\">Here</a></li>\n</ul></details></li>\n</ul></details></li>\n") !=
          std::string::npos);
}
