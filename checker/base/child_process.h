// Runs another program of this machine: with no shell, with all it reads coming from us and all it writes
// going to us, and with an end to the time it may take.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace seccheck {
struct ChildResult {
    enum class Outcome {
        finished,   // with status 0
        failed,     // with another status, or by a signal
        timed_out,  // and was killed
        not_found,  // no such program on the PATH, or it could not be started
    };
    Outcome outcome = Outcome::not_found;
    std::string output;  // what it wrote to its standard output, as far as it got
};

// `command` is the program, looked for on the PATH, and its arguments. It sees no variable of ours but the
// PATH, and the locale "C", so that its numbers read the same everywhere. What it writes to its standard
// error is lost.
ChildResult run_child(const std::vector<std::string>& command, std::string_view input,
                      std::chrono::milliseconds limit);
}  // namespace seccheck
