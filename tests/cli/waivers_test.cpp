// Waivers in a whole run: what each format tells of them, which breaches they reach, and what is said of
// those that reach none. The rules and the kind are our own; what the Panel decides is a task here, for the
// small model has no meetings.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "report/report_format.h"
#include "support/program.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
std::string own_file(const std::string& name) {
    std::ifstream file(SECCHECK_SOURCE_DIR "/" + name, std::ios::binary);
    INFO(name);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Task A is open, which is a breach; B is closed; P is what was decided, on 10 January 2020.
const std::string three_tasks = R"([[task]]
id = "A"
opened = 2019-12-02
[[task]]
id = "B"
opened = 2019-12-02
closed = 2020-01-02
[[task]]
id = "P"
opened = 2020-01-10
closed = 2020-01-10
)";

struct WaiverText {
    std::string rule = "TST-001", subject = "A", decided_by = "task:P", last_day = "2020-02-28";
    std::string text() const {
        return "[[waiver]]\nrule = \"" + rule + "\"\nsubject = \"" + subject +
               "\"\nreason = \"It waits\"\ndecided_by = \"" + decided_by + "\"\nlast_day = " + last_day +
               "\n";
    }
};

FilesByPath world_with(const std::string& waivers, const std::string& check = {}) {
    FilesByPath files = small_world();
    files["home/models/waiver.toml"] = replaced(
        own_file("models/waiver.toml"),
        "[\"action\", \"decision\", \"reported_decision\", \"written_decision\"]", "[\"step\", \"task\"]");
    for (const char* rule : {"_waiver", "ended", "ungrounded", "unknown_rule", "unknown_subject", "unused"})
        files[std::string("home/rules/waivers/") + rule + ".lua"] =
            own_file(std::string("rules/waivers/") + rule + ".lua");
    files["state/tasks.toml"] = three_tasks + waivers;
    if (!check.empty())
        files["home/rules/tasks/open.lua"] =
            replaced(good_rule, "if not t.closed then report.breach(\"{subject} is open\") end", check);
    return files;
}

Ran check_on(const char* day, const std::string& more, const FilesByPath& files) {
    return run_program(std::string("check state --as-of ") + day + " " + more, files);
}

// The lines of the findings of a check, "breach: task A is open", as CSV has them.
Lines findings_of(const Ran& ran) {
    Lines lines;
    std::istringstream rest(ran.out);
    std::string line;
    std::getline(rest, line);  // the heading
    while (std::getline(rest, line)) {
        std::vector<std::string> cells{""};
        bool quoted = false;
        for (const char c : line) {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                cells.emplace_back();
            else
                cells.back() += c;
        }
        REQUIRE(cells.size() > 10);
        lines.push_back(cells[1] + ": " + cells[10]);
    }
    return lines;
}

Lines findings_on(const char* day, const FilesByPath& files, const std::string& more = {}) {
    return findings_of(check_on(day, "-f csv " + more, files));
}

struct OfFormat {
    const char* format;
    Lines waived;  // parts of what it writes of a waived breach
    const char* breach;
};

