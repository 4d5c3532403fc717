#include "report/html_report.h"

#include "graph/record_graph.h"
#include "report/finding_party.h"
#include "report/html_assets.h"
#include "support/every_verdict.h"

using namespace seccheck;
using namespace seccheck::test;
using Catch::Contains;

namespace {
std::size_t how_often(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

// From the article that has the text to its end.
std::string article_with(const std::string& page, const std::string& text) {
    const std::size_t at = page.find(text, page.find("<div id=\"list\">"));
    REQUIRE(at != std::string::npos);
    const std::size_t begin = page.rfind("<article", at);
    return page.substr(begin, page.find("</article>", begin) - begin);
}

const std::string chain =
    "[[task]]\nid = \"A\"\nopened = 2019-12-02\nneeds = [\"B\"]\n"
    "[[task]]\nid = \"B\"\nopened = 2019-12-02\n";

// A needs B, and B is late.
struct Chain : TaskRun {
    Chain()
        : TaskRun({named_rule({}, "if t.id == 'B' then report.breach '{subject} is late' end")}, chain,
                  "2020-02-14") {
        result.drawn = RecordGraph(task_world().graphs.front(), state).edges();
    }
};

GraphLayouts one_below_the_other(const std::vector<GraphToDraw>& graphs) {
    GraphLayout layout;
    layout.size = {200, 200};
    for (std::size_t i = 0; i < graphs.front().boxes.size(); ++i)
        layout.centres.push_back({100, 50.0 + 100 * static_cast<double>(i)});
    for (std::size_t i = 0; i < graphs.front().lines.size(); ++i)
        layout.lines.push_back({{1, 2}, {3, 4}, {5, 6}, {7, 8.25}});
    return {{layout}, ""};
}
}  // namespace

TEST_CASE("the HTML page allows its own style and script, and nothing else", "[html_report]") {
    const std::string page = report_of(EveryVerdict().result, "html");
    CHECK_THAT(
        page, Contains("content=\"default-src 'none'; style-src 'sha256-" + base64_of_hex(html_style.sha256) +
                       "'; script-src 'sha256-" + base64_of_hex(html_script.sha256) +
                       "'; base-uri 'none'; form-action 'none'\""));
    CHECK(how_often(page, "<script") == 1);
    CHECK(how_often(page, "<style") == 1);
    CHECK(how_often(page, "http") == 1);  // of http-equiv
    CHECK(how_often(page, " style=") == 0);
    CHECK(how_often(page, " onclick=") == 0);
}

TEST_CASE("neither the style nor the script ends the element that holds it", "[html_report]") {
    CHECK(html_style.text.find("</") == std::string_view::npos);
    CHECK(html_script.text.find("</") == std::string_view::npos);
}

TEST_CASE("a digest is written in base 64", "[html_report]") {
    CHECK(base64_of_hex("") == "");
    CHECK(base64_of_hex("4d") == "TQ==");  // "M", "Ma" and "Man" of RFC 4648's cousins
    CHECK(base64_of_hex("4d61") == "TWE=");
    CHECK(base64_of_hex("4d616e") == "TWFu");
    CHECK(base64_of_hex("fbff4d") == "+/9N");
}

TEST_CASE("the HTML page has each finding once, worst verdict first", "[html_report]") {
    const std::string page = report_of(EveryVerdict().result, "html");
    CHECK(how_often(page, "<article") == 5);
    std::size_t last = page.find("<div id=\"list\">");
    for (const char* each : {"data-verdict=\"error\"", "data-verdict=\"breach\"", "data-verdict=\"due\"",
                             "data-verdict=\"note\"", "data-verdict=\"unknown\""}) {
        INFO(each);
        const std::size_t at = page.find(each, last);
        REQUIRE(at != std::string::npos);
        last = at;
    }
}

TEST_CASE("a finding in HTML has its clause, its basis, its evidence and what to do", "[html_report]") {
    const std::string breach = article_with(report_of(EveryVerdict().result, "html"), "100%");
    CHECK_THAT(breach, Contains("data-severity=\"major\" data-rule=\"TST-001\" "
                                "data-clause=\"SEC A1&#10;SEC A2\" data-date=\"2019-12-02\""));
    CHECK_THAT(breach, Contains("task A is &quot;late&quot; &amp; 100% &lt;open&gt;</h4>"));
    CHECK_THAT(breach, Contains("<cite>SEC A1</cite>; <cite>SEC A2</cite> (derived: as it is done)"));
    CHECK_THAT(breach, Contains("<summary>Evidence: 1 fact</summary>"));
    CHECK_THAT(breach, Contains("<td>opened</td><td>2019-12-02</td><td><code>tasks.toml:6:10</code></td>"));
    CHECK_THAT(breach, Contains("<b>What to do:</b> Close it."));
}

TEST_CASE("what is unknown names the missing fact, and has evidence where that is asked for",
          "[html_report]") {
    const EveryVerdict run;
    const std::string brief = article_with(report_of(run.result, "html"), "Missing:");
    CHECK_THAT(brief, Contains("Missing: <code>task.size</code>"));
    CHECK_THAT(brief, !Contains("Evidence") && !Contains("What to do"));
    ReportOptions options;
    options.each_unknown = true;
    const std::string full = report_of(run.result, "html", options);
    CHECK_THAT(article_with(full, "Missing:"), Contains("Evidence"));
}

TEST_CASE("a rule that failed shows where, and no fix of what it didn't find", "[html_report]") {
    const std::string error = article_with(report_of(EveryVerdict().result, "html"), "no such task");
    CHECK_THAT(error, Contains("<summary>Where it failed</summary>") && !Contains("What to do"));
}

TEST_CASE("a waived finding shows its waiver, and a known one that it is known", "[html_report]") {
    EveryVerdict run;
    for (Finding& finding : run.result.findings) {
        if (finding.verdict != Verdict::breach) continue;
        finding.verdict = Verdict::waived;
        finding.waiver = finding.subject;
        finding.known = true;
    }
    const std::string waived = article_with(report_of(run.result, "html"), "100%");
    CHECK_THAT(waived, Contains("Waived by task A <code>tasks.toml:4:1</code>"));
    CHECK_THAT(waived, Contains("in the baseline"));
}

TEST_CASE("the timeline goes from the check over what is due to the meeting", "[html_report]") {
    EveryVerdict run;
    const Model model = model_with_horizon();
    const State state = load_tasks_as(six_tasks + "planned = 2020-03-13\n", "2020-02-14", model);
    run.result.state = &state;
    const std::string page = report_of(run.result, "html");
    const std::string timeline = page.substr(page.find("<ol class=\"timeline\">"));
    const std::size_t check = timeline.find("Friday <time datetime=\"2020-02-14\">14 Feb 2020</time>");
    const std::size_t due =
        timeline.find("Thursday <time datetime=\"2020-02-20\">20 Feb 2020</time> <small>in 6 days");
    const std::size_t meeting =
        timeline.find("Friday <time datetime=\"2020-03-13\">13 Mar 2020</time> <small>in 28");
    REQUIRE(meeting != std::string::npos);
    CHECK(check < due);
    CHECK(due < meeting);
    CHECK_THAT(timeline, Contains("The next meeting"));
}

TEST_CASE("a record with a breach is marked in the picture, and leads to it", "[html_report]") {
    const Chain run;
    ReportOptions options;
    options.lay_out = one_below_the_other;
    const std::string page = report_of(run.result, "html", options);
    CHECK_THAT(page, Contains("<g class=\"box\"><title>task A</title>"));
    CHECK_THAT(page, Contains("<title>task B: 1 breach</title>"));
    CHECK_THAT(page, Contains("<path class=\"line\" d=\"M1.0 2.0C3.0 4.0 5.0 6.0 7.0 8.2\">"
                              "<title>task A → task B: needs</title></path>"));
    CHECK_THAT(page, Contains("<tr><td>task A</td><td>task B – <a href=\"#f-"));
}

TEST_CASE("without a layout the page says why, and has the table alone", "[html_report]") {
    const Chain run;
    ReportOptions options;
    options.lay_out = [](const auto&) { return GraphLayouts{{}, "nobody can draw"}; };
    const std::string page = report_of(run.result, "html", options);
    CHECK_THAT(page, Contains("There is no picture, as nobody can draw."));
    CHECK_THAT(page, !Contains("<svg"));
    CHECK_THAT(page, Contains("<tr><td>task A</td><td>task B – <a"));
}

TEST_CASE("text that turns around or ends an attribute is shown as text", "[html_report]") {
    const TaskRun run(
        {named_rule({}, "report.breach(t.opened and '\"><script>' .. '\\u{202e}' .. \"' x='\")")}, one_task,
        "2020-02-14");
    const std::string page = report_of(run.result, "html");
    CHECK_THAT(page, Contains("&quot;&gt;&lt;script&gt;&lt;U+202E&gt;&#39; x=&#39;</h4>"));
}

TEST_CASE("two findings with one fingerprint have anchors of their own", "[html_report]") {
    EveryVerdict run;
    for (Finding& finding : run.result.findings) finding.fingerprint = 7;
    const std::string page = report_of(run.result, "html");
    for (const char* id :
         {"id=\"f-0000000000000007\"", "id=\"f-0000000000000007-2\"", "id=\"f-0000000000000007-5\""})
        CHECK(how_often(page, id) == 1);
}

TEST_CASE("an empty page says that nothing was checked", "[html_report]") {
    const TaskRun run({}, one_task, "2020-02-14");
    const std::string page = report_of(run.result, "html");
    CHECK_THAT(page,
               Contains("Nothing was checked.") && Contains("Nothing was found.") && !Contains("<article"));
}

TEST_CASE("the HTML page is the same for any number of threads", "[html_report]") {
    const EveryVerdict run;
    ReportOptions eight;
    eight.jobs = 8;
    CHECK(report_of(run.result, "html") == report_of(run.result, "html", eight));
}

TEST_CASE("of a finding's dates the last day comes first, then the one it stands at", "[html_report]") {
    const EveryVerdict run;
    const auto of = [&](Verdict verdict) {
        for (const Finding& finding : run.result.findings)
            if (finding.verdict == verdict) return day_of(run.result, finding);
        return std::optional<Date>();
    };
    CHECK(of(Verdict::due) == day("2020-02-20"));
    CHECK(of(Verdict::breach) == day("2019-12-02"));
}
