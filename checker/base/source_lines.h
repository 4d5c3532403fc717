// Single lines of files, as messages and accounts quote them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/file_system.h"
#include "base/place.h"

namespace seccheck {
// Reads lines of one file after the other, fastest from front to back. All that it is given is kept by
// reference.
class SourceLines {
public:
    // `paths` leads from the name of a file to the path to read it from.
    SourceLines(const FileSystem& files, const std::map<std::string, std::string>& paths)
        : files_(files), paths_(paths) {}

    // Without its end. Nothing where the file can't be read or has no such line; good until the next call.
    std::optional<std::string_view> line(const Place& place);

private:
    void open(const std::string& file);

    const FileSystem& files_;
    const std::map<std::string, std::string>& paths_;
    std::string file_;
    std::optional<std::string> text_;
    std::uint32_t number_ = 1;
    std::size_t start_ = 0;
};
}  // namespace seccheck
