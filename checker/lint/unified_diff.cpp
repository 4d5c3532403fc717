#include "lint/unified_diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace seccheck {
namespace {
constexpr std::size_t context = 3;

// One line of the whole comparison.
struct DiffLine {
    char sign = ' ';  // ' ' in both, '-' only before, '+' only after
    std::string_view text;
};

// Each with its line end, which the last may lack.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

// Along a longest common subsequence.
std::vector<DiffLine> compare(const std::vector<std::string_view>& a,
                              const std::vector<std::string_view>& b) {
    const std::size_t width = b.size() + 1;
    std::vector<std::uint32_t> common((a.size() + 1) * width);  // of a from i on and b from j on
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            common[i * width + j] = a[i] == b[j]
                                        ? common[(i + 1) * width + j + 1] + 1
                                        : std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
    std::vector<DiffLine> lines;
    std::size_t i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            lines.push_back({' ', a[i++]});
            ++j;
        } else if (j == b.size() ||
                   (i < a.size() && common[(i + 1) * width + j] >= common[i * width + j + 1])) {
            lines.push_back({'-', a[i++]});
        } else {
            lines.push_back({'+', b[j++]});
        }
    }
    return lines;
}

std::string range(std::size_t begin, std::size_t count) {
    // An empty stretch is named by the line before it.
    return fmt::format("{},{}", count == 0 ? begin : begin + 1, count);
}

std::string hunk(const std::vector<DiffLine>& lines, std::size_t first, std::size_t last) {
    const auto is_in = [](char sign) { return [sign](const DiffLine& line) { return line.sign != sign; }; };
    const auto at = [&](std::size_t index) { return lines.begin() + static_cast<std::ptrdiff_t>(index); };
    const auto count = [&](std::size_t from, std::size_t to, char other) {
        return static_cast<std::size_t>(std::count_if(at(from), at(to), is_in(other)));
    };
    std::string text = fmt::format("@@ -{} +{} @@\n", range(count(0, first, '+'), count(first, last, '+')),
                                   range(count(0, first, '-'), count(first, last, '-')));
    for (std::size_t i = first; i < last; ++i) {
        text += lines[i].sign;
        text += lines[i].text;
        if (!lines[i].text.ends_with('\n')) text += "\n\\ No newline at end of file\n";
    }
    return text;
}
}  // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
    if (before == after) return {};
    const auto lines = compare(lines_of(before), lines_of(after));
    std::string text = fmt::format("--- a/{}\n+++ b/{}\n", name, name);
    for (std::size_t i = 0; i < lines.size();) {
        if (lines[i].sign == ' ') {
            ++i;
            continue;
        }
        const std::size_t first = i > context ? i - context : 0;
        std::size_t changed = i;  // the last change of this hunk
        for (std::size_t next = i; next < lines.size() && next <= changed + 2 * context + 1; ++next)
            if (lines[next].sign != ' ') changed = next;
        const std::size_t last = std::min(changed + context + 1, lines.size());
        text += hunk(lines, first, last);
        i = last;
    }
    return text;
}
}  // namespace seccheck
