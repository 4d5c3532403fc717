#include "explain/rule_reads.h"

#include <optional>

#include "load/state_loader.h"
#include "rule/check_runner.h"

namespace seccheck {
namespace {
// The one record that a case is about.
std::optional<RecordId> subject_of(const RuleInfo& rule, const RuleCase& each, const State& state) {
    if (!rule.subject) return no_record;
    const auto records = state.records(*rule.subject);
    if (!each.subject.empty()) return state.find(*rule.subject, each.subject);
    return records.size() == 1 ? std::optional(records.front()) : std::nullopt;
}

void note(RuleReads& reads, const State& state, const Evidence& item) {
    if (const auto* fact = std::get_if<FactEvidence>(&item))
        reads.fields.insert({state.kind_id(fact->record), fact->back, fact->field});
    if (const auto* used = std::get_if<ParameterEvidence>(&item))
        reads.parameters.insert(used->parameter->name);
}
}  // namespace

RuleReads reads_of(const std::vector<Rule>& rules, std::size_t number, const Model& model,
                   const RuleInputs& world) {
    RuleReads reads;
    const std::string name = "given.toml";
    for (const RuleCase& each : rules[number].cases) {
        const MemoryFiles files(std::map<std::string, std::string>{{name, each.given}});
        Diagnostics diagnostics;
        LoadOptions options;
        options.as_of = each.as_of;
        const State state = load_state(files, {{name, name}}, model, options, diagnostics);
        if (!diagnostics.empty()) continue;
        const auto subject = subject_of(rules[number].info, each, state);
        if (!subject) continue;
        const WorkingDays working_days = world.calendar->known_on(state.as_of());
        RuleInputs inputs = world;
        inputs.state = &state;
        inputs.working_days = &working_days;
        const CheckAccount account = CheckRunner(inputs, rules).account_for(number, *subject);
        for (const Evidence& item : account.evidence) note(reads, state, item);
    }
    return reads;
}
}  // namespace seccheck
