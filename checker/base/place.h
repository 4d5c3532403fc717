// Where something stands in a text file.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace seccheck {
// Lines and columns count from 1, columns in code points; line 0 means the file as a whole.
// `file` is the name the user knows the file by, never an absolute path of this machine.
struct Place {
    std::string file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    auto operator<=>(const Place&) const = default;
};

// "dcc_assessments.toml:14:12", or the file alone where there is no line.
std::string to_string(const Place& place);
}  // namespace seccheck
