#include "cli/progress_line.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace seccheck;

namespace {
// A line whose clock stands where the test puts it.
struct Watched {
    double now = 100;
    std::ostringstream err;
    ProgressLine line{err, true, [this] { return now; }};

    std::string taken() {
        std::string text = err.str();
        err.str({});
        return text;
    }
};
}  // namespace

TEST_CASE("nothing is said in the first second, nor of what is over by then", "[progress]") {
    Watched watched;
    const Progress progress = watched.line.of("checking");
    watched.now = 100.999;
    progress(5, 10);
    progress(10, 10);
    CHECK(watched.taken().empty());
}

TEST_CASE("after a second the line tells how far it has come, and is erased when it is over", "[progress]") {
    Watched watched;
    const Progress progress = watched.line.of("checking");
    watched.now = 101;
    progress(1, 3);
    CHECK(watched.taken() == "\r\x1b[Kseccheck: checking, 33 %");
    progress(3, 3);
    CHECK(watched.taken() == "\r\x1b[K");
    progress(3, 3);
    CHECK(watched.taken().empty());
}

TEST_CASE("the line is written ten times a second at most, whatever is told", "[progress]") {
    Watched watched;
    const Progress reading = watched.line.of("reading the state");
    const Progress checking = watched.line.of("checking");
    watched.now = 102;
    reading(7, 0);
    CHECK(watched.taken() == "\r\x1b[Kseccheck: reading the state");
    watched.now = 102.05;
    reading(8, 0);
    checking(1, 3);
    CHECK(watched.taken().empty());
    watched.now = 102.25;
    checking(2, 3);
    CHECK(watched.taken() == "\r\x1b[Kseccheck: checking, 66 %");
}

TEST_CASE("where nobody looks the work is given nothing to tell", "[progress]") {
    std::ostringstream err;
    ProgressLine line(err, false, nullptr);
    CHECK_FALSE(line.of("checking"));
}
