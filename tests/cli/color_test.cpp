// When a report is coloured: the option beats the variables, and those beat the terminal.
#include <stdlib.h>

#include <optional>

#include "support/program.h"
#include "support/temporary_folder.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
using Variables = std::map<std::string, std::string>;

// Sets variables of the environment, and nothing else that colours, for the time of one run.
class Environment {
public:
    explicit Environment(const Variables& wanted) {
        for (const char* name : {"NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "TERM"}) {
            const char* value = ::getenv(name);
            before_[name] = value != nullptr ? std::optional<std::string>(value) : std::nullopt;
            set(name, wanted.contains(name) ? std::optional(wanted.at(name)) : std::nullopt);
        }
    }
    ~Environment() {
        for (const auto& [name, value] : before_) set(name, value);
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    static void set(const std::string& name, const std::optional<std::string>& value) {
        if (value)
            ::setenv(name.c_str(), value->c_str(), 1);
        else
            ::unsetenv(name.c_str());
    }

    std::map<std::string, std::optional<std::string>> before_;
};

bool is_colored(ColorChoice choice, bool terminal, const Variables& variables) {
    const Environment environment(variables);
    const MemoryFiles files(small_world());
    CheckOptions options;
    options.states = {"state"};
    options.color = choice;
    std::ostringstream out, err;
    run_command(options, {files, "home", day("2020-03-02"), 1, terminal, out, err});
    return out.str().find("\x1b[") != std::string::npos;
}

bool is_colored(bool terminal, Variables variables) {
    variables.insert({"TERM", "xterm"});
    return is_colored(ColorChoice::automatic, terminal, variables);
}
}  // namespace

TEST_CASE("a terminal gets colour, and nothing else does", "[color]") {
    CHECK(is_colored(true, {}));
    CHECK_FALSE(is_colored(false, {}));
    CHECK_FALSE(is_colored(true, {{"TERM", "dumb"}}));
    CHECK_FALSE(is_colored(ColorChoice::automatic, true, {}));  // no TERM at all
}

TEST_CASE("variables ask for no colour, or for colour everywhere", "[color]") {
    CHECK_FALSE(is_colored(true, {{"NO_COLOR", "1"}}));
    CHECK_FALSE(is_colored(true, {{"NO_COLOR", "0"}}));  // any value but an empty one
    CHECK(is_colored(true, {{"NO_COLOR", ""}}));
    CHECK(is_colored(false, {{"FORCE_COLOR", "1"}}));
    CHECK(is_colored(false, {{"CLICOLOR_FORCE", "1"}}));
    CHECK_FALSE(is_colored(false, {{"FORCE_COLOR", "0"}}));
    CHECK_FALSE(is_colored(false, {{"FORCE_COLOR", "1"}, {"NO_COLOR", "1"}}));
}

TEST_CASE("the option beats every variable", "[color]") {
    CHECK(is_colored(ColorChoice::always, false, {{"NO_COLOR", "1"}, {"TERM", "dumb"}}));
    CHECK_FALSE(is_colored(ColorChoice::never, true, {{"FORCE_COLOR", "1"}, {"TERM", "xterm"}}));
}

TEST_CASE("a report in a file has no colour, though a terminal looks on", "[color]") {
    const TemporaryFolder folder;
    const Environment environment(Variables{{"TERM", "xterm"}});
    const MemoryFiles files(small_world());
    CheckOptions options;
    options.states = {"state"};
    options.reports = {{"text", folder.path("report.txt")}};
    std::ostringstream out, err;
    run_command(options, {files, "home", day("2020-03-02"), 1, true, out, err});
    std::ifstream in(options.reports[0].path);
    const std::string report{std::istreambuf_iterator<char>(in), {}};
    CHECK(report.starts_with("Classification: RED\nas of 2020-03-02"));
    CHECK(report.find('\x1b') == std::string::npos);
}
