#include "load/graph_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory_resource>
#include <string_view>

#include "base/nearest_name.h"
#include "load/choice_reader.h"
#include "load/table_reader.h"

namespace seccheck {
namespace {
class GraphReader {
public:
    GraphReader(const std::string& file, const Model& model, Diagnostics& diagnostics)
        : file_(file), model_(model), diagnostics_(diagnostics) {}

    GraphSpec read(const TomlNode& root) {
        GraphSpec spec;
        TableReader top(root, file_, "the file of a graph", diagnostics_);
        if (const TomlNode* head = top.table("graph")) {
            TableReader reader(*head, file_, "a graph", diagnostics_);
            spec.place = reader.place();
            spec.name = reader.required_text("name");
            spec.doc = reader.required_text("doc");
            spec.drawn = reader.boolean("drawn").value_or(false);
            reader.finish();
        } else {
            diagnostics_.add(Place{file_, 1, 0}, "describes no graph", "begin it with [graph]");
        }
        const TomlNode* edges = top.list("edge");
        // Without edges nothing would ever be found wrong.
        if (!top.has("edge"))
            diagnostics_.add(Place{file_, 1, 0}, "describes a graph without edges", "add [[edge]]");
        if (edges != nullptr)
            for (const TomlNode& edge : edges->items) read_item(edge, spec);
        top.finish();
        return spec;
    }

private:
    void read_item(const TomlNode& item, GraphSpec& graph) {
        if (item.type == TomlType::table)
            read_edge(item, graph);
        else
            diagnostics_.add(Place{file_, item.line, item.column}, "an edge is a table", "write [[edge]]",
                             item.width);
    }

    void read_edge(const TomlNode& table, GraphSpec& graph) {
        TableReader reader(table, file_, "an edge", diagnostics_);
        EdgeSpec edge;
        edge.kind = reader.text("kind").value_or("");
        edge.doc = reader.required_text("doc");
        const std::string over = reader.required_text("over");
        const auto kind = model_.find(over);
        if (!kind) {
            if (!over.empty())
                reader.complain("over", fmt::format("there is no kind \"{}\"", over),
                                suggest(over, kind_names()));
            return;
        }
        edge.over = *kind;
        const auto raise = [&](const std::optional<FieldId>& field) {
            if (field) graph.label = std::max(graph.label, model_.kinds[*kind].fields[*field].label);
        };
        graph.label = std::max(graph.label, model_.kinds[*kind].label);
        if (const auto from = reader.text("kind_from")) {
            edge.kind_from = model_.kinds[*kind].find(*from);
            if (!edge.kind_from || model_.kinds[*kind].fields[*edge.kind_from].type != FieldType::choice)
                reader.complain("kind_from", fmt::format("\"{}\" is no enum of kind \"{}\"", *from, over),
                                suggest(*from, enums_of(model_.kinds[*kind])));
            raise(edge.kind_from);
        }
        if (edge.kind.empty() && !edge.kind_from)
            reader.complain("over", "the edge has no kind", "say kind = \"...\", or kind_from = a field");
        if (const auto unless = reader.text("unless")) {
            edge.unless = model_.kinds[*kind].find(*unless);
            if (!edge.unless)
                reader.complain("unless", fmt::format("kind \"{}\" has no field \"{}\"", over, *unless),
                                suggest(*unless, fields_of(model_.kinds[*kind])));
            raise(edge.unless);
        }
        read_path(reader, "dependent", *kind, edge.dependent, graph);
        const auto end = read_path(reader, "needs", *kind, edge.needs, graph);
        if (!reader.has("needs"))
            reader.complain("over", "the edge leads nowhere", "say needs = the way to what is needed");
        if (const TomlNode* where = reader.table("where")) read_filter(*where, *kind, edge.where, graph);
        if (const TomlNode* where = reader.table("needs_where")) {
            edge.needs_kind = end;
            if (end)
                read_filter(*where, *end, edge.needs_where, graph);
            else
                reader.complain("needs_where", "what is needed may be of several kinds",
                                "leave needs_where out");
        }
        reader.finish();
        graph.edges.push_back(std::move(edge));
    }

    // "modification.dcc_assessments": the steps, and the kind at the end where there is one.
    std::optional<KindId> read_path(TableReader& reader, std::string_view key, KindId start,
                                    std::vector<PathStep>& steps, GraphSpec& graph) {
        const auto text = reader.text(key);
        if (!text) return start;
        std::optional<KindId> at = start;
        for (std::string_view rest = *text; !rest.empty();) {
            const std::string_view name = rest.substr(0, rest.find('.'));
            rest.remove_prefix(std::min(rest.size(), name.size() + 1));
            if (!at) {
                reader.complain(key, fmt::format("what comes before \"{}\" may be of several kinds", name));
                return std::nullopt;
            }
            const Kind& kind = model_.kinds[*at];
            at = take_step(reader, key, *at, name, steps);
            if (failed_) return std::nullopt;
            graph.label = std::max(graph.label, label_of(steps.back(), kind));
        }
        return at;
    }

