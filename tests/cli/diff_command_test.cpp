#include "cli/diff_command.h"

#include <fmt/format.h>

#include "support/program.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
// Two states, whose tasks are open: A in both, B in the old one, C in the new one.
FilesByPath two_states() {
    const auto task = [](const char* id) { return replaced(one_task, "\"A\"", '"' + std::string(id) + '"'); };
    return small_world(
        {{"old/a.toml", task("A") + task("B")}, {"new/c.toml", task("C")}, {"new/a.toml", task("A")}});
}

// The same with their reports beside them.
FilesByPath with_reports(const std::string& options = "") {
    FilesByPath files = two_states();
    for (const char* name : {"old", "new"}) {
        const Ran ran =
            run_program(fmt::format("check {} --as-of 2020-02-14 -f json {}", name, options), two_states());
        CHECK(ran.status == 1);
        files[std::string(name) + ".json"] = ran.out;
    }
    return files;
}
}  // namespace

TEST_CASE("two states differ as their reports do, byte for byte", "[diff_command]") {
    const FilesByPath files = with_reports("--facts");
    for (const char* format : {"text", "json", "markdown"}) {
        CAPTURE(format);
        const std::string options = fmt::format(" --unknowns -f {}", format);
        const Ran states = run_program("diff old new --from 2020-02-14 --to 2020-02-14" + options, files);
        CHECK(states.status == 1);
        CHECK(states.out.find("task C is open") != std::string::npos);
        CHECK(run_program("diff old.json new.json" + options, files).out == states.out);
        CHECK(run_program("diff old.json new --to 2020-02-14" + options, files).out == states.out);
    }
}

TEST_CASE("a difference fails only for what is new", "[diff_command]") {
    const FilesByPath files = with_reports();
    CHECK(run_program("diff old.json new.json", files).status == 1);
    CHECK(run_program("diff old.json old.json", files).status == 0);
    FilesByPath fewer = files;
    fewer["new/c.toml"] = "";
    const Ran gone = run_program("diff old new --from 2020-02-14 --to 2020-02-14", fewer);
    CHECK(gone.status == 0);
    CHECK(gone.out.find("0 new · 1 gone · 0 changed · 1 unchanged\n") != std::string::npos);
}

TEST_CASE("one state is compared with itself on another day", "[diff_command]") {
    const Ran ran = run_program("diff state --from 2019-11-29 --to 2019-12-03");
    CHECK(ran.status == 1);
    CHECK(first_line(ran.out) == "29 Nov 2019 → 3 Dec 2019");
    CHECK(ran.out.find("      task A  not in the state → in the state  state/tasks.toml:1:1\n") !=
          std::string::npos);
}

TEST_CASE("what a diff can't take is told with what to do", "[diff_command]") {
    const FilesByPath files = with_reports();
    const auto err = [&](const std::string& line, int status) {
        const Ran ran = run_program(line, files);
        CHECK(ran.status == status);
        CHECK(ran.out.empty());
        return ran.err;
    };
    CHECK(err("diff state", 2) ==
          "diff: one state is compared with itself on another day: say which with --from DATE\nRun with "
          "--help for more "
          "information.\n");
    CHECK(err("diff old.json", 2) ==
          "diff: a report is compared with another, or with a state: name that behind it\nRun with --help "
          "for more "
          "information.\n");
    CHECK(err("diff old.json new.json --to 2020-02-14", 2) ==
          "seccheck: new.json is a report, of a day of its own: leave --to out, or name the state\n");
    CHECK(err("diff old.json none.json", 3) ==
          "seccheck: the report none.json can't be read: write it with seccheck check --format json:FILE\n");
    CHECK(err("diff old.json none", 3).find("none") != std::string::npos);
}

TEST_CASE("a report that isn't one is quoted where it goes wrong", "[diff_command]") {
    const Ran ran =
        run_program("diff old.json old.json", small_world({{"old.json", "{\n  \"format\": \"x\"\n}\n"}}));
    CHECK(ran.status == 3);
    CHECK('\n' + ran.err == R"x(
old.json:2:13: error: this is no JSON report of seccheck check: its "format" is not "seccheck-report"
     2 |   "format": "x"
       |             ^
       name a file that seccheck check --format json:FILE wrote
seccheck: 1 problem in the report old.json
)x");
}

TEST_CASE("runs that checked nothing, or whose rules failed, are no proof that things are gone",
          "[diff_command]") {
    FilesByPath files = with_reports();
    files["failed.json"] = replaced(files["new.json"], "\"verdict\":\"breach\"", "\"verdict\":\"error\"");
    CHECK(run_program("diff old.json failed.json", files).status == 4);
    files["idle/x.toml"] = "[state]\ntitle = \"x\"\n";
    const Ran idle = run_program("diff old.json idle --to 2020-02-14", files);
    CHECK(idle.status == 4);
    CHECK(idle.err.find("seccheck: the new run has checked nothing\n") != std::string::npos);
    CHECK(idle.err.find("seccheck: The states have different titles: \"\" and \"x\".\n") !=
          std::string::npos);
}

TEST_CASE("a check against a baseline fails only on what is new", "[diff_command]") {
    const FilesByPath files = with_reports();
    const auto check = [&](const std::string& rest) {
        return run_program("check " + rest + " --as-of 2020-02-14", files);
    };
    CHECK(check("old").status == 1);
    const Ran same = check("old --baseline old.json");
    CHECK(same.status == 0);
    CHECK(same.out.find("  0 new · 2 known · 0 gone\n") != std::string::npos);
    const Ran other = check("new --baseline old.json");
    CHECK(other.status == 1);
    CHECK(other.out.find("  1 new · 1 known · 1 gone\n") != std::string::npos);
    const Ran broken = check("old --baseline old/a.toml");
    CHECK(broken.status == 3);
    CHECK(broken.out.empty());
    CHECK(check("old --baseline none.json").status == 3);
}
