// Numbers that look random and are the same on every machine: the standard's distributions are not.
#pragma once

#include <cstdint>

namespace seccheck {
// splitmix64, by Sebastiano Vigna.
class RandomNumbers {
public:
    explicit RandomNumbers(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31U);
    }
    // From `least` to `most`, both included.
    int between(int least, int most) {
        return least + static_cast<int>(next() % static_cast<std::uint64_t>(most - least + 1));
    }
    bool one_in(int count) { return between(1, count) == 1; }

private:
    std::uint64_t state_;
};
}  // namespace seccheck
