// Runs a loop on several threads. Who runs which turn is left to chance, so a turn may only write into
// its own slot; what a caller sees afterwards then depends on the turns alone.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace seccheck {
// Calls `turn(index, worker)` once for each index below `count`, on at most `jobs` threads, the caller's
// own among them; `worker` numbers the threads from 0. Rethrows the first exception when all have stopped.
template <typename Turn>
void parallel_for(std::size_t jobs, std::size_t count, const Turn& turn) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failure_lock;
    const auto work = [&](std::size_t worker) {
        try {
            for (std::size_t index = next++; index < count; index = next++) turn(index, worker);
        } catch (...) {
            const std::lock_guard lock(failure_lock);
            if (!failure) failure = std::current_exception();
            next = count;
        }
    };

    std::vector<std::thread> threads;
    for (std::size_t worker = 1; worker < std::min(jobs, count); ++worker) threads.emplace_back(work, worker);
    work(0);
    for (std::thread& thread : threads) thread.join();
    if (failure) std::rethrow_exception(failure);
}
}  // namespace seccheck
