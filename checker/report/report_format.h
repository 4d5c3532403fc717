// The formats of a report: one table from name to writer.
#pragma once

#include <cstddef>
#include <functional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "graph/graph_layout.h"
#include "model/run_result.h"

namespace seccheck {
struct ReportOptions {
    bool color = false;
    bool each_unknown = false;          // tell every record that lacks a fact, not only how many do
    std::size_t jobs = 1;               // threads
    Verdict fail_on = Verdict::breach;  // what counts as a failure from here on
    std::string version;                // of the program
    bool sarif_include_waived = false;  // for readers that heed suppressions
    bool facts = false;                 // in JSON, all that the state says: what seccheck diff compares by
    // Lays out what the run drew, for formats with pictures; none where there are to be none.
    std::function<GraphLayouts(const std::vector<GraphToDraw>&)> lay_out = {};
};

// Writers lay out and decide nothing: the result is complete and sorted. They write no clock time, host,
// user or absolute path, and the same bytes for the same result.
using ReportWriter = void (*)(const RunResult& result, const ReportOptions& options, std::ostream& out);

struct ReportFormat {
    std::string_view name;
    std::string_view doc;
    ReportWriter write;
    bool draws_graphs = false;  // what the run is to find for it in RunResult::drawn
};

std::span<const ReportFormat> report_formats();
const ReportFormat* find_report_format(std::string_view name);  // null for an unknown one
}  // namespace seccheck
