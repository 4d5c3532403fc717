// The formats of a report: one table from name to writer.
#pragma once

#include <cstddef>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "model/run_result.h"

namespace seccheck {
struct ReportOptions {
    bool color = false;
    bool each_unknown = false;          // tell every record that lacks a fact, not only how many do
    std::size_t jobs = 1;               // threads
    Verdict fail_on = Verdict::breach;  // what counts as a failure from here on
    std::string version;                // of the program
    bool sarif_include_waived = false;  // for readers that heed suppressions
};

// Writers lay out and decide nothing: the result is complete and sorted. They write no clock time, host,
// user or absolute path, and the same bytes for the same result.
using ReportWriter = void (*)(const RunResult& result, const ReportOptions& options, std::ostream& out);

struct ReportFormat {
    std::string_view name;
    std::string_view doc;
    ReportWriter write;
};

std::span<const ReportFormat> report_formats();
const ReportFormat* find_report_format(std::string_view name);  // null for an unknown one
}  // namespace seccheck
