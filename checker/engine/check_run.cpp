#include "engine/check_run.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <memory>
#include <span>
#include <tuple>

#include "base/parallel.h"
#include "engine/audience.h"
#include "engine/waivers.h"
#include "graph/record_graph.h"
#include "rule/check_runner.h"

namespace seccheck {
namespace {
// Subjects to one task. It is part of the outcome, as each task begins with a fresh instance of its rule,
// so it may depend on the data and never on the number of threads.
constexpr std::size_t block = 256;

// A small state doesn't repay the making of a thread: about this many checks for each.
constexpr std::size_t checks_worth_a_thread = 500;

struct Task {
    std::size_t rule = 0;
    std::span<const RecordId> subjects;
    std::size_t order = 0;  // in which tasks are begun
};

constexpr RecordId whole_state[] = {no_record};

enum class Pass { over_records, over_waivers };

std::vector<Task> plan(const std::vector<Rule>& rules, const State& state, Pass pass) {
    std::vector<Task> tasks;
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        const bool is_late = is_about_waivers(rules[rule].info, state.model());
        if (is_late != (pass == Pass::over_waivers)) continue;
        if (!rules[rule].info.subject) {
            tasks.push_back({rule, whole_state, 0});
            continue;
        }
        std::span<const RecordId> rest = state.records(*rules[rule].info.subject);
        for (; !rest.empty(); rest = rest.subspan(std::min(block, rest.size())))
            tasks.push_back({rule, rest.first(std::min(block, rest.size())), std::size_t{1} + rest.front()});
    }
    // Rules over the whole state take longest, so they come first; then all rules over the same records, as
    // those are at hand.
    std::stable_sort(tasks.begin(), tasks.end(),
                     [](const Task& a, const Task& b) { return a.order < b.order; });
    return tasks;
}

std::size_t choose_threads(const std::vector<Task>& tasks, std::size_t jobs) {
    std::size_t checks = 0;
    for (const Task& task : tasks) checks += task.subjects.size();
    return std::clamp<std::size_t>(checks / checks_worth_a_thread, 1, std::max<std::size_t>(jobs, 1));
}

void add(const CountsByLabel& counts, RuleResult& rule, RunResult& result) {
    for (std::size_t label = 0; label < classification_count; ++label)
        for (std::size_t verdict = 0; verdict < verdict_count; ++verdict) {
            const std::size_t count = counts[label][verdict];
            rule.by_label[label][verdict] += count;
            rule.counts[verdict] += count;
            result.counts[verdict] += count;
        }
}

void sort_findings(RunResult& result) {
    const auto order = [&](const Finding& finding) {
        const int severity = -static_cast<int>(result.rule(finding).severity);
        return std::tuple(severity, finding.rule, finding.subject, std::string_view(finding.key),
                          finding.fingerprint);
    };
    std::sort(result.findings.begin(), result.findings.end(),
              [&](const Finding& a, const Finding& b) { return order(a) < order(b); });
}

// What reports draw: each edge once, whichever of the graphs it is in.
std::vector<GraphEdge> drawn_edges(const RuleInputs& inputs) {
    std::vector<GraphEdge> edges;
    for (const GraphSpec& graph : *inputs.graphs) {
        if (!graph.drawn || (inputs.audience && graph.label > *inputs.audience)) continue;
        const RecordGraph records(graph, *inputs.state);
        edges.insert(edges.end(), records.edges().begin(), records.edges().end());
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

// What the checks of the tasks come to is added to the result.
void run(const std::vector<Task>& tasks, const std::vector<Rule>& rules, const RuleInputs& inputs,
         const RunOptions& options, RunResult& result) {
    std::vector<BlockResult> done(tasks.size());
    const std::size_t threads = choose_threads(tasks, options.jobs);
    std::vector<std::unique_ptr<CheckRunner>> runners(threads);
    std::atomic<std::size_t> finished{0};
    parallel_for(threads, tasks.size(), [&](std::size_t index, std::size_t worker) {
        if (!runners[worker]) runners[worker] = std::make_unique<CheckRunner>(inputs, rules);
        done[index] = runners[worker]->run(tasks[index].rule, tasks[index].subjects);
        done[index].findings.shrink_to_fit();  // of many blocks, what they might have grown into adds up
        const std::size_t so_far = ++finished;
        if (options.progress && worker == 0) options.progress(so_far, tasks.size());
    });
    if (options.progress) options.progress(tasks.size(), tasks.size());

    std::size_t count = result.findings.size();
    for (const BlockResult& each : done) count += each.findings.size();
    result.findings.reserve(count);
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        add(done[i].counts, result.rules[tasks[i].rule], result);
        std::move(done[i].findings.begin(), done[i].findings.end(), std::back_inserter(result.findings));
        done[i] = {};
    }
}

// All but the rules about waivers, which have been applied to what the others found.
RunResult run_others(const std::vector<Rule>& rules, const RuleInputs& inputs, const RunOptions& options,
                     WaiverUses& waivers) {
    RunResult result;
    result.state = inputs.state;
    result.calendar = inputs.calendar;
    result.parameters = inputs.parameters;
    result.as_of_source = options.as_of_source;
    for (const Rule& rule : rules) result.rules.push_back({&rule.info, {}, {}});
    run(plan(rules, *inputs.state, Pass::over_records), rules, inputs, options, result);
    // What an audience may not read is not to tell by way of a waiver either.
    if (inputs.audience) leave_out_above(*inputs.audience, result);
    waivers = apply_waivers(result, options.other_rules);
    return result;
}
}  // namespace

RunResult run_checks(const std::vector<Rule>& rules, const RuleInputs& inputs, const RunOptions& options) {
    WaiverUses waivers;
    RunResult result = run_others(rules, inputs, options, waivers);
    const std::vector<Task> late = plan(rules, *inputs.state, Pass::over_waivers);
    if (!late.empty()) {
        RuleInputs looking_back = inputs;
        looking_back.waivers = &waivers;
        run(late, rules, looking_back, options, result);
    }
    sort_findings(result);
    if (options.draws_graphs) result.drawn = drawn_edges(inputs);
    result.label = label_of(result);
    if (inputs.audience) {
        leave_out_above(*inputs.audience, result);
        leave_out_rules(result);
    }
    return result;
}

WaiverUses look_back(const std::vector<Rule>& rules, const RuleInputs& inputs, const RunOptions& options) {
    WaiverUses waivers;
    run_others(rules, inputs, options, waivers);
    return waivers;
}
}  // namespace seccheck
