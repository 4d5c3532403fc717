#include "cli/schema_command.h"

#include <fmt/format.h>

#include <variant>

#include "base/nearest_name.h"
#include "cli/output.h"
#include "cli/world.h"
#include "schema/editor_files.h"

namespace seccheck {
namespace {
// "  state       JSON Schema of states", a line for each.
std::string list_of_files() {
    std::string text;
    for (const EditorFile& file : editor_files())
        text += fmt::format("  {:<12}{:<34}{}\n", file.name, file.path, file.doc);
    return text;
}

bool knows_what_to_do(const SchemaOptions& options, std::ostream& err) {
    if (options.name.empty() == options.folder.empty()) {
        err << "seccheck: say what to print, or with --output the folder to write all of it to:\n"
            << list_of_files();
        return false;
    }
    if (options.name.empty() || find_editor_file(options.name) != nullptr) return true;
    std::vector<std::string> names;
    for (const EditorFile& file : editor_files()) names.emplace_back(file.name);
    err << fmt::format("seccheck: there is no schema \"{}\": {}\n", options.name,
                       suggest(options.name, names));
    return false;
}

// Settings that are somebody's own stay: ours may be only a part of them. Those we wrote say so.
bool is_to_be_kept(const EditorFile& file, const std::string& text, const SchemaOptions& options,
                   const FileSystem& files) {
    if (!file.is_settings || options.replace) return false;
    const auto there = read_file(files, fmt::format("{}/{}", options.folder, file.path));
    return there && *there != text && there->find("Made by seccheck schema") == std::string::npos;
}

ExitCode write_all(const SchemaSources& sources, const SchemaOptions& options, const Surroundings& around) {
    for (const EditorFile& file : editor_files()) {
        const std::string text = file.text(sources);
        if (is_to_be_kept(file, text, options, around.files))
            around.err << fmt::format(
                "seccheck: {}/{} is there already and was kept: seccheck schema {} prints ours, --replace "
                "writes it\n",
                options.folder, file.path, file.name);
        else if (!write_below(options.folder, file.path, text, around.err))
            return ExitCode::usage;
    }
    return ExitCode::clean;
}
}  // namespace

ExitCode run_schema(const SchemaOptions& options, const Surroundings& around) {
    if (!knows_what_to_do(options, around.err)) return ExitCode::usage;
    auto loaded = load_world(around.files, options.world, around.home, WorldPart::checks, around.processors,
                             around.err);
    if (const auto* code = std::get_if<ExitCode>(&loaded)) return *code;
    const World& world = *std::get<std::unique_ptr<World>>(loaded);
    const SchemaSources sources{world.model, world.parameters, world.graphs};
    if (!options.folder.empty()) return write_all(sources, options, around);
    around.out << find_editor_file(options.name)->text(sources);
    return ExitCode::clean;
}
}  // namespace seccheck
