// The program as its user meets it: a command line in; what it writes, and its exit status, out.
#pragma once

#include <map>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include "cli/commands.h"
#include "support/rule_files.h"

namespace seccheck::test {
struct Ran {
    int status = 0;
    std::string out, err;
};

using FilesByPath = std::map<std::string, std::string>;

// The task model with the good rule, which says that task A is open, and a state that has A, opened on a
// Monday in 2019. `changes` come in addition, or instead; an empty text takes a file away.
inline FilesByPath small_world(const FilesByPath& changes = {}) {
    FilesByPath files = task_world_files();
    files["home/rules/tasks/open.lua"] = good_rule;
    files["state/tasks.toml"] = one_task;
    for (const auto& [path, text] : changes) {
        if (text.empty())
            files.erase(path);
        else
            files[path] = text;
    }
    return files;
}

// `line` is what is typed behind "seccheck", with blanks between the words. Today is 2 March 2020.
inline Ran run_program(const std::string& line, const FileSystem& files, const std::string& home = "home",
                       const std::string& input = {}) {
    std::vector<std::string> words{"seccheck"};
    std::istringstream rest(line);
    for (std::string word; rest >> word;) words.push_back(word);
    std::vector<const char*> arguments;
    for (const std::string& word : words) arguments.push_back(word.c_str());

    std::ostringstream out, err;
    const auto parsed = parse_options(static_cast<int>(arguments.size()), arguments.data(), out, err);
    const auto* code = std::get_if<ExitCode>(&parsed);
    std::istringstream in(input);
    const Surroundings around{files, home, day("2020-03-02"), 2, false, out, err, false, in};
    const ExitCode status = code != nullptr ? *code : run_command(std::get<Command>(parsed), around);
    return {static_cast<int>(status), out.str(), err.str()};
}

inline Ran run_program(const std::string& line, const FilesByPath& files = small_world()) {
    return run_program(line, MemoryFiles(files));
}

// Without its last line, which says that nothing was checked: that is tested once, in world_test.
inline std::string without_end(const std::string& told) {
    const std::size_t end = told.rfind("seccheck: ");
    INFO(told);
    REQUIRE(end != std::string::npos);
    CHECK(told.ends_with(": nothing was checked\n"));
    return told.substr(0, end);
}

// Standard error of a check of the small world with one file broken, behind a line end so that a raw string
// in a test begins on a line of its own.
inline std::string told_of_broken(const std::string& path, const std::string& text) {
    const Ran ran = run_program("check state", small_world({{path, text}}));
    CHECK(ran.status == 3);
    CHECK(ran.out.empty());
    return '\n' + ran.err;
}

inline std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }
}  // namespace seccheck::test
