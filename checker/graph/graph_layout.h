// Where the boxes and lines of a picture go. Graphviz works it out, and is told nothing of what is in the
// boxes: only how many there are, how large each is, and which are joined.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/child_process.h"

namespace seccheck {
// Lengths are in points, 72 to the inch; x goes to the right and y down.
struct Size {
    double width = 0, height = 0;
};
struct Point {
    double x = 0, y = 0;
};

// Boxes, and lines between them, by index; no two lines join the same boxes in the same direction.
struct GraphToDraw {
    std::vector<Size> boxes;
    std::vector<std::pair<std::size_t, std::size_t>> lines;
};

struct GraphLayout {
    Size size;
    std::vector<Point> centres;             // of the boxes
    std::vector<std::vector<Point>> lines;  // Bézier curves: the first point, then three for each piece
};

// All graphs laid out, each by itself and from left to right; or why that can't be, in words for a message.
struct GraphLayouts {
    std::vector<GraphLayout> layouts;  // as many as there were graphs, or none
    std::string trouble;
};

// What `dot -Tplain` reads.
std::string dot_text(const std::vector<GraphToDraw>& graphs);

// What it writes. Nothing where it isn't that, for these graphs.
std::optional<std::vector<GraphLayout>> parse_plain(std::string_view plain,
                                                    const std::vector<GraphToDraw>& graphs);

// Runs dot. The same version of it gives the same layout.
GraphLayouts lay_out(const std::vector<GraphToDraw>& graphs);
}  // namespace seccheck
