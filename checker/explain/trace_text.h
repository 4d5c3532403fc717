// A trace as text: the lines of the rule, and behind them what they came to.
#pragma once

#include <ostream>

#include "explain/trace.h"
#include "rule/rule.h"
#include "rule/rule_inputs.h"

namespace seccheck {
void write_trace(const Rule& rule, RecordId subject, const Trace& trace, const CheckAccount& account,
                 const RunResult& result, const RuleInputs& inputs, std::ostream& out);
}  // namespace seccheck
