// How the cases of rules ended: all that a report of them may read.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/place.h"

namespace seccheck {
// A line of what a case expected and what came.
struct CaseLine {
    enum class Type {
        expected,  // and did not come
        got,       // and was not expected
        same,      // came as expected
        changed,   // blanks and carets below the line before: where it differs from the one expected
        more,      // of the line before: where the rule raised; or what is wrong with the given state
    };

    Type type = Type::more;
    std::string text;
    Place place;  // of the expectation, or of the line of the rule that said it; line 0 where there is none
};

struct CaseResult {
    enum class Ended { passed, failed, error };  // error: the rule raised, or the given state is broken

    std::string rule;   // its id
    std::string title;  // of the rule
    std::string name;
    Place place;  // where the case is written
    Ended ended = Ended::passed;
    std::vector<CaseLine> lines;  // empty where it passed
};

struct CasesResult {
    std::size_t rules = 0;
    std::vector<CaseResult> cases;  // in order of rules and cases

    std::size_t failures() const;
};
}  // namespace seccheck
