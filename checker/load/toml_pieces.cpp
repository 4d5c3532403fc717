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

// How much of a text belongs to its first record: all up to the next top-level heading. Where a string or a
// list is never closed, all that follows lies within; then the next line that looks like a heading is one.
std::size_t record_size(std::string_view text) {
    TomlLines lines;
    std::optional<std::size_t> look_alike;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        const bool is_top = lines.take(line) == TomlLines::Line::top;
        if (is_top && begin > 0) return begin;
        if (!look_alike && begin > 0 && is_top_heading(line)) look_alike = begin;
        begin = end + 1;
    }
    return lines.open() != 0 ? look_alike.value_or(text.size()) : text.size();
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
    std::vector<TomlPiece> pieces;
    std::uint32_t number = 1;
    do {
        const std::size_t size = record_size(text);
        pieces.push_back({std::string(text.substr(0, size)), number});
        number += static_cast<std::uint32_t>(
            std::count(pieces.back().text.begin(), pieces.back().text.end(), '\n'));
        text.remove_prefix(size);
    } while (!text.empty());
    return pieces;
}
}  // namespace seccheck
