#include "cli/manual_command.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <variant>

#include "cli/world.h"
#include "lint/lint_list.h"
#include "usage/completion.h"
#include "usage/manual_page.h"

namespace seccheck {
namespace {
std::set<std::string> rule_words(const World& world) {
    std::set<std::string> words;
    for (const Rule& rule : world.rules) {
        words.insert({rule.info.id, rule.info.family, rule.info.topic});
        words.insert(rule.info.tags.begin(), rule.info.tags.end());
    }
    return words;
}
}  // namespace

ExitCode print_manual(const Surroundings& around) {
    ManualFacts facts{SECCHECK_VERSION, SECCHECK_DATE, {}};
    for (const ExitCodeInfo& each : exit_codes)
        facts.exit_statuses.push_back({static_cast<int>(each.code), std::string(each.meaning)});
    around.out << manual_page(command_line(), facts);
    return ExitCode::clean;
}

ExitCode run_completion(const CompletionOptions& options, const Surroundings& around) {
    const auto shells = completed_shells();
    const auto shell = std::find_if(shells.begin(), shells.end(),
                                    [&](const CompletedShell& each) { return each.name == options.shell; });
    around.out << shell->script(command_line());
    return ExitCode::clean;
}

ExitCode run_words(const WordsOptions& options, const Surroundings& around) {
    std::set<std::string> words;
    if (options.what == "lints") {
        const std::vector<std::string> ids = lint_ids();
        words.insert(ids.begin(), ids.end());
    } else {
        std::ostringstream unheard;
        auto loaded = load_world(around.files, options.world, around.home, WorldPart::checks,
                                 around.processors, unheard);
        if (const auto* code = std::get_if<ExitCode>(&loaded)) return *code;
        words = rule_words(*std::get<std::unique_ptr<World>>(loaded));
    }
    for (const std::string& word : words) around.out << word << '\n';
    return ExitCode::clean;
}
}  // namespace seccheck
