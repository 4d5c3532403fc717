#include "base/quote.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace seccheck {
namespace {
// Reads lines of one file after the other, front to back: diagnostics come sorted by place.
class Lines {
public:
    Lines(const FileSystem& files, const std::map<std::string, std::string>& paths)
        : files_(files), paths_(paths) {}

    std::optional<std::string> line(const Place& place) {
        if (place.line == 0) return std::nullopt;
        if (place.file != file_ || place.line < number_) open(place.file);
        if (!text_) return std::nullopt;
        while (number_ < place.line) {
            const std::size_t end = text_->find('\n', start_);
            if (end == std::string::npos) return std::nullopt;
            start_ = end + 1;
            ++number_;
        }
        std::string line = text_->substr(start_, text_->find('\n', start_) - start_);
        if (line.ends_with('\r')) line.pop_back();
        return line;
    }

private:
    void open(const std::string& file) {
        file_ = file;
        number_ = 1;
        start_ = 0;
        const auto path = paths_.find(file);
        text_ = path == paths_.end() ? std::nullopt : read_file(files_, path->second);
    }

    const FileSystem& files_;
    const std::map<std::string, std::string>& paths_;
    std::string file_;
    std::optional<std::string> text_;
    std::uint32_t number_ = 1;
    std::size_t start_ = 0;
};

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// White space as wide as the first `columns` code points of the line.
std::string indent_like(const std::string& line, std::size_t columns) {
    std::string blank;
    for (std::size_t i = 0; i < line.size() && columns > 0; ++i) {
        if (is_continuation(line[i])) continue;
        blank += line[i] == '\t' ? '\t' : ' ';
        --columns;
    }
    return blank;
}

// Lines longer than this are cut around the caret: nobody reads a screen of one record.
constexpr std::size_t widest_quote = 160;

void print_quote(std::ostream& out, const Place& place, std::size_t width, const std::string& line) {
    if (line.size() > widest_quote) return;
    out << fmt::format("{:>6} | {}\n", place.line, line);
    if (place.column == 0) return;
    const auto length = static_cast<std::size_t>(
        std::count_if(line.begin(), line.end(), [](char c) { return !is_continuation(c); }));
    const std::size_t rest = length + 1 > place.column ? length + 1 - place.column : 1;
    const std::size_t tail = std::min(std::max<std::size_t>(width, 1), rest) - 1;
    out << fmt::format("{:>6} | {}^{}\n", "", indent_like(line, place.column - 1), std::string(tail, '~'));
}
}  // namespace

void print_diagnostics(std::ostream& out, const std::vector<Diagnostic>& diagnostics, const FileSystem& files,
                       const std::map<std::string, std::string>& paths) {
    Lines lines(files, paths);
    for (const Diagnostic& diagnostic : diagnostics) {
        out << to_string(diagnostic.place) << ": error: " << diagnostic.message << '\n';
        if (const auto line = lines.line(diagnostic.place))
            print_quote(out, diagnostic.place, diagnostic.width, *line);
        for (const Diagnostic::Note& note : diagnostic.notes)
            out << "       " << to_string(note.place) << ": " << note.message << '\n';
        if (!diagnostic.help.empty()) out << "       " << diagnostic.help << '\n';
    }
}
}  // namespace seccheck
