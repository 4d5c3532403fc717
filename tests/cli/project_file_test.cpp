// The seccheck.toml of a project, as its user meets it.
#include <catch2/catch.hpp>

#include "support/program.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
Ran check_with(const std::string& settings, const std::string& line = "check state") {
    return run_program(line, small_world({{"seccheck.toml", settings}}));
}

// A second rule, of a pack of the project's own.
std::string other_rule() {
    std::string text = good_rule;
    const std::size_t at = text.find("TST-001");
    return text.replace(at, 7, "OWN-001");
}

std::string settings_line(const std::string& err) { return err.substr(0, err.find('\n') + 1); }
}  // namespace

TEST_CASE("a seccheck.toml above the state sets what the command line doesn't", "[project]") {
    CHECK(run_program("check state").status == 1);
    const Ran ran = check_with("fail_on = \"note\"\nformats = \"json\"\n");
    CHECK(ran.status == 1);
    CHECK(ran.out.starts_with("{"));
    CHECK(ran.err == "seccheck: seccheck.toml sets fail_on, formats (--isolated ignores it)\n");
}

TEST_CASE("the nearest seccheck.toml counts, and one with the state is no part of it", "[project]") {
    const Ran ran =
        run_program("check state/deep", small_world({{"state/tasks.toml", ""},
                                                     {"state/deep/tasks.toml", one_task},
                                                     {"seccheck.toml", "formats = \"json\""},
                                                     {"state/deep/seccheck.toml", "formats = \"csv\""}}));
    CHECK(ran.status == 1);
    CHECK(ran.err == "seccheck: state/deep/seccheck.toml sets formats (--isolated ignores it)\n");
    CHECK(ran.out.starts_with("classification,"));
}

TEST_CASE("the command line beats the seccheck.toml, setting by setting", "[project]") {
    const std::string settings = "fail_on = \"note\"\nformats = \"json\"\nbasis = \"stated\"\n";
    const Ran ran = check_with(settings, "check state --format csv --basis unverified");
    CHECK(ran.out.starts_with("classification,"));
    CHECK(ran.err == "seccheck: seccheck.toml sets fail_on (--isolated ignores it)\n");
    const Ran all = check_with(settings, "check state -f csv --basis derived --fail-on breach");
    CHECK(all.err.empty());  // it sets nothing
}

TEST_CASE("--isolated ignores the seccheck.toml, even a broken one", "[project]") {
    const Ran ran = check_with("fail_on = [\n", "check state --isolated");
    CHECK(ran.err.empty());
    CHECK(ran.out == run_program("check state").out);
}

TEST_CASE("folders in a seccheck.toml are named from where it lies", "[project]") {
    const Ran ran = run_program(
        "check project/state", small_world({{"project/state/tasks.toml", one_task},
                                            {"project/own/own.lua", other_rule()},
                                            {"project/seccheck.toml", "rules = [\"standard\", \"own\"]\n"}}));
    CHECK(ran.out.find("OWN-001") != std::string::npos);
    CHECK(ran.out.find("TST-001") != std::string::npos);
    CHECK(ran.err == "seccheck: project/seccheck.toml sets rules (--isolated ignores it)\n");
}

TEST_CASE("commands that look at one check take the rules of the seccheck.toml", "[project]") {
    const auto files = small_world({{"own/own.lua", other_rule()}, {"seccheck.toml", "rules = \"own\"\n"}});
    CHECK(run_program("why OWN-001 A state", files).status == 0);
    CHECK(run_program("why OWN-001 A state --isolated", files).status == 2);
    CHECK(run_program("why OWN-001 A state --rules standard", files).status == 2);
}

TEST_CASE("a seccheck.toml that leaves rules out says so", "[project]") {
    const Ran ran = check_with("ignore = [\"TST\"]\n");
    CHECK(settings_line(ran.err) == "seccheck: seccheck.toml sets ignore (--isolated ignores it)\n");
    CHECK(ran.status == 4);
}

TEST_CASE("what a seccheck.toml names wrongly is told at its line, all at once", "[project]") {
    const Ran ran = check_with(R"(rules = ["standard", "owm"]
formats = ["txt", "csv:a", "json:a", "sarif:"]
failon = "due"
)");
    CHECK(ran.status == 3);
    CHECK(ran.out.empty());
    CHECK('\n' + ran.err == R"(
seccheck.toml:1:22: error: there is no folder "owm"
     1 | rules = ["standard", "owm"]
       |                      ^~~~~
       write its way from the folder of this file
seccheck.toml:2:12: error: there is no format "txt": did you mean "text"?
     2 | formats = ["txt", "csv:a", "json:a", "sarif:"]
       |            ^~~~~
seccheck.toml:2:28: error: two reports would be written to a
     2 | formats = ["txt", "csv:a", "json:a", "sarif:"]
       |                            ^~~~~~~~
seccheck.toml:2:38: error: "sarif:" names no file behind its colon
     2 | formats = ["txt", "csv:a", "json:a", "sarif:"]
       |                                      ^~~~~~~~
seccheck.toml:3:1: error: seccheck.toml has no key "failon"
     3 | failon = "due"
       | ^~~~~~
       did you mean "fail_on"?
seccheck: seccheck.toml is wrong: nothing was checked (--isolated ignores it)
)");
}

TEST_CASE("a rule that a seccheck.toml selects and nobody has is told at its line", "[project]") {
    const Ran ran = check_with("select = [\"TST-01\"]\n");
    CHECK(ran.status == 3);
    CHECK(ran.out.empty());
    CHECK('\n' + ran.err == R"(
seccheck: seccheck.toml sets select (--isolated ignores it)
seccheck.toml:1:11: error: there is no rule, family, topic or tag "TST-01"
     1 | select = ["TST-01"]
       |           ^~~~~~~~
       did you mean "TST-001"?
)");
}

TEST_CASE("a seccheck.toml says who is to read the reports, and what is told of the whole run is refused then",
          "[project]") {
    const Ran ran = check_with("audience = \"GREEN\"\n");
    CHECK(ran.status == 4);  // the task model has no labels, and so is RED
    CHECK(ran.out.find("For readers up to GREEN") != std::string::npos);
    const Ran whole = check_with("audience = \"GREEN\"\n", "check state --facts");
    CHECK(whole.status == 2);
    CHECK(whole.out.empty());
    CHECK(whole.err.find("seccheck: --stats, --profile and --facts tell of the whole run") != std::string::npos);
}

TEST_CASE("a seccheck.toml names its baseline from where it lies", "[project]") {
    const Ran ran = check_with("baseline = \"last.json\"\n");
    CHECK(ran.status == 3);
    CHECK(ran.out.empty());
    CHECK(ran.err.find("last.json") != std::string::npos);
}
