#include "base/quote.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/labelled_quote.h"
#include "base/source_lines.h"

namespace seccheck {
namespace {
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// How many bytes the first character of a text takes; 0 where it is not UTF-8.
std::size_t character_size(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const std::string_view rest = text.substr(1, size - 1);
    return rest.size() == size - 1 && std::all_of(rest.begin(), rest.end(), is_continuation) ? size : 0;
}

// A terminal acts on these rather than show them.
bool is_control(std::string_view character) {
    const auto first = static_cast<unsigned char>(character.front());
    if (character.size() == 2 && first == 0xC2) return static_cast<unsigned char>(character[1]) < 0xA0;
    return first < 0x20 || first == 0x7F;
}

// Takes the first character off a text. What can't be shown is replaced: the text may be anything.
std::string_view take_character(std::string_view& text) {
    const std::size_t size = character_size(text);
    const std::string_view character = text.substr(0, std::max<std::size_t>(size, 1));
    text.remove_prefix(character.size());
    const bool shows = size > 0 && (character == "\t" || !is_control(character));
    return shows ? character : "\uFFFD";
}

std::string one_line(std::string_view text) {
    std::string shown;
    while (!text.empty()) shown += take_character(text);
    return shown;
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); ++count) take_character(text);
    return count;
}

// The columns of a line that are shown, both ends included.
struct Window {
    std::size_t first, last, length;

    bool is_cut(std::size_t column) const {
        return (column == first && first > 1) || (column == last && last < length);
    }
};

// Lines longer than this are cut around the caret: nobody reads a screen of one record.
constexpr std::size_t widest_quote = 160;

Window choose_window(std::size_t length, std::size_t caret) {
    if (length <= widest_quote) return {1, length, length};
    const std::size_t first = caret > widest_quote / 2 ? caret - widest_quote / 2 : 1;
    const std::size_t last = std::min(first + widest_quote - 1, length);
    return {last - widest_quote + 1, last, length};
}

void print_quote(std::ostream& out, const Place& place, std::size_t width, std::string_view line) {
    const std::size_t length = count_characters(line);
    const std::size_t caret = std::min<std::size_t>(place.column, length + 1);
    const Window window = choose_window(length, caret);
    std::string shown, below;
    for (std::size_t column = 1; column <= window.last; ++column) {
        const std::string_view character = take_character(line);
        if (column < window.first) continue;
        shown += window.is_cut(column) ? "…" : character;
        if (column < caret) below += character == "\t" ? '\t' : ' ';
    }
    out << fmt::format("{:>6} | {}\n", place.line, shown);
    if (caret == 0) return;
    const std::size_t rest = std::max<std::size_t>(window.last + 1 - caret, 1);
    const std::size_t tail = std::min(std::max<std::size_t>(width, 1), rest) - 1;
    out << fmt::format("{:>6} | {}^{}\n", "", below, std::string(tail, '~'));
}

void print_one(std::ostream& out, std::string_view label, const Diagnostic& diagnostic, SourceLines& lines) {
    out << one_line(to_string(diagnostic.place)) << ": " << label << ": " << one_line(diagnostic.message)
        << '\n';
    if (const auto line = lines.line(diagnostic.place))
        print_quote(out, diagnostic.place, diagnostic.width, *line);
    for (const Diagnostic::Note& note : diagnostic.notes)
        out << "       " << one_line(to_string(note.place)) << ": " << one_line(note.message) << '\n';
    if (!diagnostic.help.empty()) out << "       " << one_line(diagnostic.help) << '\n';
}
}  // namespace

void print_diagnostics(std::ostream& out, const std::vector<Diagnostic>& diagnostics, const FileSystem& files,
                       const std::map<std::string, std::string>& paths) {
    SourceLines lines(files, paths);
    for (const Diagnostic& diagnostic : diagnostics) print_one(out, "error", diagnostic, lines);
}

void print_labelled(std::ostream& out, const std::vector<LabelledDiagnostic>& diagnostics,
                    const FileSystem& files, const std::map<std::string, std::string>& paths) {
    SourceLines lines(files, paths);
    for (const LabelledDiagnostic& each : diagnostics) print_one(out, each.label, each.diagnostic, lines);
}
}  // namespace seccheck
