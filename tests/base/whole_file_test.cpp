#include "base/whole_file.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "base/file_system.h"
#include "support/temporary_folder.h"

using namespace seccheck;

TEST_CASE("a file is replaced as a whole, and nothing is left beside it", "[whole_file]") {
    const TemporaryFolder folder;
    folder.write("a.lua", "before, and longer");
    CHECK(write_whole_file(folder.path("a.lua"), "after"));
    CHECK(read_file(DiskFiles(), folder.path("a.lua")) == "after");
    CHECK_FALSE(std::filesystem::exists(folder.path("a.lua.part")));
}

TEST_CASE("where a file can't be written, it is said, and nothing is changed", "[whole_file]") {
    const TemporaryFolder folder;
    CHECK_FALSE(write_whole_file(folder.path("no/such/folder/a.lua"), "after"));
    CHECK_FALSE(std::filesystem::exists(folder.path("no")));

    std::filesystem::create_directory(folder.path("a.lua"));
    CHECK_FALSE(write_whole_file(folder.path("a.lua"), "after"));
    CHECK_FALSE(std::filesystem::exists(folder.path("a.lua.part")));
}

TEST_CASE("a file half written doesn't take the place of the one before", "[whole_file]") {
    const TemporaryFolder folder;
    folder.write("a.lua", "before");
    const auto half = [](std::ostream& out) {
        out << "aft";
        out.setstate(std::ios::failbit);
    };
    CHECK_FALSE(write_whole_file(folder.path("a.lua"), half));
    CHECK(read_file(DiskFiles(), folder.path("a.lua")) == "before");
    CHECK_FALSE(std::filesystem::exists(folder.path("a.lua.part")));
}

TEST_CASE("folders are made where that is asked for", "[whole_file]") {
    const TemporaryFolder folder;
    CHECK(write_whole_file(folder.path("a/b/c.lua"), "text", MissingFolders::made));
    CHECK(read_file(DiskFiles(), folder.path("a/b/c.lua")) == "text");
}

TEST_CASE("a device stays a device, and a link a link", "[whole_file]") {
    const TemporaryFolder folder;
    folder.write("target", "before");
    std::filesystem::create_symlink("target", folder.path("link"));
    CHECK(write_whole_file(folder.path("link"), "after"));
    CHECK(std::filesystem::is_symlink(folder.path("link")));
    CHECK(read_file(DiskFiles(), folder.path("target")) == "after");

    std::filesystem::create_symlink("/dev/null", folder.path("null"));
    CHECK(write_whole_file(folder.path("null"), "after"));
    CHECK(std::filesystem::is_character_file(folder.path("null")));
    CHECK(std::filesystem::is_character_file("/dev/null"));
}
