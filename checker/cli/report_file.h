// A JSON report that a command line names.
#pragma once

#include <optional>
#include <string>

#include "cli/commands.h"
#include "compare/reported_run.h"

namespace seccheck {
// Nothing where it can't be read, which has been explained.
std::optional<ReportedRun> read_report_file(const std::string& path, const Surroundings& around);
}  // namespace seccheck
