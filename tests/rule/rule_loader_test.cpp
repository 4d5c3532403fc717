#include "rule/rule_loader.h"

#include "support/rule_files.h"

using namespace seccheck;
using namespace seccheck::test;

TEST_CASE("a rule file says all about its rule", "[rule_loader]") {
    std::string text = replaced(
        good_rule, "  fix =",
        "  basis_note = \"page 7\",\n  since = \"2019-01-01\",\n  [\"until\"] = date \"2020-12-31\",\n"
        "  dated_by = \"opened\",\n  tags = { \"a\", \"b\" },\n  covers = \"task/T-01\",\n"
        "  applies = function(t) return true end,\n  fix =");
    text = replaced(text, "cites = \"SEC A1\"", "cites = { \"SEC A1\", \"SEC A2\" }");
    const LoadedRules loaded = load_rule_files({{"rules/tasks/late.lua", text}});
    CHECK(loaded.problems == "");
    REQUIRE(loaded.rules.size() == 1);
    const RuleInfo& info = loaded.rules[0].info;
    CHECK(info.id == "TST-001");
    CHECK(info.family == "TST");
    CHECK(info.topic == "tasks");
    CHECK(info.title == "A task takes too long");
    CHECK(task_world().model.kinds[info.subject.value()].name == "task");
    CHECK(info.severity == Severity::major);
    CHECK(info.cites == Lines{"SEC A1", "SEC A2"});
    CHECK(info.basis == Basis::stated);
    CHECK(info.basis_note == "page 7");
    CHECK(info.since == day("2019-01-01"));
    CHECK(info.until == day("2020-12-31"));
    CHECK(info.why == "Others wait for it.");
    CHECK(info.fix == "Close it.");
    CHECK(info.tags == Lines{"a", "b"});
    CHECK(info.covers == Lines{"task/T-01"});
    CHECK(to_string(info.place) == "rules/tasks/late.lua:2:3");
}

TEST_CASE("rules come in order of their ids, wherever their files are", "[rule_loader]") {
    const LoadedRules loaded = load_rule_files({{"rules/a.lua", replaced(good_rule, "TST-001", "TST-003")},
                                                {"rules/b.lua", replaced(good_rule, "TST-001", "TST-001")},
                                                {"rules/c.lua", replaced(good_rule, "TST-001", "ABC-002")}});
    CHECK(loaded.problems == "");
    Lines ids;
    for (const Rule& rule : loaded.rules) ids.push_back(rule.info.id);
    CHECK(ids == Lines{"ABC-002", "TST-001", "TST-003"});
}

TEST_CASE("what is no Lua is told with its line", "[rule_loader]") {
    CHECK(problems_with("severity = \"major\",", "severity = ,") ==
          "rules/x.lua:5: error: unexpected symbol near ','\n"
          "     5 |   severity = ,\n");
    CHECK(load_rule_files({{"rules/x.lua", "\x1bLua\x54"}})
              .problems.starts_with("rules/x.lua:1: error: attempt to load a binary chunk (mode is 't')\n"));
}

TEST_CASE("a heading that ends the text of a case is explained", "[rule_loader]") {
    CHECK(problems_with("given = [=[", "given = [[") ==
          "rules/x.lua:14: error: '}' expected (to close '{' at line 12) near 'id'\n"
          "    14 | id = \"A\"\n"
          "       write TOML between [=[ and ]=]: the ]] of a heading would end the text\n");
}

TEST_CASE("a file that fails while it is read is told with its line", "[rule_loader]") {
    const auto problems = [](const std::string& text) {
        return load_rule_files({{"rules/x.lua", text}}).problems;
    };
    CHECK(problems("local limit = parm('limit')\nreturn {}") ==
          "rules/x.lua:1: error: \"parm\" is not defined: did you mean \"param\"?\n"
          "     1 | local limit = parm('limit')\n");
    CHECK(problems("\nerror 'not ready'") ==
          "rules/x.lua:2: error: not ready\n"
          "     2 | error 'not ready'\n");
    CHECK(problems("error {}") ==
          "rules/x.lua:1: error: the file raised an error that is no text\n     1 | error {}\n");
    CHECK(problems("while true do end") ==
          "rules/x.lua:1: error: step limit reached: the check runs too long\n     1 | while true do end\n");
}

