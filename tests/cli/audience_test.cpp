// Reports for an audience: what is above it leaves no trace in them.
#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "cli/world.h"
#include "engine/audience.h"
#include "engine/check_run.h"
#include "report/report_format.h"
#include "support/labelled_world.h"
#include "support/loading.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
constexpr Classification audiences[] = {Classification::white, Classification::green, Classification::amber};
constexpr std::uint64_t pairs = 201;

// Loaded once for all states.
struct LabelledRules {
    FilesByPath files = labelled_world();
    std::unique_ptr<World> world;

    LabelledRules() {
        std::ostringstream err;
        auto loaded = load_world(MemoryFiles(files), {}, "home", WorldPart::checks, 1, err);
        INFO(err.str());
        REQUIRE(std::holds_alternative<std::unique_ptr<World>>(loaded));
        world = std::move(std::get<std::unique_ptr<World>>(loaded));
    }
};

const LabelledRules& labelled_rules() {
    static const LabelledRules rules;
    return rules;
}

State loaded(const FilesByPath& files) {
    Diagnostics diagnostics;
    State state =
        load_state(MemoryFiles(files), found_in(files), labelled_rules().world->model, {}, diagnostics);
    INFO(text_of(diagnostics, files));
    REQUIRE(diagnostics.empty());
    return state;
}

enum class Redaction { whole, none, without_fresh_instances };

// The reports in all formats, by name.
std::map<std::string, std::string> reports(const State& state, Classification audience, Redaction redaction,
                                           std::size_t* findings = nullptr) {
    const World& world = *labelled_rules().world;
    const WorkingDays working_days = world.calendar->known_on(state.as_of());
    RuleInputs inputs = world.inputs();
    inputs.state = &state;
    inputs.working_days = &working_days;
    if (redaction == Redaction::whole) inputs.audience = audience;
    RunResult result = run_checks(world.rules, inputs, {1, AsOfSource::state});
    if (redaction == Redaction::without_fresh_instances) leave_out_above(audience, result);
    if (findings != nullptr) *findings += result.findings.size();
    std::map<std::string, std::string> texts;
    for (const ReportFormat& format : report_formats()) {
        ReportOptions options;
        options.each_unknown = true;
        options.sarif_include_waived = true;
        std::ostringstream out;
        format.write(result, options, out);
        texts[std::string(format.name)] = out.str();
    }
    return texts;
}

struct Pair {
    Classification audience;
    FilesByPath first, second;
};

Pair pair_of(std::uint64_t seed) {
    const Classification audience = audiences[seed % 3];
    LabelledState state(seed);
    Pair pair{audience, state.files(seed), {}};
    state.change_above(audience, seed + 1'000'000);
    pair.second = state.files(seed + 2'000'000);
    return pair;
}

// The formats that told the two states of some pair apart, and of how many pairs.
std::map<std::string, std::size_t> told_apart(Redaction redaction, std::size_t* findings = nullptr) {
    std::map<std::string, std::size_t> apart;
    for (std::uint64_t seed = 1; seed <= pairs; ++seed) {
        const Pair pair = pair_of(seed);
        const auto first = reports(loaded(pair.first), pair.audience, redaction, findings);
        const auto second = reports(loaded(pair.second), pair.audience, redaction);
        for (const auto& [format, text] : first)
            if (text != second.at(format)) ++apart[format];
    }
    return apart;
}

Ran check(const FilesByPath& state, const std::string& options) {
    FilesByPath files = labelled_world();
    files.insert(state.begin(), state.end());
    return run_program("check state " + options, files);
}
}  // namespace

TEST_CASE("two states that differ above the audience give the same report in every format", "[audience]") {
    std::size_t findings = 0;
    const auto apart = told_apart(Redaction::whole, &findings);
    CHECK(apart == std::map<std::string, std::size_t>{});
    CHECK(findings > 10 * pairs);  // or else there would be nothing to compare
}

TEST_CASE("without redaction, every format tells such states apart", "[audience]") {
    const auto apart = told_apart(Redaction::none);
    for (const ReportFormat& format : report_formats()) {
        INFO(format.name);
        CHECK(apart.at(std::string(format.name)) > pairs * 3 / 4);
    }
}

TEST_CASE("what a rule keeps between its checks would tell of what is left out", "[audience]") {
    CHECK(!told_apart(Redaction::without_fresh_instances).empty());
}

TEST_CASE("neither status nor standard error tell of what is left out", "[audience]") {
    std::set<int> statuses;
    std::size_t apart = 0;
    for (std::uint64_t seed = 1; seed <= pairs; ++seed) {
        const Pair pair = pair_of(seed);
        const std::string options = "--audience " + std::string(name(pair.audience));
        const Ran first = check(pair.first, options), second = check(pair.second, options);
        INFO(first.out << "\n" << second.out);
        CHECK(first.status == second.status);
        CHECK(first.out == second.out);
        CHECK(first.err == second.err);
        statuses.insert(first.status);
        if (check(pair.first, "").status != check(pair.second, "").status) ++apart;
    }
    CHECK(statuses.size() > 1);
    CHECK(apart > 0);
}

