// An account of one check in words: what it came to, and every fact, number and count that it rests on.
#pragma once

#include <optional>
#include <ostream>

#include "base/source_lines.h"
#include "model/run_result.h"
#include "rule/check_account.h"
#include "rule/rule.h"
#include "rule/rule_inputs.h"

namespace seccheck {
struct AccountOptions {
    // Tell of this finding alone, and count the others.
    std::optional<std::uint64_t> fingerprint;
    // Of a rule over the whole state, tell only of findings about this record.
    std::optional<RecordId> about;
    bool all_facts = false;  // list them even where they are very many
};

// `result` has the state and the calendar, and in `rules` as many rules as those that were checked; `lines`
// reads the files of state and rules.
void write_account(const Rule& rule, RecordId subject, const CheckAccount& account, const RunResult& result,
                   const RuleInputs& inputs, SourceLines& lines, const AccountOptions& options,
                   std::ostream& out);

// "ASM-001 DCC Assessment past its target · MP092 Preliminary Assessment · as of 2020-02-14", and below it
// where the subject stands.
void write_check_heading(const Rule& rule, RecordId subject, const State& state, std::ostream& out);

// "breach", "not applicable": as it is called in a sentence.
std::string words(Verdict verdict);
}  // namespace seccheck
