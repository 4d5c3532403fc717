#include "cli/repl_command.h"

#include "support/program.h"

using namespace seccheck;
using namespace seccheck::test;

TEST_CASE("lines of a pipe are answered without a prompt", "[repl]") {
    const Ran ran = run_program("repl state", MemoryFiles(small_world()), "home",
                                "a = state.tasks[1]\na.opened\nif true then\n  b = 2\nend\nb\n:quit\n3\n");
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    CHECK(ran.out == "2019-12-02 Monday\n2\n");
}

TEST_CASE("a line of a pipe that failed shows in the status", "[repl]") {
    const Ran ran = run_program("repl state", MemoryFiles(small_world()), "home", "nonsense.x\n1\n2 +");
    CHECK(ran.status == 4);
    CHECK(ran.out.starts_with("\"nonsense\" is not defined"));
    CHECK(ran.out.ends_with("\n1\nunexpected symbol near <eof>\n"));
}
