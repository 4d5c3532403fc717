// What the lints found, as text for people or as JSON for programs; and what there is to know of the lints.
#pragma once

#include <map>
#include <ostream>
#include <string>

#include "base/file_system.h"
#include "lint/complaint.h"

namespace seccheck {
// How many files were looked at, for the summary.
struct LintSummary {
    std::size_t rules = 0, modules = 0;
};

// `paths` leads from the name of a file to the path to read its lines from.
void write_lint_text(std::ostream& out, const Complaints& complaints, const LintSummary& summary,
                     const FileSystem& files, const std::map<std::string, std::string>& paths);
void write_lint_json(std::ostream& out, const Complaints& complaints, const LintSummary& summary);

void write_lint_list(std::ostream& out);
void write_lint_page(std::ostream& out, const LintPage& page);
}  // namespace seccheck
