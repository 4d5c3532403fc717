// How far a long piece of work has come.
#pragma once

#include <cstddef>
#include <functional>

namespace seccheck {
// Called by the thread that began the work, now and then; `total` is 0 where it isn't known yet, and `done`
// is `total` once when all is over. Empty where nobody looks. It may not change what comes out.
using Progress = std::function<void(std::size_t done, std::size_t total)>;
}  // namespace seccheck
