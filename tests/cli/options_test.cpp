#include "cli/options.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace seccheck;

namespace {
struct Parsed {
    std::variant<Command, ExitCode> result;
    std::string out, err;

    const CheckOptions& check() const { return std::get<CheckOptions>(std::get<Command>(result)); }
    const DaysOptions& days() const { return std::get<DaysOptions>(std::get<Command>(result)); }
    int status() const { return static_cast<int>(std::get<ExitCode>(result)); }
};

Parsed parse(const std::vector<std::string>& words) {
    std::vector<const char*> arguments{"seccheck"};
    for (const std::string& word : words) arguments.push_back(word.c_str());
    std::ostringstream out, err;
    auto result = parse_options(static_cast<int>(arguments.size()), arguments.data(), out, err);
    return {std::move(result), out.str(), err.str()};
}

// What is said on standard error of a wrong use, behind which CLI11 adds where to find help.
std::string refused(const std::vector<std::string>& words) {
    const Parsed parsed = parse(words);
    CHECK(parsed.out.empty());
    CHECK(parsed.status() == 2);
    const std::string help = "\nRun with --help for more information.\n";
    REQUIRE(parsed.err.ends_with(help));
    return parsed.err.substr(0, parsed.err.size() - help.size());
}

using Words = std::vector<std::string>;
}  // namespace

TEST_CASE("a check has defaults for all but the state", "[options]") {
    const CheckOptions options = parse({"check", "state"}).check();
    CHECK(options.states == Words{"state"});
    CHECK_FALSE(options.as_of);
    CHECK(options.jobs == 0);
    REQUIRE(options.reports.size() == 1);
    CHECK(options.reports[0].format == "text");
    CHECK(options.reports[0].path.empty());
    CHECK(options.fail_on == Verdict::breach);
    CHECK(options.color == ColorChoice::automatic);
    CHECK_FALSE(options.each_unknown);
    CHECK_FALSE(options.stats);
    CHECK(options.world.models.empty());
    CHECK(options.world.rules.empty());
    CHECK(options.world.calendar.empty());
    CHECK(options.world.select.empty());
    CHECK(options.world.ignore.empty());
}

TEST_CASE("options may stand before and behind the states", "[options]") {
    const CheckOptions options =
        parse({"check", "--as-of", "2020-02-14", "a", "-j3", "b", "-f", "json", "--output=x.json", "--color",
               "never", "--unknowns", "--stats", "--calendar", "scotland"})
            .check();
    CHECK(options.states == Words{"a", "b"});
    CHECK(options.as_of == Date::parse("2020-02-14"));
    CHECK(options.jobs == 3);
    REQUIRE(options.reports.size() == 1);
    CHECK(options.reports[0].format == "json");
    CHECK(options.reports[0].path == "x.json");
    CHECK(options.color == ColorChoice::never);
    CHECK(options.each_unknown);
    CHECK(options.stats);
    CHECK(options.world.calendar == "scotland");
}

TEST_CASE("folders and rules add up, and none of them takes a state for its own", "[options]") {
    const CheckOptions options =
        parse({"check", "--models", "m", "--rules", "r", "--rules", "standard", "--select", "A,B-001",
               "--select", "C", "--ignore", "D", "state", "--models", "n"})
            .check();
    CHECK(options.states == Words{"state"});
    CHECK(options.world.models == Words{"m", "n"});
    CHECK(options.world.rules == Words{"r", "standard"});
    CHECK(options.world.select == Words{"A", "B-001", "C"});
    CHECK(options.world.ignore == Words{"D"});
}

TEST_CASE("each level to fail on is known by its name and by nothing else", "[options]") {
    const auto level = [](const char* word) {
        return parse({"check", "x", "--fail-on", word}).check().fail_on;
    };
    CHECK(level("note") == Verdict::note);
    CHECK(level("due") == Verdict::due);
    CHECK(level("unknown") == Verdict::unknown);
    CHECK(level("breach") == Verdict::breach);
    CHECK(refused({"check", "x", "--fail-on", "beach"}) ==
          "--fail-on: can't be \"beach\": did you mean \"breach\"?");
    CHECK(refused({"check", "x", "--fail-on", "never"}) ==
          "--fail-on: can't be \"never\": one of \"note\", \"due\", \"unknown\", \"breach\"");
    for (const char* other : {"5", "0", "Breach", "pass", "error", "\x05"})
        CHECK(refused({"check", "x", "--fail-on", other}).starts_with("--fail-on: can't be \""));
}

TEST_CASE("colour is for terminals, always or never", "[options]") {
    const auto color = [](const char* word) { return parse({"check", "x", "--color", word}).check().color; };
    CHECK(color("auto") == ColorChoice::automatic);
    CHECK(color("always") == ColorChoice::always);
    CHECK(color("never") == ColorChoice::never);
    CHECK(refused({"check", "x", "--color", "nevre"}) ==
          "--color: can't be \"nevre\": did you mean \"never\"?");
    CHECK(refused({"check", "x", "--color", "1"}).starts_with("--color: can't be \"1\": "));
}

TEST_CASE("a date is written in one way", "[options]") {
    for (const char* date : {"2020-02-30", "14.02.2020", "2020-2-14", "today"})
        CHECK(refused({"check", "x", "--as-of", date}) ==
              "--as-of: \"" + std::string(date) +
                  "\" is no date: write year, month and day, such as 2020-02-14");
    CHECK(refused({"days", "between", "2020-01-15", "soon"}) ==
          "END: \"soon\" is no date: write year, month and day, such as 2020-02-14");
}

