#include "lint/suppressions.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/nearest_name.h"

namespace seccheck {
namespace {
constexpr std::string_view mark = "lint:";

struct Suppression {
    Place place;
    std::size_t width = 1;
    std::string id;
    bool has_reason = false;
    bool used = false;

    bool covers(const Complaint& complaint) const {
        const std::uint32_t line = complaint.place.line;
        return complaint.place.file == place.file && (line == place.line || line == place.line + 1) &&
               page_of(complaint.lint).id == id;
    }
};

std::string_view without_blanks(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t-");
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

// Columns count in characters.
std::uint32_t column_of(const LintedFile& file, const LuaComment& comment) {
    const auto offset = static_cast<std::size_t>(comment.text.data() - file.text.data());
    const std::size_t begin = file.text.rfind('\n', offset) + 1;
    const std::string_view before = file.text.substr(begin, offset - begin);
    return static_cast<std::uint32_t>(1 + std::count_if(before.begin(), before.end(), [](char c) {
                                          return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
                                      }));
}

std::optional<Suppression> read(const LintedFile& file, const LuaComment& comment) {
    std::string_view text = without_blanks(comment.text);
    if (!text.starts_with(mark)) return std::nullopt;
    text = without_blanks(text.substr(mark.size()));
    const std::size_t end = std::min(text.find_first_of(" \t\r"), text.size());
    const bool has_reason = text.find_first_not_of(" \t\r-:,.", end) != std::string_view::npos;
    return Suppression{{file.name, comment.line, column_of(file, comment)},
                       comment.text.size(),
                       std::string(text.substr(0, end)),
                       has_reason,
                       false};
}
}  // namespace

void suppress(const Rulebook& book, Complaints& complaints) {
    std::vector<Suppression> all;
    for (const LintedFile& file : book.files)
        for (const LuaComment& comment : file.tree.words.comments)
            if (auto found = read(file, comment)) all.push_back(std::move(*found));

    const auto is_excused = [&](const Complaint& complaint) {
        bool excused = false;
        for (Suppression& each : all) {
            if (!each.covers(complaint)) continue;
            each.used = true;
            excused = true;
        }
        return excused;
    };
    complaints.erase(std::remove_if(complaints.begin(), complaints.end(), is_excused), complaints.end());
    for (const Suppression& each : all) {
        const bool known = find_lint(each.id).has_value();
        if (!known)
            complaints.push_back({Lint::needless_suppression, each.place, each.width,
                                  fmt::format("there is no lint \"{}\"", each.id),
                                  suggest(each.id, lint_ids())});
        if (known && !each.used)
            complaints.push_back({Lint::needless_suppression, each.place, each.width,
                                  fmt::format("there is no {} here to suppress", each.id),
                                  "remove the comment"});
        if (!each.has_reason)
            complaints.push_back({Lint::suppression_without_reason, each.place, each.width,
                                  fmt::format("the suppression of {} gives no reason", each.id),
                                  "write it behind the id"});
    }
}
}  // namespace seccheck
