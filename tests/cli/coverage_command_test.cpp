#include "cli/coverage_command.h"

#include "support/program.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
std::string obligation(const std::string& id, const std::string& more = "") {
    return "[[obligation]]\nid = \"" + id +
           "\"\ntitle = \"Tasks are closed\"\ncites = \"SEC A1\"\nbasis = \"stated\"\n" + more;
}

// The small world, whose rule covers these ids, with this catalogue.
Ran coverage(const std::string& covers, const std::string& catalogue) {
    const std::string rule =
        replaced(good_rule, "basis = \"stated\",", "basis = \"stated\", covers = { " + covers + " },");
    return run_program("coverage", small_world({{"home/rules/tasks/open.lua", rule},
                                                {"home/rules/catalogue.toml", catalogue}}));
}
}  // namespace

TEST_CASE("each obligation stands with its rules, or with why none can check it", "[coverage]") {
    const Ran ran =
        coverage("'party/B-03'",
                 obligation("party/B-03") + obligation("party/B-01", "reason = \"It grants a right.\"\n"));
    CHECK(ran.err.empty());
    CHECK(ran.status == 0);
    CHECK(ran.out == R"(party/B-03        stated      Tasks are closed
                              SEC A1
                              rules: TST-001
party/B-01        stated      Tasks are closed
                              SEC A1
                              no rule: It grants a right.

2 obligations: 1 checked by rules (50 in 100), 1 with the reason why none can, 0 wrongly accounted for
)");
}

TEST_CASE("an obligation with neither is a failure, and so is one with both", "[coverage]") {
    const Ran neither = coverage("'party/B-03'", obligation("party/B-03") + obligation("party/B-01"));
    CHECK(neither.status == 1);
    CHECK(neither.out.find(
              "NOT ACCOUNTED FOR: write a rule that covers it, or the reason why none can check it\n") !=
          std::string::npos);
    const Ran both = coverage("'party/B-03'", obligation("party/B-03", "reason = \"None can.\"\n"));
    CHECK(both.status == 1);
    CHECK(both.out.find("CHECKED, BUT HAS A REASON WHY NO RULE CAN: remove the reason\n") !=
          std::string::npos);
}

TEST_CASE("a rule can't cover what no catalogue has", "[coverage]") {
    const Ran ran = coverage("'party/B-30'", obligation("party/B-03"));
    CHECK(ran.status == 3);
    CHECK(ran.err.find("TST-001 covers \"party/B-30\", which no catalogue has") != std::string::npos);
    CHECK(ran.err.find("did you mean \"party/B-03\"?") != std::string::npos);
}

TEST_CASE("without a catalogue nothing is accounted for", "[coverage]") {
    const Ran ran = run_program("coverage");
    CHECK(ran.status == 4);
    CHECK(ran.err == "seccheck: the rule packs have no catalogue.toml\n");
}

TEST_CASE("what rests on less than asked for is left out", "[basis]") {
    const std::string derived =
        replaced(good_rule, "basis = \"stated\",", "basis = \"derived\", basis_note = \"x\",");
    const FilesByPath world = small_world({{"home/rules/tasks/open.lua", derived}});
    CHECK(run_program("check state --basis derived", world).status == 1);
    const Ran none = run_program("check state --basis stated", world);
    CHECK(none.status == 4);
    CHECK(run_program("check state --basis sure", world).status == 2);
}

TEST_CASE("a number that rests on less is not used, and that never passes", "[basis]") {
    const std::string parameters =
        "[[parameter]]\nname = \"grace\"\ndoc = \"x\"\n[[parameter.period]]\ncites = \"x\"\nbasis = "
        "\"unverified\"\nnote = \"x\"\nvalue = 400\n";
    const std::string rule = replaced(good_rule, "if not t.closed",
                                      "if not t.closed and today > t.opened + param('limit2', today)");
    FilesByPath world =
        small_world({{"home/rules/tasks/open.lua", rule},
                     {"home/rules/tasks/parameters.toml", replaced(parameters, "grace", "limit2")}});
    const Ran all = run_program("check state", world);
    CHECK(all.status == 0);
    CHECK(all.out.find("1 pass") != std::string::npos);
    const Ran stated = run_program("check state --basis stated", world);
    CHECK(stated.out.find("0 pass") != std::string::npos);
    CHECK(stated.out.find("unknown  limit2") != std::string::npos);
}
