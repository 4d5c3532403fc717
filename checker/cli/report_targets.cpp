#include "cli/report_targets.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest_name.h"
#include "report/report_format.h"

namespace seccheck {
std::string read_report_target(const std::string& text, ReportTarget& target) {
    const std::size_t colon = text.find(':');
    target.format = text.substr(0, colon);
    target.path = colon == std::string::npos ? "" : text.substr(colon + 1);
    if (find_report_format(target.format) == nullptr) {
        std::vector<std::string> names;
        for (const ReportFormat& format : report_formats()) names.emplace_back(format.name);
        return fmt::format("there is no format \"{}\": {}", target.format, suggest(target.format, names));
    }
    if (colon != std::string::npos && target.path.empty())
        return fmt::format("\"{}\" names no file behind its colon", text);
    return {};
}

std::string why_not_beside(const std::vector<ReportTarget>& others, const ReportTarget& target) {
    if (std::none_of(others.begin(), others.end(),
                     [&](const ReportTarget& other) { return other.path == target.path; }))
        return {};
    return target.path.empty()
               ? "two reports would go to the same place: name a file for one, as in sarif:out.sarif"
               : fmt::format("two reports would be written to {}", target.path);
}
}  // namespace seccheck
