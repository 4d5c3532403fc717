// What the cases of rules came past, and what not: all that a report of it may read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace seccheck {
// Of a rule file or of a module, over all rules that use it.
struct FileCoverage {
    std::string file;
    std::string rule;                             // the id; empty for a module
    std::map<std::uint32_t, std::uint64_t> runs;  // by line of its functions, how often it was run
    std::vector<std::string> parameters;          // that it names and no case got a value of
    std::vector<std::string> verdicts;            // that it reports and no case expects

    std::size_t lines_run() const;
};

struct CaseCoverage {
    std::vector<FileCoverage> files;  // by name
};
}  // namespace seccheck
