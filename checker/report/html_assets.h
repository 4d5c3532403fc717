// What the HTML report carries besides its text: html_report.css and html_report.js, as they were when the
// program was built.
#pragma once

#include <string_view>

namespace seccheck {
struct HtmlAsset {
    std::string_view text;
    std::string_view sha256;  // of the text, in hexadecimal digits
};

extern const HtmlAsset html_style, html_script;
}  // namespace seccheck
