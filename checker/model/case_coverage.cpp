#include "model/case_coverage.h"

#include <algorithm>

namespace seccheck {
std::size_t FileCoverage::lines_run() const {
    return static_cast<std::size_t>(
        std::count_if(runs.begin(), runs.end(), [](const auto& each) { return each.second > 0; }));
}
}  // namespace seccheck
