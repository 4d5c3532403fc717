// Completions for shells: scripts that a shell loads. They know every command, option and choice as of the
// program that wrote them, and ask the program itself for the ids of rules: it knows the packs.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "usage/command_info.h"

namespace seccheck {
std::string bash_completion(const CommandInfo& program);
std::string zsh_completion(const CommandInfo& program);
std::string fish_completion(const CommandInfo& program);

struct CompletedShell {
    std::string_view name;
    std::string (*script)(const CommandInfo& program);
};

std::span<const CompletedShell> completed_shells();
}  // namespace seccheck
