// What a state, a rule or the name of a file may hold to lead a reader of the text report astray, and colour.
#include <algorithm>

#include "support/report_text.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
bool has_line(const std::string& report, const std::string& line) {
    return ("\n" + report).find("\n" + line + "\n") != std::string::npos;
}

// Line ends are the only control bytes of a report without colour.
bool is_harmless(const std::string& report) {
    return std::none_of(report.begin(), report.end(),
                        [](unsigned char c) { return (c < 0x20 && c != '\n') || c == 0x7f; });
}

std::string colored(const RunResult& result) {
    ReportOptions options;
    options.color = true;
    return report_of(result, "text", options);
}

std::string padded_to(std::string text, std::size_t columns) {
    text.resize(std::max(columns, text.size()), ' ');
    return text;
}

// A report with colour, taken apart.
struct Painted {
    std::string text;  // without the colour
    Lines spans;       // "31 breach": what is coloured, and how
};

// Colours are "\x1b[31m", and "\x1b[0m" behind what is coloured.
Painted take_apart(const std::string& report) {
    Painted painted;
    std::string color;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < report.size(); ++i) {
        if (report[i] != '\x1b') {
            painted.text += report[i];
            continue;
        }
        const std::size_t end = report.find_first_not_of("[0123456789;", i + 1);
        REQUIRE(end != std::string::npos);
        REQUIRE(report[end] == 'm');
        const std::string code = report.substr(i + 2, end - i - 2);
        if (code == "0")
            painted.spans.push_back(color + " " + painted.text.substr(begin));
        else
            begin = painted.text.size();
        CHECK((code == "0") == !color.empty());  // they don't overlap
        color = code == "0" ? "" : code;
        i = end;
    }
    CHECK(color.empty());
    return painted;
}
}  // namespace

TEST_CASE("a value of the state can't act on the terminal, nor begin a line of the report",
          "[text_report][hostile]") {
    const TaskRun run({rule_that("local x = t.team.lead report.breach '{subject} is wrong'")},
                      "[state]\ntitle = \"Panel\\u001b]0;x\\u0007\"\n"
                      "[[team]]\nname = \"North\"\nlead = \"A\\nbreach  none\\u009b2J\"\n"
                      "[[task]]\nid = \"T\\u001b[8m\"\nopened = 2019-12-02\nteam = \"North\"\n",
                      "2020-02-14");
    const std::string report = report_of(run.result);
    CHECK(is_harmless(report));
    CHECK(heading_line(report).starts_with("Panel<1B>]0;x<07> · as of 2020-02-14 · "));
    CHECK(has_line(report, "  task T<1B>[8m is wrong"));
    CHECK(has_line(report, "    lead of North  A<0A>breach  none<C2><9B>2J  tasks.toml:5:8"));
}

TEST_CASE("a name that turns its direction is shown as what it is", "[text_report][hostile]") {
    const TaskRun run({rule_that("report.breach '{subject} is wrong'", "team")},
                      "[[team]]\nname = \"Foo \\u202Edtl\\u202C\\u200B\"\n", "2020-02-14");
    const std::string report = report_of(run.result);
    CHECK(has_line(report, "  Foo <U+202E>dtl<U+202C><U+200B> is wrong"));
    CHECK(has_line(report, "    team  Foo <U+202E>dtl<U+202C><U+200B>  tasks.toml:1:1"));
}

TEST_CASE("evidence stays in its columns, whatever is made visible in it", "[text_report][hostile]") {
    const TaskRun run({rule_that("local x, y = t.team.town, t.closed report.breach 'x'")},
                      "[[team]]\nname = \"N\\u0007\"\n" + one_task + "team = \"N\\u0007\"\n", "2020-02-14");
    const std::string report = report_of(run.result);
    CHECK(has_line(report, "    team           N<07>    tasks.toml:6:8"));
    CHECK(has_line(report, "    town of N<07>  none     tasks.toml:1:1"));
    CHECK(has_line(report, "    closed         not yet  tasks.toml:3:1"));
}

TEST_CASE("what rules say is made harmless as well", "[text_report][hostile]") {
    Rule rule = named_rule({"TST-001", Severity::major, "Title\x1b[8m", {"SEC\nA1"}, "fix\tit\x9b"},
                           "report.breach 'said\\n\\x1b[2J\\xff'");
    rule.info.basis = Basis::derived;
    rule.info.basis_note = "note\u202E";
    const TaskRun run({rule}, one_task, "2020-02-14");
    const std::string report = report_of(run.result);
    CHECK(is_harmless(report));
    // The title has 12 columns when it is shown, so 78 - 27 - 12 blanks are left up to the citation.
    CHECK(has_line(report, "breach  major     TST-001  Title<1B>[8m" + std::string(39, ' ') + "SEC<0A>A1"));
    CHECK(has_line(report, "    derived: note<U+202E>"));
    CHECK(has_line(report, "  said<0A><1B>[2J<FF>"));
    CHECK(has_line(report, "    fix: fix<09>it<9B>"));
}

