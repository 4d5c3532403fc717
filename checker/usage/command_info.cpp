#include "usage/command_info.h"

namespace seccheck {
namespace {
void visit_below(const std::string& path, const CommandInfo& command,
                 const std::function<void(const std::string&, const CommandInfo&)>& visit) {
    visit(path, command);
    for (const CommandInfo& each : command.commands)
        visit_below(path.empty() ? each.name : path + ' ' + each.name, each, visit);
}
}  // namespace

void visit_commands(const CommandInfo& program,
                    const std::function<void(const std::string& path, const CommandInfo& command)>& visit) {
    visit_below({}, program, visit);
}
}  // namespace seccheck
