#include "engine/rule_costs.h"

#include <ctime>
#include <span>

#include "rule/check_runner.h"

namespace seccheck {
namespace {
// Of this thread alone: what else the machine does is none of the rule's cost.
double seconds_worked() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}
}  // namespace

std::vector<RuleCost> measure_rules(const std::vector<Rule>& rules, const RuleInputs& inputs) {
    constexpr RecordId whole_state[] = {no_record};
    CheckRunner timed(inputs, rules), counted(inputs, rules);
    counted.count_each_step();
    std::vector<RuleCost> costs(rules.size());
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const std::span<const RecordId> subjects =
            rules[i].info.subject ? inputs.state->records(*rules[i].info.subject) : std::span(whole_state);
        if (subjects.empty()) continue;
        const double begin = seconds_worked();
        timed.run(i, subjects);
        costs[i].seconds = seconds_worked() - begin;
        const std::int64_t before = counted.steps_run();
        counted.run(i, subjects);
        costs[i].steps = counted.steps_run() - before;
    }
    return costs;
}
}  // namespace seccheck
