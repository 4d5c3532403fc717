#include "report/dependency_picture.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "report/plain_text.h"

namespace seccheck {
namespace {
constexpr std::size_t columns = 20;
constexpr std::size_t most_lines = 4;

// At most `most_lines` lines; a word that is longer than a line is cut too.
std::vector<std::string> lines_of(const std::string& title) {
    std::vector<std::string> lines;
    const std::string text = wrapped(plain(title), 0, columns);
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(first_columns(text.substr(begin, end - begin), columns));
        begin = end + 1;
    }
    if (lines.size() > most_lines) {
        lines.resize(most_lines);
        lines.back() = first_columns(lines.back(), columns - 1) + "…";
    }
    return lines;
}

// Which records hang together: the number of the smallest of them stands for them all.
class Parts {
public:
    RecordId part(RecordId record) {
        const auto it = above_.try_emplace(record, record).first;
        if (it->second == record) return record;
        return it->second = part(it->second);
    }
    void join(RecordId a, RecordId b) {
        const RecordId first = part(a), second = part(b);
        above_[std::max(first, second)] = std::min(first, second);
    }

private:
    std::map<RecordId, RecordId> above_;
};

using Marks = std::map<RecordId, BoxMark>;

// Nothing for a verdict that nobody needs to act on: nearly every record lacks some fact.
std::string mark_text(Verdict verdict, std::size_t number) {
    switch (verdict) {
        case Verdict::error: return count(number, "error");
        case Verdict::breach: return count(number, "breach", "breaches");
        case Verdict::due: return grouped(number) + " due";
        case Verdict::waived: return grouped(number) + " waived";
        case Verdict::unknown:
        case Verdict::note:
        case Verdict::pass:
        case Verdict::not_applicable: break;
    }
    return {};
}

Marks marks_of(const RunResult& result) {
    struct Worst {
        Verdict verdict;
        std::size_t first, number;
    };
    std::map<RecordId, Worst> all;
    const auto add = [&](RecordId record, std::size_t index, Verdict verdict) {
        Worst& worst = all.try_emplace(record, Worst{verdict, index, 0}).first->second;
        if (verdict > worst.verdict) worst = {verdict, index, 0};
        if (verdict == worst.verdict) ++worst.number;
    };
    for (std::size_t i = 0; i < result.findings.size(); ++i) {
        const Finding& finding = result.findings[i];
        if (mark_text(finding.verdict, 1).empty()) continue;
        if (finding.subject != no_record) add(finding.subject, i, finding.verdict);
        if (finding.at != no_record && finding.at != finding.subject) add(finding.at, i, finding.verdict);
    }
    Marks marks;
    for (const auto& [record, worst] : all)
        marks[record] = {mark_text(worst.verdict, worst.number), worst.verdict, worst.first};
    return marks;
}

DependencyBox box_of(const State& state, RecordId record, const Marks& marks) {
    const auto mark = marks.find(record);
    return {record, in_words(state.kind(record).name), lines_of(state.title(record)),
            mark != marks.end() ? std::optional(mark->second) : std::nullopt};
}

Size size_of(const DependencyBox& box) {
    const double lines = static_cast<double>(1 + box.lines.size() + (box.mark ? 1 : 0));
    return {box_width, lines * box_line_height + 2 * box_padding};
}

DependencyPicture picture_of(const RunResult& result, std::vector<const GraphEdge*> edges,
                             const Marks& marks) {
    DependencyPicture picture;
    std::map<RecordId, std::size_t> boxes;
    for (const GraphEdge* edge : edges) boxes[edge->from] = boxes[edge->to] = 0;
    for (auto& [record, index] : boxes) {
        index = picture.boxes.size();
        picture.boxes.push_back(box_of(*result.state, record, marks));
        picture.graph.boxes.push_back(size_of(picture.boxes.back()));
    }
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::string>> lines;
    for (const GraphEdge* edge : edges) {
        auto& kinds = lines[{boxes[edge->from], boxes[edge->to]}];
        if (std::find(kinds.begin(), kinds.end(), edge->kind) == kinds.end()) kinds.push_back(edge->kind);
    }
    for (auto& [line, kinds] : lines) {
        picture.graph.lines.push_back(line);
        picture.kinds.push_back(std::move(kinds));
    }
    return picture;
}

bool has_breach(const DependencyPicture& picture) {
    return std::any_of(picture.boxes.begin(), picture.boxes.end(), [](const DependencyBox& box) {
        return box.mark && box.mark->verdict >= Verdict::breach;
    });
}
}  // namespace

std::string in_words(std::string name) {
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

std::vector<DependencyPicture> dependency_pictures(const RunResult& result) {
    Parts parts;
    for (const GraphEdge& edge : result.drawn) parts.join(edge.from, edge.to);
    std::map<RecordId, std::vector<const GraphEdge*>> edges;
    for (const GraphEdge& edge : result.drawn) edges[parts.part(edge.from)].push_back(&edge);

    const Marks marks = marks_of(result);
    std::vector<DependencyPicture> pictures;
    for (const auto& [first, each] : edges) pictures.push_back(picture_of(result, each, marks));
    const auto order = [&](const DependencyPicture& picture) {
        return std::tuple(!has_breach(picture), -static_cast<long>(picture.boxes.size()),
                          picture.boxes.front().record);
    };
    std::sort(pictures.begin(), pictures.end(),
              [&](const auto& a, const auto& b) { return order(a) < order(b); });
    return pictures;
}
}  // namespace seccheck
