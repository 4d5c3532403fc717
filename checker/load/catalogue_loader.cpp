#include "load/catalogue_loader.h"

#include <fmt/format.h>

#include <map>
#include <memory_resource>

#include "load/table_reader.h"

namespace seccheck {
namespace {
Obligation read_obligation(const TomlNode& table, const FoundFile& file, Diagnostics& diagnostics) {
    TableReader reader(table, file.name, "an obligation", diagnostics);
    Obligation obligation;
    obligation.pack = file.pack;
    obligation.place = reader.place("id");
    obligation.id = reader.required_text("id");
    obligation.title = reader.required_text("title");
    obligation.cites = reader.required_text("cites");
    obligation.basis = static_cast<Basis>(reader.one_of("basis", {"stated", "derived", "unverified"}, 0));
    if (!reader.has("basis")) reader.required_text("basis");
    obligation.reason = reader.text("reason").value_or("");
    reader.finish();
    return obligation;
}

void read_file_of(const TomlNode& root, const FoundFile& file, Catalogue& out, Diagnostics& diagnostics) {
    TableReader top(root, file.name, "the catalogue", diagnostics);
    if (const TomlNode* list = top.list("obligation")) {
        for (const TomlNode& item : list->items) {
            if (item.type == TomlType::table)
                out.push_back(read_obligation(item, file, diagnostics));
            else
                diagnostics.add(top.place_of(item), "an obligation is a table", "write [[obligation]]",
                                item.width);
        }
    }
    top.finish();
}
}  // namespace

Catalogue load_catalogue(const FileSystem& files, const std::vector<FoundFile>& found,
                         Diagnostics& diagnostics) {
    Catalogue catalogue;
    for (const FoundFile& file : found) {
        std::pmr::monotonic_buffer_resource arena;
        if (const auto root = read_toml(files, file, arena, diagnostics))
            read_file_of(*root, file, catalogue, diagnostics);
    }
    std::map<std::string, const Obligation*> known;
    for (const Obligation& obligation : catalogue) {
        const auto [first, is_new] = known.emplace(obligation.id, &obligation);
        if (is_new || obligation.id.empty()) continue;
        Diagnostic twice{obligation.place,
                         fmt::format("the obligation \"{}\" stands twice", obligation.id),
                         "keep one of the two",
                         {},
                         1};
        twice.notes.push_back({first->second->place, "here first"});
        diagnostics.add(std::move(twice));
    }
    return catalogue;
}
}  // namespace seccheck
