#include "report/html_dependencies.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "report/dependency_picture.h"
#include "report/html_text.h"
#include "report/plain_text.h"
#include "report/shown_evidence.h"

namespace seccheck {
namespace {
// More than this nobody could take in.
constexpr std::size_t most_lines = 200;

class Dependencies {
public:
    Dependencies(const RunResult& result, const ReportOptions& options, std::ostream& out)
        : result_(result), state_(*result.state), options_(options), out_(out) {}

    void write() {
        out_ << section_head("dependencies", "What depends on what");
        if (result_.drawn.empty()) {
            out_ << "<p>Nothing in the state depends on anything.</p>\n</section>\n";
            return;
        }
        out_ << "<p>An arrow leads from what depends to what it depends on.</p>\n";
        write_pictures(dependency_pictures(result_));
        write_table();
        out_ << "</section>\n";
    }

private:
    // The first ones that fit; they come in order of what they have to tell.
    void write_pictures(const std::vector<DependencyPicture>& pictures) {
        std::vector<GraphToDraw> graphs;
        std::size_t lines = 0;
        for (const DependencyPicture& each : pictures) {
            if (lines + each.graph.lines.size() > most_lines) break;
            lines += each.graph.lines.size();
            graphs.push_back(each.graph);
        }
        const GraphLayouts laid_out = options_.lay_out ? options_.lay_out(graphs) : GraphLayouts{};
        if (!laid_out.trouble.empty())
            out_ << fmt::format("<p class=\"trouble\">There is no picture, as {}.</p>\n",
                                html(laid_out.trouble));
        if (laid_out.layouts.empty()) return;
        out_ << "<div class=\"pictures\">\n";
        for (std::size_t i = 0; i < laid_out.layouts.size(); ++i)
            write_picture(pictures[i], laid_out.layouts[i], i + 1);
        out_ << "</div>\n";
        if (graphs.size() < pictures.size())
            out_ << fmt::format("<p>The table below has {} more, which would be too large to draw.</p>\n",
                                count(result_.drawn.size() - lines, "dependency", "dependencies"));
    }

    void write_picture(const DependencyPicture& picture, const GraphLayout& layout, std::size_t number) {
        out_ << fmt::format(
            "<div class=\"scroll picture\" role=\"region\" aria-label=\"Picture {0}\" tabindex=\"0\">\n"
            "<svg role=\"group\" aria-label=\"Picture {0}: {1} and what they depend on; the table below says "
            "the "
            "same\" viewBox=\"-4 -4 {2:.0f} {3:.0f}\" width=\"{2:.0f}\" height=\"{3:.0f}\">\n",
            number, count(picture.boxes.size(), "record"), layout.size.width + 8, layout.size.height + 8);
        if (number == 1)
            out_ << "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" "
                    "markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\"/></marker></defs>\n";
        for (std::size_t i = 0; i < layout.lines.size(); ++i) write_line(picture, i, layout.lines[i]);
        for (std::size_t i = 0; i < layout.centres.size(); ++i)
            write_box(picture.boxes[i], picture.graph.boxes[i], layout.centres[i]);
        out_ << "</svg></div>\n";
    }

    void write_line(const DependencyPicture& picture, std::size_t index, const std::vector<Point>& points) {
        const auto& [from, to] = picture.graph.lines[index];
        std::vector<std::string> kinds;
        for (const std::string& kind : picture.kinds[index]) kinds.push_back(in_words(kind));
        std::string path = fmt::format("M{:.1f} {:.1f}C", points[0].x, points[0].y);
        for (std::size_t i = 1; i < points.size(); ++i)
            path += fmt::format("{}{:.1f} {:.1f}", i == 1 ? "" : " ", points[i].x, points[i].y);
        out_ << fmt::format("<path class=\"line\" d=\"{}\"><title>{} → {}: {}</title></path>\n", path,
                            html(state_.title(picture.boxes[from].record)),
                            html(state_.title(picture.boxes[to].record)),
                            html(fmt::format("{}", fmt::join(kinds, ", "))));
    }

    // One that is marked is a link to the finding.
    void write_box(const DependencyBox& box, Size size, Point centre) {
        const double left = centre.x - size.width / 2, top = centre.y - size.height / 2;
        const std::string title = html(state_.title(box.record));
        if (box.mark)
            out_ << fmt::format("<g class=\"box {}\"><a href=\"#{}\"><title>{}: {}</title>",
                                name(box.mark->verdict), anchors_[box.mark->finding], title, box.mark->text);
        else
            out_ << fmt::format("<g class=\"box\"><title>{}</title>", title);
        out_ << fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"3\"/>",
                            left, top, size.width, size.height);
        const double x = left + 9;
        double y = top + box_padding + box_line_height - 4;
        write_text(x, y, "kind", box.kind);
        for (const std::string& line : box.lines) write_text(x, y += box_line_height, "name", line);
        if (box.mark) write_text(x, y + box_line_height, "mark", box.mark->text);
        out_ << (box.mark ? "</a></g>\n" : "</g>\n");
    }

    void write_text(double x, double y, std::string_view type, const std::string& text) {
        out_ << fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"{}\">{}</text>", x, y, type, html(text));
    }

    void write_table() {
        std::map<RecordId, std::string> findings;
        for (std::size_t i = 0; i < result_.findings.size(); ++i) {
            const Finding& finding = result_.findings[i];
            if (finding.subject == no_record || finding.verdict < Verdict::breach) continue;
            std::string& links = findings[finding.subject];
            links += fmt::format("{}<a href=\"#{}\">{}</a>", links.empty() ? " – " : ", ", anchors_[i],
                                 html(result_.rule(finding).id));
        }
        const auto shown = [&](RecordId record) {
            const auto links = findings.find(record);
            return html(state_.title(record)) + (links != findings.end() ? links->second : "");
        };
        out_ << fmt::format(
            "<details{}><summary>{}</summary>\n<div class=\"scroll\" role=\"region\" "
            "aria-label=\"Dependencies\" "
            "tabindex=\"0\"><table>\n<caption>Dependencies, with the breaches of each record</caption>\n"
            "<thead><tr><th scope=\"col\">what depends</th><th scope=\"col\">on what</th><th "
            "scope=\"col\">how"
            "</th><th scope=\"col\">where it is said</th></tr></thead>\n<tbody>\n",
            options_.lay_out ? "" : " open",
            count(result_.drawn.size(), "dependency", "dependencies") + " as a table");
        for (const GraphEdge& edge : result_.drawn)
            out_ << fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td><code>{}</code></td></tr>\n",
                                shown(edge.from), shown(edge.to), html(in_words(edge.kind)),
                                html(to_string(result_.place(edge.fact))));
        out_ << "</tbody>\n</table></div></details>\n";
    }

    const RunResult& result_;
    const State& state_;
    const ReportOptions& options_;
    std::ostream& out_;
    const std::vector<std::string> anchors_ = finding_anchors(result_);
};
}  // namespace

void write_html_dependencies(const RunResult& result, const ReportOptions& options, std::ostream& out) {
    Dependencies(result, options, out).write();
}
}  // namespace seccheck
