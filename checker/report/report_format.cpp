#include "report/report_format.h"

#include <algorithm>
#include <array>

#include "report/json_report.h"
#include "report/text_report.h"

namespace seccheck {
namespace {
constexpr std::array formats = {
    ReportFormat{"text", "for people, at a terminal or in a file", write_text_report},
    ReportFormat{"json", "everything, for programs; its schema is json_report.schema.json",
                 write_json_report},
};
}  // namespace

std::span<const ReportFormat> report_formats() { return formats; }

const ReportFormat* find_report_format(std::string_view name) {
    const auto it =
        std::find_if(formats.begin(), formats.end(), [&](const ReportFormat& f) { return f.name == name; });
    return it == formats.end() ? nullptr : &*it;
}
}  // namespace seccheck
