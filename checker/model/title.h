// How a record is called in a sentence: "{modification} {type}" gives "SECMP0015 Impact Assessment".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seccheck {
// Text with the names of fields in braces; "{{" stands for a brace.
struct Title {
    struct Part {
        bool is_field = false;
        std::string text;  // literal text, or the name of a field
    };
    std::vector<Part> parts;
};

// Nothing where a brace is left open or a name is empty.
std::optional<Title> parse_title(std::string_view text);
}  // namespace seccheck