const OfFormat of_formats[] = {
    {"text",
     {"\nwaived  major     TST-001  A task takes too long  ",
      "\n  task A is open\n    waived until  2020-02-28  state/tasks.toml:17:12\n"
      "    decided by    task P      state/tasks.toml:8:1\n"
      "    reason        It waits    state/tasks.toml:15:10\n",
      "rule          pass   breach   waived      due", "7 pass · 0 breach · 1 waived · 0 due"},
     "\nbreach  major     TST-001"},
    {"json",
     {R"("verdict":"waived")",
      R"("waiver":{"key":"TST-001/A/2020-02-28","last_day":"2020-02-28",)"
      R"("decided_by":{"kind":"task","key":"P","title":"task P"},"reason":"It waits",)"
      R"("place":{"file":"state/tasks.toml","line":12,"column":1}})"},
     R"("verdict":"breach")"},
    {"sarif", {"\"results\": []"}, R"("ruleId":"TST-001","ruleIndex":0,"kind":"fail","level":"error")"},
    {"junit",
     {R"x(<skipped message="waived: task A is open (until 28 Feb 2020, by task P: It waits)"/>)x",
      R"(failures="0")"},
     R"(<failure message="task A is open")"},
    {"github",
     {"waived: TST-001 task A is open (until 28 Feb 2020, by task P: It waits)\n"},
     "::error file=state/tasks.toml,line=1,"},
    {"gitlab",
     {R"x({"description":"TST-001, waived: task A is open (until 28 Feb 2020, by task P: It waits)",)x",
      R"("severity":"info")"},
     R"("severity":"major")"},
    {"tap",
     {"\nok 1 - TST-001 task A # SKIP waived: task A is open (until 28 Feb 2020, by task P: It waits)\n"},
     "\nnot ok 1 - TST-001 task A\n"},
    {"csv", {",waived,major,TST-001,", ",2020-02-28,task P,It waits,"}, ",breach,major,TST-001,"},
    {"markdown",
     {"- **NOTE** the breach that is waived\n", "| topic | rules | pass | breach | waived | due |",
      "\n## 4. Waived\n\n### TST-001 ", "- **task A is open**\n  - waived until: 2020-02-28 ("},
     "- **CONSIDER** the breach below\n"},
    {"oscal",
     {R"("name": "waived-until",)", R"("value": "2020-02-28")", R"("state": "not-satisfied",)",
      R"("reason": "other",)", R"("remarks": "1 check found a breach that is waived")"},
     R"("reason": "fail")"},
};

struct Situation {
    const char* name;
    WaiverText waiver;
    const char* day;
    const char* told;  // part of the finding about the waiver
};

