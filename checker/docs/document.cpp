#include "docs/document.h"

#include <utility>

namespace seccheck {
Line plain_line(std::string text) { return {Span{std::move(text), false, false, {}}}; }

Block heading(int level, std::string anchor, Line line) {
    Block block;
    block.type = Block::Type::heading;
    block.level = level;
    block.anchor = std::move(anchor);
    block.line = std::move(line);
    return block;
}

Block paragraph(Line line) {
    Block block;
    block.line = std::move(line);
    return block;
}

Block bullets(std::vector<Line> lines) {
    Block block;
    block.type = Block::Type::bullets;
    block.bullets = std::move(lines);
    return block;
}

Block table(std::vector<std::vector<Line>> rows) {
    Block block;
    block.type = Block::Type::table;
    block.rows = std::move(rows);
    return block;
}
}  // namespace seccheck
