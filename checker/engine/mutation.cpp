#include "engine/mutation.h"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <optional>
#include <set>
#include <string_view>

#include "base/parallel.h"
#include "engine/case_run.h"
#include "engine/code_changes.h"
#include "engine/parameter_changes.h"
#include "engine/rule_files.h"
#include "lua/lua_state.h"

namespace seccheck {
namespace {
constexpr std::size_t memory_to_compile = std::size_t{64} << 20U;

// One change, and the rules whose cases may notice it.
struct Trial {
    const RuleFile* file = nullptr;  // null for a parameter
    CodeChange code;
    std::optional<ParameterChange> parameter;
    std::vector<std::size_t> rules;
};

// Byte code; nothing where it doesn't compile.
std::optional<std::string> compiled(const std::string& text, const std::string& file) {
    LuaState lua(memory_to_compile, nullptr);
    LuaFailure failure;
    if (!lua.compile(text, file, failure)) return std::nullopt;
    return lua.dump();
}

class Mutation {
public:
    Mutation(const std::vector<Rule>& rules, const std::vector<RuleWatch>& watches, const Model& model,
             const RuleInputs& world, const MutationOptions& options)
        : rules_(rules), watches_(watches), model_(model), world_(world), options_(options) {}

    MutationResult run() {
        prepare();
        std::vector<char> noticed(trials_.size());  // a slot for each turn: bits would share a byte
        std::size_t done = 0;
        std::mutex telling;
        parallel_for(options_.jobs, trials_.size(), [&](std::size_t i, std::size_t) {
            noticed[i] = is_noticed(trials_[i]) ? 1 : 0;
            if (!options_.progress) return;
            const std::lock_guard lock(telling);
            options_.progress(++done, trials_.size());
        });
        return sum_up(noticed);
    }

private:
    void prepare() {
        cases_.resize(rules_.size());
        bare_.resize(rules_.size());
        parallel_for(options_.jobs, rules_.size(), [&](std::size_t i, std::size_t) {
            for (const RuleCase& each : rules_[i].cases)
                cases_[i].emplace_back(rules_[i], each, model_, world_);
            bare_[i].info = rules_[i].info;
            bare_[i].code = rules_[i].code;
        });
        files_ = files_of(rules_, *world_.modules, watches_);
        for (const RuleFile& file : files_) {
            without_cases_.push_back(without_cases_in_place(file.text, file.code));
            for (CodeChange& change : changes_of(file.code))
                trials_.push_back({&file, std::move(change), std::nullopt, file.rules});
        }
        for (const auto& [name, readers] : readers_of(*world_.parameters, files_, watches_))
            for (ParameterChange& change : changes_of(*world_.parameters->find(name)))
                trials_.push_back({nullptr, {}, std::move(change), readers});
    }

    bool is_noticed(const Trial& trial) const {
        if (trial.parameter) return is_parameter_noticed(trial);
        std::string text = without_cases_[static_cast<std::size_t>(trial.file - files_.data())];
        text.replace(trial.code.offset, trial.code.size,
                     trial.code.by.empty() ? std::string(trial.code.size, ' ') : trial.code.by);
        return trial.file->is_module ? is_module_noticed(trial, text) : is_rule_noticed(trial, text);
    }

    bool is_rule_noticed(const Trial& trial, const std::string& text) const {
        std::vector<Rule> changed{bare_[trial.rules.front()]};
        auto code = compiled(text, trial.file->name);
        if (!code) return true;
        changed[0].code = std::move(*code);
        RuleInfo& info = changed[0].info;
        if (trial.code.of == CodeChange::Of::since && info.since) info.since = *info.since + 1;
        if (trial.code.of == CodeChange::Of::until && info.until) info.until = *info.until + 1;
        return any_case_fails(trial.rules.front(), changed, world_);
    }

    bool is_module_noticed(const Trial& trial, const std::string& text) const {
        Modules modules = *world_.modules;
        modules[trial.file->name] = text;
        RuleInputs world = world_;
        world.modules = &modules;
        return any_case_fails(trial.rules, world);
    }