TEST_CASE("a file can't ask about a state before there is one", "[rule_loader]") {
    const auto problems = [](const std::string& expression) {
        const std::string text = "local x = " + expression + "\nreturn {}";
        const std::string all = load_rule_files({{"rules/x.lua", text}}).problems;
        return all.substr(0, all.find('\n'));
    };
    const std::string no_state =
        "rules/x.lua:1: error: there is no state yet: ask for it within applies or check";
    CHECK(problems("#state.tasks") == no_state);
    CHECK(problems("state.find('task', 'A')") == no_state);
    CHECK(problems("param('grace', date '2019-01-01')") == no_state);
    CHECK(problems("wd.add(date '2019-01-01', 5)") == no_state);
    CHECK(problems("graph.of 'needs'") == no_state);
    CHECK(problems("today - 30").starts_with("rules/x.lua:1: error: \"today\" is not defined"));
    CHECK(load_rule_files({{"rules/x.lua", "return today"}})
              .problems.ends_with("there is no day before a check: ask for today within applies or check\n"));
}

TEST_CASE("a file returns one table", "[rule_loader]") {
    for (const char* text :
         {"", "return", "return nil", "return 5", "return function() end", "return 'x', {}"})
        CHECK(load_rule_files({{"rules/x.lua", text}})
                  .problems.starts_with("rules/x.lua:1:1: error: a rule file returns one table\n"));
    CHECK(load_rule_files({{"rules/x.lua", "return 5"}}).problems ==
          "rules/x.lua:1:1: error: a rule file returns one table\n"
          "     1 | return 5\n"
          "       | ^\n"
          "       write return { id = \"...\", ... }\n");
}

TEST_CASE("each thing that a rule must say of itself is missed", "[rule_loader]") {
    for (const std::string key : {"title", "subject", "severity", "why", "fix", "basis"}) {
        CAPTURE(key);
        CHECK(problems_with("  " + key + " =", "  -- the " + key + ":") ==
              "rules/x.lua:1:1: error: the rule lacks its \"" + key +
                  "\"\n"
                  "     1 | return {\n"
                  "       | ^\n"
                  "       add " +
                  key + " = \"...\"\n");
    }
    CHECK(problems_with("  cites =", "  -- the cites:") ==
          "rules/x.lua:1:1: error: the rule lacks its \"cites\"\n"
          "     1 | return {\n"
          "       | ^\n"
          "       name the clause, the paper or the practice that it rests on\n");
    CHECK(problems_with("  check =", "  -- the check:") ==
          "rules/x.lua:1:1: error: the rule lacks its \"check\"\n"
          "     1 | return {\n"
          "       | ^\n"
          "       add check = function(subject, report) ... end\n");
    CHECK(problems_with("why = \"Others wait for it.\"", "why = \"\"") ==
          "rules/x.lua:8:3: error: \"why\" of the rule is empty\n"
          "     8 |   why = \"\",\n"
          "       |   ^~~\n"
          "       add why = \"...\"\n");
}

// The id is missed where it would be, and the rule isn't called by another name.
TEST_CASE("an id is capitals, a dash and three digits", "[rule_loader]") {
    CHECK(problems_with("  id = \"TST-001\",\n", "") ==
          "rules/x.lua:1:1: error: the rule lacks its \"id\"\n"
          "     1 | return {\n"
          "       | ^\n"
          "       add id = \"...\"\n");
    CHECK(problems_with("TST-001", "tst-1") ==
          "rules/x.lua:2:3: error: \"tst-1\" is no id for a rule\n"
          "     2 |   id = \"tst-1\",\n"
          "       |   ^~\n"
          "       write capitals, a dash and three digits, such as ASM-001\n");
    for (const char* id :
         {"TST", "TST-", "TST-01", "-001", "TST-0O1", "TST-001 ", "T_T-001", "TST-001-2", "ÄST-001"})
        CHECK(problems_with("TST-001", id).find("is no id for a rule") != std::string::npos);
    CHECK(problems_with("TST-001", "T-1000") == "");
}

