#include "cli/repl_command.h"

#include <fmt/format.h>

#include <istream>
#include <string>
#include <variant>

#include "cli/checked_state.h"
#include "explain/console.h"
#include "report/plain_text.h"

namespace seccheck {
ExitCode run_repl(const ReplOptions& options, const Surroundings& around) {
    auto loaded = load_world(around.files, options.world, around.home, WorldPart::checks, around.processors,
                             around.err);
    if (const auto* code = std::get_if<ExitCode>(&loaded)) return *code;
    const World& world = *std::get<std::unique_ptr<World>>(loaded);
    const auto checked = read_checked_state(options.states, options.as_of, world, around);
    if (!checked) return ExitCode::broken_input;

    Console console(checked->inputs);
    if (around.in_is_terminal)
        around.out << fmt::format("{} · as of {} · :help, :quit\n", count(checked->state.size(), "record"),
                                  iso(checked->state.as_of()));
    Console::Mood mood = Console::Mood::answered;
    bool failed = false;
    const auto tell = [&](const Console::Answer& answer) {
        mood = answer.mood;
        failed = failed || mood == Console::Mood::failed;
        around.out << answer.text;
    };
    std::string line;
    while (mood != Console::Mood::quit) {
        if (around.in_is_terminal)
            around.out << (mood == Console::Mood::incomplete ? ">> " : "> ") << std::flush;
        if (!std::getline(around.in, line)) break;
        tell(console.take(line));
    }
    tell(console.finish());
    return failed && !around.in_is_terminal ? ExitCode::not_checked : ExitCode::clean;
}
}  // namespace seccheck
