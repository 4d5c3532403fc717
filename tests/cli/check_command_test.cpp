#include "cli/check_command.h"

#include <filesystem>

#include "support/program.h"
#include "support/report_text.h"
#include "support/temporary_folder.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
const std::string state_file = "state/tasks.toml", rule_file = "home/rules/tasks/open.lua";

// The good rule with another check.
std::string rule_that_checks(const std::string& body) {
    return replaced(good_rule, "if not t.closed then report.breach(\"{subject} is open\") end", body);
}

// Two rules of one topic, and one of another with a tag; all of them find the task of the small world open.
FilesByPath three_rules() {
    return small_world({{"home/rules/tasks/second.lua", replaced(good_rule, "TST-001", "TST-002")},
                        {"home/rules/other/third.lua", replaced(replaced(good_rule, "TST-001", "OTH-001"),
                                                                "  fix =", "  tags = \"slow\",\n  fix =")}});
}

// Which of the three rules were checked.
std::string checked(const std::string& options) {
    const Ran ran = run_program("check state -f json " + options, three_rules());
    INFO(ran.err);
    std::string ids;
    for (const char* id : {"OTH-001", "TST-001", "TST-002"})
        if (ran.out.find(id) != std::string::npos) ids += (ids.empty() ? "" : " ") + std::string(id);
    return ids;
}

std::string contents(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

Lines names_in(const std::string& folder) {
    Lines names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}
}  // namespace

TEST_CASE("each verdict counts from the level that was chosen", "[check_command]") {
    const auto status = [](const std::string& body, const std::string& level) {
        return run_program("check state --fail-on " + level,
                           small_world({{rule_file, rule_that_checks(body)}}))
            .status;
    };
    const std::pair<std::string, int> bodies[] = {{"", 0},
                                                  {"report.note 'x'", 1},
                                                  {"report.due { by = today, message = 'x' }", 2},
                                                  {"local n = t.count", 3},
                                                  {"report.breach 'x'", 4}};
    const std::pair<std::string, int> levels[] = {{"note", 1}, {"due", 2}, {"unknown", 3}, {"breach", 4}};
    for (const auto& [body, worst] : bodies) {
        for (const auto& [level, lowest] : levels) {
            CAPTURE(body, level);
            CHECK(status(body, level) == (worst >= lowest ? 1 : 0));
        }
    }
}

TEST_CASE("a rule is selected and ignored by its id, family, topic or tag", "[check_command]") {
    CHECK(checked("") == "OTH-001 TST-001 TST-002");
    CHECK(checked("--select TST-002") == "TST-002");
    CHECK(checked("--select TST") == "TST-001 TST-002");
    CHECK(checked("--select tasks") == "TST-001 TST-002");
    CHECK(checked("--select slow,TST-001") == "OTH-001 TST-001");
    CHECK(checked("--ignore slow") == "TST-001 TST-002");
    CHECK(checked("--select TST --ignore TST-001") == "TST-002");
    CHECK(checked("--ignore TST-001 --ignore OTH-001") == "TST-002");
}

TEST_CASE("a selection with a slip in it is refused, and each slip told", "[check_command]") {
    const Ran ran = run_program("check state --select TST-001,TST-02 --ignore taks", three_rules());
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err ==
          "seccheck: there is no rule, family, topic or tag \"TST-02\": did you mean \"TST-002\"?\n"
          "seccheck: there is no rule, family, topic or tag \"taks\": did you mean \"tasks\"?\n");
    CHECK(run_program("check state --select zzzzzzz", small_world()).err ==
          "seccheck: there is no rule, family, topic or tag \"zzzzzzz\": one of \"TST\", \"TST-001\", "
          "\"tasks\"\n");
}

TEST_CASE("the day is that of the option, else of the state, else today", "[check_command]") {
    const auto day_of = [](const std::string& options, const std::string& state) {
        const Ran ran = run_program(
            "check state --fail-on note " + options,
            small_world({{rule_file, rule_that_checks("report.note('It is ' .. tostring(today) .. ' now')")},
                         {state_file, state + one_task}}));
        CHECK(ran.status == 1);
        const std::size_t at = ran.out.find("It is ");
        REQUIRE(at != std::string::npos);
        return ran.out.substr(at + 6, ran.out.find(" now", at) - at - 6);
    };
    const std::string dated = "[state]\nas_of = 2020-01-17\n";
    CHECK(day_of("--as-of 2020-02-14", dated) == "14 Feb 2020");
    CHECK(day_of("", dated) == "17 Jan 2020");
    CHECK(day_of("", "") == "2 Mar 2020");
}

TEST_CASE("that nobody chose the day is said", "[check_command]") {
    const auto heading = [](const std::string& options, const std::string& state) {
        return heading_line(
            run_program("check state " + options, small_world({{state_file, state + one_task}})).out);
    };
    const std::string dated = "[state]\nas_of = 2020-01-17\n";
    CHECK(heading("", "").find("as of 2020-03-02 (today: the state names no day)") == 0);
    CHECK(heading("", dated).find("today") == std::string::npos);
    CHECK(heading("--as-of 2020-03-02", "").find("today") == std::string::npos);
}

TEST_CASE("why nothing was checked is said", "[check_command]") {
    const auto why = [](const std::string& options, const FilesByPath& files) {
        const Ran ran = run_program("check state --as-of 2020-02-14 " + options, files);
        CHECK(ran.status == 4);
        return ran.err;
    };
    const std::string nothing = "seccheck: nothing was checked: ";
    CHECK(why("", small_world({{state_file, "# nothing\n"}})) ==
          nothing + "the state has no record on 2020-02-14\n");
    CHECK(why("", small_world({{state_file, "[[team]]\nname = \"North\"\n"}})) ==
          nothing + "the state has no record that any of the rules is about\n");
    CHECK(why("", small_world(
                      {{rule_file, replaced(good_rule, "  fix =", "  since = \"2020-02-15\",\n  fix =")}})) ==
          nothing + "none of the rules applies to any record\n");
    CHECK(why("--ignore TST-001", small_world()) == nothing + "no rule is left by --select and --ignore\n");
    CHECK(why("", small_world({{rule_file, ""}})) == nothing + "there are no rules\n");
}

