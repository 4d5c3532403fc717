// The command line as data: what the manual page and the completions of shells are made from, so that neither
// can tell anything else than what is parsed.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace seccheck {
// What a shell can offer for a value.
enum class Offer {
    nothing,  // a date, a number, a word of one's own
    choices,  // one of a few words
    formats,  // one of a few words, and a file behind a colon
    files,
    folders,
    rules,  // ids, families, topics and tags, from the packs that the line names
    lints,
};

struct ArgumentInfo {
    std::vector<std::string> names;  // "-f", "--format"; none where its place says what it is
    std::string value;               // "FILE", "auto|always|never"; empty for a flag
    std::string doc;                 // on one line
    Offer offer = Offer::nothing;
    std::vector<std::string> choices;
    bool is_required = false;
    bool is_repeated = false;  // may stand more than once
    bool is_list = false;      // values are separated by commas
};

struct CommandInfo {
    std::string name;
    std::string doc;
    std::vector<ArgumentInfo> options;   // in the order of --help
    std::vector<ArgumentInfo> operands;  // in the order in which they stand
    std::vector<CommandInfo> commands;
};

// Calls `visit` for the command and all below it; "new rule" is the path of the command `rule` of `new`, and
// the program's own path is empty.
void visit_commands(const CommandInfo& program,
                    const std::function<void(const std::string& path, const CommandInfo& command)>& visit);
}  // namespace seccheck
