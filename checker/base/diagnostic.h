// Broken input: what is wrong, where, and what to do about it. A diagnostic is never a verdict on a
// record (that is a finding) and never a bug of ours (that is an assert).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/place.h"

namespace seccheck {
struct Diagnostic {
    // A second place that explains the first, such as the earlier one of two records with one key.
    struct Note {
        Place place;
        std::string message;
        auto operator<=>(const Note&) const = default;
    };

    Place place;
    std::string message;      // one line, says what is wrong
    std::string help;         // one line, says what to do; may be empty
    std::vector<Note> notes;  // in the order they were found
    std::size_t width = 1;    // how many columns the caret underlines

    auto operator<=>(const Diagnostic&) const = default;
};

// Collects problems so that all of them can be told at once. Not for use from two threads.
class Diagnostics {
public:
    void add(Diagnostic diagnostic) { list_.push_back(std::move(diagnostic)); }
    void add(Place place, std::string message, std::string help = {}, std::size_t width = 1);
    void take(Diagnostics&& other);

    bool empty() const { return list_.empty(); }

    // By place, then text; the same problem told twice is kept once.
    std::vector<Diagnostic> sorted() const;

private:
    std::vector<Diagnostic> list_;
};
}  // namespace seccheck
