#include "cli/coverage_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <variant>

#include "cli/world.h"
#include "report/plain_text.h"

namespace seccheck {
namespace {
// By obligation, the ids of the rules that check it.
std::map<std::string, std::vector<std::string>> rules_by_obligation(const World& world) {
    std::map<std::string, std::vector<std::string>> rules;
    for (const auto* list : {&world.rules, &world.stories})
        for (const Rule& rule : *list)
            for (const std::string& id : rule.info.covers) rules[id].push_back(rule.info.id);
    return rules;
}

// What is wrong with the accounting of one obligation; empty where nothing is.
std::string fault(const Obligation& obligation, const std::vector<std::string>& rules) {
    if (rules.empty() && obligation.reason.empty())
        return "NOT ACCOUNTED FOR: write a rule that covers it, or the reason why none can check it";
    if (!rules.empty() && !obligation.reason.empty())
        return "CHECKED, BUT HAS A REASON WHY NO RULE CAN: remove the reason";
    return {};
}

std::size_t in_a_hundred(std::size_t part, std::size_t whole) { return whole == 0 ? 0 : 100 * part / whole; }
}  // namespace

ExitCode run_coverage(const CoverageOptions& options, const Surroundings& around) {
    auto loaded = load_world(around.files, options.world, around.home, WorldPart::checks, around.processors,
                             around.err);
    if (const auto* code = std::get_if<ExitCode>(&loaded)) return *code;
    const World& world = *std::get<std::unique_ptr<World>>(loaded);
    if (world.catalogue.empty()) {
        around.err << "seccheck: the rule packs have no catalogue.toml\n";
        return ExitCode::not_checked;
    }

    const auto rules = rules_by_obligation(world);
    std::size_t checked = 0, faults = 0;
    for (const Obligation& obligation : world.catalogue) {
        const auto found = rules.find(obligation.id);
        const std::vector<std::string> ids =
            found == rules.end() ? std::vector<std::string>() : found->second;
        if (!ids.empty()) ++checked;
        around.out << fmt::format("{:<16}  {:<10}  {}\n", obligation.id, name(obligation.basis),
                                  obligation.title);
        around.out << fmt::format("{:30}{}\n", "", obligation.cites);
        if (!ids.empty()) around.out << fmt::format("{:30}rules: {}\n", "", fmt::join(ids, ", "));
        if (!obligation.reason.empty())
            around.out << fmt::format("{:30}no rule: {}\n", "", obligation.reason);
        const std::string wrong = fault(obligation, ids);
        if (wrong.empty()) continue;
        around.out << fmt::format("{:30}{}\n", "", wrong);
        ++faults;
    }
    const std::size_t all = world.catalogue.size();
    around.out << fmt::format(
        "\n{}: {} checked by rules ({} in 100), {} with the reason why none can, {} wrongly accounted for\n",
        count(all, "obligation"), grouped(checked), in_a_hundred(checked, all),
        grouped(
            static_cast<std::size_t>(std::count_if(world.catalogue.begin(), world.catalogue.end(),
                                                   [](const Obligation& o) { return !o.reason.empty(); }))),
        grouped(faults));
    return faults == 0 ? ExitCode::clean : ExitCode::findings;
}
}  // namespace seccheck
