#include "engine/mutation.h"

#include "engine/rule_cases.h"
#include "report/text_mutations.h"
#include "support/rule_files.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
std::string told(const std::map<std::string, std::string>& texts, const Modules& modules = {},
                 std::size_t jobs = 2) {
    const MemoryFiles files(texts);
    std::vector<FoundFile> found;
    for (const auto& [name, text] : texts) found.push_back({name, name});
    RuleInputs inputs = task_world().inputs();
    inputs.modules = &modules;
    Diagnostics diagnostics;
    const std::vector<Rule> rules =
        load_rules(drafts_of(files, found), inputs, task_world().model, RuleParts::all, jobs, diagnostics);
    REQUIRE(diagnostics.empty());
    std::vector<RuleWatch> watches(rules.size());
    REQUIRE(run_cases(rules, task_world().model, inputs, jobs, &watches).failures() == 0);
    MutationOptions options;
    options.jobs = jobs;
    std::ostringstream out;
    write_mutations(run_mutations(rules, watches, task_world().model, inputs, options), out);
    return out.str();
}

// The good rule with another body of its check, which stands in line 10 from column 30 on.
std::string with_check(const std::string& body) {
    return replaced(good_rule, "if not t.closed then report.breach(\"{subject} is open\") end", body);
}
const std::string open_is_a_breach = "if not t.closed then report.breach('{subject} is open') end";
}  // namespace

TEST_CASE("a change that a case notices is only counted", "[mutation]") {
    CHECK(told({{"rules/x.lua", good_rule}}) == "1 change: 1 noticed, 0 unnoticed\n");
}

TEST_CASE("each comparison, number, boolean and date is changed, and told where no case notices",
          "[mutation]") {
    CHECK(told({{"rules/x.lua", with_check("local a = 1 < 2\n" + open_is_a_breach)}}) ==
          "rules/x.lua:10:41: TST-001: \"1\" to \"2\" goes unnoticed\n"
          "rules/x.lua:10:43: TST-001: \"<\" to \"<=\" goes unnoticed\n"
          "rules/x.lua:10:45: TST-001: \"2\" to \"3\" goes unnoticed\n"
          "4 changes: 1 noticed, 3 unnoticed\n");
    CHECK(told({{"rules/x.lua",
                 with_check("local a = not true and date '2020-02-28'\n" + open_is_a_breach)}}) ==
          "rules/x.lua:10:41: TST-001: leaving out \"not\" goes unnoticed\n"
          "rules/x.lua:10:45: TST-001: \"true\" to \"false\" goes unnoticed\n"
          "rules/x.lua:10:50: TST-001: \"and\" to \"or\" goes unnoticed\n"
          "rules/x.lua:10:59: TST-001: \"2020-02-28\" to \"2020-02-29\" goes unnoticed\n"
          "5 changes: 1 noticed, 4 unnoticed\n");
}

TEST_CASE("the first day of the law is changed too, and noticed by a case of that day alone", "[mutation]") {
    const auto since = [](const char* day) {
        return replaced(good_rule, "basis = \"stated\",",
                        std::string("basis = \"stated\", since = \"") + day + "\",");
    };
    CHECK(told({{"rules/x.lua", since("2020-02-13")}}) ==
          "rules/x.lua:7:29: TST-001: \"2020-02-13\" to \"2020-02-14\" goes unnoticed\n"
          "2 changes: 1 noticed, 1 unnoticed\n");
    CHECK(told({{"rules/x.lua", since("2020-02-14")}}) == "2 changes: 2 noticed, 0 unnoticed\n");
}

TEST_CASE("a change of a module is noticed by a case of any rule that uses it", "[mutation]") {
    const std::string rule = with_check("if use('gate').over(t) then report.breach('{subject} is open') end");
    const Modules modules = {{"rules/_gate.lua",
                              "local gate = {}\n"
                              "function gate.over(t) return not t.closed and 1 < 2 end\n"
                              "return gate\n"}};
    CHECK(told({{"rules/x.lua", rule}, {"rules/y.lua", replaced(rule, "TST-001", "TST-002")}}, modules) ==
          "rules/_gate.lua:2:49: TST-001, TST-002: \"<\" to \"<=\" goes unnoticed\n"
          "rules/_gate.lua:2:51: TST-001, TST-002: \"2\" to \"3\" goes unnoticed\n"
          "5 changes: 3 noticed, 2 unnoticed\n");
}

TEST_CASE("an endless loop ends at the limit of steps, and is noticed", "[mutation]") {
    CHECK(told({{"rules/x.lua", with_check("while false do end\n" + open_is_a_breach)}}) ==
          "2 changes: 2 noticed, 0 unnoticed\n");
}

TEST_CASE("a comment excuses its line, or the one below it, and is told where it excuses nothing",
          "[mutation]") {
    CHECK(told({{"rules/x.lua",
                 with_check("local a = 1 -- mutation: nobody reads it\n" + open_is_a_breach)}}) ==
          "2 changes: 1 noticed, 0 unnoticed, 1 excused\n");
    CHECK(told({{"rules/x.lua",
                 with_check("\n-- mutation: nobody reads it\nlocal a = 1\n" + open_is_a_breach)}}) ==
          "2 changes: 1 noticed, 0 unnoticed, 1 excused\n");
    CHECK(told({{"rules/x.lua", with_check(open_is_a_breach + " -- mutation: no reason\n")}}) ==
          "rules/x.lua:10: no change of that line goes unnoticed: remove the comment \"mutation: ...\"\n"
          "1 change: 1 noticed, 0 unnoticed\n");
    // Without a reason it excuses nothing.
    CHECK(told({{"rules/x.lua", with_check("local a = 1 -- mutation:\n" + open_is_a_breach)}}) ==
          "rules/x.lua:10:41: TST-001: \"1\" to \"2\" goes unnoticed\n"
          "2 changes: 1 noticed, 1 unnoticed\n");
}

TEST_CASE("what goes unnoticed doesn't depend on the number of threads", "[mutation]") {
    const std::string rule = with_check("local a, b, c = 1 < 2, 3 >= 4, true\n" + open_is_a_breach);
    CHECK(told({{"rules/x.lua", rule}}, {}, 1) == told({{"rules/x.lua", rule}}, {}, 8));
}
