#include "base/file_system.h"

#include <catch2/catch.hpp>

#include "support/temporary_folder.h"

using namespace seccheck;

namespace {
using Texts = std::map<std::string, std::string>;

const MemoryFiles memory(
    {{"state/b.toml", "bb"}, {"state/a/x.toml", "x"}, {"state/a.toml", ""}, {"top.toml", "1"}});

std::string names(const std::optional<std::vector<FolderEntry>>& entries) {
    if (!entries) return "can't be read";
    std::string text;
    for (const FolderEntry& entry : *entries) text += (text.empty() ? "" : " ") + entry.name;
    return text;
}
}  // namespace

TEST_CASE("files in memory have the folders that their paths name", "[file_system]") {
    CHECK(memory.look_at("state/b.toml", {}).kind == FileKind::file);
    CHECK(memory.look_at("state/b.toml", {}).size == 2);
    CHECK(memory.look_at("state/b.toml", {}).name == "b.toml");
    CHECK(memory.look_at("state", {}).kind == FileKind::folder);
    CHECK(memory.look_at("state/a", {}).kind == FileKind::folder);
    CHECK(memory.look_at("stat", {}).kind == FileKind::missing);
    CHECK(memory.look_at("state/c.toml", {}).kind == FileKind::missing);
}

TEST_CASE("a folder in memory lists each file and folder once, sorted by bytes", "[file_system]") {
    CHECK(names(memory.list("state", {})) == "a a.toml b.toml");
    CHECK(names(memory.list("state/a", {})) == "x.toml");
}

TEST_CASE("a file in memory is read to its end, however small the pieces", "[file_system]") {
    CHECK(read_file(memory, "state/b.toml") == "bb");
    CHECK(read_file(memory, "state/a.toml") == "");
    CHECK_FALSE(read_file(memory, "state/c.toml"));
    const auto reader = memory.open("state/b.toml");
    char letter = 0;
    CHECK(reader->read(&letter, 1) == 1);
    CHECK(reader->read(&letter, 1) == 1);
    CHECK(letter == 'b');
    CHECK(reader->read(&letter, 1) == 0);
}

TEST_CASE("the disk answers as the memory does", "[file_system]") {
    const TemporaryFolder folder;
    folder.write("state/b.toml", "bb");
    folder.write("state/a/x.toml", "x");
    folder.write("state/a.toml", "");
    const DiskFiles disk;
    CHECK(disk.look_at(folder.path("state/b.toml"), {}).kind == FileKind::file);
    CHECK(disk.look_at(folder.path("state/b.toml"), {}).size == 2);
    CHECK(disk.look_at(folder.path("state"), {}).kind == FileKind::folder);
    CHECK(disk.look_at(folder.path("nothing"), {}).kind == FileKind::missing);
    CHECK(names(disk.list(folder.path("state"), {})) == "a a.toml b.toml");
    CHECK(read_file(disk, folder.path("state/b.toml")) == "bb");
    CHECK(read_file(disk, folder.path("state/a.toml")) == "");
    CHECK_FALSE(read_file(disk, folder.path("nothing")));
}

TEST_CASE("a big file on the disk is read to its end", "[file_system]") {
    const TemporaryFolder folder;
    std::string text;
    for (int i = 0; i < 30000; ++i) text += "line " + std::to_string(i) + "\n";
    folder.write("big", text);
    CHECK(read_file(DiskFiles(), folder.path("big")) == text);
}

TEST_CASE("a folder that can't be read is not taken for an empty one", "[file_system]") {
    const TemporaryFolder folder;
    folder.write("file", "");
    CHECK(names(DiskFiles().list(folder.path("nothing"), {})) == "can't be read");
    CHECK(names(DiskFiles().list(folder.path("file"), {})) == "can't be read");
}

TEST_CASE("a folder opens as a file, but can't be read as one", "[file_system]") {
    const TemporaryFolder folder;
    folder.write("state/a.toml", "");
    CHECK_FALSE(read_file(DiskFiles(), folder.path("state")));
}

TEST_CASE("a link is what it points at, unless that lies outside of the root", "[file_system]") {
    const TemporaryFolder folder;
    folder.write("state/a.toml", "a");
    folder.write("other/b.toml", "b");
    folder.write("state_too/c.toml", "c");
    folder.link("state/to_a", "a.toml");
    folder.link("state/to_b", "../other/b.toml");
    folder.link("state/to_c", "../state_too/c.toml");
    folder.link("state/to_folder", "../other");
    folder.link("state/to_itself", ".");
    folder.link("state/to_nothing", "nothing");
    folder.link("state/circle", "circle");
    const DiskFiles disk;
    const std::string root = folder.path("state");
    const auto kind = [&](const char* name) { return disk.look_at(folder.path(name), root).kind; };
    CHECK(kind("state/to_a") == FileKind::file);
    CHECK(kind("state/to_b") == FileKind::outside_link);
    CHECK(kind("state/to_c") == FileKind::outside_link);  // a name that begins like the root's
    CHECK(kind("state/to_folder") == FileKind::outside_link);
    CHECK(kind("state/to_itself") == FileKind::folder);
    CHECK(kind("state/to_nothing") == FileKind::missing);
    CHECK(kind("state/circle") == FileKind::missing);
    CHECK(disk.look_at(folder.path("state/to_b"), {}).kind == FileKind::file);  // no root, no border
}

TEST_CASE("the root itself may be a link", "[file_system]") {
    const TemporaryFolder folder;
    folder.write("real/a.toml", "a");
    folder.link("real/to_a", "a.toml");
    folder.link("state", "real");
    const DiskFiles disk;
    CHECK(disk.look_at(folder.path("state/to_a"), folder.path("state")).kind == FileKind::file);
}
