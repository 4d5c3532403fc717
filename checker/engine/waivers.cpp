#include "engine/waivers.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "base/nearest_name.h"
#include "model/waiver.h"

namespace seccheck {
namespace {
constexpr std::string_view whole_state = "state";

// The records that a waiver may mean by its subject.
class SubjectSearch {
public:
    SubjectSearch(const State& state, const WaivedRule& rule, std::optional<Classification> audience)
        : state_(state), rule_(rule) {
        const auto kind = rule.info == nullptr ? std::nullopt : rule.info->subject;
        for (std::size_t i = 0; i < state.model().kinds.size(); ++i) {
            if (kind && *kind != i) continue;
            const Classification label = state.model().kinds[i].label;
            if (audience && label > *audience) {
                whole_ = false;
                continue;
            }
            kinds_.push_back(static_cast<KindId>(i));
            label_ = std::max(label_, label);
        }
        may_be_any_ = !kind;
    }

    // Whether all records were looked at that may be meant.
    bool is_whole() const { return whole_; }
    // Who may know what there is and isn't among them.
    Classification label() const { return label_; }

    // Exact keys count first, then exact titles. Of several, those that the rule found anything about.
    std::vector<RecordId> find(std::string_view name) const {
        if (may_be_any_ && name == whole_state) return {no_record};
        auto records = with_key(name);
        if (records.empty()) records = with_title(name);
        if (records.size() < 2) return records;
        std::vector<RecordId> met;
        for (const RecordId record : records)
            if (is_met(record)) met.push_back(record);
        return met.empty() ? records : met;
    }

    std::string hint(std::string_view name) const {
        std::vector<std::string> names;
        for (const KindId kind : kinds_)
            for (const RecordId id : state_.records(kind)) {
                names.push_back(state_.key(id));
                names.push_back(state_.title(id));
            }
        const auto nearest = nearest_name(name, names);
        return nearest ? "did you mean \"" + *nearest + "\"?" : std::string();
    }

private:
    // "modification:MP092" means one of that kind.
    std::vector<RecordId> with_key(std::string_view name) const {
        std::vector<RecordId> found;
        for (const KindId kind : kinds_) {
            std::optional<RecordId> id = state_.find(kind, name);
            const std::string prefix = state_.model().kinds[kind].name + ":";
            if (!id && name.starts_with(prefix)) id = state_.find(kind, name.substr(prefix.size()));
            if (id && state_.exists(*id)) found.push_back(*id);
        }
        return found;
    }

    std::vector<RecordId> with_title(std::string_view name) const {
        std::vector<RecordId> found;
        for (const KindId kind : kinds_)
            for (const RecordId id : state_.records(kind))
                if (state_.title(id) == name) found.push_back(id);
        return found;
    }

    bool is_met(RecordId record) const {
        return std::any_of(rule_.found.begin(), rule_.found.end(),
                           [&](const WaivedRule::Found& each) { return each.subject == record; });
    }

