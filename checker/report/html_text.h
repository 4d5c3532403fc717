// What the parts of the HTML report have in common.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/run_result.h"

namespace seccheck {
// Any text, within an element or an attribute in double quotes: nothing in it is markup, nor unseen.
std::string html(std::string_view text);
// "<time datetime="2020-03-13">13 Mar 2020</time>"
std::string html(Date date);

// "<section ...><h2 id="due">What falls due</h2>": what begins each part of the page.
std::string section_head(std::string_view id, std::string_view title);

// The id of each finding's element, by its index in the result: "f-935c5d005b8fe67d". The same in every run
// that finds the same.
std::vector<std::string> finding_anchors(const RunResult& result);

// The heads of a table's columns for counts, and a row's counts beneath them.
std::string verdict_heads();
std::string verdict_cells(const VerdictCounts& counts);
}  // namespace seccheck
