#include "cli/diff_command.h"

#include <fmt/format.h>

#include <memory>
#include <variant>

#include "cli/output.h"
#include "cli/report_file.h"
#include "cli/state_files.h"
#include "cli/world.h"
#include "compare/comparison.h"
#include "compare/comparison_format.h"
#include "compare/report_reader.h"
#include "engine/check_run.h"

namespace seccheck {
namespace {
bool is_report(const std::string& path) { return path.ends_with(".json"); }

// Reads reports, and checks states; the kinds and rules are loaded for the first of those.
class Runs {
public:
    Runs(const DiffOptions& options, const Surroundings& around)
        : options_(options), around_(around), jobs_(options.jobs != 0 ? options.jobs : around.processors) {}

    std::variant<ReportedRun, ExitCode> get(const std::string& path, std::optional<Date> day) {
        if (!is_report(path)) return check(path, day);
        auto run = read_report_file(path, around_);
        if (!run) return ExitCode::broken_input;
        return std::move(*run);
    }

private:
    std::variant<ReportedRun, ExitCode> check(const std::string& path, std::optional<Date> day) {
        if (!world_) {
            auto loaded = load_world(around_.files, options_.world, around_.home, WorldPart::checks, jobs_,
                                     around_.err);
            if (const auto* code = std::get_if<ExitCode>(&loaded)) return *code;
            world_ = std::move(std::get<std::unique_ptr<World>>(loaded));
        }
        const auto state = read_state({path}, world_->model, {day, around_.today, jobs_, 0}, around_);
        if (!state) return ExitCode::broken_input;
        const WorkingDays working_days = world_->calendar->known_on(state->as_of());
        RuleInputs inputs = world_->inputs();
        inputs.state = &*state;
        inputs.working_days = &working_days;
        return as_reported(run_checks(world_->rules, inputs, {jobs_, AsOfSource::option}), jobs_);
    }

    const DiffOptions& options_;
    const Surroundings& around_;
    std::size_t jobs_;
    std::unique_ptr<World> world_;
};

// A report is of the day on which it was made.
bool explain_dates(const DiffOptions& options, std::ostream& err) {
    const auto refuse = [&](const std::string& path, const char* option) {
        err << fmt::format("seccheck: {} is a report, of a day of its own: leave {} out, or name the state\n",
                           path, option);
        return false;
    };
    if (options.from && is_report(options.before)) return refuse(options.before, "--from");
    if (options.to && is_report(options.after)) return refuse(options.after, "--to");
    return true;
}

// What failed in the new run may be what is missing in it, and what it didn't check isn't mended.
ExitCode judge(const Comparison& comparison, const DiffOptions& options, std::ostream& err) {
    ExitCode code = comparison.fails(options.fail_on) ? ExitCode::findings : ExitCode::clean;
    if (comparison.after->checked == 0) {
        err << "seccheck: the new run has checked nothing\n";
        return worse(code, ExitCode::not_checked);
    }
    for (const ReportedFinding& finding : comparison.after->findings)
        if (finding.verdict == Verdict::error) code = worse(code, ExitCode::not_checked);
    return code;
}
}  // namespace

ExitCode run_diff(const DiffOptions& options, const Surroundings& around) {
    if (!explain_dates(options, around.err)) return ExitCode::usage;
    Runs runs(options, around);
    const auto before = runs.get(options.before, options.from);
    if (const auto* code = std::get_if<ExitCode>(&before)) return *code;
    const auto after = runs.get(options.after, options.to);
    if (const auto* code = std::get_if<ExitCode>(&after)) return *code;
    const Comparison comparison = compare(std::get<ReportedRun>(before), std::get<ReportedRun>(after));

    for (const std::string& remark : comparison.remarks) around.err << "seccheck: " << remark << '\n';
    const ComparisonOptions shown{wants_color(options.color, options.output, around), options.each_unknown};
    const auto write = [&](std::ostream& out) {
        find_comparison_format(options.format)->write(comparison, shown, out);
    };
    const ExitCode code = judge(comparison, options, around.err);
    if (options.output.empty())
        write(around.out);
    else if (!write_file(options.output, write, around.err))
        return worse(code, ExitCode::usage);
    return code;
}
}  // namespace seccheck
