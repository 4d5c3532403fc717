#include "report/job_summary.h"

#include <sstream>
#include <string_view>
#include <utility>

#include "report/markdown_report.h"

namespace seccheck {
std::string job_summary(const RunResult& result, const ReportOptions& options, std::size_t most) {
    constexpr std::string_view rest =
        "\n**The paper is longer than what fits here: seccheck check -f markdown:FILE writes the whole.**\n";
    std::ostringstream out;
    write_markdown_report(result, options, out);
    std::string paper = std::move(out).str();
    if (paper.size() <= most) return paper;
    paper.resize(most - rest.size());
    paper.resize(paper.rfind('\n') + 1);
    return paper.append(rest);
}
}  // namespace seccheck