    const State& state_;
    const WaivedRule& rule_;
    std::vector<KindId> kinds_;
    bool may_be_any_ = false;
    bool whole_ = true;
    Classification label_ = Classification::white;
};

// A waiver, and what it comes to: `subject` only where that was found.
struct Judged {
    Waiver waiver;
    WaiverUse use;
    const WaivedRule* rule = nullptr;
    RecordId subject = no_record;
};

void judge_breach(Judged& judged) {
    judged.use.breach = WaiverUse::Breach::none;
    for (const WaivedRule::Found& each : judged.rule->found) {
        if (each.subject != judged.subject) continue;
        judged.use.label = std::max(judged.use.label, each.label);
        if (each.verdict == Verdict::breach) judged.use.breach = WaiverUse::Breach::found;
        const bool open = each.verdict == Verdict::due || each.verdict == Verdict::unknown ||
                          each.verdict == Verdict::error;
        if (open && judged.use.breach == WaiverUse::Breach::none) judged.use.breach = WaiverUse::Breach::open;
    }
}

void judge_subject(const State& state, std::optional<Classification> audience, Judged& judged) {
    const SubjectSearch search(state, *judged.rule, audience);
    judged.use.label = std::max(judged.use.label, search.label());
    const std::vector<RecordId> records = search.find(judged.waiver.subject);
    if (records.empty() && !search.is_whole()) return;
    if (records.empty()) {
        judged.use.subject = WaiverUse::Subject::unknown;
        judged.use.subject_hint = search.hint(judged.waiver.subject);
        return;
    }
    if (records.size() > 1) {
        judged.use.subject = WaiverUse::Subject::several;
        return;
    }
    judged.use.subject = WaiverUse::Subject::found;
    judged.subject = records.front();
    judge_breach(judged);
    if (audience && judged.use.breach == WaiverUse::Breach::none) judged.use.breach = WaiverUse::Breach::open;
}

Judged judge(const State& state, const Waiver& waiver, const std::vector<WaivedRule>& rules,
             std::optional<Classification> audience, Classification label) {
    Judged judged{waiver, {}, nullptr, no_record};
    judged.use.label = label;
    const auto rule = std::lower_bound(rules.begin(), rules.end(), waiver.rule,
                                       [](const WaivedRule& a, std::string_view b) { return a.id < b; });
    if (rule == rules.end() || rule->id != waiver.rule) {
        std::vector<std::string> ids;
        for (const WaivedRule& each : rules) ids.push_back(each.id);
        const auto nearest = nearest_name(waiver.rule, ids);
        judged.use.rule = WaiverUse::Rule::unknown;
        if (nearest) judged.use.rule_hint = "did you mean \"" + *nearest + "\"?";
        return judged;
    }
    if (!rule->checked) return judged;
    judged.use.rule = WaiverUse::Rule::checked;
    judged.rule = &*rule;
    judge_subject(state, audience, judged);
    return judged;
}

std::vector<Judged> judge_all(const State& state, const std::vector<WaivedRule>& rules,
                              std::optional<Classification> audience) {
    std::vector<Judged> all;
    const auto kind = WaiverKind::of(state.model());
    if (!kind) return all;
    for (const RecordId record : state.records(kind->kind))
        all.push_back(judge(state, read_waiver(state, *kind, record), rules, audience, kind->label));
    return all;
}

WaiverUses uses_of(const std::vector<Judged>& all) {
    WaiverUses uses;
    for (const Judged& each : all) uses.emplace(each.waiver.record, each.use);
    return uses;
}

// The rules of the run with what they found, as far as a waiver names them; and the names of the others.
std::vector<WaivedRule> rules_of(const RunResult& result, const std::vector<std::string>& others) {
    const State& state = *result.state;
    std::set<std::string_view> named;
    const auto kind = WaiverKind::of(state.model());
    for (const RecordId record : state.records(kind->kind))
        named.insert(read_waiver(state, *kind, record).rule);

    std::map<std::string, WaivedRule> rules;
    for (const std::string& id : others) rules[id].id = id;
    std::vector<WaivedRule*> by_number;
    for (const RuleResult& each : result.rules) {
        WaivedRule& rule = rules[each.info->id];
        rule.id = each.info->id;
        rule.checked = each.counts != VerdictCounts{};
        rule.info = each.info;
        by_number.push_back(named.contains(rule.id) ? &rule : nullptr);
    }
    for (const Finding& finding : result.findings)
        if (WaivedRule* rule = by_number[finding.rule])
            rule->found.push_back({finding.subject, finding.verdict, finding.label});

    std::vector<WaivedRule> list;
    for (auto& [id, rule] : rules) list.push_back(std::move(rule));
    return list;
}

// A check: a rule, and a record of its kind; no_record for a rule over the whole state.
using Check = std::pair<std::uint32_t, RecordId>;

Check check_of(const RunResult& result, const Finding& finding) {
    return {finding.rule, result.rule(finding).subject ? finding.subject : no_record};
}

// What a check came to: the worst of its findings, and who may know; one that finds nothing more serious has
// passed.
struct Outcome {
    Verdict verdict = Verdict::pass;
    Classification label = Classification::white;
};

std::map<Check, Outcome> outcomes_of(const RunResult& result, const std::set<Check>& checks) {
    std::map<Check, Outcome> outcomes;
    for (const Finding& finding : result.findings) {
        const Check check = check_of(result, finding);
        if (!checks.contains(check)) continue;
        Outcome& outcome = outcomes[check];
        outcome.verdict = std::max(outcome.verdict, finding.verdict);
        outcome.label = std::max(outcome.label, finding.label);
    }
    return outcomes;
}

void count_anew(RunResult& result, Check check, Outcome before, Outcome now) {
    RuleResult& rule = result.rules[check.first];
    for (VerdictCounts* counts : {&rule.counts, &result.counts}) {
        --count_of(*counts, before.verdict);
        ++count_of(*counts, now.verdict);
    }
    --count_of(rule.by_label, before.label, before.verdict);
    ++count_of(rule.by_label, now.label, now.verdict);
}

// Of several waivers of one breach, the one that lasts longest is named.
void waive(RunResult& result, const std::vector<Judged>& all, Classification label) {
    std::map<std::pair<std::string_view, RecordId>, const Waiver*> holding;
    for (const Judged& each : all) {
        const bool counts =
            each.use.breach == WaiverUse::Breach::found && each.waiver.holds_on(result.state->as_of());
        if (!counts) continue;
        const Waiver*& known = holding[{each.rule->id, each.subject}];
        if (known == nullptr || known->last_day < each.waiver.last_day) known = &each.waiver;
    }
    if (holding.empty()) return;

    std::vector<std::pair<Finding*, RecordId>> waived;
    std::set<Check> checks;
    for (Finding& finding : result.findings) {
        if (finding.verdict != Verdict::breach) continue;
        const auto found = holding.find({result.rule(finding).id, finding.subject});
        if (found == holding.end()) continue;
        waived.emplace_back(&finding, found->second->record);
        checks.insert(check_of(result, finding));
    }
    const auto before = outcomes_of(result, checks);
    for (const auto& [finding, waiver] : waived) {
        finding->verdict = Verdict::waived;
        finding->waiver = waiver;
    }
    // What they tell together, all findings of the check tell: that the waiver is there.
    for (Finding& finding : result.findings)
        if (checks.contains(check_of(result, finding))) finding.label = std::max(finding.label, label);
    const auto now = outcomes_of(result, checks);
    for (const auto& [check, outcome] : before) count_anew(result, check, outcome, now.at(check));
}
}  // namespace

WaiverUses use_waivers(const State& state, const std::vector<WaivedRule>& rules,
                       std::optional<Classification> audience) {
    return uses_of(judge_all(state, rules, audience));
}

WaiverUses apply_waivers(RunResult& result, const std::vector<std::string>& other_rules) {
    const auto kind = WaiverKind::of(result.state->model());
    if (!kind || result.state->records(kind->kind).empty()) return {};
    if (result.audience && kind->label > *result.audience) return {};
    const std::vector<WaivedRule> rules = rules_of(result, other_rules);
    const std::vector<Judged> all = judge_all(*result.state, rules, result.audience);
    waive(result, all, kind->label);
    return uses_of(all);
}

void apply_waivers(CheckAccount& account, std::size_t rule, const State& state,
                   const std::vector<RuleResult>& rules) {
    RunResult lone;
    lone.state = &state;
    lone.rules = rules;
    ++count_of(lone.rules[rule].counts, account.verdict);
    ++count_of(lone.counts, account.verdict);
    Classification label = Classification::white;
    for (const Finding& finding : account.findings) label = std::max(label, finding.label);
    ++count_of(lone.rules[rule].by_label, label, account.verdict);
    lone.findings = std::move(account.findings);
    apply_waivers(lone, {});
    account.findings = std::move(lone.findings);
    for (const Finding& finding : account.findings)
        if (finding.verdict == Verdict::waived) account.verdict = Verdict::pass;
    for (const Finding& finding : account.findings)
        account.verdict = std::max(account.verdict, finding.verdict);
}

bool is_about_waivers(const RuleInfo& rule, const Model& model) {
    const auto kind = WaiverKind::of(model);
    return kind && rule.subject == kind->kind;
}
}  // namespace seccheck
