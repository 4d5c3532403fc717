// The exit statuses: one table, for the program, its help and its tests.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace seccheck {
// Where several apply, the highest wins.
enum class ExitCode {
    clean = 0,
    findings = 1,
    usage = 2,
    broken_input = 3,
    not_checked = 4,
    bug = 70,
};

struct ExitCodeInfo {
    ExitCode code;
    std::string_view meaning;
};

inline constexpr std::array<ExitCodeInfo, 6> exit_codes = {{
    {ExitCode::clean, "ran to the end, and found nothing at or above --fail-on"},
    {ExitCode::findings, "found something at or above --fail-on (default: breach)"},
    {ExitCode::usage, "wrong use: an option, an unknown rule, dates that contradict each other"},
    {ExitCode::broken_input, "state, models or calendar can't be read or don't fit, or lack a date"},
    {ExitCode::not_checked, "a rule failed, or nothing was checked"},
    {ExitCode::bug, "a bug in seccheck"},
}};

inline ExitCode worse(ExitCode a, ExitCode b) { return static_cast<int>(a) < static_cast<int>(b) ? b : a; }

// The table as text, a line each.
std::string exit_codes_text();
}  // namespace seccheck
