#include "report/report_format.h"

#include <algorithm>
#include <array>

#include "report/csv_report.h"
#include "report/github_report.h"
#include "report/gitlab_report.h"
#include "report/html_report.h"
#include "report/json_report.h"
#include "report/junit_report.h"
#include "report/markdown_report.h"
#include "report/oscal_report.h"
#include "report/sarif_report.h"
#include "report/tap_report.h"
#include "report/text_report.h"

namespace seccheck {
namespace {
constexpr std::array formats = {
    ReportFormat{"text", "for people, at a terminal or in a file", write_text_report},
    ReportFormat{"json", "everything, for programs; its schema is json_report.schema.json",
                 write_json_report},
    ReportFormat{"html", "a page for the browser, with filters and pictures", write_html_report, true},
    ReportFormat{"markdown", "a paper for the Panel", write_markdown_report},
    ReportFormat{"sarif", "SARIF 2.1.0, for code scanning", write_sarif_report},
    ReportFormat{"junit", "JUnit XML, for Jenkins and GitLab", write_junit_report},
    ReportFormat{"github", "workflow commands of GitHub Actions", write_github_report},
    ReportFormat{"gitlab", "GitLab's code quality report", write_gitlab_report},
    ReportFormat{"tap", "the Test Anything Protocol, version 13", write_tap_report},
    ReportFormat{"csv", "a row for each finding, for spreadsheets", write_csv_report},
    ReportFormat{"oscal", "OSCAL assessment-results", write_oscal_report},
};
}  // namespace

std::span<const ReportFormat> report_formats() { return formats; }

const ReportFormat* find_report_format(std::string_view name) {
    const auto it =
        std::find_if(formats.begin(), formats.end(), [&](const ReportFormat& f) { return f.name == name; });
    return it == formats.end() ? nullptr : &*it;
}
}  // namespace seccheck
