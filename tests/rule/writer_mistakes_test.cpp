// Slips that writers of rules make, and what each is told.
#include "support/task_world.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
struct Mistake {
    const char*
        check;  // the body of a check over task A, which has no planned day, was opened and isn't closed
    const char* told;
};

// Each stands for a kind of slip; the message is all that its writer gets beside the place.
const Mistake mistakes[] = {
    {"local _ = t.opend", "task has no field \"opend\": did you mean \"opened\"?"},
    {"local _ = t:maybe 'opend'", "task has no field \"opend\": did you mean \"opened\"?"},
    {"local _ = wd.add(t.closed, 3)",
     "the start of wd.add must be a date, not nothing: ask first whether it is there (found absent last: "
     "\"closed\" of task A)"},
    {"local _ = t.opened < '2019-01-01'", "a date can't be compared with a text: write date \"2019-04-25\""},
    {"local _ = t.opened < t.closed",
     "a date can't be compared with nothing: ask first whether it is there (found absent last: "
     "\"closed\" of task A)"},
    {"local _ = 5 < t.share",
     "a number can't be compared with nothing: ask first whether it is there (found absent last: \"share\" "
     "of "
     "task A)"},
    {"local _ = t.opened + 1.5",
     "a date and a number can't be added: a date takes a whole number of days, or another date to subtract"},
    {"local _ = today - t.closed",
     "a date and nothing can't be subtracted: a date takes a whole number of days, or another date to "
     "subtract "
     "(found absent last: \"closed\" of task A)"},
    {"local _ = t.opened * 2",
     "\"opened\" is a date or a record, which can't be calculated with: a date takes + and - with whole "
     "days, or "
     "- with another date"},
    {"local _ = wd.add('2019-12-02', 3)",
     "the start of wd.add must be a date, not a text: write date \"2019-04-25\""},
    {"local _ = wd.add(t.opened, 3, 'WD')", "wd.add takes 2 arguments, not 3"},
    {"local _ = wd.add(t.opened)", "the number of Working Days must be a whole number, not nothing"},
    {"local _ = days.count('workingdays', t.opened, today)",
     "there is no way of counting \"workingdays\": did you mean \"working_days\"?"},
    {"local _ = text.matches(t.opened, 'x')", "argument 1 of matches must be a text, not a date or a record"},
    {"local _ = text.matches('x', '(a')", "the pattern \"(a\" can't be read: missing ): (a"},
    {"local _ = param('grcae', t.opened)", "there is no parameter \"grcae\": did you mean \"grace\"?"},
    {"local _ = param('grace')", "the day of param must be a date, not nothing"},
    {"local _ = graph.of 'need'", "there is no graph \"need\": did you mean \"needs\"?"},
    {"local _ = todya", "\"todya\" is not defined: did you mean \"today\"?"},
    {"limit = 3", "\"limit\" would be a global: write local limit"},
    {"local f; f()", "\"f\" is nothing, which can't be called: check its name"},
    {"report('late')",
     "\"report\" is a table, which can't be called: write report.breach { message = \"...\" }"},
    {"report.brech('late')", "report has no \"brech\": did you mean \"breach\"?"},
    {"report.breach { mesage = 'late' }", "report.breach has no \"mesage\": did you mean \"message\"?"},
    {"report.breach { at = 'opened' }", "report.breach needs a message: write message = \"...\""},
    {"report.breach '{subjct} is late'",
     "the text \"{subjct} is late\" has {subjct}, which is neither given nor a field of the subject: did you "
     "mean "
     "{subject}?"},
    {"report.obligation { by = '2020-01-02' }",
     "\"by\" of report.obligation must be a date, not a text: write date \"2019-04-25\""},
    {"local _ = t.share + 3",
     "\"share\" is nothing, which can't be calculated with: ask first whether it is there (found absent "
     "last: "
     "\"share\" of task A)"},
    {"report.breach('late since ' .. t.closed)",
     "\"closed\" is nothing, which can't be joined to a text: ask first whether it is there (found absent "
     "last: "
     "\"closed\" of task A)"},
    {"local _ = t.closed.year",
     "\"closed\" is nothing, which can't be asked for a field: ask first whether it is there (found absent "
     "last: "
     "\"closed\" of task A)"},
    {"local _ = (t:maybe 'count') + 1",
     "nothing can't be calculated with: ask first whether it is there (found absent last: \"count\" of task "
     "A)"},
    {"for _ in ipairs(t.marks) do end",
     "ipairs goes through a list, not nothing: ask first whether it is there (found absent last: "
     "\"marks\" of task A)"},
    {"for _ in ipairs(t.id) do end", "ipairs goes through a list, not a text"},
    {"for _ in pairs(state.tasks) do end", "pairs goes through tables: use ipairs for a list of records"},
    {"t.closed = today", "a record can't be changed by a rule"},
    {"while true do end", "step limit reached: the check runs too long"},
    {"local _ = use 'nothing'", "there is no rules/_nothing.lua to use"},
    {"error 'this can\\'t be'", "this can't be"},
    {"assert(t.closed)",
     "what assert was given is false or nothing: give it a message too (found absent last: \"closed\" of "
     "task A)"},
    {"error ''", "the rule raised an error without a message: give it one"},
    {"error {}", "the rule raised an error that is no text"},
    {"return 'late'",
     "check returned a text: what is wrong is said with report, such as report.breach { message = \"...\" }"},
};
}  // namespace

TEST_CASE("a slip in a check is told in the words of its writer, with what to write instead",
          "[writer_mistakes]") {
    for (const Mistake& mistake : mistakes) {
        CAPTURE(mistake.check);
        CHECK(check_task(mistake.check) == Lines{std::string("error: ") + mistake.told});
    }
}

TEST_CASE("what a check returns is no matter where it is nothing", "[writer_mistakes]") {
    CHECK(check_task("return nil") == Lines{"pass"});
    CHECK(check_task("return report.note 'x'") == Lines{"note: x"});
}

TEST_CASE("a fact that was absent in one check is not told of in the next", "[writer_mistakes]") {
    const std::string two = one_task + "[[task]]\nid = \"B\"\nopened = 2019-12-02\nclosed = 2019-12-03\n";
    const TaskRun run({rule_that("local _ = t.closed local n; local _ = n.x")}, two, "2020-02-14");
    CHECK(
        run.lines() ==
        Lines{
            "error: \"n\" is nothing, which can't be asked for a field: ask first whether it is there (found "
            "absent last: \"closed\" of task A)",
            "error: \"n\" is nothing, which can't be asked for a field: ask first whether it is there"});
}
