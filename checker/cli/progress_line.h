// One line on a terminal that tells how far a run has come, and is gone when it is over.
#pragma once

#include <functional>
#include <ostream>
#include <string>

#include "base/progress.h"

namespace seccheck {
// Says nothing in the first second, then no more than ten times in each. For one thread.
class ProgressLine {
public:
    using Clock = std::function<double()>;  // in seconds, from any day

    // The clock is read from now on. Without `is_wanted` nothing is ever said.
    ProgressLine(std::ostream& err, bool is_wanted, Clock clock);

    // To be handed to the work; refers to this line. `what` is "checking".
    Progress of(std::string what);

private:
    void show(const std::string& what, std::size_t done, std::size_t total);

    std::ostream& err_;
    bool is_wanted_;
    Clock clock_;
    double next_ = 0;  // not before this
    bool is_shown_ = false;
};
}  // namespace seccheck