const Situation not_waived[] = {
    {"the day after the last",
     {},
     "2020-02-29",
     "waiver of TST-001 for A ended on 28 Feb 2020, and the breach stands again"},
    {"unused",
     {"TST-001", "B", "task:P", "2020-02-28"},
     "2020-02-28",
     "waiver of TST-001 for B waives nothing: the rule finds no breach there"},
    {"its decision doesn't exist",
     {"TST-001", "A", "task:Q", "2020-02-28"},
     "2020-02-28",
     "which is not in the state, so it waives nothing"},
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("on its last day a waiver lets the breach stand, in every format", "[waivers]") {
    const FilesByPath files = world_with(WaiverText().text());
    for (const OfFormat& each : of_formats) {
        const Ran ran = check_on("2020-02-28", std::string("-f ") + each.format, files);
        INFO(each.format << "\n" << ran.out << ran.err);
        CHECK(ran.status == 0);
        for (const std::string& part : each.waived) CHECK_THAT(ran.out, Catch::Contains(part));
        CHECK_THAT(ran.out, !Catch::Contains(each.breach));
    }
}

TEST_CASE("a waiver that has ended, is not used or has no decision is told, in every format", "[waivers]") {
    for (const Situation& situation : not_waived) {
        const FilesByPath files = world_with(situation.waiver.text());
        for (const OfFormat& each : of_formats) {
            const Ran ran = check_on(situation.day, std::string("-f ") + each.format, files);
            INFO(situation.name << ", " << each.format << "\n" << ran.out);
            CHECK(ran.status == 1);
            CHECK_THAT(ran.out, Catch::Contains(each.breach));
            CHECK_THAT(ran.out, Catch::Contains(situation.told));
            CHECK_THAT(ran.out, !Catch::Contains("waived until"));
        }
    }
}

TEST_CASE("a waiver with a last day that is no date is refused, in every format", "[waivers]") {
    const FilesByPath files = world_with(WaiverText{"TST-001", "A", "task:P", "\"28/02/2020\""}.text());
    for (const ReportFormat& format : report_formats()) {
        const Ran ran = check_on("2020-02-28", "-f " + std::string(format.name), files);
        INFO(format.name);
        CHECK(ran.status == 3);
        CHECK(ran.out.empty());
        CHECK_THAT(ran.err,
                   Catch::StartsWith("state/tasks.toml:17:12: error: waiver.last_day is a date, not a "
                                     "text\n"));
    }
}

TEST_CASE("waived breaches fail a run at no level", "[waivers]") {
    const FilesByPath files = world_with(WaiverText().text());
    for (const char* level : {"note", "due", "unknown", "breach"}) {
        INFO(level);
        CHECK(check_on("2020-02-28", std::string("--fail-on ") + level, files).status == 0);
    }
}

TEST_CASE("a format without a row here tells at least that the waiver has ended", "[waivers]") {
    const FilesByPath files = world_with(WaiverText().text());
    for (const ReportFormat& format : report_formats()) {
        const Ran ran = check_on("2020-02-29", "-f " + std::string(format.name), files);
        INFO(format.name);
        CHECK(has(ran.out, "task A is open"));
        CHECK(has(ran.out, "ended on 28 Feb 2020"));
    }
}

TEST_CASE("SARIF has waived breaches only where they are asked for, as suppressed", "[waivers]") {
    const Ran ran =
        check_on("2020-02-28", "-f sarif --sarif-include-waived", world_with(WaiverText().text()));
    CHECK_THAT(
        ran.out,
        Catch::Contains(R"("suppressions":[{"kind":"external","status":"accepted",)"
                        R"("justification":"task P: It waits, until 28 Feb 2020",)"
                        R"("location":{"physicalLocation":{"artifactLocation":{"uri":"state/tasks.toml"},)"
                        R"("region":{"startLine":12,"startColumn":1}}}}])"));
}

TEST_CASE("before its decision a waiver isn't there", "[waivers]") {
    const FilesByPath files = world_with(WaiverText().text());
    CHECK(findings_on("2020-01-09", files) == Lines{"breach: task A is open"});
    CHECK(findings_on("2020-01-10", files) == Lines{"waived: task A is open"});
}

TEST_CASE("a subject is a key or a title", "[waivers]") {
    CHECK(findings_on("2020-02-28",
                      world_with(WaiverText{"TST-001", "task A", "task:P", "2020-02-28"}.text())) ==
          Lines{"waived: task A is open"});
    CHECK(findings_on("2020-02-28",
                      world_with(WaiverText{"TST-001", "task AB", "task:P", "2020-02-28"}.text())) ==
          Lines{"breach: task A is open",
                "note: waiver of TST-001 for task AB is for what is not in the state: did you mean task A?"});
}

TEST_CASE("a rule that the run leaves out is known, and a misspelt one is not", "[waivers]") {
    const FilesByPath slip = world_with(WaiverText{"TST-01", "A", "task:P", "2020-02-28"}.text());
    CHECK(findings_on("2020-02-28", slip) ==
          Lines{"breach: task A is open",
                "note: waiver of TST-01 for A names a rule that there isn't: did you mean TST-001?"});
    CHECK(findings_on("2020-02-28", world_with(WaiverText().text()), "--select waivers").empty());
    CHECK(findings_on("2020-02-28", world_with(WaiverText().text()), "--select TST") ==
          Lines{"waived: task A is open"});
}

TEST_CASE("nothing but a breach is waived, and a check that finds more counts by the worst of the rest",
          "[waivers]") {
    const auto counts_of = [](const std::string& check) {
        const Ran ran =
            check_on("2020-02-28", "-f json --select TST", world_with(WaiverText().text(), check));
        const std::size_t begin = ran.out.find("\"counts\": ") + 10;
        return ran.out.substr(begin, ran.out.find('\n', begin) - begin);
    };
    // B and P pass.
    CHECK(counts_of("if t.id == 'A' then report.breach 'a' report.due { by = date '2020-03-02', message = "
                    "'d' } end") ==
          R"({"not_applicable":0,"pass":2,"waived":0,"note":0,"due":1,"unknown":0,"breach":0,"error":0},)");
    CHECK(counts_of("if t.id == 'A' then report.breach 'a' report.note 'n' end") ==
          R"({"not_applicable":0,"pass":2,"waived":0,"note":1,"due":0,"unknown":0,"breach":0,"error":0},)");
    CHECK(counts_of("if t.id == 'A' then report.breach 'a' local size = t.size end") ==
          R"({"not_applicable":0,"pass":2,"waived":0,"note":0,"due":0,"unknown":1,"breach":0,"error":0},)");
    CHECK(counts_of("if t.id == 'A' then report.breach 'a' report.breach { key = '2', message = 'b' } end") ==
          R"({"not_applicable":0,"pass":2,"waived":1,"note":0,"due":0,"unknown":0,"breach":0,"error":0},)");
    CHECK(counts_of("if t.id == 'A' then error 'no' end") ==
          R"({"not_applicable":0,"pass":2,"waived":0,"note":0,"due":0,"unknown":0,"breach":0,"error":1},)");
}

TEST_CASE("what is due, or can't be told, may come to need its waiver yet", "[waivers]") {
    const auto findings = [](const std::string& check) {
        return findings_on("2020-02-28", world_with(WaiverText().text(), check));
    };
    CHECK(findings("if t.id == 'A' then report.due { by = date '2020-03-02', message = 'd' } end") ==
          Lines{"due: d"});
    CHECK(findings("if t.id == 'A' then local size = t.size end").size() == 1);
    CHECK(findings("if t.id == 'A' then report.note 'n' end") ==
          Lines{"note: n", "note: waiver of TST-001 for A waives nothing: the rule finds no breach there"});
}

TEST_CASE("of several waivers of one breach the one that lasts longest is told", "[waivers]") {
    const std::string both = WaiverText{"TST-001", "A", "task:P", "2020-03-31"}.text() + WaiverText().text() +
                             WaiverText{"TST-001", "task A", "task:P", "2020-03-02"}.text();
    const Ran ran = check_on("2020-02-28", "-f csv", world_with(both));
    CHECK(findings_of(ran) == Lines{"waived: task A is open"});
    CHECK_THAT(ran.out, Catch::Contains(",2020-03-31,task P,It waits,"));
}

TEST_CASE("a rule over the whole state may be waived for a record, and for the state", "[waivers]") {
    const std::string whole = replaced(replaced(good_rule, "subject = \"task\"", "subject = \"state\""),
                                       "if not t.closed then report.breach(\"{subject} is open\") end",
                                       "report.breach { message = 'a', subject = t.find('task', 'A') } "
                                       "report.breach { key = 'w', message = 'w' }");
    const auto findings = [&](const char* subject) {
        FilesByPath files = world_with(WaiverText{"TST-001", subject, "task:P", "2020-02-28"}.text());
        files["home/rules/tasks/open.lua"] = whole;
        return check_on("2020-02-28", "-f csv", files);
    };
    CHECK(findings_of(findings("A")) == Lines{"waived: a", "breach: w"});
    CHECK(findings_of(findings("task:A")) == Lines{"waived: a", "breach: w"});
    CHECK(findings_of(findings("state")) == Lines{"breach: a", "waived: w"});
    CHECK(findings("state").status == 1);
}

TEST_CASE("why tells of a waiver, and looks back upon a run where a rule about waivers is asked",
          "[waivers]") {
    const Ran waived = run_program("why TST-001 A state --as-of 2020-02-28", world_with(WaiverText().text()));
    INFO(waived.out << waived.err);
    CHECK(has(waived.out,
              "\nwaived: task A is open\n  waived until 28 Feb 2020, by task P: It waits\n"
              "  state/tasks.toml:12:1\n"));
    const FilesByPath slip = world_with(WaiverText{"TST-01", "A", "task:P", "2020-02-28"}.text());
    const Ran unknown = run_program("why WVR-003 TST-01/A/2020-02-28 state --as-of 2020-02-28", slip);
    INFO(unknown.out << unknown.err);
    CHECK(has(unknown.out,
              "note: waiver of TST-01 for A names a rule that there isn't: did you mean \"TST-001\"?"));
}
