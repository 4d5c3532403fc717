// A short name for a finding that survives edits: the same text gives the same name, on any machine.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace seccheck {
// 62 bits of the SHA-1 name-based UUID (RFC 4122, version 5) of `text` in our own name space.
std::uint64_t fingerprint(std::string_view text);

// The whole UUID, as "5ecc4ec4-910f-5d27-a83b-6d0277f41be9".
std::string uuid_text(std::string_view text);

// Sixteen hexadecimal digits.
std::string fingerprint_text(std::uint64_t fingerprint);
}  // namespace seccheck
