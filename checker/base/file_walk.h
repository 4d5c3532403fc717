// Finds the files of a state, of the kinds or of a rule pack, and says which files it will not read.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"

namespace seccheck {
// A file under the name to open it by and the name to show. What is shown is what the user typed, or
// a path below the folder's own name where an absolute path was typed: reports carry no machine's path.
struct FoundFile {
    std::string path;
    std::string name;
    std::string pack = {};  // the name of the pack that it belongs to; empty outside of packs
    auto operator<=>(const FoundFile&) const = default;
};

struct WalkOptions {
    std::vector<std::string> endings;                  // what to read: ".toml"
    std::vector<std::string> other_endings = {".md"};  // what may stand beside it, unread
    std::uint64_t max_bytes = std::uint64_t{2} << 30;  // for one file
    int max_depth = 16;                                // folders within folders
    std::string shown_root;                            // shows the root as this, such as "rules"
    std::vector<std::string> left_out;                 // names within the root itself that others read
};

// Every file at or below `root`, sorted by the name shown. Names that begin with a dot are passed over;
// any other file that would not be read is a diagnostic, as a file left out unseen could hide a breach.
std::vector<FoundFile> find_files(const FileSystem& files, const std::string& root,
                                  const WalkOptions& options, Diagnostics& diagnostics);
}  // namespace seccheck
