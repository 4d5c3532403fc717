// Diagnostics that are no errors: each with a word of its own where print_diagnostics() says "error".
#pragma once

#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"

namespace seccheck {
struct LabelledDiagnostic {
    std::string label;  // "LNT-003 minor"
    Diagnostic diagnostic;
};

// In the order given, which should be by place: a file is read once for all that follow each other.
void print_labelled(std::ostream& out, const std::vector<LabelledDiagnostic>& diagnostics,
                    const FileSystem& files, const std::map<std::string, std::string>& paths);
}  // namespace seccheck
