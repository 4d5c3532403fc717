// What rules came past while they ran, written down only for those who ask: it makes them several times
// slower.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace seccheck {
struct RuleWatch {
    bool lines = false;  // whether each line is to be counted

    // By file, how often each line was run.
    std::map<std::string, std::map<std::uint32_t, std::uint64_t>, std::less<>> hits;
    std::set<std::string> modules;     // the files of those that were used
    std::set<std::string> parameters;  // the names of those that gave a value
};
}  // namespace seccheck
