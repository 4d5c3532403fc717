#include <fmt/format.h>

#include <algorithm>

#include "usage/completion.h"

namespace seccheck {
namespace {
// Within single quotes of a specification for _arguments, in which colons and brackets have a meaning.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '\'') {
            result += "'\\''";
            continue;
        }
        if (c == ':' || c == '[' || c == ']' || c == '\\') result += '\\';
        result += c;
    }
    return result;
}

// One of ours begins with a blank: _arguments then passes it no options of its own.
std::string action(const ArgumentInfo& info) {
    switch (info.offer) {
        case Offer::nothing: return " ";
        case Offer::choices: return fmt::format("({})", fmt::join(info.choices, " "));
        case Offer::formats: return fmt::format(" _seccheck_formats {}", fmt::join(info.choices, " "));
        case Offer::files: return "_files";
        case Offer::folders: return "_files -/";
        case Offer::rules: return " _seccheck_words rules";
        case Offer::lints: return " _seccheck_words lints";
    }
    return {};
}

// '(-f --format)'{-f,--format}'[Format of the report]:FORMAT:(text json)'
std::string option_spec(const ArgumentInfo& option) {
    std::string spec;
    if (option.is_repeated)
        spec = "'*'";
    else if (option.names.size() > 1)
        spec = fmt::format("'({})'", fmt::join(option.names, " "));
    spec +=
        option.names.size() > 1 ? fmt::format("{{{}}}", fmt::join(option.names, ",")) : option.names.front();
    spec += fmt::format("'[{}]", escaped(option.doc));
    if (!option.value.empty()) spec += fmt::format(":{}:{}", escaped(option.value), action(option));
    return spec + '\'';
}

std::string function_name(const std::string& path) {
    std::string name = path.empty() ? "_seccheck" : "_seccheck_at_" + path;
    std::replace(name.begin(), name.end(), ' ', '_');
    return name;
}

std::string function_of(const std::string& path, const CommandInfo& command) {
    std::string specs;
    for (const ArgumentInfo& option : command.options)
        specs += fmt::format(" \\\n        {}", option_spec(option));
    const std::string name = function_name(path);
    if (command.commands.empty()) {
        for (std::size_t i = 0; i < command.operands.size(); ++i) {
            const ArgumentInfo& operand = command.operands[i];
            specs += fmt::format(" \\\n        '{}:{}:{}'", operand.is_repeated ? "*" : std::to_string(i + 1),
                                 escaped(operand.value), action(operand));
        }
        return fmt::format("{}() {{\n    _arguments{}\n}}\n\n", name, specs);
    }
    std::string commands, cases;
    for (const CommandInfo& each : command.commands) {
        const std::string below = path.empty() ? each.name : path + ' ' + each.name;
        commands += fmt::format("            '{}:{}'\n", each.name, escaped(each.doc));
        cases += fmt::format("        {}) {} ;;\n", each.name, function_name(below));
    }
    return fmt::format(R"x({}() {{
    local curcontext="$curcontext" state line commands
    typeset -A opt_args
    _arguments -C{} \
        '1:command:->command' \
        '*::argument:->argument'
    case $state in
    command)
        commands=(
{}        )
        _describe command commands
        ;;
    argument)
        case $line[1] in
{}        esac
        ;;
    esac
}}

)x",
                       name, specs, commands, cases);
}

constexpr std::string_view functions = R"x(#compdef seccheck
# Completes seccheck in zsh. Made by seccheck completion zsh.

# The words that the program knows: of the packs that the line names so far. There may be several, with commas.
_seccheck_words() {
    local -a packs known
    local i
    for ((i = 1; i < CURRENT; i++)); do
        case $words[i] in
        (--rules|--models) packs+=($words[i] $words[i+1]) ;;
        (--rules=*|--models=*) packs+=($words[i]) ;;
        esac
    done
    known=(${(f)"$($service words $1 $packs 2>/dev/null)"})
    compset -P '*,'
    compadd -- $known
}

# A format, and behind a colon a file.
_seccheck_formats() {
    if compset -P '*:'; then
        _files
    else
        compadd -- $@
    fi
}

)x";
}  // namespace

std::string zsh_completion(const CommandInfo& program) {
    std::string script(functions);
    visit_commands(program, [&](const std::string& path, const CommandInfo& command) {
        script += function_of(path, command);
    });
    return script + "_seccheck \"$@\"\n";
}
}  // namespace seccheck
