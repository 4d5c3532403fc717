#include "rule/compiled_file.h"

#include "base/file_walk.h"
#include "rule/api_use.h"
#include "rule/case_file.h"
#include "support/rule_files.h"

using namespace seccheck;
using namespace seccheck::test;

TEST_CASE("code is found by the name of a file and its text", "[compiled_file]") {
    const std::vector<CompiledFile> compiled = {{"rules/a.lua", "return 1", "one"},
                                                {"rules/b.lua", "return 2", "two"}};
    CHECK(find_code(compiled, "rules/a.lua", "return 1") == "one");
    CHECK(find_code(compiled, "rules/b.lua", "return 2") == "two");
    CHECK(find_code({}, "rules/a.lua", "return 1").empty());
}

TEST_CASE("a text that was changed has no code, nor has one by another name", "[compiled_file]") {
    const std::vector<CompiledFile> compiled = {{"rules/b.lua", "return 2", "two"}};
    CHECK(find_code(compiled, "rules/b.lua", "return 3").empty());
    CHECK(find_code(compiled, "rules/b.lua", "return 2 ").empty());
    CHECK(find_code(compiled, "rules/b.lua", "return ").empty());
    CHECK(find_code(compiled, "rules/a.lua", "return 2").empty());
    CHECK(find_code(compiled, "rules/c.lua", "return 2").empty());
}

TEST_CASE("the program carries all of its rules, by name, as compiling gives them", "[compiled_file]") {
    WalkOptions walk;
    walk.endings = {".lua"};
    walk.other_endings = {".toml", ".md"};
    walk.shown_root = "rules";
    Diagnostics diagnostics;
    const std::string folder = std::string(SECCHECK_SOURCE_DIR) + "/rules";
    std::vector<std::string> names, known;
    for (const FoundFile& file : find_files(DiskFiles(), folder, walk, diagnostics))
        if (!is_case_file(file.name)) names.push_back(file.name);
    for (const CompiledFile& file : compiled_rules) known.emplace_back(file.file);
    CHECK(names.size() > 300);
    CHECK(known == names);

    for (const CompiledFile& file : compiled_rules) {
        LuaState lua(std::size_t{64} << 20U, nullptr);
        LuaFailure failure;
        INFO(file.file);
        REQUIRE(lua.compile(file.source, std::string(file.file), failure));
        CHECK((lua.dump() == file.code));
    }
}
