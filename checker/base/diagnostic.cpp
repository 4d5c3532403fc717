#include "base/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace seccheck {
void Diagnostics::add(Place place, std::string message, std::string help, std::size_t width) {
    list_.push_back({std::move(place), std::move(message), std::move(help), {}, width});
}

void Diagnostics::take(Diagnostics&& other) {
    list_.insert(list_.end(), std::make_move_iterator(other.list_.begin()),
                 std::make_move_iterator(other.list_.end()));
    other.list_.clear();
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    std::vector<Diagnostic> result = list_;
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}
}  // namespace seccheck
