#include "cli/report_file.h"

#include <fmt/format.h>

#include "base/quote.h"
#include "compare/report_reader.h"

namespace seccheck {
std::optional<ReportedRun> read_report_file(const std::string& path, const Surroundings& around) {
    const auto text = read_file(around.files, path);
    if (!text) {
        around.err << fmt::format(
            "seccheck: the report {} can't be read: write it with seccheck check --format json:FILE\n", path);
        return std::nullopt;
    }
    Diagnostics diagnostics;
    auto run = read_report(*text, path, diagnostics);
    if (run) return run;
    const auto sorted = diagnostics.sorted();
    print_diagnostics(around.err, sorted, around.files, {{path, path}});
    around.err << fmt::format("seccheck: {} problem{} in the report {}\n", sorted.size(),
                              sorted.size() == 1 ? "" : "s", path);
    return std::nullopt;
}
}  // namespace seccheck
