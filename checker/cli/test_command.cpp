#include "cli/test_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <variant>

#include "cli/output.h"
#include "cli/real_path.h"
#include "cli/world.h"
#include "engine/case_filter.h"
#include "engine/line_coverage.h"
#include "engine/mutation.h"
#include "engine/rule_cases.h"
#include "report/case_coverage_report.h"
#include "report/case_format.h"
#include "report/plain_text.h"
#include "report/text_mutations.h"

namespace seccheck {
namespace {
// Checks and stories, by id.
std::vector<Rule> all_rules(World& world) {
    std::vector<Rule> rules = std::move(world.rules);
    std::move(world.stories.begin(), world.stories.end(), std::back_inserter(rules));
    std::stable_sort(rules.begin(), rules.end(),
                     [](const Rule& a, const Rule& b) { return a.info.id < b.info.id; });
    return rules;
}

// A run that tested nothing must not look like a clean one.
ExitCode complain_of_no_case(const std::vector<std::string>& unfitted, std::ostream& err) {
    for (const std::string& text : unfitted)
        err << fmt::format("seccheck: no case has \"{}\" in its name or in the id of its rule\n", text);
    if (unfitted.empty()) err << "seccheck: there was no case to run\n";
    return ExitCode::not_checked;
}

void list_cases(const std::vector<Rule>& rules, std::ostream& out) {
    for (const Rule& rule : rules)
        for (const RuleCase& each : rule.cases)
            out << fmt::format("{}:{}: {}: {}\n", each.file, each.line, rule.info.id, plain(each.name));
}

class TestCommand {
public:
    TestCommand(const TestOptions& options, const Surroundings& around)
        : options_(options), around_(around), jobs_(options.jobs != 0 ? options.jobs : around.processors) {}

    ExitCode run() {
        auto loaded =
            load_world(around_.files, options_.world, around_.home, WorldPart::all, jobs_, around_.err);
        if (const auto* code = std::get_if<ExitCode>(&loaded)) return *code;
        world_ = std::move(std::get<std::unique_ptr<World>>(loaded));
        rules_ = all_rules(*world_);
        CaseFilter filter;
        filter.texts = options_.filters;
        if (!options_.world.tests.empty() && !find_named_files(filter.files.emplace()))
            return ExitCode::not_checked;
        const auto unfitted = keep_chosen_cases(rules_, filter);
        if (!unfitted.empty()) return complain_of_no_case(unfitted, around_.err);
        if (options_.list) return write([&](std::ostream& out) { list_cases(rules_, out); });

        std::vector<RuleWatch> watches(rules_.size());
        for (RuleWatch& watch : watches) watch.lines = options_.coverage || !options_.lcov.empty();
        const CasesResult result = run_cases(rules_, world_->model, world_->inputs(), jobs_, &watches);
        if (options_.mutate && !result.cases.empty() && result.failures() == 0) return mutate(watches);
        const bool color = wants_color(options_.color, options_.output, around_);
        ExitCode code = write([&](std::ostream& out) {
            find_case_format(options_.format)->write(result, color, out);
            if (options_.coverage && options_.format == "text")
                write_coverage_text(coverage_of(rules_, world_->inputs(), watches), out);
        });
        if (!options_.lcov.empty()) code = worse(code, write_lcov_file(watches));
        if (options_.mutate && result.failures() > 0)
            around_.err << "seccheck: no rule was changed: first mend the cases that fail\n";
        if (result.cases.empty()) return worse(code, complain_of_no_case({}, around_.err));
        return result.failures() == 0 ? code : worse(code, ExitCode::findings);
    }

private:
    // A case that fails already notices nothing, so all must hold.
    ExitCode mutate(const std::vector<RuleWatch>& watches) {
        MutationOptions mutation;
        mutation.jobs = jobs_;
        for (const auto& [name, path] : world_->paths)
            if (name.ends_with("parameters.toml"))
                mutation.parameter_texts[name] = read_file(around_.files, path).value_or("");
        if (around_.err_is_terminal)
            mutation.progress = [&](std::size_t done, std::size_t all) {
                if (done % 100 == 0 || done == all)
                    around_.err << fmt::format("\r{} of {}{}", grouped(done), count(all, "change"),
                                               done == all ? "\n" : "")
                                << std::flush;
            };
        const MutationResult result =
            run_mutations(rules_, watches, world_->model, world_->inputs(), mutation);
        const ExitCode code = write([&](std::ostream& out) { write_mutations(result, out); });
        const bool good = result.unnoticed.empty() && result.idle_excuses.empty();
        return good ? code : worse(code, ExitCode::findings);
    }

    ExitCode write_lcov_file(const std::vector<RuleWatch>& watches) {
        const CaseCoverage coverage = coverage_of(rules_, world_->inputs(), watches);
        const auto write = [&](std::ostream& out) { write_lcov(coverage, out); };
        return write_file(options_.lcov, write, around_.err) ? ExitCode::clean : ExitCode::usage;
    }

    // The files that the paths name; false, and explained, where one names no rule and no case.
    bool find_named_files(std::set<std::string>& names) {
        std::set<std::string> told;
        for (const Rule& rule : rules_) {
            told.insert(rule.info.place.file);
            for (const RuleCase& each : rule.cases) told.insert(each.file);
        }
        bool good = true;
        for (const std::string& path : options_.world.tests) {
            const std::string root = real_path(path);
            bool any = false;
            for (const std::string& name : told) {
                if (!lies_within(real_path(world_->paths.at(name)), root)) continue;
                names.insert(name);
                any = true;
            }
            if (any) continue;
            around_.err << fmt::format(
                "seccheck: {} has no rule and no case to run: name rule files, folders of rules or files of "
                "cases, *_cases.lua\n",
                path);
            good = false;
        }
        return good;
    }

    ExitCode write(const std::function<void(std::ostream&)>& write) {
        if (!options_.output.empty())
            return write_file(options_.output, write, around_.err) ? ExitCode::clean : ExitCode::usage;
        write(around_.out);
        return ExitCode::clean;
    }

    const TestOptions& options_;
    const Surroundings& around_;
    std::size_t jobs_;
    std::unique_ptr<World> world_;
    std::vector<Rule> rules_;
};
}  // namespace

ExitCode run_test(const TestOptions& options, const Surroundings& around) {
    return TestCommand(options, around).run();
}
}  // namespace seccheck
