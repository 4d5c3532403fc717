// The prompt: what a rule writer types, in the sandbox that rules run in, and what it comes to.
#pragma once

#include <lua.hpp>
#include <string>
#include <string_view>

#include "model/rule_info.h"
#include "rule/rule_host.h"

namespace seccheck {
class Console {
public:
    // `inputs` has a state; it is kept by reference.
    explicit Console(const RuleInputs& inputs);

    enum class Mood {
        answered,
        failed,      // what was typed is wrong, or asks for a fact that is absent
        incomplete,  // more lines are to follow
        quit,
    };
    struct Answer {
        Mood mood = Mood::answered;
        std::string text;  // lines, each with its end
    };

    // One more line of what is typed.
    Answer take(std::string_view line);
    // There will be no more: what is wrong with a piece that was left incomplete.
    Answer finish();

private:
    Answer obey(std::string_view command);
    Answer run(const std::string& text, bool is_last);
    Answer explain_end(LuaState::Ended ended, const LuaFailure& failure);
    std::string show_all(int from);
    std::string show(int index);
    std::string show_record(RecordId id) const;
    std::string show_list(int index);
    std::string show_table(int index);
    std::string show_kinds() const;
    std::string show_library(std::string_view name) const;
    Answer show_fields(std::string_view kind) const;

    RuleInfo rule_;  // that the host takes these lines for
    RuleHost host_;
    const State& state_;
    int globals_ = LUA_NOREF;  // those of rules, and what was assigned here
    std::string typed_;        // lines that are not yet complete
};
}  // namespace seccheck
