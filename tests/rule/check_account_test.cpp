#include "rule/check_account.h"

#include "rule/check_runner.h"
#include "support/task_world.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
CheckAccount account_of(const std::string& table, const std::string& toml = one_task) {
    Rule rule = make_rule(table);
    rule.info.since = day("2019-07-01");
    const TaskRun run({rule}, toml, "2020-02-14");
    return CheckRunner(run.inputs, run.rules).account_for(0, run.state.records(*rule.info.subject).front());
}
}  // namespace

TEST_CASE("what was read is told apart by the function that read it first", "[check_account]") {
    const CheckAccount account = account_of(
        "dated_by = 'opened', applies = function(t) return t.opened and not t.urgent end, "
        "check = function(t) local a, b = t.urgent, t.closed end");
    CHECK(account.verdict == Verdict::pass);
    CHECK(account.evidence.size() == 3);
    CHECK(account.course.dated == 1);
    CHECK(account.course.applied == 2);
    CHECK(account.course.law_day == day("2019-12-02"));
    CHECK(account.course.law_day_is_given);
    CHECK_FALSE(account.course.dismissal);
}

TEST_CASE("without dated_by the law is that of the day of the check", "[check_account]") {
    const CheckAccount account = account_of("check = function(t) end");
    CHECK(account.course.law_day == day("2020-02-14"));
    CHECK_FALSE(account.course.law_day_is_given);
}

TEST_CASE("who said that a rule doesn't apply is kept", "[check_account]") {
    CHECK(account_of("dated_by = function() return date '2019-06-30' end, check = function(t) end")
              .course.dismissal == Dismissal::law);
    CHECK(account_of("applies = function() return false end, check = function(t) end").course.dismissal ==
          Dismissal::applies);
    const CheckAccount parameter = account_of("check = function(t) param('grace', date '2018-12-31') end");
    CHECK(parameter.verdict == Verdict::not_applicable);
    CHECK(parameter.course.dismissal == Dismissal::parameter);
    CHECK(parameter.course.dismissal_message == "\"grace\" had no value on 2018-12-31");
}

TEST_CASE("an obligation is kept when it was met, too", "[check_account]") {
    const CheckAccount account = account_of(
        "check = function(t, report) report.obligation { by = date '2020-01-02', done = date '2020-01-02' } "
        "end");
    CHECK(account.verdict == Verdict::pass);
    REQUIRE(account.obligations.size() == 1);
    CHECK(account.obligations[0].what == "task A");
    CHECK(account.obligations[0].by == day("2020-01-02"));
    CHECK(account.obligations[0].done == day("2020-01-02"));
}

TEST_CASE("a rule that fails is accounted for as an error", "[check_account]") {
    const CheckAccount account = account_of("check = function(t) error('oh') end");
    CHECK(account.verdict == Verdict::error);
    REQUIRE(account.findings.size() == 1);
    CHECK(account.findings[0].message == "oh");
}
