#include "base/file_walk.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "support/diagnostic_text.h"
#include "support/temporary_folder.h"

using namespace seccheck;

namespace {
using Texts = std::map<std::string, std::string>;

struct Walked {
    std::string names;  // as shown
    std::string errors;
    std::vector<FoundFile> files;
};

Walked walk(const FileSystem& files, const std::string& root, WalkOptions options = {}) {
    options.endings = {".toml"};
    Diagnostics diagnostics;
    Walked walked;
    walked.files = find_files(files, root, options, diagnostics);
    for (const FoundFile& file : walked.files) walked.names += (walked.names.empty() ? "" : " ") + file.name;
    walked.errors = text_of(diagnostics);
    return walked;
}

// A folder that says it has two others, of which one can't be read.
class HalfReadable : public MemoryFiles {
public:
    HalfReadable() : MemoryFiles(Texts{{"state/open/a.toml", ""}, {"state/shut/b.toml", ""}}) {}
    std::optional<std::vector<FolderEntry>> list(const std::string& folder,
                                                 const std::string& root) const override {
        if (folder == "state/shut") return std::nullopt;
        return MemoryFiles::list(folder, root);
    }
};
}  // namespace

TEST_CASE("files are found in all folders and come sorted by name", "[file_walk]") {
    const MemoryFiles files(
        {{"state/b.toml", ""}, {"state/a/z.toml", ""}, {"state/a.toml", ""}, {"x.toml", ""}});
    const Walked walked = walk(files, "state");
    CHECK(walked.names == "state/a.toml state/a/z.toml state/b.toml");
    CHECK(walked.files.front().path == "state/a.toml");
    CHECK(walked.errors.empty());
}

TEST_CASE("names that begin with a dot are passed over, folders too", "[file_walk]") {
    const MemoryFiles files(
        Texts{{"state/.git/config", ""}, {"state/.hidden.toml", ""}, {"state/a.toml", ""}});
    const Walked walked = walk(files, "state");
    CHECK(walked.names == "state/a.toml");
    CHECK(walked.errors.empty());
}

TEST_CASE("a file that would not be read is told, but for those that may stand beside", "[file_walk]") {
    const MemoryFiles files(Texts{{"state/README.md", ""}, {"state/a.TOML", ""}, {"state/b.toml.bak", ""}});
    const Walked walked = walk(files, "state");
    CHECK(walked.names.empty());
    CHECK(walked.errors == R"(
state/a.TOML: error: is no .toml file and would not be read
       rename it, or move it out of the folder
state/b.toml.bak: error: is no .toml file and would not be read
       rename it, or move it out of the folder
)");
}

TEST_CASE("a single file may be named, but only one that is read", "[file_walk]") {
    const MemoryFiles files(Texts{{"state/a.toml", ""}, {"state/README.md", ""}});
    CHECK(walk(files, "state/a.toml").names == "state/a.toml");
    CHECK(walk(files, "state/README.md").errors == R"(
state/README.md: error: is no .toml file and would not be read
       rename it, or move it out of the folder
)");
}

TEST_CASE("what isn't there is told under the name the user typed", "[file_walk]") {
    const Walked walked = walk(MemoryFiles(Texts{{"state/a.toml", ""}}), "/home/anna/stat");
    CHECK(walked.names.empty());
    CHECK(walked.errors == R"(
/home/anna/stat: error: there is no such file or folder
       check the path
)");
}

TEST_CASE("a file above the limit is refused, and one at it is read", "[file_walk]") {
    WalkOptions options;
    options.max_bytes = 3;
    const Walked walked =
        walk(MemoryFiles(Texts{{"state/a.toml", "123"}, {"state/b.toml", "1234"}}), "state", options);
    CHECK(walked.names == "state/a.toml");
    CHECK(walked.errors == R"(
state/b.toml: error: has 4 bytes, more than the 3 that are read from one file
       split it into several files
)");
}