TEST_CASE("misspelt words are told with the nearest", "[rule_loader]") {
    CHECK(problems_with("subject = \"task\"", "subject = \"tsak\"") ==
          "rules/x.lua:4:3: error: there is no kind \"tsak\" to be the subject\n"
          "     4 |   subject = \"tsak\",\n"
          "       |   ^~~~~~~\n"
          "       did you mean \"task\"?\n");
    CHECK(problems_with("severity = \"major\"", "severity = \"mayor\"") ==
          "rules/x.lua:5:3: error: the severity can't be \"mayor\"\n"
          "     5 |   severity = \"mayor\",\n"
          "       |   ^~~~~~~~\n"
          "       did you mean \"major\"?\n");
    CHECK(problems_with("basis = \"stated\"", "basis = \"sated\"") ==
          "rules/x.lua:7:3: error: the basis can't be \"sated\"\n"
          "     7 |   basis = \"sated\",\n"
          "       |   ^~~~~\n"
          "       did you mean \"stated\"?\n");
    CHECK(problems_with("  fix =", "  tag = \"x\",\n  fix =") ==
          "rules/x.lua:9:3: error: the rule has no \"tag\"\n"
          "     9 |   tag = \"x\",\n"
          "       |   ^~~\n"
          "       did you mean \"tags\"?\n");
    CHECK(problems_with("  fix =", "  \"loose\",\n  fix =")
              .starts_with("rules/x.lua:1:1: error: the rule has no \"a number\"\n"));
}

TEST_CASE("a basis that is not stated needs a note", "[rule_loader]") {
    CHECK(problems_with("basis = \"stated\"", "basis = \"unverified\"") ==
          "rules/x.lua:7:3: error: a rule whose basis is unverified needs a basis_note\n"
          "     7 |   basis = \"unverified\",\n"
          "       |   ^~~~~\n"
          "       say in basis_note what it rests on\n");
    CHECK(problems_with("basis = \"stated\"", "basis = \"derived\", basis_note = \"from D5\"") == "");
}

TEST_CASE("the law has dates that fit together", "[rule_loader]") {
    CHECK(problems_with("  fix =", "  since = \"2019-13-01\",\n  fix =") ==
          "rules/x.lua:9:3: error: \"since\" of the rule is no date\n"
          "     9 |   since = \"2019-13-01\",\n"
          "       |   ^~~~~\n"
          "       write since = \"2019-04-25\"\n");
    CHECK(problems_with("  fix =", "  since = \"2019-01-02\", [\"until\"] = \"2019-01-01\",\n  fix =") ==
          "rules/x.lua:9:27: error: the rule ends before it begins\n"
          "     9 |   since = \"2019-01-02\", [\"until\"] = \"2019-01-01\",\n"
          "       |                           ^~~~~\n"
          "       correct since or until\n");
    CHECK(problems_with("  fix =", "  since = \"2019-01-01\", [\"until\"] = \"2019-01-01\",\n  fix =") == "");
}

TEST_CASE("until, a word of Lua's own, is written in brackets", "[rule_loader]") {
    CHECK(problems_with("  fix =", "  until = \"2020-12-31\",\n  fix =") ==
          "rules/x.lua:9: error: unexpected symbol near 'until'\n"
          "     9 |   until = \"2020-12-31\",\n"
          "       until is a word of Lua's own: write [\"until\"] = \"...\"\n");
    CHECK(problems_with("  fix =", "  [\"until\"] = \"2020-12-31\",\n  fix =") == "");
}

