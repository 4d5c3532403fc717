#include "cli/case_command.h"

#include <fmt/format.h>

#include <span>
#include <sstream>
#include <variant>

#include "base/nearest_name.h"
#include "cli/state_files.h"
#include "cli/world.h"
#include "model/run_result.h"
#include "report/plain_text.h"
#include "rule/check_runner.h"

namespace seccheck {
namespace {
// Where the place of a step begins, where its text leaves room.
constexpr std::size_t place_column = 96;

// The kind whose cases the story tells.
KindId kind_told_of(const RuleInfo& story, const Model& model) {
    return model.kinds[*story.subject].fields[*story.story_of].targets.front();
}

// The records that belong to the case, in the order of their keys.
std::vector<RecordId> subjects_of(const RuleInfo& story, RecordId whose, const State& state) {
    std::vector<RecordId> subjects;
    for (const RecordId id : state.records(*story.subject)) {
        const Value* value = state.value(id, *story.story_of);
        if (value != nullptr && value->state == Value::resolved && value->record == whose)
            subjects.push_back(id);
    }
    return subjects;
}

void explain_unknown_name(const std::string& name, KindId kind, const State& state, std::ostream& err) {
    std::vector<std::string> keys;
    for (const RecordId id : state.records(kind)) keys.push_back(state.key(id));
    const std::string help = suggest(name, keys);
    err << fmt::format("seccheck: there is no {} \"{}\" in the state{}{}\n", state.model().kinds[kind].name,
                       name, help.empty() ? "" : ": ", help);
}

class CaseTeller {
public:
    CaseTeller(const World& world, const RuleInputs& inputs, std::ostream& out)
        : world_(world), state_(*inputs.state), runner_(inputs, world.stories), out_(out) {
        result_.state = inputs.state;
        for (const Rule& story : world.stories) result_.rules.push_back({&story.info, {}});
    }

    // How many records there were to tell of.
    std::size_t tell(std::size_t story, RecordId whose) {
        const auto subjects = subjects_of(world_.stories[story].info, whose, state_);
        for (const RecordId subject : subjects) {
            out_ << fmt::format("\n{}\n", plain(state_.title(subject)));
            const BlockResult told = runner_.run(story, std::span(&subject, 1));
            for (const Finding& step : told.findings) tell_step(step);
            const RuleInfo& info = world_.stories[story].info;
            if (info.basis != Basis::stated)
                out_ << fmt::format("  {}: {}\n", name(info.basis), info.basis_note);
        }
        return subjects.size();
    }

    bool failed() const { return failed_; }

private:
    void tell_step(const Finding& step) {
        std::string text = plain(step.message);
        if (step.verdict == Verdict::unknown) text = "not known: " + text;
        if (step.verdict == Verdict::error) {
            text = "the rule failed: " + text;
            failed_ = true;
        }
        out_ << fmt::format("  {}  {}\n", padded(text, place_column), to_string(result_.place(step)));
    }

    const World& world_;
    const State& state_;
    CheckRunner runner_;
    RunResult result_;
    std::ostream& out_;
    bool failed_ = false;
};
}  // namespace

ExitCode run_case(const CaseOptions& options, const Surroundings& around) {
    auto loaded = load_world(around.files, options.world, around.home, WorldPart::checks, around.processors,
                             around.err);
    if (const auto* code = std::get_if<ExitCode>(&loaded)) return *code;
    const World& world = *std::get<std::unique_ptr<World>>(loaded);
    if (world.stories.empty()) {
        around.err << "seccheck: none of the rules tells a case\n";
        return ExitCode::not_checked;
    }
    const auto state = read_state(options.states, world.model, {options.as_of, around.today, 1, 0}, around);
    if (!state) return ExitCode::broken_input;

    const WorkingDays working_days = world.calendar->known_on(state->as_of());
    RuleInputs inputs = world.inputs();
    inputs.state = &*state;
    inputs.working_days = &working_days;
    std::ostringstream told;
    CaseTeller teller(world, inputs, told);
    std::size_t count = 0;
    for (std::size_t i = 0; i < world.stories.size(); ++i) {
        const KindId kind = kind_told_of(world.stories[i].info, world.model);
        const auto whose = state->find(kind, options.whose);
        if (!whose || !state->exists(*whose)) {
            explain_unknown_name(options.whose, kind, *state, around.err);
            return ExitCode::usage;
        }
        if (i == 0) told << fmt::format("{} · as of {}\n", plain(state->title(*whose)), iso(state->as_of()));
        count += teller.tell(i, *whose);
    }
    if (count == 0) {
        around.err << fmt::format("seccheck: on {} the state has nothing to tell of {}\n",
                                  iso(state->as_of()), plain(options.whose));
        return ExitCode::not_checked;
    }
    around.out << told.str();
    return teller.failed() ? ExitCode::not_checked : ExitCode::clean;
}
}  // namespace seccheck
