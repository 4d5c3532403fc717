// One check with all that it did written down, whatever it came to: for those who ask why.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lua/lua_state.h"
#include "model/finding.h"
#include "rule/current_check.h"

namespace seccheck {
// What said that a rule doesn't concern a subject.
enum class Dismissal {
    law,        // it was no law on that day: `since` or `until`
    applies,    // the rule's own `applies`
    parameter,  // a number of the Code that it asked for had no value on that day
};

// Which way a check went.
struct CheckCourse {
    std::size_t dated = 0;          // how much of the evidence was read when dated_by had run ...
    std::size_t applied = 0;        // ... and when applies had
    std::optional<Date> law_day;    // that was compared with since and until; nothing where it has neither
    bool law_day_is_given = false;  // by dated_by; else it is the day of the check
    std::optional<Dismissal> dismissal;  // of one that doesn't apply
    std::string dismissal_message;       // of a parameter that had no value
};

struct CheckAccount {
    Verdict verdict = Verdict::pass;  // the worst of its findings; else what it came to without any
    std::vector<Finding> findings;
    // All that was read, once each and in order: first by dated_by, then by applies, then by check.
    std::vector<Evidence> evidence;
    CheckCourse course;
    std::vector<Owed> obligations;  // in the order in which they were reported, met or not
};

// Follows a check while it runs. Each event is told by `on_event`, as LuaState::watch() says; `reads` has
// what was read since somebody emptied it, again each time.
struct CheckWatch {
    LuaState::Watch on_event;
    std::vector<Evidence> reads;
};
}  // namespace seccheck
