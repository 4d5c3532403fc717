#include "base/place.h"

#include <fmt/format.h>

namespace seccheck {
std::string to_string(const Place& place) {
    if (place.line == 0) return place.file;
    if (place.column == 0) return fmt::format("{}:{}", place.file, place.line);
    return fmt::format("{}:{}:{}", place.file, place.line, place.column);
}
}  // namespace seccheck
