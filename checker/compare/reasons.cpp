#include "compare/reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace seccheck {
namespace {
bool same(const ReportedFact& a, const ReportedFact& b) {
    return a.given == b.given && (!a.given || a.value == b.value);
}

bool same(const ReportedParameter& a, const ReportedParameter& b) {
    return std::tie(a.value, a.unit, a.from, a.until) == std::tie(b.value, b.unit, b.from, b.until);
}

Reason sentence(Reason::Type type, std::string text) {
    return {type, std::move(text), std::nullopt, std::nullopt};
}

std::string in_words(const ReportedParameter& used) {
    std::string text = used.unit.empty() ? used.value : used.value + " " + used.unit;
    if (used.from) text += " since " + iso(*used.from);
    if (used.until) text += " until " + iso(*used.until);
    return text;
}

// As the finding's own facts are called where its evidence is shown.
std::string label_of(const ReportedFact& fact, const ReportedFinding& finding) {
    if (finding.subject == fact.record) return fact.field;
    return fmt::format("{} of {} {}", fact.field, fact.record.kind, fact.record.key);
}
// Those of its findings that there are, the later one first.
std::vector<const ReportedFinding*> findings_of(const Difference& difference) {
    std::vector<const ReportedFinding*> findings;
    for (const ReportedFinding* finding : {difference.after, difference.before})
        if (finding != nullptr) findings.push_back(finding);
    return findings;
}

// The first parameter of that name in `all` for which `others` have no equal.
const ReportedParameter* without_equal(const std::string& name, const std::vector<ReportedParameter>& all,
                                       const std::vector<ReportedParameter>& others) {
    const auto it = std::find_if(all.begin(), all.end(), [&](const ReportedParameter& each) {
        return each.name == name &&
               std::none_of(others.begin(), others.end(), [&](const ReportedParameter& other) {
                   return other.name == name && same(each, other);
               });
    });
    return it == all.end() ? nullptr : &*it;
}

// What a run that has not used a parameter would have: nothing where it is the same, or can't be told.
std::optional<Reason::Side> value_elsewhere(const ReportedParameter& used, const ReportedRun& run) {
    const auto parameter = run.parameters.find(used.name);
    if (parameter == run.parameters.end()) return std::nullopt;
    const auto& periods = parameter->second.periods;
    const auto period = std::find_if(periods.begin(), periods.end(), [&](const KnownParameter::Period& each) {
        return !used.from
                   ? !each.from
                   : (!each.from || *each.from <= *used.from) && (!each.until || *used.from <= *each.until);
    });
    if (period == periods.end()) return Reason::Side{"no value", {}};
    const bool has_value =
        std::find(period->values.begin(), period->values.end(), used.value) != period->values.end();
    if (has_value && period->from == used.from && period->until == used.until) return std::nullopt;
    const std::string& value = has_value ? used.value : period->value;
    return Reason::Side{in_words({used.name, value, parameter->second.unit, period->from, period->until, {}}),
                        period->place};
}
}  // namespace

std::string_view name(Reason::Type type) {
    switch (type) {
        case Reason::Type::fact: return "fact";
        case Reason::Type::record: return "record";
        case Reason::Type::parameter: return "parameter";
        case Reason::Type::calendar: return "calendar";
        case Reason::Type::deadline: return "deadline";
        case Reason::Type::law: return "law";
        case Reason::Type::rule: return "rule";
        case Reason::Type::unchecked: return "unchecked";
        case Reason::Type::day: return "day";
        case Reason::Type::other: return "other";
    }
    return "";
}

ReasonFinder::Known::Known(const ReportedRun& the_run) : run(the_run) {
    for (const ReportedFinding& finding : run.findings) {
        for (const ReportedFact& fact : finding.facts)
            facts.emplace(FactName(fact.record, fact.field), &fact);
        for (const ReportedDays& counted : finding.days) days[{counted.start, counted.end}] = counted.days;
        if (finding.verdict == Verdict::unknown || finding.verdict == Verdict::error)
            unchecked.emplace(std::pair(finding.rule, finding.subject), &finding);
    }
}