    // A parent is there wherever its child is.
    static Classification label_of(const PathStep& step, const Kind& kind) {
        switch (step.type) {
            case PathStep::Type::field: return kind.fields[step.index].label;
            case PathStep::Type::back: return kind.back[step.index].label;
            case PathStep::Type::parent: break;
        }
        return kind.label;
    }

    std::optional<KindId> take_step(TableReader& reader, std::string_view key, KindId at,
                                    std::string_view name, std::vector<PathStep>& steps) {
        const Kind& kind = model_.kinds[at];
        failed_ = false;
        if (kind.parent && model_.kinds[*kind.parent].name == name) {
            steps.push_back({PathStep::Type::parent, 0});
            return kind.parent;
        }
        if (const auto back = kind.find_back(name)) {
            steps.push_back({PathStep::Type::back, static_cast<std::uint16_t>(*back)});
            return kind.back[*back].kind;
        }
        const auto field = kind.find(name);
        if (field && kind.fields[*field].is_reference()) {
            steps.push_back({PathStep::Type::field, *field});
            if (kind.fields[*field].targets.size() != 1) return std::nullopt;
            return kind.fields[*field].targets.front();
        }
        failed_ = true;
        reader.complain(key, fmt::format("\"{}\" is no reference of kind \"{}\"", name, kind.name),
                        suggest(name, steps_of(kind)));
        return std::nullopt;
    }

    void read_filter(const TomlNode& table, KindId id, std::vector<ChoiceFilter>& filters, GraphSpec& graph) {
        const Kind& kind = model_.kinds[id];
        for (const TomlEntry& entry : table.entries) {
            const auto chosen = read_choice(entry, file_, kind, diagnostics_);
            if (!chosen) continue;
            filters.push_back({chosen->field, chosen->is});
            graph.label = std::max(graph.label, kind.fields[chosen->field].label);
        }
    }

    std::vector<std::string> kind_names() const {
        std::vector<std::string> names;
        for (const Kind& kind : model_.kinds) names.push_back(kind.name);
        return names;
    }

    static std::vector<std::string> enums_of(const Kind& kind) {
        std::vector<std::string> names;
        for (const Field& field : kind.fields)
            if (field.type == FieldType::choice) names.push_back(field.name);
        return names;
    }

    static std::vector<std::string> fields_of(const Kind& kind) {
        std::vector<std::string> names;
        for (const Field& field : kind.fields) names.push_back(field.name);
        return names;
    }

    std::vector<std::string> steps_of(const Kind& kind) const {
        std::vector<std::string> names;
        if (kind.parent) names.push_back(model_.kinds[*kind.parent].name);
        for (const Field& field : kind.fields)
            if (field.is_reference()) names.push_back(field.name);
        for (const BackReference& back : kind.back) names.push_back(back.name);
        return names;
    }

    const std::string& file_;
    const Model& model_;
    Diagnostics& diagnostics_;
    bool failed_ = false;
};

void refuse_twins(const std::vector<GraphSpec>& graphs, Diagnostics& diagnostics) {
    for (std::size_t i = 1; i < graphs.size(); ++i) {
        if (graphs[i].name != graphs[i - 1].name || graphs[i].name.empty()) continue;
        Diagnostic twice{graphs[i].place,
                         fmt::format("the graph \"{}\" is described twice", graphs[i].name),
                         "keep one of the two",
                         {},
                         1};
        twice.notes.push_back({graphs[i - 1].place, "here first"});
        diagnostics.add(std::move(twice));
    }
}
}  // namespace

std::vector<GraphSpec> load_graphs(const FileSystem& files, const std::vector<FoundFile>& found,
                                   const Model& model, Diagnostics& diagnostics) {
    std::vector<GraphSpec> graphs;
    for (const FoundFile& file : found) {
        std::pmr::monotonic_buffer_resource arena;
        if (const auto root = read_toml(files, file, arena, diagnostics))
            graphs.push_back(GraphReader(file.name, model, diagnostics).read(*root));
    }
    std::stable_sort(graphs.begin(), graphs.end(),
                     [](const GraphSpec& a, const GraphSpec& b) { return a.name < b.name; });
    refuse_twins(graphs, diagnostics);
    return graphs;
}
}  // namespace seccheck
