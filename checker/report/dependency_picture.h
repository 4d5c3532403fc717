// The graph of dependencies as boxes with text in them, ready to be laid out: one picture for each part of it
// that hangs together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/graph_layout.h"
#include "model/run_result.h"

namespace seccheck {
// That somebody is to act on a record.
struct BoxMark {
    std::string text;         // "2 breaches": how many it has of the worst verdict
    Verdict verdict;          // that one: error, breach, due or waived
    std::size_t finding = 0;  // the first of them, by index in the result
};

struct DependencyBox {
    RecordId record = no_record;
    std::string kind;                // in words: "dcc assessment"
    std::vector<std::string> lines;  // its title, in as many as it takes; cut off where those are too many
    std::optional<BoxMark> mark;
};

struct DependencyPicture {
    std::vector<DependencyBox> boxes;             // in order of their records
    std::vector<std::vector<std::string>> kinds;  // of each line of `graph`: why the one needs the other
    GraphToDraw graph;
};

// How the lines of a box stand in it, in points: the kind, the title, the mark.
inline constexpr double box_line_height = 15, box_padding = 7, box_width = 156;

// "requires_assessment" as people say it.
std::string in_words(std::string name);

// Those with a breach first, then the larger ones; equal ones in order of their first record.
std::vector<DependencyPicture> dependency_pictures(const RunResult& result);
}  // namespace seccheck