TEST_CASE("one rule that applies to one record is enough to have checked something", "[check_command]") {
    const Ran ran = run_program(
        "check state --as-of 2020-02-14",
        small_world({{"home/rules/tasks/never.lua",
                      replaced(replaced(good_rule, "TST-001", "TST-002"),
                               "  check =", "  applies = function() return false end,\n  check =")}}));
    CHECK(ran.status == 1);
    CHECK(ran.err.empty());
}

TEST_CASE("the report is the same with any number of threads", "[check_command]") {
    std::string state;
    for (int i = 0; i < 3000; ++i)
        state += "[[task]]\nid = \"" + std::to_string(i) + "\"\nopened = 2019-12-02\n";
    const FilesByPath files = small_world({{state_file, state}});
    for (const std::string format : {"text", "json"}) {
        const Ran alone = run_program("check state -j1 -f " + format, files);
        CHECK(alone.status == 1);
        CHECK(run_program("check state -j2 -f " + format, files).out == alone.out);
        CHECK(run_program("check state -j8 -f " + format, files).out == alone.out);
        CHECK(run_program("check state -f " + format, files).out == alone.out);
    }
}

TEST_CASE("a report in a file is the one of standard output, and nothing lies beside it", "[check_command]") {
    const TemporaryFolder folder;
    const std::string path = folder.path("report.txt");
    const Ran printed = run_program("check state");
    const Ran written = run_program("check state -o " + path);
    CHECK(written.status == 1);
    CHECK(written.out.empty());
    CHECK(written.err.empty());
    CHECK(contents(path) == printed.out);
    CHECK(names_in(folder.path("")) == Lines{"report.txt"});
}

TEST_CASE("an older report is replaced as a whole", "[check_command]") {
    const TemporaryFolder folder;
    folder.write("report.txt", std::string(100'000, 'x'));
    run_program("check state -o " + folder.path("report.txt"));
    CHECK(contents(folder.path("report.txt")) == run_program("check state").out);
}

TEST_CASE("an older report stays where nothing new could be said", "[check_command]") {
    const TemporaryFolder folder;
    folder.write("report.txt", "as it was");
    const Ran ran =
        run_program("check state -o " + folder.path("report.txt"), small_world({{state_file, "["}}));
    CHECK(ran.status == 3);
    CHECK(contents(folder.path("report.txt")) == "as it was");
    CHECK(names_in(folder.path("")) == Lines{"report.txt"});
}

TEST_CASE("where a report can't be written nothing is left behind", "[check_command]") {
    const TemporaryFolder folder;
    folder.write("report.txt/inside", "a folder of that name");
    for (const char* name : {"report.txt", "missing/report.txt"}) {
        const std::string path = folder.path(name);
        const Ran ran = run_program("check state -o " + path);
        CHECK(ran.status == 2);
        CHECK(ran.out.empty());
        CHECK(ran.err == "seccheck: " + path +
                             " can't be written: check that its folder is there and may be written to\n");
        CHECK(names_in(folder.path("")) == Lines{"report.txt"});
    }
}

TEST_CASE("what lies where a report would be begun is not taken for our own", "[check_command]") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path("report.txt.part"));
    CHECK(run_program("check state -o " + folder.path("report.txt")).status == 2);
    CHECK(names_in(folder.path("")) == Lines{"report.txt.part"});
}

TEST_CASE("a state may be named twice, by itself and by its folder", "[check_command]") {
    const FilesByPath files = small_world({{"./state/tasks.toml", one_task}});
    for (const char* states : {"state state", "state state/tasks.toml", "state ./state", ". state"}) {
        const Ran ran = run_program(std::string("check ") + states, files);
        CAPTURE(states, ran.err);
        CHECK(ran.status == 1);
        CHECK(heading_line(ran.out).find("1 record ") != std::string::npos);
    }
}

TEST_CASE("two files that would be shown by one name are refused", "[check_command]") {
    FilesByPath files = small_world({{"/2019/state/tasks.toml", one_task},
                                     {"/2020/state/tasks.toml", replaced(one_task, "\"A\"", "\"B\"")}});
    const Ran ran = run_program("check /2019/state /2020/state", files);
    CHECK(ran.status == 3);
    CHECK(ran.err ==
          "state/tasks.toml: error: two files would be shown by this name\n"
          "       go to a folder above both, and name them by their ways from there\n"
          "seccheck: 1 problem in the state: nothing was checked\n");
}

TEST_CASE("colour is the option's word", "[check_command]") {
    const auto colored = [](const std::string& option) {
        return run_program("check state --color " + option).out.find("\x1b[") != std::string::npos;
    };
    CHECK(colored("always"));
    CHECK_FALSE(colored("never"));
    CHECK_FALSE(colored("auto"));  // what the tests write to is no terminal
}

TEST_CASE("where time and memory went is told on standard error", "[check_command]") {
    const Ran ran = run_program("check state --stats");
    CHECK(ran.out == run_program("check state").out);
    for (const char* phase : {"kinds and rules ", "reading (all threads) ", "parsing ", "resolving ",
                              "\nrules ", "report ", "peak memory "})
        CHECK(ran.err.find(phase) != std::string::npos);
}
