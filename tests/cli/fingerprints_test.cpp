// The findings of our own rules about our own samples, and how they are named.
#include <map>
#include <tuple>

#include "cli/state_files.h"
#include "cli/world.h"
#include "engine/check_run.h"
#include "support/program.h"

using namespace seccheck;
using namespace seccheck::test;

// The fingerprint of the second of two findings with one key depends on the first: where that one goes, it
// looks like another. So each has a key of its own.
TEST_CASE("no two findings of the samples share their rule, subject and key", "[fingerprints]") {
    const DiskFiles files;
    std::ostringstream out, err;
    const Surroundings around{files, SECCHECK_HOME, day("2020-03-02"), 2, false, out, err, false, std::cin};
    auto loaded = load_world(files, {}, SECCHECK_HOME, WorldPart::checks, 2, err);
    INFO(err.str());
    REQUIRE(std::holds_alternative<std::unique_ptr<World>>(loaded));
    const World& world = *std::get<std::unique_ptr<World>>(loaded);
    for (const char* sample : {"panel-77", "operations-2019-01", "operations-2019-03"}) {
        const auto state = read_state({SECCHECK_SOURCE_DIR "/samples/" + std::string(sample)}, world.model,
                                      {std::nullopt, around.today, 2, 0}, around);
        REQUIRE(state);
        const WorkingDays working_days = world.calendar->known_on(state->as_of());
        RuleInputs inputs = world.inputs();
        inputs.state = &*state;
        inputs.working_days = &working_days;
        const RunResult result = run_checks(world.rules, inputs, {2, AsOfSource::option});
        CHECK(result.findings.size() > 100);
        std::map<std::tuple<std::uint32_t, RecordId, std::string>, std::string> seen;
        for (const Finding& finding : result.findings) {
            const auto [it, is_first] =
                seen.emplace(std::tuple(finding.rule, finding.subject, finding.key), finding.message);
            INFO(result.rule(finding).id << ", key \"" << finding.key << "\": " << it->second << "; "
                                         << finding.message);
            CHECK(is_first);
        }
    }
}