TEST_CASE("a check needs a state", "[options]") {
    CHECK(refused({"check"}) == "STATE is required");
    CHECK(refused({"check", "--as-of", "2020-02-14"}) == "STATE is required");
    CHECK(refused({"check", "x", "--as-of"}).starts_with("--as-of: 1 required"));
}

TEST_CASE("what can only be said once is not said twice", "[options]") {
    for (const Words& option :
         {Words{"--as-of", "2020-02-14"}, Words{"-o", "a"},
          Words{"--calendar", "a"}, Words{"--fail-on", "due"}, Words{"-j", "2"}, Words{"--color", "never"}}) {
        Words words{"check", "x"};
        words.insert(words.end(), option.begin(), option.end());
        words.insert(words.end(), option.begin(), option.end());
        CAPTURE(option[0]);
        CHECK(refused(words).ends_with(": At Most 1 required but received 2"));
    }
}

TEST_CASE("a misspelt option or command is told with the nearest", "[options]") {
    CHECK(refused({"check", "x", "--colour"}) ==
          "There is no option \"--colour\": did you mean \"--color\"?");
    CHECK(refused({"check", "x", "--as-off=2020-02-14"}) ==
          "There is no option \"--as-off=2020-02-14\": did you mean \"--as-of\"?");
    CHECK(refused({"chek", "state"}) == "There is no command \"chek\": did you mean \"check\"?");
    CHECK(refused({"explode"}).starts_with("There is no command \"explode\": one of \"check\", \"test\", "));
    CHECK(refused({"days", "betwen", "2020-01-01", "2020-01-02"}) ==
          "There is no command \"betwen\": did you mean \"between\"?");
    CHECK(refused({"rules", "state"}) == "The following argument was not expected: state");
}

TEST_CASE("a command is required", "[options]") {
    CHECK(refused({}) == "A subcommand is required");
    CHECK(refused({"days"}) == "A subcommand is required");
}

TEST_CASE("one run may write several reports, each to its own place", "[options]") {
    const auto reports =
        parse({"check", "x", "-f", "text", "-f", "sarif:a.sarif", "--format", "junit:b.xml"}).check().reports;
    REQUIRE(reports.size() == 3);
    CHECK(reports[0].path.empty());
    CHECK(reports[1].format == "sarif");
    CHECK(reports[1].path == "a.sarif");
    CHECK(reports[2].format == "junit");
    CHECK(refused({"check", "x", "-f", "json", "-f", "text"}) ==
          "--format: two reports would go to the same place: name a file for one, as in sarif:out.sarif");
    CHECK(refused({"check", "x", "-f", "json:a", "-f", "text:a"}) ==
          "--format: two reports would be written to a");
    CHECK(refused({"check", "x", "-f", "json:"}) == "--format: \"json:\" names no file behind its colon");
    CHECK(refused({"check", "x", "-f", "json:a", "-o", "b"}) ==
          "--output: each format has its own file already: leave --output out");
    CHECK(parse({"check", "x", "-f", "json:a", "-f", "text", "-o", "b"}).check().reports[1].path == "b");
}

TEST_CASE("formats and threads have their limits", "[options]") {
    CHECK(refused({"check", "x", "--format", "gitlub"}) ==
          "--format: there is no format \"gitlub\": did you mean \"github\"?");
    for (const char* jobs : {"0", "-1", "1025", "two", "1.5"})
        CHECK(refused({"check", "x", "--jobs", jobs}) ==
              "--jobs: Value " + std::string(jobs) + " not in range 1 to 1024");
    CHECK(parse({"check", "x", "--jobs", "1024"}).check().jobs == 1024);
}

TEST_CASE("days are counted between two dates, or from one on and back", "[options]") {
    const DaysOptions between = parse({"days", "between", "2020-01-15", "2020-02-14"}).days();
    CHECK(between.start == Date::parse("2020-01-15"));
    CHECK(between.end == Date::parse("2020-02-14"));
    CHECK_FALSE(between.count);
    const DaysOptions back = parse({"days", "add", "2020-01-15", "-5"}).days();
    CHECK(back.count == -5);
    CHECK_FALSE(back.end);
    CHECK(refused({"days", "between", "2020-01-15"}) == "END is required");
    CHECK(refused({"days", "add", "2020-01-15", "5.5"}) == "COUNT: Value 5.5 not in range -10000 to 10000");
    CHECK(refused({"days", "add", "2020-01-15", "10001"}) ==
          "COUNT: Value 10001 not in range -10000 to 10000");
}

TEST_CASE("the help of check has every exit status and every level", "[options]") {
    const Parsed help = parse({"check", "--help"});
    CHECK(help.status() == 0);
    CHECK(help.err.empty());
    CHECK(help.out.find("Exit status (where several apply, the highest):\n" + exit_codes_text()) !=
          std::string::npos);
    for (const ExitCodeInfo& each : exit_codes)
        CHECK(help.out.find(std::to_string(static_cast<int>(each.code)) + "  " + std::string(each.meaning) +
                            "\n") != std::string::npos);
    CHECK(help.out.find("--fail-on note|due|unknown|breach\n") != std::string::npos);
    CHECK(help.out.find("--color auto|always|never ") != std::string::npos);
}

TEST_CASE("help and version are data, and no fault", "[options]") {
    CHECK(parse({"--version"}).out.starts_with("seccheck "));
    CHECK(parse({"--version"}).status() == 0);
    for (const char* command : {"check", "test", "rules", "days"})
        CHECK(parse({"--help"}).out.find(std::string("\n  ") + command + " ") != std::string::npos);
    CHECK(parse({"--help"}).status() == 0);
}
