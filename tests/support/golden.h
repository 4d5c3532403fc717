// Whole reports, compared with the files of tests/golden/. Those are written by hand, never by the program on
// its own: tests/golden/accept says what it would change, and changes it when it is told to.
#pragma once

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace seccheck::test {
inline std::optional<std::string> read_golden(const std::string& name) {
    std::ifstream file(SECCHECK_SOURCE_DIR "/tests/golden/" + name, std::ios::binary);
    if (!file) return std::nullopt;
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// "tests/golden/x.txt:12", and what stands there and in the report. Empty where they are the same.
inline std::string first_difference(const std::string& name, const std::string& golden,
                                    const std::string& report) {
    if (golden == report) return {};
    std::istringstream goldens(golden), reports(report);
    for (int number = 1;; ++number) {
        std::string expected, found;
        const bool more = static_cast<bool>(std::getline(goldens, expected));
        const bool more_found = static_cast<bool>(std::getline(reports, found));
        if (more == more_found && expected == found && more) continue;
        std::ostringstream text;
        text << "tests/golden/" << name << ':' << number
             << " differs\n  golden: " << (more ? expected : "(its end)")
             << "\n  report: " << (more_found ? found : "(its end)");
        return text.str();
    }
}

// SECCHECK_NEW_GOLDENS names a folder for what the program says now, for tests/golden/accept.
inline void check_golden(const std::string& name, const std::string& report) {
    if (const char* folder = std::getenv("SECCHECK_NEW_GOLDENS"))
        std::ofstream(std::string(folder) + "/" + name, std::ios::binary) << report;
    const auto golden = read_golden(name);
    if (!golden) FAIL("tests/golden/" << name << " is not there: write it by hand");
    const std::string difference = first_difference(name, *golden, report);
    if (!difference.empty()) FAIL(difference);
    SUCCEED();
}
}  // namespace seccheck::test
