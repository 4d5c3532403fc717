#include "engine/rule_costs.h"

#include "support/task_world.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
std::int64_t steps_of(const std::string& body, const std::string& toml = one_task) {
    const TaskRun run({rule_that(body)}, toml, "2020-02-14");
    return measure_rules(run.rules, run.inputs).front().steps;
}
}  // namespace

TEST_CASE("the steps of a rule are counted one by one, and the same each time", "[rule_costs]") {
    const std::int64_t ten = steps_of("for i = 1, 10 do end"), eleven = steps_of("for i = 1, 11 do end");
    CHECK(ten > 10);
    CHECK(eleven == ten + 1);
    CHECK(steps_of("for i = 1, 10 do end") == ten);
}

// What finds something is run once more, for its evidence; not where the check before it found something as
// well.
TEST_CASE("of checks that find something only the first is run twice", "[rule_costs]") {
    const std::string body = "for i = 1, 10000 do end report.breach('found')";
    const std::string second = "[[task]]\nid = \"B\"\n", third = "[[task]]\nid = \"C\"\n";
    const std::int64_t one = steps_of(body), two = steps_of(body, one_task + second),
                       three = steps_of(body, one_task + second + third);
    CHECK(one > 20'000);
    CHECK(two - one > 10'000);
    CHECK(two - one < 11'000);
    CHECK(three - two == two - one);
}

TEST_CASE("a rule without a subject takes nothing", "[rule_costs]") {
    const TaskRun run({rule_that("local x = t", "team")}, one_task, "2020-02-14");
    const auto costs = measure_rules(run.rules, run.inputs);
    REQUIRE(costs.size() == 1);
    CHECK(costs.front().steps == 0);
    CHECK(costs.front().seconds == 0);
}