namespace {
// One Party that joined too early, and its default: LAB-001 finds the one, LAB-014 the other.
FilesByPath two_findings() {
    FilesByPath files = labelled_world();
    std::erase_if(files, [](const auto& file) {
        const std::string& path = file.first;
        return path.find("LAB-") != std::string::npos && !path.ends_with("001.lua") &&
               !path.ends_with("014.lua");
    });
    files["state/a.toml"] =
        "[[party]]\nname = \"P1\"\njoined = 2018-05-01\n\n[[default]]\nparty = \"P1\"\nsince = 2019-01-02\n";
    return files;
}

std::size_t count_in(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}
}  // namespace

TEST_CASE("a report for all who may read the state has the label of what it tells", "[audience]") {
    const Ran ran = run_program("check state --as-of 2020-02-14", two_findings());
    CHECK(ran.out.starts_with(
        "Classification: RED\nas of 2020-02-14 · 2 records · 2 rules · 2 checks\n\nbreach "));
    CHECK(
        ran.out.ends_with("2 rules, 2 checks: 0 pass · 2 breach · 0 due · 0 note · 0 unknown · "
                          "0 not applicable · 0 errors\nClassification: RED\n"));
    CHECK(ran.out.find("default of Party P1 has not ended") != std::string::npos);
    CHECK(ran.out.find("For readers") == std::string::npos);
}

TEST_CASE("a report for an audience counts what it tells, and says so once", "[audience]") {
    const Ran ran = run_program("check state --as-of 2020-02-14 --audience AMBER", two_findings());
    CHECK(ran.status == 1);
    CHECK(ran.out.starts_with(
        "Classification: WHITE\nas of 2020-02-14 · 1 record · 2 rules · 1 check\n"
        "For readers up to AMBER: what is above that is left out, of counts and totals too\n\nbreach "));
    CHECK(ran.out.ends_with(
        "1 rule had no check that may be told: LAB-014\n\n"
        "2 rules, 1 check: 0 pass · 1 breach · 0 due · 0 note · 0 unknown · 0 not applicable "
        "· 0 errors\nClassification: WHITE\n"));
    CHECK(count_in(ran.out, "default") == 0);
    CHECK(ran.out.find("    joined  2018-05-01  state/a.toml\n") != std::string::npos);  // and no line
}

TEST_CASE("a rule may declare its counts public, and its findings stay where they are", "[audience]") {
    FilesByPath files = two_findings();
    const std::string path = "home/rules/LAB-014.lua";
    files[path] = replaced(files[path], "id = ", "public_count = true, id = ");
    files["state/a.toml"] = replaced(files["state/a.toml"], "2018-05", "2019-05");  // nothing else is found
    const Ran ran = run_program("check state --as-of 2020-02-14 --audience WHITE", files);
    CHECK(ran.status == 0);  // it is not told what fails
    CHECK(count_in(ran.out, "\nLAB-014          .        1        .") == 1);
    CHECK(ran.out.find("2 rules, 2 checks: 1 pass · 1 breach ·") != std::string::npos);
    CHECK(count_in(ran.out, "default") == 0);
}

TEST_CASE("a rule above the audience is not named, and one may be lower than its pack", "[audience]") {
    FilesByPath files = two_findings();
    const std::string path = "home/rules/LAB-001.lua";
    files[path] = replaced(files[path], "id = ", "classification = \"GREEN\", id = ");
    const Ran white = run_program("check state --as-of 2020-02-14 --audience WHITE", files);
    CHECK(white.status == 4);
    CHECK(white.err == "seccheck: nothing was checked: no check may be told to readers of the report\n");
    CHECK(count_in(white.out, "LAB-001") == 0);
    const Ran green = run_program("check state --as-of 2020-02-14 --audience GREEN", files);
    CHECK(green.status == 1);
    CHECK(green.out.starts_with("Classification: GREEN\n"));

    files["home/rules/pack.toml"] = replaced(files["home/rules/pack.toml"], "WHITE", "RED");
    CHECK(run_program("check state --as-of 2020-02-14 --audience GREEN", files).status == 1);
}

TEST_CASE("what says nothing of who may read it is for none but those who may read all", "[audience]") {
    FilesByPath files = two_findings();
    files["home/rules/pack.toml"] =
        replaced(files["home/rules/pack.toml"], "classification = \"WHITE\"\n", "");
    CHECK(run_program("check state --as-of 2020-02-14 --audience AMBER", files).status == 4);
    CHECK(run_program("check state --as-of 2020-02-14 --audience RED", files).status == 1);
}

TEST_CASE("a label that there isn't is told, in a rule and on the command line", "[audience]") {
    FilesByPath files = two_findings();
    const std::string path = "home/rules/LAB-001.lua";
    files[path] = replaced(files[path], "id = ", "classification = \"PINK\", id = ");
    const Ran ran = run_program("check state", files);
    CHECK(ran.status == 3);
    CHECK(ran.err.find("the classification can't be \"PINK\"") != std::string::npos);
    const Ran line = run_program("check state --audience Green", two_findings());
    CHECK(line.status == 2);
    CHECK(line.err.find("--audience: can't be \"Green\"") != std::string::npos);
}

TEST_CASE("what the whole run cost is not told beside a report for an audience", "[audience]") {
    CHECK(run_program("check state --audience RED --profile", two_findings()).status == 2);
    CHECK(run_program("check state --audience RED --stats", two_findings()).status == 2);
}
