#include "load/toml_pieces.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "load/toml_lines.h"

namespace seccheck {
namespace {
// Where the first top-level heading at or behind `from` begins. Nothing where there is none whose whole
// line is in the text.
std::optional<std::size_t> find_heading(std::string_view text, std::size_t from) {
    constexpr std::string_view mark = "\n[[";
    for (std::size_t at = text.find(mark, from); at != std::string_view::npos; at = text.find(mark, at + 1)) {
        const std::size_t begin = at + 1, end = text.find('\n', begin);
        if (end == std::string_view::npos) return std::nullopt;
        if (is_top_heading(text.substr(begin, end - begin))) return begin;
    }
    return std::nullopt;
}
}  // namespace

TomlCutter::TomlCutter(std::unique_ptr<FileReader> reader, std::string file, std::size_t target)
    : reader_(std::move(reader)), file_(std::move(file)), target_(target) {}

bool TomlCutter::next(TomlPiece& piece, Diagnostics& diagnostics) {
    std::optional<std::size_t> cut;
    std::size_t from = target_;
    while (!cut && !at_end_) {
        if (buffer_.size() > from) cut = find_heading(buffer_, from);
        if (cut) break;
        // What has been searched need not be searched again, but for a line that was not whole.
        const std::size_t last_line = buffer_.rfind('\n');
        if (last_line != std::string::npos) from = std::max(from, last_line);
        if (!fill(diagnostics)) return false;
    }
    const std::size_t size = cut.value_or(buffer_.size());
    if (size == 0) return false;
    piece.first_line = line_;
    piece.text.assign(buffer_, 0, size);
    line_ += static_cast<std::uint32_t>(std::count(piece.text.begin(), piece.text.end(), '\n'));
    buffer_.erase(0, size);
    return true;
}

// Reads on for about a piece. False where the file can't be read.
bool TomlCutter::fill(Diagnostics& diagnostics) {
    const std::size_t before = buffer_.size();
    const std::size_t want = target_ + 4096;
    buffer_.resize(before + want);
    const std::optional<std::size_t> count = reader_->read(buffer_.data() + before, want);
    buffer_.resize(before + count.value_or(0));
    at_end_ = !count || *count == 0;
    if (count) return true;
    diagnostics.add(Place{file_, 0, 0}, "can't be read to its end",
                    "check the disk and the file's permissions");
    buffer_.clear();
    return false;
}

std::vector<TomlPiece> cut_into_records(std::string_view text) {
    std::vector<TomlPiece> pieces(1);
    TomlLines lines;
    for (std::uint32_t number = 1; !text.empty(); ++number) {
        const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
        std::string_view line = text.substr(0, size);
        text.remove_prefix(size);
        const std::string_view content = line.ends_with('\n') ? line.substr(0, size - 1) : line;
        if (lines.take(content) == TomlLines::Line::top && !pieces.back().text.empty())
            pieces.push_back({{}, number});
        pieces.back().text += line;
    }
    return pieces;
}
}  // namespace seccheck
