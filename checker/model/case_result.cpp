#include "model/case_result.h"

#include <algorithm>

namespace seccheck {
std::size_t CasesResult::failures() const {
    return static_cast<std::size_t>(std::count_if(cases.begin(), cases.end(), [](const CaseResult& each) {
        return each.ended != CaseResult::Ended::passed;
    }));
}
}  // namespace seccheck
