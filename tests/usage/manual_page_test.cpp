#include "usage/manual_page.h"

#include <catch2/catch.hpp>

#include "cli/options.h"
#include "support/program.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
CommandInfo small_program() {
    ArgumentInfo format{
        {"-f", "--format"}, "json|text", "How it's written", Offer::choices, {"json", "text"}};
    ArgumentInfo no{{"--no"}, "No", ".dots and \\ and \"quotes\"", Offer::nothing, {}};
    ArgumentInfo state{{}, "STATE", "What is checked", Offer::files, {}};
    state.is_required = state.is_repeated = true;
    CommandInfo check{"check", "Check a state", {format, no}, {state}, {}};
    return {"seccheck", "Checks", {}, {}, {check}};
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("each command stands in the synopsis, and each option below its command", "[usage]") {
    const std::string page = manual_page(small_program(), {"1.2", "March 2, 2020", {{7, "all was lost"}}});
    CHECK(has(page, ".Dd March 2, 2020\n.Dt SECCHECK 1\n.Os seccheck 1.2\n"));
    CHECK(has(page, ".Nm\n.Cm \"\\&check\"\n.Op Ar options\n.Ar \"\\&STATE\" ...\n"));
    CHECK(has(page, ".It Fl f , Fl Fl format Ar \"\\&json|text\"\nHow it's written.\n"));
    CHECK(has(page, ".It 7\nall was lost.\n"));
}

TEST_CASE("no word of an option is taken for a macro", "[usage]") {
    const std::string page = manual_page(small_program(), {"1.2", "March 2, 2020", {}});
    CHECK(has(page, ".It Fl Fl no Ar \"\\&No\"\n\\&.dots and \\e and \"quotes\".\n"));
}

TEST_CASE("the manual has every command and option that --help has", "[usage]") {
    const std::string page = run_program("man").out;
    std::size_t options = 0;
    visit_commands(command_line(), [&](const std::string& path, const CommandInfo& command) {
        CAPTURE(path);
        if (command.commands.empty()) CHECK(has(page, ".Cm \"\\&" + path + "\"\n"));
        const std::string help = run_program(path + " --help").out;
        for (const ArgumentInfo& option : command.options) {
            CAPTURE(option.names.back());
            CHECK(has(help, option.names.back()));
            CHECK(has(page, "Fl Fl " + option.names.back().substr(2)));
            ++options;
        }
    });
    CHECK(options > 100);
    CHECK_FALSE(has(page, "\"\\&words\""));  // for completions alone
}

TEST_CASE("completions are for the shells that are named", "[usage]") {
    CHECK(run_program("completion bash").out.find("complete -F _seccheck seccheck") != std::string::npos);
    CHECK(run_program("completion zsh").out.starts_with("#compdef seccheck\n"));
    CHECK(run_program("completion csh").status == 2);
}

TEST_CASE("completions are told the words that --select understands, and nothing of broken packs",
          "[usage]") {
    CHECK(run_program("words rules").out == "TST\nTST-001\ntasks\n");
    CHECK(first_line(run_program("words lints").out) == "LNT-001");
    const Ran broken = run_program("words rules", small_world({{"home/rules/tasks/open.lua", "return 1"}}));
    CHECK(broken.status == 3);
    CHECK(broken.out.empty());
    CHECK(broken.err.empty());
}
