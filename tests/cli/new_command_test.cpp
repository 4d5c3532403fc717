#include <filesystem>

#include "support/program.h"
#include "support/temporary_folder.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
// The small world on the disk, where `seccheck new` can write; "DIR" in a line is the folder.
class OnDisk {
public:
    OnDisk() {
        for (const auto& [path, text] : small_world()) folder_.write(path, text);
        folder_.write("pack/pack.toml",
                      "[pack]\nname = \"mine\"\nversion = \"1\"\nseccheck = \">=0.1\"\ndoc = \"A test.\"\n");
    }

    Ran run(std::string line) const {
        for (std::size_t at = line.find("DIR"); at != std::string::npos; at = line.find("DIR"))
            line.replace(at, 3, folder_.path(""));
        return run_program(line, DiskFiles(), folder_.path("home"));
    }
    std::string read(const std::string& name) const {
        return read_file(DiskFiles(), folder_.path(name)).value_or("");
    }
    bool has(const std::string& name) const { return std::filesystem::exists(folder_.path(name)); }

private:
    TemporaryFolder folder_;
};

bool has(const std::string& text, const std::string& part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}
}  // namespace

TEST_CASE("a new rule takes the next free id of its family, and its cases hold", "[new]") {
    const OnDisk disk;
    const Ran made = disk.run("new rule TST --subject task --to DIRpack/rules");
    CHECK(made.status == 0);
    REQUIRE(disk.has("pack/rules/tst_002.lua"));
    CHECK(has(disk.read("pack/rules/tst_002.lua"), "id         = \"TST-002\""));
    CHECK(has(made.err, "--select TST-002"));
    const Ran tested = disk.run("test --rules DIRpack");
    CHECK(tested.status == 0);
    CHECK(tested.out == "1 rule, 2 cases: 2 passed, 0 failed\n");
}

TEST_CASE("a new rule is refused where something is wrong with it, and nothing is written", "[new]") {
    const OnDisk disk;
    const auto refused = [&](const std::string& what) {
        const Ran ran = disk.run("new " + what + " --to DIRpack/rules");
        CHECK(ran.status == 2);
        CHECK(ran.out.empty());
        CHECK_FALSE(disk.has("pack/rules"));
        return ran.err;
    };
    CHECK(refused("rule TST-001 --subject task") ==
          "seccheck: there is a rule TST-001 already, at rules/tasks/open.lua:2:3: the next free id is "
          "TST-002\n");
    CHECK(refused("rule tst-1 --subject task") ==
          "seccheck: \"tst-1\" is no id for a rule: write capitals, a dash and three digits, such as "
          "ASM-001, or the "
          "family alone for its next free id\n");
    CHECK(refused("rule TST --subject tsak") ==
          "seccheck: there is no kind \"tsak\": did you mean \"task\"?\n");
    CHECK(refused("kind team") ==
          "seccheck: the name \"team\" is taken by the kind \"team\", at models/team.toml:2:1\n");
    CHECK(refused("kind Team") == "seccheck: \"Team\" is no name for a kind: use lower case, digits and _\n");
    CHECK(refused("parameter grace") ==
          "seccheck: there is a parameter \"grace\" already, at rules/parameters.toml:18:1\n");
}

TEST_CASE("a file that is there is left alone", "[new]") {
    const OnDisk disk;
    CHECK(disk.run("new rule NEW-001 --subject task --to DIRelsewhere").status == 0);
    const Ran again = disk.run("new rule NEW-001 --subject task --to DIRelsewhere");
    CHECK(again.status == 2);
    CHECK(has(again.err, "elsewhere/new_001.lua is there already\n"));
}

TEST_CASE("a new kind and a new parameter load at once, and a second parameter goes behind the first",
          "[new]") {
    const OnDisk disk;
    CHECK(disk.run("new kind room --to DIRpack/models").status == 0);
    CHECK(disk.run("new parameter room.limit --to DIRpack/rules").status == 0);
    CHECK(disk.run("new parameter room.other --to DIRpack/rules").status == 0);
    CHECK(disk.run("new rule ROM --subject room --to DIRpack/rules").status == 0);
    const Ran listed = disk.run("rules --rules DIRpack");
    CHECK(listed.err.empty());
    CHECK(listed.status == 0);
    CHECK(disk.run("new parameter room.limit --to DIRpack/rules").status == 2);
}

TEST_CASE("a new pack loads, and a second of its name is refused", "[new]") {
    const OnDisk disk;
    CHECK(disk.run("new pack other --to DIRother").status == 0);
    CHECK(disk.run("rules --rules standard --rules DIRother").status == 0);
    CHECK(disk.run("new pack other --to DIRother").status == 2);
    CHECK(disk.run("new pack Other --to DIRthird").err ==
          "seccheck: \"Other\" is no name for a pack: use lower case, digits, - and _\n");
}

TEST_CASE("without a pack, the folder to write to has to be named", "[new]") {
    const Ran ran = run_program("new rule TST --subject task");
    CHECK(ran.status == 2);
    CHECK(ran.err ==
          "seccheck: there is no pack.toml here or above: name the folder to write to with --to, or begin a "
          "pack "
          "with seccheck new pack NAME\n");
}