bool ReasonFinder::Known::lacks(const RecordName& record) const {
    return run.records && !run.records->contains(record);
}

// Nothing where the run doesn't tell of it.
std::optional<ReportedFact> ReasonFinder::Known::fact(const FactName& name) const {
    if (const auto it = facts.find(name); it != facts.end()) return *it->second;
    if (!run.records) return std::nullopt;
    const auto record = run.records->find(name.first);
    if (record == run.records->end()) return std::nullopt;
    const auto given = record->second.given.find(name.second);
    if (given != record->second.given.end()) return given->second;
    return ReportedFact{name.first, name.second, false, {}, record->second.place};
}

ReasonFinder::ReasonFinder(const ReportedRun& before, const ReportedRun& after)
    : before_(before), after_(after) {
    for (const Known* known : {&before_, &after_})
        for (const auto& [name, fact] : known->facts)
            if (!fact->given) absent_.emplace(std::pair(name.first.kind, name.second), fact->value);
}

std::vector<Reason> ReasonFinder::find(const Difference& difference) const {
    Reasons reasons;
    add_unchecked(difference, reasons);
    add_rule(difference.latest(), reasons);
    add_facts(difference, reasons);
    add_parameters(difference, reasons);
    add_days(difference, reasons);
    add_deadline(difference, reasons);
    if (reasons.empty()) reasons.push_back(fallback(difference));
    return reasons;
}

// Where a run has nothing to say, as it lacked a fact or failed.
void ReasonFinder::add_unchecked(const Difference& difference, Reasons& reasons) const {
    if (difference.before != nullptr && difference.after != nullptr) return;
    const Known& other = difference.before == nullptr ? before_ : after_;
    const ReportedFinding& finding = difference.latest();
    auto it = other.unchecked.find({finding.rule, finding.subject});
    // A rule over the whole state that ends early says nothing of any subject.
    if (it == other.unchecked.end()) it = other.unchecked.find({finding.rule, std::nullopt});
    if (it == other.unchecked.end()) return;
    reasons.push_back(sentence(Reason::Type::unchecked,
                               fmt::format("the {} run could not tell: {}",
                                           &other == &before_ ? "old" : "new", it->second->message)));
}

void ReasonFinder::add_rule(const ReportedFinding& finding, Reasons& reasons) const {
    const auto& then = before_.run.rules;
    const auto& now = after_.run.rules;
    if (!then.contains(finding.rule) || !now.contains(finding.rule)) {
        const char* lacking = then.contains(finding.rule) ? "new" : "old";
        reasons.push_back(
            sentence(Reason::Type::rule, fmt::format("the {} run is without this rule", lacking)));
        return;
    }
    const Date first = before_.run.as_of, last = after_.run.as_of;
    const ReportedRule& rule = now.at(finding.rule);
    if (rule.since && first < *rule.since && *rule.since <= last)
        reasons.push_back(sentence(Reason::Type::law, "it has been law since " + words(*rule.since)));
    if (rule.until && first <= *rule.until && *rule.until < last)
        reasons.push_back(sentence(Reason::Type::law, "it was law until " + words(*rule.until)));
}

void ReasonFinder::add_record(const RecordName& record, Reasons& reasons) const {
    const bool is_gone = after_.lacks(record), is_new = before_.lacks(record);
    if (is_gone == is_new) return;
    const std::string what = fmt::format("{} {}", record.kind, record.key);
    const auto& there = (is_gone ? before_ : after_).run.records;
    const Reason::Side present{"in the state", there ? there->at(record).place : Place()};
    const Reason::Side absent{"not in the state", {}};
    reasons.push_back({Reason::Type::record, what, is_gone ? present : absent, is_gone ? absent : present});
}

