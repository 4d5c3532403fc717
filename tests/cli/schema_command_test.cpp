#include <catch2/catch.hpp>

#include "support/program.h"
#include "support/temporary_folder.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
std::string text_of_file(const TemporaryFolder& folder, const std::string& name) {
    return read_file(DiskFiles(), folder.path(name)).value_or("(no such file)");
}

// The small world in files, as --output writes to the disk.
TemporaryFolder& with_small_world(TemporaryFolder& folder) {
    for (const auto& [path, text] : small_world()) folder.write(path, text);
    return folder;
}
Ran run_in(const TemporaryFolder& folder, const std::string& line) {
    return run_program(line, DiskFiles(), folder.path("home"));
}
}  // namespace

TEST_CASE("schema prints the one that it is asked for", "[schema_command]") {
    const Ran ran = run_program("schema graph");
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    CHECK(
        ran.out.starts_with("{\n \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n"
                            " \"title\": \"A graph of dependencies for seccheck\",\n"));
    CHECK(run_program("schema state").out.find("#/definitions/task") != std::string::npos);
}

TEST_CASE("schema by itself lists what there is", "[schema_command]") {
    const Ran ran = run_program("schema");
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err.starts_with(
        "seccheck: say what to print, or with --output the folder to write all of it to:\n"
        "  calendar    .seccheck/calendar.schema.json    JSON Schema of models/calendars/*.toml\n"));
    CHECK(run_program("schema state -o x").status == 2);
}

TEST_CASE("a schema that there isn't is a wrong use, with the nearest name", "[schema_command]") {
    const Ran ran = run_program("schema stat");
    CHECK(ran.status == 2);
    CHECK(ran.err == "seccheck: there is no schema \"stat\": did you mean \"state\"?\n");
}

TEST_CASE("schema writes all files, and keeps settings that are somebody's own", "[schema_command]") {
    TemporaryFolder folder;
    with_small_world(folder);
    folder.write("pack/tombi.toml", "[format]\n");
    const Ran ran = run_in(folder, "schema -o " + folder.path("pack"));
    CHECK(ran.status == 0);
    CHECK(ran.out.empty());
    CHECK(ran.err == "seccheck: " + folder.path("pack") +
                         "/tombi.toml is there already and was kept: seccheck schema tombi prints ours, "
                         "--replace writes it\n");
    CHECK(text_of_file(folder, "pack/tombi.toml") == "[format]\n");
    CHECK(text_of_file(folder, "pack/.seccheck/state.schema.json") == run_program("schema state").out);
    CHECK(text_of_file(folder, "pack/.seccheck/lua/kinds.d.lua") == run_program("schema lua-kinds").out);
    CHECK(text_of_file(folder, "pack/.luacheckrc") == run_program("schema luacheck").out);

    CHECK(run_in(folder, "schema --replace -o " + folder.path("pack")).err.empty());
    CHECK(text_of_file(folder, "pack/tombi.toml") == run_program("schema tombi").out);
    // What we wrote ourselves is ours to write again, when kinds have changed.
    folder.write("pack/.luacheckrc", replaced(text_of_file(folder, "pack/.luacheckrc"), "tasks", "jobs"));
    CHECK(run_in(folder, "schema -o " + folder.path("pack")).err.empty());
    CHECK(text_of_file(folder, "pack/.luacheckrc") == run_program("schema luacheck").out);
}

TEST_CASE("schema says where it can't write", "[schema_command]") {
    TemporaryFolder folder;
    with_small_world(folder);
    folder.write("pack", "a file, no folder");
    const Ran ran = run_in(folder, "schema -o " + folder.path("pack"));
    CHECK(ran.status == 2);
    CHECK(ran.err ==
          "seccheck: " + folder.path("pack") +
              "/.seccheck/calendar.schema.json can't be written: check that the folder may be written to\n");
}
