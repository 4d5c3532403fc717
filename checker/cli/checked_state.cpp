#include "cli/checked_state.h"

#include "cli/commands.h"
#include "cli/state_files.h"

namespace seccheck {
std::unique_ptr<CheckedState> read_checked_state(const std::vector<std::string>& states,
                                                 std::optional<Date> as_of, const World& world,
                                                 const Surroundings& around) {
    std::map<std::string, std::string> paths = world.paths;
    auto state =
        read_state(states, world.model, {as_of, around.today, around.processors, 0}, around, nullptr, &paths);
    if (!state) return nullptr;
    const Date day = state->as_of();
    auto checked = std::make_unique<CheckedState>(
        CheckedState{std::move(*state), world.calendar->known_on(day), world.inputs(), {}, std::move(paths)});
    checked->inputs.state = &checked->state;
    checked->inputs.working_days = &checked->working_days;
    checked->result.state = &checked->state;
    checked->result.calendar = world.calendar;
    checked->result.as_of_source = as_of                         ? AsOfSource::option
                                   : checked->state.info().as_of ? AsOfSource::state
                                                                 : AsOfSource::today;
    for (const Rule& rule : world.rules) checked->result.rules.push_back({&rule.info, {}});
    return checked;
}
}  // namespace seccheck
