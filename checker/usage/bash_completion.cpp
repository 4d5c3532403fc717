#include <fmt/format.h>

#include "usage/completion.h"

namespace seccheck {
namespace {
// Words of ours have no character in them that bash would act on within double quotes.
std::string offer(const ArgumentInfo& info) {
    switch (info.offer) {
        case Offer::nothing: return ":";
        case Offer::choices: return fmt::format("_seccheck_offer \"{}\"", fmt::join(info.choices, " "));
        case Offer::formats: return fmt::format("_seccheck_format \"{}\"", fmt::join(info.choices, " "));
        case Offer::files: return "_seccheck_paths -f";
        case Offer::folders: return "_seccheck_paths -d";
        case Offer::rules: return "_seccheck_list \"$(_seccheck_words rules)\"";
        case Offer::lints: return "_seccheck_list \"$(_seccheck_words lints)\"";
    }
    return {};
}

// What stands behind an option: `"check --as-of") return ;;`.
std::string values(const std::string& path, const CommandInfo& command) {
    std::string cases;
    for (const ArgumentInfo& option : command.options) {
        if (option.value.empty()) continue;
        std::string pattern;
        for (const std::string& name : option.names)
            pattern += fmt::format("{}\"{} {}\"", pattern.empty() ? "" : " | ", path, name);
        const bool nothing = option.offer == Offer::nothing;
        cases += nothing ? fmt::format("    {}) return ;;\n", pattern)
                         : fmt::format("    {}) {}; return ;;\n", pattern, offer(option));
    }
    return cases;
}

// What stands anywhere else: options, commands, and operands.
std::string words(const std::string& path, const CommandInfo& command) {
    std::string options, names;
    for (const ArgumentInfo& option : command.options)
        for (const std::string& name : option.names) options += (options.empty() ? "" : " ") + name;
    for (const CommandInfo& each : command.commands) names += (names.empty() ? "" : " ") + each.name;
    std::string text = fmt::format("    \"{}\")\n        case $cur in\n", path);
    text += fmt::format("        -*) _seccheck_offer \"{}\" ;;\n", options);
    if (!names.empty()) text += fmt::format("        *) _seccheck_offer \"{}\" ;;\n", names);
    // Of several operands the first that can be completed is: a rule, then the records and files behind it.
    if (names.empty() && !command.operands.empty()) {
        text += "        *)\n            case $operands in\n";
        for (std::size_t i = 0; i < command.operands.size(); ++i)
            text += fmt::format("            {}) {} ;;\n",
                                i + 1 == command.operands.size() ? "*" : std::to_string(i),
                                offer(command.operands[i]));
        text += "            esac\n            ;;\n";
    }
    return text + "        esac\n        ;;\n";
}

constexpr std::string_view functions = R"x(# Completes seccheck in bash. Made by seccheck completion bash.

# The words that the program knows: of the packs that the line names so far.
_seccheck_words() {
    local i packs=()
    for ((i = 1; i + 1 < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        --rules | --models)
            [[ ${COMP_WORDS[i + 1]} == "=" ]] && ((i + 2 < COMP_CWORD)) &&
                packs+=("${COMP_WORDS[i]}" "${COMP_WORDS[i + 2]}")
            [[ ${COMP_WORDS[i + 1]} != "=" ]] && packs+=("${COMP_WORDS[i]}" "${COMP_WORDS[i + 1]}")
            ;;
        esac
    done
    "${COMP_WORDS[0]}" words "$1" "${packs[@]}" 2>/dev/null
}

_seccheck_offer() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur"); }

# Words with blanks in them are one to a line, and there may be several, with commas between them.
_seccheck_list() {
    local IFS=$'\n' before=
    [[ $cur == *,* ]] && before=${cur%,*},
    mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "${cur##*,}")
    compopt -o nospace
}

_seccheck_paths() {
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen "$1" -- "$cur")
}

# A format, and behind a colon a file.
_seccheck_format() {
    compopt -o nospace
    if [[ $cur == *:* ]]; then
        local before=${cur%%:*}:
        mapfile -t COMPREPLY < <(compgen -P "$before" -f -- "${cur#*:}")
    else
        _seccheck_offer "$1"
    fi
}

_seccheck() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command="" operands=0 i
    # Bash takes "--format=sarif:out" for five words.
    if [[ $prev == : || $cur == : ]]; then
        [[ $cur == : ]] && cur=
        compopt -o nospace -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
        return
    fi
    if [[ $cur == "=" ]]; then
        cur=
    elif [[ $prev == "=" ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi
)x";
}  // namespace

std::string bash_completion(const CommandInfo& program) {
    std::string paths, behind_options, elsewhere, takes_value;
    visit_commands(program, [&](const std::string& path, const CommandInfo& command) {
        if (!path.empty()) paths += fmt::format("{}\"{}\"", paths.empty() ? "" : " | ", path);
        behind_options += values(path, command);
        elsewhere += words(path, command);
        for (const ArgumentInfo& option : command.options)
            if (!option.value.empty())
                for (const std::string& name : option.names)
                    takes_value += fmt::format("{}\"{} {}\"", takes_value.empty() ? "" : " | ", path, name);
    });
    std::string script(functions);
    script += fmt::format(R"x(    for ((i = 1; i < COMP_CWORD; i++)); do
        case "${{command:+$command }}${{COMP_WORDS[i]}}" in
        {}) command="${{command:+$command }}${{COMP_WORDS[i]}}" ;;
        {}) ((i++)) ;;
        *) [[ ${{COMP_WORDS[i]}} == -* || -z $command ]] || ((operands++)) ;;
        esac
    done
    case "$command $prev" in
{}    esac
    case $command in
{}    esac
}}

complete -F _seccheck seccheck
)x",
                          paths, takes_value, behind_options, elsewhere);
    return script;
}
}  // namespace seccheck
