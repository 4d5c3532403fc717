#include "report/case_coverage_report.h"

#include <fmt/format.h>

#include "report/plain_text.h"

namespace seccheck {
namespace {
// "12-14, 20": lines in a row, counted among those that can be run, as one.
std::string missed_lines(const FileCoverage& file) {
    std::string text;
    for (auto it = file.runs.begin(); it != file.runs.end(); ++it) {
        if (it->second > 0) continue;
        const std::uint32_t first = it->first;
        std::uint32_t last = first;
        for (auto next = std::next(it); next != file.runs.end() && next->second == 0; ++next) {
            last = next->first;
            it = next;
        }
        text += fmt::format("{}{}", text.empty() ? "" : ", ", first);
        if (last != first) text += fmt::format("-{}", last);
    }
    return text;
}

void write_gaps(const FileCoverage& file, std::ostream& out) {
    const std::string heading = file.rule.empty() ? file.file : file.file + ": " + file.rule;
    const std::string lines = missed_lines(file);
    if (!lines.empty()) out << fmt::format("{}: no case runs line {}\n", heading, lines);
    for (const std::string& name : file.parameters)
        out << fmt::format("{}: no case reaches the parameter {}\n", heading, name);
    for (const std::string& name : file.verdicts)
        out << fmt::format("{}: no case expects the verdict {}\n", heading, name);
}
}  // namespace

void write_coverage_text(const CaseCoverage& coverage, std::ostream& out) {
    std::size_t lines = 0, run = 0, complete = 0;
    for (const FileCoverage& file : coverage.files) {
        write_gaps(file, out);
        lines += file.runs.size();
        run += file.lines_run();
        if (file.lines_run() == file.runs.size() && file.parameters.empty() && file.verdicts.empty())
            ++complete;
    }
    out << fmt::format("{}: {} run, {} not; {} of {} complete\n", count(lines, "line"), grouped(run),
                       grouped(lines - run), grouped(complete), count(coverage.files.size(), "file"));
}

void write_lcov(const CaseCoverage& coverage, std::ostream& out) {
    for (const FileCoverage& file : coverage.files) {
        out << "TN:\nSF:" << file.file << '\n';
        for (const auto& [line, times] : file.runs) out << fmt::format("DA:{},{}\n", line, times);
        out << fmt::format("LF:{}\nLH:{}\nend_of_record\n", file.runs.size(), file.lines_run());
    }
}
}  // namespace seccheck
