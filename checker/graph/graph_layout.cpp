#include "graph/graph_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>

namespace seccheck {
namespace {
constexpr double points_per_inch = 72;
// Long enough for the largest picture that anybody would look at.
constexpr std::chrono::seconds longest{20};

// The words of a text, line by line; knows when there was one that wasn't what was asked for.
class PlainReader {
public:
    explicit PlainReader(std::string_view text) : rest_(text) {}

    bool good() const { return good_; }

    std::string_view word() {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(" \r\n"), rest_.size()));
        const std::string_view word = rest_.substr(0, rest_.find_first_of(" \r\n"));
        rest_.remove_prefix(word.size());
        return word;
    }
    void skip_line() { rest_.remove_prefix(std::min(rest_.find('\n'), rest_.size())); }

    double number() {
        const std::string_view text = word();
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        good_ = good_ && error == std::errc() && end == text.data() + text.size();
        return value;
    }
    // Of something that there are `count` of.
    std::size_t index(std::size_t count) {
        const std::string_view text = word();
        std::size_t value = count;
        std::from_chars(text.data(), text.data() + text.size(), value);
        good_ = good_ && value < count;
        return value;
    }

private:
    std::string_view rest_;
    bool good_ = true;
};

class GraphReader {
public:
    GraphReader(PlainReader& reader, const GraphToDraw& graph) : reader_(reader), graph_(graph) {
        layout_.centres.resize(graph.boxes.size());
        layout_.lines.resize(graph.lines.size());
        for (std::size_t i = 0; i < graph.lines.size(); ++i) missing_[graph.lines[i]] = i;
    }

    // From "graph" to "stop".
    std::optional<GraphLayout> read() {
        std::size_t boxes = 0;
        for (std::string_view word = reader_.word(); word != "stop"; word = reader_.word()) {
            if (word == "graph")
                read_size();
            else if (word == "node" && ++boxes <= graph_.boxes.size())
                read_box();
            else if (word == "edge")
                read_line();
            else
                return std::nullopt;
            if (!reader_.good()) return std::nullopt;
            reader_.skip_line();
        }
        if (boxes != graph_.boxes.size() || !missing_.empty()) return std::nullopt;
        return std::move(layout_);
    }

private:
    double length() { return reader_.number() * points_per_inch; }

    Point point() {
        const double x = length(), y = length();
        return {x, layout_.size.height - y};
    }

    void read_size() {
        reader_.number();  // the scale
        layout_.size.width = length();
        layout_.size.height = length();
    }

    void read_box() {
        const std::size_t box = reader_.index(graph_.boxes.size());
        if (reader_.good()) layout_.centres[box] = point();
    }

    void read_line() {
        const std::size_t from = reader_.index(graph_.boxes.size()), to = reader_.index(graph_.boxes.size());
        const auto line = missing_.find({from, to});
        // A curve has one point and then three for each of its pieces.
        const std::size_t points = reader_.index(most_points);
        if (!reader_.good() || line == missing_.end() || points % 3 != 1) {
            reader_.index(0);
            return;
        }
        for (std::size_t i = 0; i < points; ++i) layout_.lines[line->second].push_back(point());
        missing_.erase(line);
    }

    static constexpr std::size_t most_points = 100'000;

    PlainReader& reader_;
    const GraphToDraw& graph_;
    GraphLayout layout_;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> missing_;
};
}  // namespace

std::string dot_text(const std::vector<GraphToDraw>& graphs) {
    std::string out;
    for (const GraphToDraw& graph : graphs) {
        out +=
            "digraph {\nrankdir=LR nodesep=0.16 ranksep=0.42\nnode [shape=box fixedsize=true label=\"\"]\n"
            "edge [arrowhead=none]\n";
        for (std::size_t i = 0; i < graph.boxes.size(); ++i)
            out += fmt::format("{} [width={:.4f} height={:.4f}]\n", i, graph.boxes[i].width / points_per_inch,
                               graph.boxes[i].height / points_per_inch);
        for (const auto& [from, to] : graph.lines) out += fmt::format("{} -> {}\n", from, to);
        out += "}\n";
    }
    return out;
}

std::optional<std::vector<GraphLayout>> parse_plain(std::string_view plain,
                                                    const std::vector<GraphToDraw>& graphs) {
    PlainReader reader(plain);
    std::vector<GraphLayout> layouts;
    for (const GraphToDraw& graph : graphs) {
        auto layout = GraphReader(reader, graph).read();
        if (!layout) return std::nullopt;
        layouts.push_back(std::move(*layout));
    }
    return layouts;
}

GraphLayouts lay_out(const std::vector<GraphToDraw>& graphs) {
    using Outcome = ChildResult::Outcome;
    const ChildResult dot = run_child({"dot", "-Tplain"}, dot_text(graphs), longest);
    switch (dot.outcome) {
        case Outcome::finished: break;
        case Outcome::failed: return {{}, "Graphviz's dot failed"};
        case Outcome::timed_out:
            return {{}, fmt::format("Graphviz's dot took over {} seconds", longest.count())};
        case Outcome::not_found:
            return {{}, "there is no Graphviz on this machine: install the package graphviz"};
    }
    auto layouts = parse_plain(dot.output, graphs);
    if (!layouts) return {{}, "Graphviz's dot wrote something that can't be read"};
    return {std::move(*layouts), {}};
}
}  // namespace seccheck
