#include "cli/check_command.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <variant>

#include "base/quote.h"
#include "cli/output.h"
#include "cli/progress_line.h"
#include "cli/report_file.h"
#include "cli/state_files.h"
#include "cli/world.h"
#include "compare/apply_baseline.h"
#include "engine/check_run.h"
#include "engine/rule_costs.h"
#include "load/state_loader.h"
#include "report/job_summary.h"
#include "report/profile_text.h"
#include "report/report_format.h"

namespace seccheck {
namespace {
using Clock = std::chrono::steady_clock;

double seconds_now() { return std::chrono::duration<double>(Clock::now().time_since_epoch()).count(); }

// Measures one phase after the other.
class Stopwatch {
public:
    double lap() {
        const Clock::time_point now = Clock::now();
        const double seconds = std::chrono::duration<double>(now - last_).count();
        last_ = now;
        return seconds;
    }

private:
    Clock::time_point last_ = Clock::now();
};

// What GitHub shows below a step.
bool write_job_summary(const RunResult& result, const ReportOptions& options, std::ostream& err) {
    const char* path = std::getenv("GITHUB_STEP_SUMMARY");
    if (path == nullptr || *path == '\0') return true;
    std::ofstream file(path, std::ios::binary | std::ios::app);
    file << job_summary(result, options);
    file.close();
    if (!file) err << fmt::format("seccheck: the job summary {} can't be written\n", path);
    return static_cast<bool>(file);
}

bool draws_graphs(const CheckOptions& options) {
    return std::any_of(options.reports.begin(), options.reports.end(), [](const ReportTarget& target) {
        return find_report_format(target.format)->draws_graphs;
    });
}

// False where one of them could not be written.
bool write_reports(const RunResult& result, const CheckOptions& options, const Surroundings& around,
                   std::size_t jobs) {
    bool good = true;
    // Why there is no picture is told once, however many reports lack theirs.
    std::string trouble;
    const auto lay_out_or_tell = [&](const std::vector<GraphToDraw>& graphs) {
        GraphLayouts laid_out = lay_out(graphs);
        if (trouble.empty() && !laid_out.trouble.empty())
            around.err << fmt::format("seccheck: the report has no picture of the dependencies, as {}\n",
                                      laid_out.trouble);
        trouble = laid_out.trouble;
        return laid_out;
    };
    for (const ReportTarget& target : options.reports) {
        const ReportFormat& format = *find_report_format(target.format);
        const ReportOptions report{wants_color(options.color, target.path, around),
                                   options.each_unknown,
                                   jobs,
                                   options.fail_on,
                                   SECCHECK_VERSION,
                                   options.sarif_include_waived,
                                   options.facts,
                                   lay_out_or_tell};
        const auto write = [&](std::ostream& out) { format.write(result, report, out); };
        if (target.path.empty())
            write(around.out);
        else
            good = write_file(target.path, write, around.err) && good;
        if (target.format == "github") good = write_job_summary(result, report, around.err) && good;
    }
    return good;
}

// A run that checked nothing must not look like a clean one.
std::string why_nothing_was_checked(const RunResult& result, const CheckOptions& options) {
    if (result.rules.empty())
        return options.world.ignore.empty() ? "there are no rules"
                                            : "no rule is left by --select and --ignore";
    if (result.records() == 0)
        return fmt::format("the state has no record {}on {}",
                           result.audience ? "that readers of the report may know of " : "",
                           iso(result.state->as_of()));
    if (result.checks() == 0 && result.audience) return "no check may be told to readers of the report";
    if (result.checks() == 0) return "the state has no record that any of the rules is about";
    if (count_of(result.counts, Verdict::not_applicable) == result.checks())
        return "none of the rules applies to any record";
    return {};
}

ExitCode judge(const RunResult& result, const CheckOptions& options, std::ostream& err) {
    ExitCode code = ExitCode::clean;
    for (const Finding& finding : result.findings) {
        if (finding.verdict == Verdict::error)
            code = worse(code,
                         finding.failure->outside_calendar ? ExitCode::broken_input : ExitCode::not_checked);
        else if (!finding.known && finding.verdict >= options.fail_on)
            code = worse(code, ExitCode::findings);
    }
    const std::string nothing = why_nothing_was_checked(result, options);
    if (nothing.empty()) return code;
    err << "seccheck: nothing was checked: " << nothing << '\n';
    return worse(code, ExitCode::not_checked);
}

void hold_against(const ReportedRun& baseline, RunResult& result, std::ostream& err) {
    apply_baseline(baseline, result);
    for (const std::string& remark : remarks_on_baseline(baseline, result))
        err << "seccheck: " << remark << '\n';
}

struct Times {
    double world = 0, rules = 0, report = 0;
    LoadTimes load;
};

void print_stats(const Times& times, std::ostream& err) {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto line = [&](const char* what, double seconds) {
        err << fmt::format("{:<24} {:>9.1f} ms\n", what, seconds * 1000);
    };
    line("kinds and rules", times.world);
    line("reading (all threads)", times.load.reading);
    line("parsing", times.load.parsing);
    line("resolving", times.load.resolving);
    line("rules", times.rules);
    line("report", times.report);
    err << fmt::format("{:<24} {:>9.1f} MB\n", "peak memory",
                       static_cast<double>(usage.ru_maxrss) * 1024 / 1e6);
}
}  // namespace

ExitCode run_check(const CheckOptions& options, const Surroundings& around) {
    // On the command line they exclude each other; a seccheck.toml may bring them together.
    if (options.audience && (options.stats || options.profile || options.facts)) {
        around.err << "seccheck: --stats, --profile and --facts tell of the whole run: leave them out, or the "
                      "audience\n";
        return ExitCode::usage;
    }
    Stopwatch watch;
    Times times;
    ProgressLine progress(around.err, wants_progress(around), seconds_now);
    const std::size_t jobs = options.jobs != 0 ? options.jobs : around.processors;
    auto loaded = load_world(around.files, options.world, around.home, WorldPart::checks, jobs, around.err);
    if (const auto* code = std::get_if<ExitCode>(&loaded)) return *code;
    const World& world = *std::get<std::unique_ptr<World>>(loaded);
    times.world = watch.lap();

    std::optional<ReportedRun> baseline;
    if (!options.baseline.empty()) {
        baseline = read_report_file(options.baseline, around);
        if (!baseline) return ExitCode::broken_input;
    }
    const LoadOptions load{options.as_of, around.today, jobs, 0, progress.of("reading the state")};
    const auto read = read_state(options.states, world.model, load, around, &times.load);
    if (!read) return ExitCode::broken_input;
    const State& state = *read;
    watch.lap();

    const WorkingDays working_days = world.calendar->known_on(state.as_of());
    RuleInputs inputs = world.inputs();
    inputs.state = &state;
    inputs.working_days = &working_days;
    inputs.audience = options.audience;
    const AsOfSource source = options.as_of        ? AsOfSource::option
                              : state.info().as_of ? AsOfSource::state
                                                   : AsOfSource::today;
    const RunOptions run{jobs, source, world.other_rules, draws_graphs(options),
                         progress.of("checking")};
    RunResult result = run_checks(world.rules, inputs, run);
    if (baseline) hold_against(*baseline, result, around.err);
    times.rules = watch.lap();

    ExitCode code = judge(result, options, around.err);
    if (!write_reports(result, options, around, jobs)) code = worse(code, ExitCode::usage);
    times.report = watch.lap();
    if (options.stats) print_stats(times, around.err);
    if (options.profile) write_profile(result, measure_rules(world.rules, inputs), around.err);
    return code;
}
}  // namespace seccheck
