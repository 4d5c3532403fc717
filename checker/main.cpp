// seccheck: checks recorded facts against the Smart Energy Code of Great Britain.
#include <unistd.h>

#include <chrono>
#include <exception>
#include <filesystem>
#include <iostream>
#include <thread>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/world.h"

namespace {
using namespace seccheck;

// Today in UTC: the same wherever the program runs.
Date today() {
    const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return Date::from_days(static_cast<std::int32_t>(now.time_since_epoch().count()));
}

ExitCode run(int argc, const char* const* argv) {
    const auto parsed = parse_options(argc, argv, std::cout, std::cerr);
    if (const auto* code = std::get_if<ExitCode>(&parsed)) return *code;
    const DiskFiles files;
    const std::string executable = std::filesystem::read_symlink("/proc/self/exe").string();
    const Surroundings around{files,
                              find_home(files, executable),
                              today(),
                              std::max(1U, std::thread::hardware_concurrency()),
                              ::isatty(STDOUT_FILENO) == 1,
                              std::cout,
                              std::cerr,
                              ::isatty(STDERR_FILENO) == 1,
                              std::cin,
                              ::isatty(STDIN_FILENO) == 1};
    return run_command(std::get<Command>(parsed), around);
}
}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    try {
        const ExitCode code = run(argc, argv);
        std::cout.flush();
        if (!std::cout) {
            std::cerr << "seccheck: the report can't be written to standard output\n";
            return static_cast<int>(worse(code, ExitCode::usage));
        }
        return static_cast<int>(code);
    } catch (const std::exception& error) {
        std::cerr << "seccheck: a bug in seccheck, please report it: " << error.what() << '\n';
        return static_cast<int>(ExitCode::bug);
    }
}
