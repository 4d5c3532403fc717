#include "report/profile_text.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace seccheck;

TEST_CASE("a profile has the slowest rule first, and leaves out those that checked nothing", "[profile]") {
    RuleInfo a, b, idle;
    a.id = "TST-001";
    b.id = "TST-002";
    idle.id = "TST-003";
    RunResult result;
    result.rules = {{&a, {}}, {&b, {}}, {&idle, {}}};
    count_of(result.rules[0].counts, Verdict::pass) = 1000;
    count_of(result.rules[1].counts, Verdict::breach) = 2;
    count_of(result.counts, Verdict::pass) = 1000;
    count_of(result.counts, Verdict::breach) = 2;
    std::ostringstream out;
    write_profile(result, {{0.001, 20000}, {0.003, 9}, {0, 0}}, out);
    CHECK('\n' + out.str() == R"(
rule          checks         ms    share  steps/check
TST-002            2       3.00   75.0 %            4
TST-001        1,000       1.00   25.0 %           20
all            1,002       4.00  100.0 %           19
)");
}