TEST_CASE("dated_by is a date of the subject, or a function", "[rule_loader]") {
    const auto problems = [](const std::string& dated_by) {
        return problems_with("  fix =", "  since = \"2019-01-01\", dated_by = " + dated_by + ",\n  fix =");
    };
    CHECK(problems("\"opened\"") == "");
    CHECK(problems("function(t) return t.opened end") == "");
    CHECK(problems("\"opend\"") ==
          "rules/x.lua:9:25: error: dated_by: \"opend\" is no date of kind \"task\"\n"
          "     9 |   since = \"2019-01-01\", dated_by = \"opend\",\n"
          "       |                         ^~~~~~~~\n"
          "       did you mean \"opened\"?\n");
    CHECK(problems("\"count\"").find("\"count\" is no date of kind \"task\"") != std::string::npos);
    CHECK(problems("5").find(
              "dated_by must be the name of a date of the subject, or a function that gives one") !=
          std::string::npos);
}

TEST_CASE("dated_by over the whole state is a function, as that has no dates", "[rule_loader]") {
    const std::string state =
        replaced(good_rule, "subject = \"task\"", "subject = \"state\", dated_by = \"opened\"");
    CHECK(load_rule_files({{"rules/x.lua", state}})
              .problems.find(
                  "dated_by must be the name of a date of the subject, or a function that gives one") !=
          std::string::npos);
}

TEST_CASE("functions are functions, and texts are texts", "[rule_loader]") {
    CHECK(problems_with("  fix =", "  applies = true,\n  fix =") ==
          "rules/x.lua:9:3: error: \"applies\" must be a function, not true or false\n"
          "     9 |   applies = true,\n"
          "       |   ^~~~~~~\n");
    CHECK(problems_with("title = \"A task takes too long\"", "title = 5") ==
          "rules/x.lua:3:3: error: \"title\" of the rule must be a text, not a number\n"
          "     3 |   title = 5,\n"
          "       |   ^~~~~\n");
    CHECK(problems_with("cites = \"SEC A1\"", "cites = { \"SEC A1\", 5 }")
              .find("\"cites\" of the rule must be a text or a list of texts") != std::string::npos);
    CHECK(problems_with("  fix =", "  tags = {},\n  fix =")
              .find("\"tags\" of the rule must be a text or a list of texts") != std::string::npos);
    CHECK(problems_with("  fix =", "  tags = { \"a\", b = \"c\" },\n  fix =")
              .find("\"tags\" of the rule must be a text or a list of texts") != std::string::npos);
}

TEST_CASE("an id that two files have is told with both places", "[rule_loader]") {
    const LoadedRules loaded =
        load_rule_files({{"rules/a.lua", good_rule}, {"rules/b.lua", good_rule}, {"rules/c.lua", good_rule}});
    CHECK(loaded.problems ==
          "rules/b.lua:2:3: error: there is a rule TST-001 already\n"
          "     2 |   id = \"TST-001\",\n"
          "       |   ^\n"
          "       rules/a.lua:2:3: here first\n"
          "       give it the next free id\n"
          "rules/c.lua:2:3: error: there is a rule TST-001 already\n"
          "     2 |   id = \"TST-001\",\n"
          "       |   ^\n"
          "       rules/b.lua:2:3: here first\n"
          "       give it the next free id\n");
}

TEST_CASE("all problems of all files are told at once", "[rule_loader]") {
    const std::string problems =
        load_rule_files({{"rules/a.lua", "return {"},
                         {"rules/b.lua", replaced(good_rule, "\"major\"", "\"mayor\"")},
                         {"rules/c.lua", replaced(good_rule, "  why =", "  wy =")}})
            .problems;
    for (const char* part :
         {"rules/a.lua:1: error: unexpected symbol near <eof>", "rules/b.lua:5:3: error: the severity",
          "rules/c.lua:1:1: error: the rule lacks its \"why\"",
          "rules/c.lua:8:3: error: the rule has no \"wy\""})
        CHECK(problems.find(part) != std::string::npos);
}
