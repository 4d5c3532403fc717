// The paper as GitHub shows it below a step of a job.
#pragma once

#include <cstddef>
#include <string>

#include "report/report_format.h"

namespace seccheck {
// GitHub takes a MiB from a step, and of more it shows nothing: this leaves room for what others write there.
inline constexpr std::size_t longest_job_summary = 1'000'000;

// In Markdown. Where it is longer than `most` bytes it ends with a whole line, and says where the rest is.
std::string job_summary(const RunResult& result, const ReportOptions& options,
                        std::size_t most = longest_job_summary);
}  // namespace seccheck
