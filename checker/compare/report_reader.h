// JSON reports of seccheck check, read back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "compare/reported_run.h"
#include "model/run_result.h"

namespace seccheck {
// Nothing where it is no such report, is of a version that we don't know, or lacks something; every problem
// is told, at its line and column of `file`. Keys that we don't know are left: newer reports have more.
std::optional<ReportedRun> read_report(std::string_view text, const std::string& file,
                                       Diagnostics& diagnostics);

// A run as its JSON report would tell it. It goes by way of that report's text, so that there can't be a
// difference between comparing two states and comparing their reports.
ReportedRun as_reported(const RunResult& result, std::size_t jobs);
}  // namespace seccheck
