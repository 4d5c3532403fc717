#include "engine/rule_cases.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <sstream>

#include "base/nearest_name.h"
#include "base/quote.h"
#include "load/state_loader.h"
#include "rule/check_runner.h"

namespace seccheck {
namespace {
// The name under which a case's own state is shown in messages.
const std::string given_file = "given.toml";

std::string show(Verdict verdict, const std::string& text, const std::optional<Date>& due) {
    if (due) return fmt::format("{} {}", name(verdict), iso(*due));
    if (text.empty()) return std::string(name(verdict));
    return fmt::format("{} \"{}\"", name(verdict), text);
}

// What an expectation has to say something about: a breach by its message, an unknown by its field.
std::string text_of(const Finding& finding) {
    return finding.verdict == Verdict::unknown ? finding.missing : finding.message;
}

bool fits(const ExpectedFinding& expected, const Finding& finding) {
    if (expected.verdict != finding.verdict) return false;
    if (expected.due) return expected.due == finding.due;
    return expected.text.empty() || expected.text == text_of(finding);
}

Verdict single_verdict(const BlockResult& result) {
    for (std::size_t i = 0; i < verdict_count; ++i)
        if (result.counts[i] > 0) return static_cast<Verdict>(i);
    return Verdict::not_applicable;
}

class CaseRun {
public:
    CaseRun(const std::vector<Rule>& rules, std::size_t rule, const RuleCase& each, const Model& model,
            const RuleInputs& world)
        : rules_(rules), rule_(rule), case_(each), model_(model), world_(world) {}

    // The lines of a failure; empty where the case holds.
    std::vector<std::string> run() {
        const MemoryFiles files(std::map<std::string, std::string>{{given_file, case_.given}});
        Diagnostics diagnostics;
        LoadOptions options;
        options.as_of = case_.as_of;
        const State state = load_state(files, {{given_file, given_file}}, model_, options, diagnostics);
        if (!diagnostics.empty()) return quote(diagnostics, files);

        const WorkingDays working_days = world_.calendar->known_on(state.as_of());
        RuleInputs inputs = world_;
        inputs.state = &state;
        inputs.working_days = &working_days;
        const auto subjects = find_subjects(state);
        if (!subjects) return lines_;
        return compare(CheckRunner(inputs, rules_).run(rule_, *subjects));
    }

private:
    static std::vector<std::string> quote(const Diagnostics& diagnostics, const FileSystem& files) {
        std::ostringstream out;
        print_diagnostics(out, diagnostics.sorted(), files, {{given_file, given_file}});
        std::vector<std::string> lines;
        std::istringstream in(out.str());
        for (std::string line; std::getline(in, line);) lines.push_back(line);
        return lines;
    }

    // The one record that the case is about.
    std::optional<std::vector<RecordId>> find_subjects(const State& state) {
        const auto& kind = rules_[rule_].info.subject;
        if (!kind) return std::vector<RecordId>{no_record};
        const std::string& name = model_.kinds[*kind].name;
        const auto records = state.records(*kind);
        if (records.empty()) {
            lines_ = {fmt::format("the given state has no {} on that day: add one, or correct as_of", name)};
            return std::nullopt;
        }
        if (!case_.subject.empty()) {
            const auto found = state.find(*kind, case_.subject);
            if (found && state.exists(*found)) return std::vector<RecordId>{*found};
            lines_ = {fmt::format("there is no {} \"{}\" on that day: {}", name, case_.subject,
                                  suggest(case_.subject, keys_of(state, records)))};
            return std::nullopt;
        }
        if (records.size() == 1) return std::vector<RecordId>{records.front()};
        lines_ = {fmt::format(
            "the given state has {} records of kind {} on that day: name one with subject = \"...\"",
            records.size(), name)};
        return std::nullopt;
    }

    static std::vector<std::string> keys_of(const State& state, std::span<const RecordId> records) {
        std::vector<std::string> keys;
        for (const RecordId record : records) keys.push_back(state.key(record));
        return keys;
    }

    std::vector<std::string> compare(const BlockResult& result) const {
        const auto& expect = case_.expect;
        const bool silent = expect.size() == 1 && (expect[0].verdict == Verdict::pass ||
                                                   expect[0].verdict == Verdict::not_applicable);
        if (silent && result.findings.empty() && single_verdict(result) == expect[0].verdict) return {};
        if (!silent &&
            std::equal(expect.begin(), expect.end(), result.findings.begin(), result.findings.end(), fits))
            return {};

        std::vector<std::string> lines;
        for (const ExpectedFinding& each : expect)
            lines.push_back("- " + show(each.verdict, each.text, each.due));
        for (const Finding& each : result.findings) {
            lines.push_back("+ " + show(each.verdict, text_of(each), each.due));
            if (!each.failure) continue;
            for (const std::string& trace : each.failure->trace) lines.push_back("      " + trace);
        }
        if (result.findings.empty()) lines.push_back("+ " + std::string(name(single_verdict(result))));
        return lines;
    }

    const std::vector<Rule>& rules_;
    std::size_t rule_;
    const RuleCase& case_;
    const Model& model_;
    const RuleInputs& world_;
    std::vector<std::string> lines_;
};
}  // namespace

CasesResult run_cases(const std::vector<Rule>& rules, const Model& model, const RuleInputs& world) {
    CasesResult result;
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        for (const RuleCase& each : rules[rule].cases) {
            ++result.cases;
            std::vector<std::string> lines = CaseRun(rules, rule, each, model, world).run();
            if (lines.empty()) continue;
            CaseFailure& failure = result.failures.emplace_back();
            failure.place = {rules[rule].info.place.file, each.line, 0};
            failure.rule = rules[rule].info.id;
            failure.name = each.name;
            failure.lines = std::move(lines);
        }
    }
    return result;
}
}  // namespace seccheck
