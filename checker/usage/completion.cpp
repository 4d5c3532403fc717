#include "usage/completion.h"

#include <array>

namespace seccheck {
std::span<const CompletedShell> completed_shells() {
    static constexpr std::array<CompletedShell, 3> shells = {{
        {"bash", bash_completion},
        {"zsh", zsh_completion},
        {"fish", fish_completion},
    }};
    return shells;
}
}  // namespace seccheck
