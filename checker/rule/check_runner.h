// Applies rules to records, one block of records at a time.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/finding.h"
#include "rule/rule.h"
#include "rule/rule_host.h"

namespace seccheck {
// What the checks of one block came to.
struct BlockResult {
    VerdictCounts counts{};
    std::vector<Finding> findings;  // in the order in which they were made
};

// Each worker thread has its own. A block starts with a fresh instance of its rule, so that what a rule
// might keep between checks can't depend on who ran which block.
class CheckRunner {
public:
    // All are kept by reference. Where there is a `watch`, findings have the line that made them.
    CheckRunner(const RuleInputs& inputs, const std::vector<Rule>& rules, RuleWatch* watch = nullptr);

    // `subjects` are the records of a block, or the one value no_record for a rule over the whole state.
    BlockResult run(std::size_t rule, std::span<const RecordId> subjects);

private:
    enum class Step { go_on, stop };

    bool push_instance(std::size_t rule, LuaFailure& failure);
    void check(const Rule& rule, std::uint32_t number, RecordId subject, BlockResult& result);
    void run_once(const Rule& rule, RecordId subject, bool recording);
    Step call(int arguments, int results, const char* what);
    bool was_law(const RuleInfo& info, RecordId subject);
    bool applies(RecordId subject);
    void push_subject(RecordId subject);
    void end_early();
    void fail(std::string message, std::vector<std::string> trace, bool outside_calendar = false);
    void conclude(Verdict verdict) { verdict_ = verdict; }
    void finish(const Rule& rule, std::uint32_t number);

    const RuleInputs& inputs_;
    const std::vector<Rule>& rules_;
    RuleHost host_;
    std::vector<int> compiled_;  // by rule: a reference to the function that makes an instance
    int report_ = 0;             // a reference to the table of report functions
    std::int64_t steps_;
    Verdict verdict_ = Verdict::pass;  // what the check comes to where it finds nothing
};
}  // namespace seccheck
