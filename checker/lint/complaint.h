// What a lint has to say about one place.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "lint/lint_list.h"

namespace seccheck {
// Replaces a stretch of a file's text, counted in bytes.
struct Edit {
    std::string file;
    std::size_t offset = 0, size = 0;
    std::string text;

    auto operator<=>(const Edit&) const = default;
};

struct Complaint {
    Lint lint{};
    Place place;
    std::size_t width = 1;  // how many columns the caret underlines
    std::string message;
    std::string help;  // what to do
    std::vector<Diagnostic::Note> notes = {};
    std::vector<Edit> fix =
        {};  // mends it without a change of what the rule does; empty where nothing is safe

    auto operator<=>(const Complaint&) const = default;
};

using Complaints = std::vector<Complaint>;
}  // namespace seccheck
