#include "engine/case_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <sstream>

#include "base/nearest_name.h"
#include "base/quote.h"
#include "engine/waivers.h"
#include "load/state_loader.h"

namespace seccheck {
namespace {
// The name under which a case's own state is shown in messages.
const std::string given_file = "given.toml";

std::vector<CaseLine> quote(const Diagnostics& diagnostics, const FileSystem& files) {
    std::ostringstream out;
    print_diagnostics(out, diagnostics.sorted(), files, {{given_file, given_file}});
    std::vector<CaseLine> lines;
    std::istringstream in(out.str());
    for (std::string line; std::getline(in, line);) lines.push_back({CaseLine::Type::more, line, {}});
    return lines;
}

std::vector<std::string> keys_of(const State& state, std::span<const RecordId> records) {
    std::vector<std::string> keys;
    for (const RecordId record : records) keys.push_back(state.key(record));
    return keys;
}

// "state" is no record.
std::optional<RecordId> find_by_key(const State& state, const std::string& key) {
    if (key == "state") return no_record;
    for (std::size_t kind = 0; kind < state.model().kinds.size(); ++kind) {
        const auto found = state.find(static_cast<KindId>(kind), key);
        if (found && state.exists(*found)) return found;
    }
    return std::nullopt;
}

// What an expectation has to say something about: a breach by its message, an unknown by its field.
const std::string& text_of(const Finding& finding) {
    return finding.verdict == Verdict::unknown ? finding.missing : finding.message;
}
}  // namespace

CaseRun::CaseRun(const Rule& rule, const RuleCase& each, const Model& model, const RuleInputs& world)
    : rule_(rule), case_(each) {
    const MemoryFiles files(std::map<std::string, std::string>{{given_file, each.given}});
    Diagnostics diagnostics;
    LoadOptions options;
    options.as_of = each.as_of;
    state_ = load_state(files, {{given_file, given_file}}, model, options, diagnostics);
    trouble_ = quote(diagnostics, files);
    if (!trouble_.empty()) return;
    working_days_ = world.calendar->known_on(state_->as_of());
    find_subject(model);
    look_back(model);
}

// The one record that the case is about.
void CaseRun::find_subject(const Model& model) {
    const auto& kind = rule_.info.subject;
    if (!kind) return;
    const auto trouble = [&](std::string text) {
        trouble_.push_back({CaseLine::Type::more, std::move(text), {}});
    };
    const std::string& name = model.kinds[*kind].name;
    const auto records = state_->records(*kind);
    if (records.empty())
        return trouble(fmt::format("the given state has no {} on that day: add one, or correct as_of", name));
    if (!case_.subject.empty()) {
        const auto found = state_->find(*kind, case_.subject);
        if (!found || !state_->exists(*found))
            return trouble(fmt::format("there is no {} \"{}\" on that day: {}", name, case_.subject,
                                       suggest(case_.subject, keys_of(*state_, records))));
        subject_ = *found;
        return;
    }
    if (records.size() != 1)
        return trouble(fmt::format(
            "the given state has {} records of kind {} on that day: name one with subject = \"...\"",
            records.size(), name));
    subject_ = records.front();
}

// What other rules are to have found, of which none is run.
void CaseRun::look_back(const Model& model) {
    const auto trouble = [&](std::string text) {
        trouble_.push_back({CaseLine::Type::more, std::move(text), {}});
    };
    if (!is_about_waivers(rule_.info, model)) {
        if (!case_.found.empty()) trouble("only a rule about waivers looks back upon what others found");
        return;
    }
    std::vector<WaivedRule> rules;
    for (const FoundBefore& before : case_.found) {
        rules.push_back({before.rule, before.checked, nullptr, {}});
        for (const auto& [key, verdict] : before.verdicts) {
            const auto subject = find_by_key(*state_, key);
            if (!subject)
                trouble(fmt::format("the given state has no record \"{}\" that {} could have found", key,
                                    before.rule));
            else
                rules.back().found.push_back({*subject, verdict});
        }
    }
    waivers_ = use_waivers(*state_, rules);
}

BlockResult CaseRun::run(const std::vector<Rule>& rules, std::size_t number, const RuleInputs& world,
                         RuleWatch* watch) const {
    RuleInputs inputs = world;
    inputs.state = &*state_;
    inputs.working_days = &*working_days_;
    if (waivers_) inputs.waivers = &*waivers_;
    return CheckRunner(inputs, rules, watch).run(number, std::span(&subject_, 1));
}

bool CaseRun::holds(const BlockResult& result) const {
    const auto& expect = case_.expect;
    const bool silent = expect.size() == 1 &&
                        (expect[0].verdict == Verdict::pass || expect[0].verdict == Verdict::not_applicable);
    if (silent) return result.findings.empty() && silent_verdict(result) == expect[0].verdict;
    return std::equal(expect.begin(), expect.end(), result.findings.begin(), result.findings.end(), fits);
}

Verdict silent_verdict(const BlockResult& result) {
    return count_of(sum_of(result.counts), Verdict::pass) > 0 ? Verdict::pass : Verdict::not_applicable;
}

bool fits(const ExpectedFinding& expected, const Finding& finding) {
    if (expected.verdict != finding.verdict) return false;
    if (expected.due) return expected.due == finding.due;
    return expected.text.empty() || expected.text == text_of(finding);
}
}  // namespace seccheck
