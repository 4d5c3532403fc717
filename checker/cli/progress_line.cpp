#include "cli/progress_line.h"

#include <fmt/format.h>

#include <utility>

namespace seccheck {
namespace {
constexpr double seconds_of_silence = 1;
constexpr double seconds_between = 0.1;
constexpr const char* erase = "\r\x1b[K";
}  // namespace

ProgressLine::ProgressLine(std::ostream& err, bool is_wanted, Clock clock)
    : err_(err), is_wanted_(is_wanted), clock_(std::move(clock)) {
    if (is_wanted_) next_ = clock_() + seconds_of_silence;
}

Progress ProgressLine::of(std::string what) {
    if (!is_wanted_) return {};
    return [this, what = std::move(what)](std::size_t done, std::size_t total) { show(what, done, total); };
}

void ProgressLine::show(const std::string& what, std::size_t done, std::size_t total) {
    if (done == total) {
        if (is_shown_) err_ << erase << std::flush;
        is_shown_ = false;
        return;
    }
    const double now = clock_();
    if (now < next_) return;
    next_ = now + seconds_between;
    is_shown_ = true;
    err_ << erase << "seccheck: " << what;
    if (total != 0) err_ << fmt::format(", {} %", done * 100 / total);
    err_ << std::flush;
}
}  // namespace seccheck
