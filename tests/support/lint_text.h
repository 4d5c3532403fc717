// What the lints say of rule files in memory.
#pragma once

#include <sstream>
#include <string>

#include "support/program.h"

namespace seccheck::test {
inline const std::string linted_rule = "home/rules/tasks/open.lua";

// The good rule with another check; the first line of `body` is line 11 of the file.
inline std::string rule_checking(const std::string& body) {
    return replaced(good_rule, "if not t.closed then report.breach(\"{subject} is open\") end end",
                    "\n" + body + "\n  end");
}

// One lint's complaints about the small world with some files changed: places, messages and what to do, but
// not the lines quoted; behind a line end, so that a raw string in a test begins on a line of its own. Empty
// where there are none.
inline std::string complaints(const std::string& lint, const FilesByPath& changes) {
    const Ran ran = run_program("lint --select " + lint, small_world(changes));
    CHECK(ran.err.empty());
    std::istringstream lines(ran.out);
    std::string told;
    for (std::string line; std::getline(lines, line) && !line.empty();)
        if (line.find(" | ") == std::string::npos) told += line + '\n';
    const bool clean = ran.out.find(": nothing to complain of\n") != std::string::npos;
    CHECK(ran.status == (clean ? 0 : 1));
    return clean ? "" : '\n' + told;
}

inline std::string complaints_of_check(const std::string& lint, const std::string& body) {
    return complaints(lint, {{linted_rule, rule_checking(body)}});
}
}  // namespace seccheck::test
