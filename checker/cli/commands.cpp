#include "cli/commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <tuple>
#include <variant>

#include "base/day_counts.h"
#include "cli/case_command.h"
#include "cli/check_command.h"
#include "cli/coverage_command.h"
#include "cli/diff_command.h"
#include "cli/docs_command.h"
#include "cli/explain_command.h"
#include "cli/lint_command.h"
#include "cli/manual_command.h"
#include "cli/new_command.h"
#include "cli/project_file.h"
#include "cli/repl_command.h"
#include "cli/schema_command.h"
#include "cli/test_command.h"
#include "cli/world.h"
#include "report/plain_text.h"

namespace seccheck {
namespace {
// " · 2018-11-01 to now"; nothing where the law is not known to have begun or ended.
std::string law_of(const RuleInfo& info) {
    if (info.since)
        return fmt::format(" · {} to {}", iso(*info.since), info.until ? iso(*info.until) : "now");
    return info.until ? fmt::format(" · to {}", iso(*info.until)) : "";
}

bool cites(const RuleInfo& rule, const std::string& clause) {
    return std::any_of(rule.cites.begin(), rule.cites.end(),
                       [&](const std::string& each) { return each.find(clause) != std::string::npos; });
}

ExitCode run_rules(const RulesOptions& options, const Surroundings& around) {
    auto loaded =
        load_world(around.files, options.world, around.home, WorldPart::all, around.processors, around.err);
    if (const auto* code = std::get_if<ExitCode>(&loaded)) return *code;
    const World& world = *std::get<std::unique_ptr<World>>(loaded);

    std::string topic;
    std::vector<const Rule*> rules;
    for (const Rule& rule : world.rules)
        if (cites(rule.info, options.clause)) rules.push_back(&rule);
    std::stable_sort(rules.begin(), rules.end(), [](const Rule* a, const Rule* b) {
        return std::tie(a->info.topic, a->info.pack) < std::tie(b->info.topic, b->info.pack);
    });
    for (const Rule* rule : rules) {
        const RuleInfo& info = rule->info;
        const std::string heading = world.packs.size() > 1 && !info.pack.empty()
                                        ? fmt::format("{} (pack {})", info.topic, info.pack)
                                        : info.topic;
        if (heading != topic) around.out << fmt::format("{}{}\n", topic.empty() ? "" : "\n", heading);
        topic = heading;
        const std::string law = law_of(info);
        around.out << fmt::format("  {:<9} {:<8}  {:<10}  {}\n{:22}{}{}\n", info.id, name(info.severity),
                                  name(info.basis), info.title, "", fmt::join(info.cites, "; "), law);
    }
    if (rules.empty()) {
        around.err << "seccheck: there is no rule to list\n";
        return ExitCode::not_checked;
    }
    around.out << fmt::format("\n{}\n", count(rules.size(), "rule"));
    return ExitCode::clean;
}

void print_counts(const DaysOptions& options, Date end, const World& world, const WorkingDays& calendar,
                  std::ostream& out) {
    for (const DayCountInfo& counting : day_counts) {
        const auto days = count_days(counting.count, options.start, end, calendar);
        out << fmt::format("{:>6}  {}\n", days ? std::to_string(*days) : "-", counting.meaning);
    }
    const auto jumped = world.calendar->between(options.start, end, calendar.last());
    if (!jumped.empty()) out << "\nholidays jumped:\n";
    for (const Holiday* holiday : jumped) {
        const std::string known =
            holiday->known_from ? fmt::format(" (known since {})", words(*holiday->known_from)) : "";
        out << fmt::format("  {} {}  {}{}\n", iso(holiday->date), day_name(holiday->date).substr(0, 3),
                           holiday->name, known);
    }
}

ExitCode run_days(const DaysOptions& options, const Surroundings& around) {
    auto loaded = load_world(around.files, options.world, around.home, WorldPart::calendars,
                             around.processors, around.err);
    if (const auto* code = std::get_if<ExitCode>(&loaded)) return *code;
    const World& world = *std::get<std::unique_ptr<World>>(loaded);

    const WorkingDays calendar = world.calendar->known_on(world.calendar->last);
    const std::optional<Date> end = options.end ? options.end : calendar.add(options.start, *options.count);
    const bool covered = calendar.covers(options.start) && end && calendar.covers(*end);
    if (!covered) {
        around.err << fmt::format("seccheck: the calendar {} covers {} to {} only\n", world.calendar->name,
                                  iso(calendar.first()), iso(calendar.last()));
        return ExitCode::broken_input;
    }
    if (*end < options.start && options.end) {
        around.err << fmt::format("seccheck: {} comes before {}: give the earlier date first\n", iso(*end),
                                  iso(options.start));
        return ExitCode::usage;
    }
    if (options.count) around.out << fmt::format("{} {}\n\n", iso(*end), day_name(*end));
    DaysOptions forward = options;
    forward.start = std::min(options.start, *end);
    print_counts(forward, std::max(options.start, *end), world, calendar, around.out);
    return ExitCode::clean;
}
}  // namespace

ExitCode run_command(const Command& command, const Surroundings& around) {
    struct {
        const Surroundings& around;
        bool apply_packs(WorldOptions& world, const std::vector<std::string>& states) const {
            return apply_project_packs(world, states, around);
        }
        ExitCode operator()(CheckOptions options) const {
            return apply_project_file(options, around) ? run_check(options, around) : ExitCode::broken_input;
        }
        ExitCode operator()(const TestOptions& options) const { return run_test(options, around); }
        ExitCode operator()(const RulesOptions& options) const { return run_rules(options, around); }
        ExitCode operator()(CaseOptions options) const {
            return apply_packs(options.world, options.states) ? run_case(options, around)
                                                              : ExitCode::broken_input;
        }
        ExitCode operator()(const CoverageOptions& options) const { return run_coverage(options, around); }
        ExitCode operator()(const DaysOptions& options) const { return run_days(options, around); }
        ExitCode operator()(const SchemaOptions& options) const { return run_schema(options, around); }
        ExitCode operator()(const DocsOptions& options) const { return run_docs(options, around); }
        ExitCode operator()(const LintOptions& options) const { return run_lint(options, around); }
        ExitCode operator()(ExplainOptions options) const {
            return apply_packs(options.world, options.states) ? run_explain(options, around)
                                                              : ExitCode::broken_input;
        }
        ExitCode operator()(WhyOptions options) const {
            // The last word is a state, whichever those before it are.
            return apply_packs(options.world, {options.rest.back()}) ? run_why(options, around)
                                                                     : ExitCode::broken_input;
        }
        ExitCode operator()(ReplOptions options) const {
            return apply_packs(options.world, options.states) ? run_repl(options, around)
                                                              : ExitCode::broken_input;
        }
        ExitCode operator()(const NewOptions& options) const { return run_new(options, around); }
        ExitCode operator()(const DiffOptions& options) const { return run_diff(options, around); }
        ExitCode operator()(const ManOptions&) const { return print_manual(around); }
        ExitCode operator()(const CompletionOptions& options) const {
            return run_completion(options, around);
        }
        ExitCode operator()(const WordsOptions& options) const { return run_words(options, around); }
    } const run{around};
    return std::visit(run, command);
}
}  // namespace seccheck