TEST_CASE("what a failing rule says is made harmless, and its file's name", "[text_report][hostile]") {
    Rule rule = rule_that("error 'no\\x1b[8m'");
    rule.info.place.file = "rules/a\x1b\n.lua";
    const TaskRun run({rule}, "[[task]]\nid = \"A\\u000a\"\nopened = 2019-12-02\n", "2020-02-14");
    const std::string report = report_of(run.result);
    CHECK(is_harmless(report));
    CHECK(has_line(report, "  no<1B>[8m"));
    CHECK(has_line(report, "    in rules/a<1B><0A>.lua:1:1"));
    CHECK(has_line(report, "    on the task A<0A>"));
    CHECK(has_line(report, "    rules/a<1B><0A>.lua:1"));
}

TEST_CASE("the name of a file may be anything, and is shown", "[text_report][hostile]") {
    TaskRun run({named_rule({"TST-001"}, "local x = t.closed report.breach 'late'"),
                 named_rule({"TST-002"}, "local x = t.size")},
                one_task, "2020-02-14");
    const State state = load_tasks_as(one_task, "2020-02-14", task_world().model, "st\xff/\x1b[8m\n.toml");
    run.result.state = &state;
    ReportOptions options;
    options.each_unknown = true;
    const std::string report = report_of(run.result, "text", options);
    CHECK(is_harmless(report));
    CHECK(has_line(report, "    closed  not yet  st<FF>/<1B>[8m<0A>.toml:1:1"));
    CHECK(has_line(report,
                   "    st<FF>/<1B>[8m<0A>.toml:1:1  TST-002  the \"size\" of task A is not in the state"));
}

TEST_CASE("a missing field that a rule made up is made harmless", "[text_report][hostile]") {
    const TaskRun run({rule_that("report.unknown { message = 'x', missing = 'a\\x1b[8m' }")}, one_task,
                      "2020-02-14");
    CHECK(has_line(report_of(run.result), "  unknown  a<1B>[8m    1 record  TST-001"));
}

TEST_CASE("a long value is shown whole, and only its own line grows by it", "[text_report][hostile]") {
    const std::string name(61, 'n'), town(100'000, 't');
    const TaskRun run({rule_that("local x, y = t.team.town, t.closed report.breach 'x'")},
                      "[[team]]\nname = \"" + name + "\"\ntown = \"" + town + "\"\n" + one_task +
                          "team = \"" + name + "\"\n",
                      "2020-02-14");
    const std::string report = report_of(run.result);
    // Labels are given up to 60 columns, values up to 40.
    CHECK(has_line(report, "    " + padded_to("town of " + name, 60) + "  " + town + "  tasks.toml:3:8"));
    CHECK(has_line(report,
                   "    " + padded_to("closed", 60) + "  " + padded_to("not yet", 40) + "  tasks.toml:4:1"));
}

TEST_CASE("counts of a thousand records and more keep to their column", "[text_report]") {
    std::string toml;
    for (int i = 0; i < 1000; ++i)
        toml += "[[task]]\nid = \"" + std::to_string(i) + "\"\nopened = 2019-12-02\n";
    const TaskRun run({named_rule({"TST-001"}, "local x = t.size"),
                       named_rule({"TST-002"}, "if t.id == '7' then local x = t.count end")},
                      toml, "2020-02-14");
    const std::string report = report_of(run.result);
    CHECK(has_line(report, "  unknown  task.count       1 record  TST-002"));
    CHECK(has_line(report, "  unknown  task.size   1,000 records  TST-001"));
    CHECK(has_line(report, "TST-001          .        .        .        .    1,000        .        ."));
}

TEST_CASE("colour adds nothing but colour, around verdicts and their numbers", "[text_report][color]") {
    const TaskRun run(
        {rule_that("if t.id == 'A' then report.breach 'b' elseif t.id == 'B' then report.note 'n'\n"
                   "elseif t.id == 'C' then report.due { by = today, message = 'd' }\n"
                   "elseif t.id == 'D' then local x = t.size elseif t.id == 'E' then error 'e' end")},
        one_task +
            "[[task]]\nid = \"B\"\nopened = 2019-12-02\n[[task]]\nid = \"C\"\nopened = 2019-12-02\n"
            "[[task]]\nid = \"D\"\nopened = 2019-12-02\n[[task]]\nid = \"E\"\nopened = 2019-12-02\n"
            "[[task]]\nid = \"F\"\nopened = 2019-12-02\n",
        "2020-02-14");
    const Painted painted = take_apart(colored(run.result));
    CHECK(painted.text == report_of(run.result));
    CHECK(painted.spans == Lines{"1;31 error ", "31 breach", "33 due   ", "36 note  ", "35 unknown",
                                 "32 1 pass", "31 1 breach", "33 1 due", "36 1 note", "35 1 unknown",
                                 "1;31 1 error"});
}

TEST_CASE("colours that a state brings along are no colours", "[text_report][color][hostile]") {
    const TaskRun run({rule_that("report.breach '{subject}'", "team")},
                      "[[team]]\nname = \"\\u001b[32mpass\\u001b[0m\"\n", "2020-02-14");
    const std::string report = colored(run.result);
    CHECK(has_line(report, "  <1B>[32mpass<1B>[0m"));
    CHECK(take_apart(report).text == report_of(run.result));
}
