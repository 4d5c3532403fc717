// The manual page seccheck(1), in mdoc.
#pragma once

#include <string>
#include <vector>

#include "usage/command_info.h"

namespace seccheck {
struct ManualFacts {
    std::string version;
    std::string date;  // of the version, as mdoc writes it: "November 23, 2026"
    struct Status {
        int code = 0;
        std::string meaning;
    };
    std::vector<Status> exit_statuses;
};

// `mandoc -T lint -W warning` has nothing to say of it.
std::string manual_page(const CommandInfo& program, const ManualFacts& facts);
}  // namespace seccheck
