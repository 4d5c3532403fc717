// The small changes of a rule's code that its cases are to notice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/live_code.h"

namespace seccheck {
struct CodeChange {
    enum class Of { code, since, until };  // the latter two: +1 day of what the rule says of itself

    std::size_t offset = 0, size = 0;  // of the word, in bytes
    std::uint32_t line = 0, column = 0;
    std::string by;        // what to write in its place
    std::string from, to;  // as they are told
    Of of = Of::code;
};

// In the order of the text, and of live code alone: a comparison to its neighbour, `and` to `or` and back, a
// `not` left out, true to false and back, a number to the next, a date to the day after.
std::vector<CodeChange> changes_of(const LiveCode& code);

// The text without its cases, each other byte where it was.
std::string without_cases_in_place(std::string_view text, const LiveCode& code);

// `reason` of each line that has the comment `-- mutation: reason`, or comes right below such comments.
struct CodeExcuse {
    std::uint32_t line = 0;     // that it excuses
    std::uint32_t written = 0;  // the line of the comment
};
std::vector<CodeExcuse> excuses_of(const LiveCode& code);

// Whether that line of a text of TOML ends in the comment `# mutation: reason`.
bool has_toml_excuse(std::string_view text, std::uint32_t line);
}  // namespace seccheck
