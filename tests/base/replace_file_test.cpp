#include "base/replace_file.h"

#include <catch2/catch.hpp>

#include "base/file_system.h"
#include "support/temporary_folder.h"

using namespace seccheck;

TEST_CASE("a file is replaced as a whole, and nothing is left beside it", "[replace_file]") {
    const TemporaryFolder folder;
    folder.write("a.lua", "before, and longer");
    CHECK(replace_file(folder.path("a.lua"), "after"));
    CHECK(read_file(DiskFiles(), folder.path("a.lua")) == "after");
    CHECK_FALSE(std::filesystem::exists(folder.path("a.lua.part")));
}

TEST_CASE("where it can't be written, it is said", "[replace_file]") {
    const TemporaryFolder folder;
    CHECK_FALSE(replace_file(folder.path("no/such/folder/a.lua"), "after"));
}
