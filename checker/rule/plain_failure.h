// What Lua itself says of a slip, in the words of people who write rules: it knows nothing of dates and
// records.
#pragma once

#include <string>

namespace seccheck {
// `message` without its place. A message that is not one of Lua's own stays as it is. `absent` tells which
// fact was last found absent, as `"returned" of M1`, and is told with a message about nothing; empty where
// there was none.
std::string plain_failure(const std::string& message, const std::string& absent);
}  // namespace seccheck
