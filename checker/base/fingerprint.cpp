#include "base/fingerprint.h"

#include <fmt/format.h>

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid.hpp>
#include <boost/uuid/uuid_io.hpp>

namespace seccheck {
namespace {
// The name space of all findings: random once, and for ever.
constexpr boost::uuids::uuid findings = {
    {0x5e, 0xcc, 0x4e, 0xc4, 0x91, 0x0f, 0x4d, 0x27, 0xa8, 0x3b, 0x6d, 0x02, 0x77, 0xf4, 0x1b, 0xe9}};
}  // namespace

std::uint64_t fingerprint(std::string_view text) {
    const boost::uuids::uuid name = boost::uuids::name_generator_sha1(findings)(text.data(), text.size());
    std::uint64_t result = 0;  // the second half: the first has the version in it
    for (std::size_t i = 8; i < 16; ++i) result = result << 8U | name.data[i];
    return result;
}

std::string uuid_text(std::string_view text) {
    return to_string(boost::uuids::name_generator_sha1(findings)(text.data(), text.size()));
}

std::string fingerprint_text(std::uint64_t fingerprint) { return fmt::format("{:016x}", fingerprint); }
}  // namespace seccheck
