// The report as one page for the browser. It needs no other file and asks nobody for anything, which its
// Content-Security-Policy holds it to; without JavaScript it is a plain document, with it there are filters,
// search and sorting.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "report/report_format.h"

namespace seccheck {
void write_html_report(const RunResult& result, const ReportOptions& options, std::ostream& out);

// A digest in hexadecimal digits as Content-Security-Policy wants it, in base 64.
std::string base64_of_hex(std::string_view digits);
}  // namespace seccheck
