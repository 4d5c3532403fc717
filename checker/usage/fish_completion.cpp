#include <fmt/format.h>

#include "usage/completion.h"

namespace seccheck {
namespace {
// Within single quotes, where fish acts on no more than these two.
std::string quoted(std::string_view text) {
    std::string result = "'";
    for (const char c : text) {
        if (c == '\\' || c == '\'') result += '\\';
        result += c;
    }
    return result + '\'';
}

// -x: a value and no file; -r: a value, which may be a file.
std::string offer(const ArgumentInfo& info) {
    switch (info.offer) {
        case Offer::nothing: return "-x";
        case Offer::choices:
            return fmt::format("-x -a {}", quoted(fmt::format("{}", fmt::join(info.choices, " "))));
        case Offer::formats:
            return fmt::format("-r -a {}", quoted(fmt::format("{}", fmt::join(info.choices, " "))));
        case Offer::files: return "-r -F";
        case Offer::folders: return "-x -a '(__fish_complete_directories)'";
        case Offer::rules:
            return info.is_list ? "-x -a '(__fish_complete_list , \"__seccheck_words rules\")'"
                                : "-x -a '(__seccheck_words rules)'";
        case Offer::lints:
            return info.is_list ? "-x -a '(__fish_complete_list , \"__seccheck_words lints\")'"
                                : "-x -a '(__seccheck_words lints)'";
    }
    return {};
}

std::string option_line(const std::string& condition, const ArgumentInfo& option) {
    std::string line = fmt::format("complete -c seccheck -n {}", condition);
    for (const std::string& name : option.names)
        line += name.starts_with("--") ? fmt::format(" -l {}", name.substr(2))
                                       : fmt::format(" -s {}", name.substr(1));
    if (!option.value.empty()) line += ' ' + offer(option);
    return line + fmt::format(" -d {}\n", quoted(option.doc));
}

std::string lines_of(const std::string& path, const CommandInfo& command) {
    const std::string condition = quoted(path.empty() ? "__seccheck_at" : "__seccheck_at " + path);
    std::string lines;
    for (const CommandInfo& each : command.commands)
        lines += fmt::format("complete -c seccheck -n {} -f -a {} -d {}\n", condition, each.name,
                             quoted(each.doc));
    for (const ArgumentInfo& option : command.options) lines += option_line(condition, option);
    for (const ArgumentInfo& operand : command.operands)
        if (operand.offer != Offer::nothing)
            lines += fmt::format("complete -c seccheck -n {} {}\n", condition,
                                 operand.offer == Offer::files ? "-F" : offer(operand));
    return lines;
}
}  // namespace

std::string fish_completion(const CommandInfo& program) {
    std::string paths, lines;
    visit_commands(program, [&](const std::string& path, const CommandInfo& command) {
        if (!path.empty()) paths += ' ' + quoted(path);
        lines += lines_of(path, command);
    });
    return fmt::format(R"x(# Completes seccheck in fish. Made by seccheck completion fish.

# Whether the line has come to the command that the arguments name: to none of them without any.
function __seccheck_at
    set -l path
    for word in (commandline -opc)[2..]
        contains -- "$(string join ' ' $path $word)"{}
        and set -a path $word
    end
    test "$path" = "$argv"
end

# The words that the program knows: of the packs that the line names so far.
function __seccheck_words
    set -l words (commandline -opc)
    set -l packs
    for i in (seq 2 (count $words))
        switch $words[$i]
            case --rules --models
                set -a packs $words[$i] $words[(math $i + 1)]
            case '--rules=*' '--models=*'
                set -a packs $words[$i]
        end
    end
    $words[1] words $argv[1] $packs 2>/dev/null
end

complete -c seccheck -f
{})x",
                       paths, lines);
}
}  // namespace seccheck
