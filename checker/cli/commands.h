// What each command does.
#pragma once

#include <iostream>
#include <string>

#include "base/date.h"
#include "base/file_system.h"
#include "cli/options.h"

namespace seccheck {
// What a command is given of the world outside of its options.
struct Surroundings {
    const FileSystem& files;
    std::string home;  // the folder that our own models/ and rules/ lie in
    Date today;
    std::size_t processors = 1;
    bool out_is_terminal = false;
    std::ostream& out;  // data
    std::ostream& err;  // everything else
    bool err_is_terminal = false;
    std::istream& in = std::cin;
    bool in_is_terminal = false;
};

ExitCode run_command(const Command& command, const Surroundings& surroundings);
}  // namespace seccheck
