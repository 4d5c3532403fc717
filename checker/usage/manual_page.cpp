#include "usage/manual_page.h"

#include <fmt/format.h>

#include <string_view>

namespace seccheck {
namespace {
// As text that no macro begins in.
std::string text(std::string_view words) {
    std::string escaped;
    for (const char c : words)
        if (c == '\\')
            escaped += "\\e";
        else
            escaped += c;
    return escaped.starts_with('.') || escaped.starts_with('\'') ? "\\&" + escaped : escaped;
}

// As one argument of a macro, even where it is the name of one or has blanks in it.
std::string argument(std::string_view words) {
    std::string quoted = "\"\\&";
    for (const char c : text(words)) quoted += c == '"' ? std::string("\\(dq") : std::string(1, c);
    return quoted + '"';
}

// "--format" as mdoc has it: each dash is a flag of the next.
std::string flag(std::string_view name) {
    return name.starts_with("--") ? fmt::format("Fl Fl {}", name.substr(2))
                                  : fmt::format("Fl {}", name.substr(1));
}

std::string heading(const ArgumentInfo& info) {
    std::string line;
    for (const std::string& name : info.names)
        line += fmt::format("{}{}", line.empty() ? "" : " , ", flag(name));
    if (!info.value.empty()) line += fmt::format("{}Ar {}", line.empty() ? "" : " ", argument(info.value));
    return line;
}

std::string synopsis(const CommandInfo& program) {
    std::string page = ".Sh SYNOPSIS\n";
    visit_commands(program, [&](const std::string& path, const CommandInfo& command) {
        if (!command.commands.empty()) return;
        page += fmt::format(".Nm\n.Cm {}\n", argument(path));
        if (!command.options.empty()) page += ".Op Ar options\n";
        for (const ArgumentInfo& each : command.operands)
            page += fmt::format(".{}Ar {}{}\n", each.is_required ? "" : "Op ", argument(each.value),
                                each.is_repeated ? " ..." : "");
    });
    return page;
}

std::string list_of(const std::vector<ArgumentInfo>& arguments) {
    std::string list;
    for (const ArgumentInfo& each : arguments)
        list +=
            fmt::format(".It {}\n{}{}\n", heading(each), text(each.doc), each.doc.ends_with('.') ? "" : ".");
    return list;
}

std::string options(const CommandInfo& program) {
    std::string page = ".Sh OPTIONS\n";
    visit_commands(program, [&](const std::string& path, const CommandInfo& command) {
        if (path.empty())
            page += "The program itself:\n";
        else
            page += fmt::format(".Ss {}\n{}.\n", argument("seccheck " + path), text(command.doc));
        const std::string list = list_of(command.operands) + list_of(command.options);
        if (!list.empty()) page += fmt::format(".Bl -tag -width Ds\n{}.El\n", list);
    });
    return page;
}

constexpr std::string_view about = R"(.Sh DESCRIPTION
.Nm
checks recorded facts against rules of the Smart Energy Code, the contract that governs smart metering in
Great Britain.
A state of affairs is read from files of TOML, the Code stands beside it as rules in Lua, and findings are
written with the facts, the clause and the calendar that prove each of them.
What can't be checked for want of a fact is told as loudly as what was found.
)";

constexpr std::string_view environment = R"(.Sh ENVIRONMENT
.Bl -tag -width Ds
.It Ev NO_COLOR
Set and not empty: no colour.
The option
.Fl Fl color
beats all variables.
.It Ev FORCE_COLOR , Ev CLICOLOR_FORCE
Set and not 0: colour even where the report doesn't go to a terminal.
.It Ev TERM
No colour and no progress where it is dumb.
.It Ev GITHUB_STEP_SUMMARY
The file to which the format github adds the report as Markdown.
.El
)";

constexpr std::string_view files = R"(.Sh FILES
.Bl -tag -width Ds
.It Pa seccheck.toml
What a project sets for its checks: rules, selection, formats and what fails.
It is looked for in the folder of the first state and upwards from there; the command line beats it, and
.Fl Fl isolated
ignores it.
.It Pa ../share/seccheck
The models and rules of
.Nm
itself, found from the folder that the program lies in.
.El
)";

constexpr std::string_view examples = R"(.Sh EXAMPLES
Check a folder as of a day, and fail on what is due as well:
.Pp
.Dl $ seccheck check state/ --as-of 2020-02-14 --fail-on due
.Pp
Write several reports in one run:
.Pp
.Dl $ seccheck check state/ -f text -f sarif:out.sarif -f junit:out.xml
.Pp
Tell why a rule came to its verdict on a record:
.Pp
.Dl $ seccheck why ASM-001 MP092/preliminary state/
)";

std::string exit_status(const std::vector<ManualFacts::Status>& statuses) {
    std::string page =
        ".Sh EXIT STATUS\nWhere several apply, the highest:\n.Pp\n.Bl -tag -width Ds -compact\n";
    for (const ManualFacts::Status& each : statuses)
        page += fmt::format(".It {}\n{}.\n", each.code, text(each.meaning));
    return page + ".El\n";
}
}  // namespace

std::string manual_page(const CommandInfo& program, const ManualFacts& facts) {
    std::string page = fmt::format(
        ".\\\" Made by seccheck man.\n.Dd {}\n.Dt SECCHECK 1\n.Os seccheck {}\n"
        ".Sh NAME\n.Nm seccheck\n.Nd check records against the Smart Energy Code\n",
        facts.date, facts.version);
    page += synopsis(program);
    page += about;
    page += options(program);
    page += environment;
    page += files;
    page += exit_status(facts.exit_statuses);
    page += examples;
    return page;
}
}  // namespace seccheck
