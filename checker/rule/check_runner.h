// Applies rules to records, one block of records at a time.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/finding.h"
#include "rule/check_account.h"
#include "rule/rule.h"
#include "rule/rule_host.h"

namespace seccheck {
// What the checks of one block came to.
struct BlockResult {
    CountsByLabel counts{};
    std::vector<Finding> findings;  // in the order in which they were made
};

// The name of a finding for all time. `key` and `repeat` (from 0, of equal keys) tell apart several findings
// of one rule about one subject; that is no_record for the state as a whole.
std::uint64_t fingerprint_of(const RuleInfo& rule, const State& state, RecordId subject,
                             const std::string& key, std::size_t repeat);

// Each worker thread has its own. A block starts with a fresh instance of its rule, so that what a rule
// might keep between checks can't depend on who ran which block.
class CheckRunner {
public:
    // All are kept by reference. Where there is a `watch`, findings have the line that made them.
    CheckRunner(const RuleInputs& inputs, const std::vector<Rule>& rules, RuleWatch* watch = nullptr);

    // `subjects` are the records of a block, or the one value no_record for a rule over the whole state.
    BlockResult run(std::size_t rule, std::span<const RecordId> subjects);

    // One check by itself, with an instance of its own. `watch` follows it, where it isn't null.
    CheckAccount account_for(std::size_t rule, RecordId subject, CheckWatch* watch = nullptr);

    // See LuaState.
    void count_each_step() { host_.lua().count_each_step(); }
    std::int64_t steps_run() { return host_.lua().steps_run(); }

private:
    enum class Step { go_on, stop };

    bool push_instance(std::size_t rule, LuaFailure& failure);
    void fail_to_begin(const Rule& rule, std::uint32_t number, RecordId subject, const LuaFailure& failure,
                       BlockResult& result);
    bool check(const Rule& rule, std::uint32_t number, RecordId subject, bool recording, BlockResult& result);
    bool run_again(const Rule& rule, RecordId subject);
    void run_once(const Rule& rule, RecordId subject, bool recording);
    Step call(int arguments, int results, const char* what);
    bool was_law(const RuleInfo& info, RecordId subject);
    bool applies(RecordId subject);
    void push_subject(RecordId subject);
    void learn_of(RecordId subject);
    void end_early();
    void fail(std::string message, std::vector<std::string> trace, bool outside_calendar = false);
    void conclude(Verdict verdict) { verdict_ = verdict; }
    void dismiss(Dismissal reason, std::string message = {});
    void finish(const Rule& rule, std::uint32_t number);

    const RuleInputs& inputs_;
    const std::vector<Rule>& rules_;
    RuleHost host_;
    std::vector<int> compiled_;  // by rule: a reference to the function that makes an instance
    int report_ = 0;             // a reference to the table of report functions
    std::int64_t steps_;
    Verdict verdict_ = Verdict::pass;  // what the check comes to where it finds nothing
    CheckCourse course_;
};
}  // namespace seccheck
