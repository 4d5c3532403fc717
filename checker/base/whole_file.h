// Writes files as a whole: the one way in which seccheck writes anything.
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <string_view>

namespace seccheck {
enum class MissingFolders { stay, made };

// Written beside the file as "<path>.part" and then renamed, so that nobody reads half of it; where the path
// is a link, so is what it leads to. A device or a pipe, such as /dev/null, is written to as it is. False
// where that can't be done: then what was there is as it was.
bool write_whole_file(const std::string& path, const std::function<void(std::ostream&)>& write,
                      MissingFolders folders = MissingFolders::stay);
bool write_whole_file(const std::string& path, std::string_view text,
                      MissingFolders folders = MissingFolders::stay);
}  // namespace seccheck
