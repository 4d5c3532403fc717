// Formats many items on several threads and writes them in order.
#pragma once

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

#include "base/parallel.h"

namespace seccheck {
// Calls `format(index, out)`, which appends to `out`, once for each index below `count`, and writes the texts
// in order of their indexes. Never holds more than a few thousand of them.
template <typename Format>
void write_in_order(std::ostream& out, std::size_t jobs, std::size_t count, const Format& format) {
    constexpr std::size_t chunk = 256, chunks_at_a_time = 32;
    std::vector<std::string> texts(chunks_at_a_time);
    for (std::size_t first = 0; first < count; first += chunk * chunks_at_a_time) {
        const std::size_t chunks = std::min(chunks_at_a_time, (count - first + chunk - 1) / chunk);
        parallel_for(jobs, chunks, [&](std::size_t index, std::size_t) {
            texts[index].clear();
            const std::size_t begin = first + index * chunk;
            for (std::size_t i = begin; i < std::min(begin + chunk, count); ++i) format(i, texts[index]);
        });
        for (std::size_t i = 0; i < chunks; ++i)
            out.write(texts[i].data(), static_cast<std::streamsize>(texts[i].size()));
    }
}
}  // namespace seccheck
