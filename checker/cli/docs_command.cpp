#include "cli/docs_command.h"

#include <algorithm>
#include <variant>

#include "cli/output.h"
#include "cli/world.h"
#include "docs/handbook.h"
#include "docs/html_page.h"
#include "docs/markdown_pages.h"

namespace seccheck {
ExitCode run_docs(const DocsOptions& options, const Surroundings& around) {
    auto loaded =
        load_world(around.files, options.world, around.home, WorldPart::all, around.processors, around.err);
    if (const auto* code = std::get_if<ExitCode>(&loaded)) return *code;
    const World& world = *std::get<std::unique_ptr<World>>(loaded);

    HandbookSources sources{world.model, world.parameters, world.modules, {}};
    for (const auto* list : {&world.rules, &world.stories})
        for (const Rule& rule : *list) sources.rules.push_back(&rule);
    std::sort(sources.rules.begin(), sources.rules.end(),
              [](const Rule* a, const Rule* b) { return a->info.id < b->info.id; });
    if (sources.rules.empty()) {
        around.err << "seccheck: no rule is left to write of\n";
        return ExitCode::not_checked;
    }

    const Document handbook = make_handbook(sources);
    bool written = write_below(options.folder, "handbook.html", html_page(handbook), around.err);
    for (const auto& [path, text] : markdown_pages(handbook))
        written = written && write_below(options.folder, path, text, around.err);
    return written ? ExitCode::clean : ExitCode::usage;
}
}  // namespace seccheck