    bool is_parameter_noticed(const Trial& trial) const {
        Parameters parameters = *world_.parameters;
        for (Parameter& each : parameters.all)
            if (each.name == trial.parameter->changed.name) each = trial.parameter->changed;
        RuleInputs world = world_;
        world.parameters = &parameters;
        return any_case_fails(trial.rules, world);
    }

    bool any_case_fails(const std::vector<std::size_t>& rules, const RuleInputs& world) const {
        return std::any_of(rules.begin(), rules.end(),
                           [&](std::size_t rule) { return any_case_fails(rule, {bare_[rule]}, world); });
    }

    bool any_case_fails(std::size_t rule, const std::vector<Rule>& changed, const RuleInputs& world) const {
        return std::any_of(cases_[rule].begin(), cases_[rule].end(), [&](const CaseRun& each) {
            return !each.holds(each.run(changed, 0, world, nullptr));
        });
    }

    Place place_of(const Trial& trial) const {
        if (trial.parameter) return trial.parameter->place;
        return {trial.file->name, trial.code.line, trial.code.column};
    }

    UnnoticedChange told(const Trial& trial) const {
        UnnoticedChange change;
        change.place = place_of(trial);
        for (const std::size_t rule : trial.rules) change.rules.push_back(rules_[rule].info.id);
        if (trial.parameter) change.what = trial.parameter->changed.name;
        change.from = trial.parameter ? trial.parameter->from : trial.code.from;
        change.to = trial.parameter ? trial.parameter->to : trial.code.to;
        return change;
    }

    // By file, then by the line that is excused, where the comment stands.
    using Excuses = std::map<std::string, std::map<std::uint32_t, std::set<std::uint32_t>>>;

    Excuses all_excuses() const {
        Excuses excuses;
        for (const RuleFile& file : files_)
            for (const CodeExcuse& excuse : excuses_of(file.code))
                excuses[file.name][excuse.line].insert(excuse.written);
        // Of parameters, only the lines that were changed: the others may be read by rules that are not here.
        for (const Trial& trial : trials_) {
            if (!trial.parameter) continue;
            const Place& place = trial.parameter->place;
            const auto text = options_.parameter_texts.find(place.file);
            if (text != options_.parameter_texts.end() && has_toml_excuse(text->second, place.line))
                excuses[place.file][place.line].insert(place.line);
        }
        return excuses;
    }

    MutationResult sum_up(const std::vector<char>& noticed) const {
        Excuses excuses = all_excuses();
        std::set<std::pair<std::string, std::uint32_t>> used;
        MutationResult result;
        result.changes = trials_.size();
        for (std::size_t i = 0; i < trials_.size(); ++i) {
            if (noticed[i] != 0) continue;
            const Place place = place_of(trials_[i]);
            const auto file = excuses.find(place.file);
            if (file != excuses.end() && file->second.contains(place.line)) {
                ++result.excused;
                used.emplace(place.file, place.line);
            } else {
                result.unnoticed.push_back(told(trials_[i]));
            }
        }
        for (const auto& [file, lines] : excuses)
            for (const auto& [line, written] : lines)
                if (!used.contains({file, line}))
                    for (const std::uint32_t at : written) result.idle_excuses.push_back({file, at, 0});
        std::stable_sort(
            result.unnoticed.begin(), result.unnoticed.end(),
            [](const UnnoticedChange& a, const UnnoticedChange& b) { return a.place < b.place; });
        std::sort(result.idle_excuses.begin(), result.idle_excuses.end());
        return result;
    }

    const std::vector<Rule>& rules_;
    const std::vector<RuleWatch>& watches_;
    const Model& model_;
    const RuleInputs& world_;
    const MutationOptions& options_;
    std::vector<std::vector<CaseRun>> cases_;  // by rule
    std::vector<Rule> bare_;  // the rules without source and cases, which trials need not copy
    std::vector<RuleFile> files_;
    std::vector<std::string> without_cases_;  // by file
    std::vector<Trial> trials_;
};
}  // namespace

MutationResult run_mutations(const std::vector<Rule>& rules, const std::vector<RuleWatch>& watches,
                             const Model& model, const RuleInputs& world, const MutationOptions& options) {
    return Mutation(rules, watches, model, world, options).run();
}
}  // namespace seccheck
