// Packs as their users meet them: folders with a pack.toml, named with --rules.
#include "support/program.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
std::string pack(const std::string& name) {
    return "[pack]\nname = \"" + name + "\"\nversion = \"1\"\nseccheck = \">=0.1\"\ndoc = \"A test.\"\n";
}

// Our own rules as the pack "own", and a pack "more" beside them.
FilesByPath packs(const FilesByPath& changes) {
    FilesByPath files =
        small_world({{"home/rules/pack.toml", pack("own")}, {"more/pack.toml", pack("more")}});
    for (const auto& [path, text] : changes) files[path] = text;
    return files;
}

const std::string room_kind = R"([kind]
name  = "room"
title = "room {number}"
key   = "number"
doc   = "Where it is done."
[field.number]
type = "string"
doc  = "Which."
)";

std::string grace(const std::string& more) {
    return "[[parameter]]\nname = \"grace\"\ndoc = \"Ours.\"\n" + more +
           "[[parameter.period]]\ncites = \"our contract\"\nbasis = \"stated\"\nvalue = 9\n";
}

// The good rule, which reads the parameter as well.
std::string grace_rule() {
    return replaced(replaced(good_rule, "TST-001", "TST-002"), "report.breach(\"{subject} is open\")",
                    "local n = param('grace', t.opened) report.breach(\"{subject} is open\")");
}
}  // namespace

TEST_CASE("a pack brings rules and kinds, and the list says whose rule is whose", "[packs]") {
    const std::string rule = replaced(replaced(good_rule, "TST-001", "TST-002"), "\"task\"", "\"room\"");
    const Ran good = run_program("rules --rules standard --rules more",
                                 packs({{"more/rules/two.lua", rule}, {"more/models/room.toml", room_kind}}));
    CHECK(good.err.empty());
    CHECK(good.out ==
          "more (pack more)\n"
          "  TST-002   major     stated      A task takes too long\n"
          "                      SEC A1\n"
          "\n"
          "tasks (pack own)\n"
          "  TST-001   major     stated      A task takes too long\n"
          "                      SEC A1\n"
          "\n"
          "2 rules\n");
}

TEST_CASE("two packs with one id are told with both places", "[packs]") {
    const Ran ran =
        run_program("check state --rules standard --rules more", packs({{"more/rules/two.lua", good_rule}}));
    CHECK(ran.status == 3);
    CHECK('\n' + without_end(ran.err) == R"(
more/rules/two.lua:2:3: error: the packs "own" and "more" both have a rule TST-001
     2 |   id = "TST-001",
       |   ^
       rules/tasks/open.lua:2:3: here first
       give one of them an id of another family, or leave one of the packs out
)");
}

TEST_CASE("one pack named twice, and two of one name", "[packs]") {
    const Ran ran =
        run_program("check state --rules standard --rules more", packs({{"more/pack.toml", pack("own")}}));
    CHECK(ran.status == 3);
    CHECK('\n' + without_end(ran.err) == R"(
more/pack.toml:1:1: error: there are two packs called "own"
     1 | [pack]
       | ^
       rules/pack.toml:1:1: here first
       name one of the two folders only, or rename one of the packs
)");
}

TEST_CASE("a kind described by two packs is told with both", "[packs]") {
    const Ran ran = run_program("check state --rules standard --rules more --rules third",
                                packs({{"more/models/room.toml", room_kind},
                                       {"third/pack.toml", pack("third")},
                                       {"third/models/room.toml", room_kind}}));
    CHECK(ran.status == 3);
    CHECK(ran.err.find(
              "third/models/room.toml:1:1: error: the kind \"room\" is described by the pack \"more\" and by "
              "the pack \"third\"") != std::string::npos);
}

TEST_CASE("a number that a pack sets is told in the findings that rest on it", "[packs]") {
    const Ran ran = run_program("check state --rules standard --rules more --select TST-002",
                                packs({{"more/rules/two.lua", grace_rule()},
                                       {"more/rules/parameters.toml", grace("replaces = true\n")}}));
    CHECK(ran.status == 1);
    INFO(ran.out);
    CHECK(ran.out.find("more/rules/parameters.toml:8:9, set by the pack more") != std::string::npos);
}

TEST_CASE("a number that two packs have is refused unless one replaces the other", "[packs]") {
    const Ran ran = run_program("check state --rules standard --rules more",
                                packs({{"more/rules/parameters.toml", grace("")}}));
    CHECK(ran.status == 3);
    CHECK('\n' + without_end(ran.err) == R"(
more/rules/parameters.toml:1:1: error: the packs "own" and "more" both define the parameter "grace"
     1 | [[parameter]]
       | ^
       rules/parameters.toml:18:1: here first
       write replaces = true in the pack whose values are to hold
)");
}

TEST_CASE("what there isn't can't be replaced, nor in another unit", "[packs]") {
    const std::string text = grace("replaces = true\n");
    const Ran orphan = run_program("check state --rules standard --rules more",
                                   packs({{"more/rules/parameters.toml", replaced(text, "grace", "grcae")}}));
    CHECK(orphan.err.find(
              "more/rules/parameters.toml:1:1: error: there is no parameter \"grcae\" to replace") !=
          std::string::npos);
    CHECK(orphan.err.find("did you mean \"grace\"?") != std::string::npos);
    const Ran unit =
        run_program("check state --rules standard --rules more",
                    packs({{"more/rules/parameters.toml", grace("replaces = true\nunit = \"WD\"\n")}}));
    CHECK(unit.err.find("is counted in no unit at rules/parameters.toml:18:1, not in WD") !=
          std::string::npos);
}