TEST_CASE("folders may lie within folders as deep as the limit", "[file_walk]") {
    WalkOptions options;
    options.max_depth = 2;
    const MemoryFiles files(Texts{{"state/1/2/a.toml", ""}, {"state/1/2/3/b.toml", ""}});
    const Walked walked = walk(files, "state", options);
    CHECK(walked.names == "state/1/2/a.toml");
    CHECK(walked.errors == R"(
state/1/2/3: error: lies more than 2 folders deep
       move it up, or remove the link that leads in circles
)");
}

TEST_CASE("a folder that can't be read is told, and the others are read", "[file_walk]") {
    const Walked walked = walk(HalfReadable(), "state");
    CHECK(walked.names == "state/open/a.toml");
    CHECK(walked.errors == R"(
state/shut: error: is a folder that can't be read
       check its permissions
)");
}

TEST_CASE("no name that is shown has this machine's path in it", "[file_walk]") {
    const TemporaryFolder folder;
    folder.write("state/a.toml", "");
    const Walked walked = walk(DiskFiles(), folder.path("state"));
    CHECK(walked.names == "state/a.toml");
    CHECK(walked.files.front().path == folder.path("state/a.toml"));
    CHECK(walk(DiskFiles(), folder.path("state//")).names == "state/a.toml");
    CHECK(walk(DiskFiles(), folder.path("state/a.toml")).names == "a.toml");
}

TEST_CASE("a relative root is shown as typed, without what doesn't matter", "[file_walk]") {
    CHECK(walk(MemoryFiles(Texts{{"./state/a.toml", ""}}), "./state").names == "state/a.toml");
    CHECK(walk(MemoryFiles(Texts{{"../state/a.toml", ""}}), "../state").names == "../state/a.toml");
    CHECK(walk(MemoryFiles(Texts{{"./a.toml", ""}, {"./b/a.toml", ""}}), ".").names == "a.toml b/a.toml");
}

TEST_CASE("a root may be shown under another name", "[file_walk]") {
    WalkOptions options;
    options.shown_root = "rules";
    CHECK(walk(MemoryFiles(Texts{{"usr/share/a.toml", ""}}), "usr/share", options).names == "rules/a.toml");
}

TEST_CASE("links inside of the folder are followed, and links that leave it are refused", "[file_walk]") {
    const TemporaryFolder folder;
    folder.write("state/parties/a.toml", "");
    folder.write("other/b.toml", "");
    folder.link("state/c.toml", "parties/a.toml");
    folder.link("state/out.toml", "../other/b.toml");
    folder.link("state/out", "../other");
    folder.link("state/nowhere.toml", "gone.toml");
    const Walked walked = walk(DiskFiles(), folder.path("state"));
    CHECK(walked.names == "state/c.toml state/parties/a.toml");
    CHECK(walked.errors == R"(
state/nowhere.toml: error: there is no such file or folder
       check the path
state/out: error: is a link that leaves the folder
       put the file itself into the folder
state/out.toml: error: is a link that leaves the folder
       put the file itself into the folder
)");
}

TEST_CASE("a link that leads in circles ends at the deepest level", "[file_walk]") {
    const TemporaryFolder folder;
    folder.write("state/a.toml", "");
    folder.link("state/loop", ".");
    WalkOptions options;
    options.max_depth = 2;
    const Walked walked = walk(DiskFiles(), folder.path("state"), options);
    CHECK(walked.errors == R"(
state/loop/loop/loop: error: lies more than 2 folders deep
       move it up, or remove the link that leads in circles
)");
}

TEST_CASE("what is neither a file nor a folder is refused, not waited for", "[file_walk]") {
    const TemporaryFolder folder;
    folder.write("state/a.toml", "");
    REQUIRE(::mkfifo(folder.path("state/pipe.toml").c_str(), 0600) == 0);
    const Walked walked = walk(DiskFiles(), folder.path("state"));
    CHECK(walked.names == "state/a.toml");
    CHECK(walked.errors == "\nstate/pipe.toml: error: is neither a file nor a folder\n       remove it\n");
}