void ReasonFinder::add_facts(const Difference& difference, Reasons& reasons) const {
    std::set<FactName> facts;
    std::set<RecordName> records;
    for (const ReportedFinding* finding : findings_of(difference)) {
        if (finding->subject && records.insert(*finding->subject).second)
            add_record(*finding->subject, reasons);
        for (const ReportedFact& fact : finding->facts) {
            const FactName name(fact.record, fact.field);
            if (!facts.insert(name).second) continue;
            if (records.insert(fact.record).second) add_record(fact.record, reasons);
            const auto earlier = before_.fact(name), later = after_.fact(name);
            if (!earlier || !later || same(*earlier, *later)) continue;
            Reason reason{Reason::Type::fact, label_of(fact, *finding), side(*earlier), side(*later)};
            if (!earlier->given) reason.before->place = {};  // it stood nowhere
            reasons.push_back(std::move(reason));
        }
    }
}

Reason::Side ReasonFinder::side(const ReportedFact& fact) const {
    if (fact.given) return {fact.value, fact.place};
    const auto it = absent_.find({fact.record.kind, fact.field});
    return {it == absent_.end() ? "absent" : it->second, fact.place};
}

void ReasonFinder::add_parameters(const Difference& difference, Reasons& reasons) const {
    std::set<std::string> told;
    for (const ReportedParameter& each : difference.latest().parameters) {
        if (!told.insert(each.name).second) continue;
        std::optional<Reason::Side> earlier, later;
        if (difference.before != nullptr && difference.after != nullptr) {
            const auto& then = difference.before->parameters;
            const auto& now = difference.after->parameters;
            const ReportedParameter* old_one = without_equal(each.name, then, now);
            const ReportedParameter* new_one = without_equal(each.name, now, then);
            if (old_one != nullptr && new_one != nullptr) {
                earlier = {in_words(*old_one), old_one->place};
                later = {in_words(*new_one), new_one->place};
            }
        } else if (difference.before == nullptr) {
            earlier = value_elsewhere(each, before_.run);
            later = {in_words(each), each.place};
        } else {
            earlier = {in_words(each), each.place};
            later = value_elsewhere(each, after_.run);
        }
        if (earlier && later) reasons.push_back({Reason::Type::parameter, each.name, earlier, later});
    }
}

// From one day to another there are as many Working Days as before, unless the calendar has changed.
void ReasonFinder::add_days(const Difference& difference, Reasons& reasons) const {
    for (const ReportedDays& counted : difference.latest().days) {
        const auto then = before_.days.find({counted.start, counted.end}),
                   now = after_.days.find({counted.start, counted.end});
        if (then == before_.days.end() || now == after_.days.end() || then->second == now->second) continue;
        const std::string what =
            fmt::format("Working Days from {} to {}", iso(counted.start), iso(counted.end));
        reasons.push_back({Reason::Type::calendar, what, Reason::Side{std::to_string(then->second), {}},
                           Reason::Side{std::to_string(now->second), {}}});
    }
}

void ReasonFinder::add_deadline(const Difference& difference, Reasons& reasons) const {
    if (difference.before == nullptr || !difference.before->due) return;
    if (difference.after == nullptr && !reasons.empty()) return;  // it was done by then
    const Date last = *difference.before->due;
    if (last < after_.run.as_of && last >= before_.run.as_of)
        reasons.push_back(
            sentence(Reason::Type::deadline, fmt::format("its last day, {}, has passed", words(last))));
}

Reason ReasonFinder::fallback(const Difference& difference) const {
    const bool all_known = (before_.run.records && after_.run.records) ||
                           (difference.before != nullptr && difference.after != nullptr);
    if (!all_known)
        return sentence(Reason::Type::other, "the reports don't say why: those written with --facts do");
    if (before_.run.as_of != after_.run.as_of)
        return sentence(Reason::Type::day, "none of the facts it read has changed, only the day");
    return sentence(Reason::Type::other,
                    "none of the facts it read has changed: the rule has, or the calendar");
}
}  // namespace seccheck
