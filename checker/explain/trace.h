// Each line of a rule that ran in one check, in order, with the values read on it.
#pragma once

#include <cstdint>
#include <lua.hpp>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "model/run_result.h"
#include "rule/check_account.h"

namespace seccheck {
struct TraceStep {
    std::string file;
    int line = 0;   // 0 for what ran before any line of the rule
    int depth = 0;  // how many of the rule's own functions call one another around it
    std::size_t times = 1;
    // "accepted = 2019-12-02", "wd.add = ...", in order, each once; of the first time where it ran more
    // often.
    std::vector<std::string> notes;
};

// Follows one check through CheckRunner::account_for(). A line that runs again, called from where it was
// called before, is counted, unless every step is wanted.
class Trace {
public:
    // Both are kept by reference; `subject` is that of the check.
    Trace(const RunResult& result, CheckWatch& watch, RecordId subject, bool every_step);

    void on_event(lua_State* L, lua_Debug* debug);
    // After the check: what it read and said last, as nothing ran behind it.
    void finish(const CheckAccount& account);

    const std::vector<TraceStep>& steps() const { return steps_; }

private:
    struct Frame {
        bool is_lua = false;
        std::string called;  // of a C function of ours: its name and arguments; empty for any other
        std::size_t step = no_step;
        bool is_first = true;  // the step is the line of its head, which may be that of its body too
        bool counted = false;  // the step has run before, and its notes are kept from then
        std::vector<std::pair<std::string, std::string>> locals;
    };
    static constexpr std::size_t no_step = static_cast<std::size_t>(-1);

    void begin_call(lua_State* L, lua_Debug* debug, bool is_tail);
    void end_call(lua_State* L, lua_Debug* debug);
    void begin_line(lua_State* L, lua_Debug* debug);
    void go_to(Frame& frame, const std::string& file, int line);
    void note_reads();
    void note_locals(lua_State* L, lua_Debug* debug);
    void note_local(const std::string& name, const std::string& value);
    void note_findings(const std::vector<Finding>& findings);
    // Of a line that is only counted nothing more is noted, but what the check finds is told `always`.
    void note(std::string text, bool always = false);
    Frame* innermost_lua();

    const RunResult& result_;
    CheckWatch& watch_;
    RecordId subject_;
    bool every_step_;
    std::vector<TraceStep> steps_;
    std::vector<Frame> frames_;
    std::map<std::tuple<std::size_t, std::string, int>, std::size_t>
        known_;  // by caller's step, file and line
    std::size_t findings_ = 0;
};
}  // namespace seccheck
