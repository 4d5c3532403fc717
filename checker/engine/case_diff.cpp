#include "engine/case_diff.h"

#include <fmt/format.h>

#include <algorithm>

namespace seccheck {
namespace {
std::string show(Verdict verdict, const std::string& text, const std::optional<Date>& due) {
    if (due) return fmt::format("{} {}", name(verdict), iso(*due));
    if (text.empty()) return std::string(name(verdict));
    return fmt::format("{} \"{}\"", name(verdict), text);
}

std::string show(const ExpectedFinding& expected) {
    return show(expected.verdict, expected.text, expected.due);
}

std::string show(const Finding& finding) {
    return show(finding.verdict, finding.verdict == Verdict::unknown ? finding.missing : finding.message,
                finding.due);
}

bool is_inner_byte(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_inner_byte(c); }));
}

// Carets below what `got` has in place of a part of `expected`; empty where the two have nothing in common
// worth the marking.
std::string marks_below(std::string_view got, std::string_view expected) {
    const std::size_t most = std::min(got.size(), expected.size());
    std::size_t begin = 0, end = 0;
    while (begin < most && got[begin] == expected[begin]) ++begin;
    while (begin > 0 && begin < got.size() && is_inner_byte(got[begin])) --begin;
    while (end < most - begin && got[got.size() - 1 - end] == expected[expected.size() - 1 - end]) ++end;
    while (end > 0 && is_inner_byte(got[got.size() - end])) --end;
    if (2 * (begin + end) < most) return {};
    const std::size_t changed = characters(got.substr(begin, got.size() - begin - end));
    return std::string(characters(got.substr(0, begin)), ' ') +
           std::string(std::max<std::size_t>(changed, 1), '^');
}

class CaseDiff {
public:
    CaseDiff(const RuleCase& each, const BlockResult& result) : case_(each), result_(result) {}

    std::vector<CaseLine> lines() {
        if (result_.findings.empty()) {
            for (const ExpectedFinding& expected : case_.expect) add(expected);
            lines_.push_back({CaseLine::Type::got, std::string(name(silent_verdict(result_))), {}});
            return std::move(lines_);
        }
        std::size_t expected = 0, got = 0;
        for (const auto& [next_expected, next_got] : pairs()) {
            add_apart(expected, next_expected, got, next_got);
            const Finding& finding = result_.findings[next_got];
            lines_.push_back({CaseLine::Type::same, show(finding), place_of(finding)});
            expected = next_expected + 1;
            got = next_got + 1;
        }
        add_apart(expected, case_.expect.size(), got, result_.findings.size());
        return std::move(lines_);
    }

private:
    using Pair = std::pair<std::size_t, std::size_t>;

    // As many as possible that fit each other, in the order of both. There are a handful of each.
    std::vector<Pair> pairs() const {
        const std::size_t rows = case_.expect.size(), columns = result_.findings.size();
        std::vector<std::vector<std::size_t>> most(rows + 1, std::vector<std::size_t>(columns + 1, 0));
        for (std::size_t i = rows; i-- > 0;)
            for (std::size_t j = columns; j-- > 0;)
                most[i][j] = fits(case_.expect[i], result_.findings[j])
                                 ? most[i + 1][j + 1] + 1
                                 : std::max(most[i + 1][j], most[i][j + 1]);
        std::vector<Pair> found;
        for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
            if (fits(case_.expect[i], result_.findings[j]))
                found.emplace_back(i++, j++);
            else
                ++(most[i + 1][j] >= most[i][j + 1] ? i : j);
        }
        return found;
    }

    void add_apart(std::size_t expected, std::size_t expected_end, std::size_t got, std::size_t got_end) {
        while (expected < expected_end || got < got_end) {
            const bool both = expected < expected_end && got < got_end;
            if (expected < expected_end) add(case_.expect[expected++]);
            if (got < got_end) add(result_.findings[got++], both ? &case_.expect[expected - 1] : nullptr);
        }
    }

    void add(const ExpectedFinding& expected) {
        lines_.push_back({CaseLine::Type::expected, show(expected), {case_.file, case_.expected_line, 0}});
    }

    void add(const Finding& finding, const ExpectedFinding* instead_of) {
        lines_.push_back({CaseLine::Type::got, show(finding), place_of(finding)});
        if (instead_of != nullptr && instead_of->verdict == finding.verdict) {
            std::string marks = marks_below(show(finding), show(*instead_of));
            if (!marks.empty()) lines_.push_back({CaseLine::Type::changed, std::move(marks), {}});
        }
        if (!finding.failure) return;
        for (const std::string& trace : finding.failure->trace)
            lines_.push_back({CaseLine::Type::more, trace, {}});
    }

    static Place place_of(const Finding& finding) { return finding.said_at ? *finding.said_at : Place{}; }

    const RuleCase& case_;
    const BlockResult& result_;
    std::vector<CaseLine> lines_;
};
}  // namespace

std::vector<CaseLine> case_diff(const RuleCase& each, const BlockResult& result) {
    return CaseDiff(each, result).lines();
}
}  // namespace seccheck
