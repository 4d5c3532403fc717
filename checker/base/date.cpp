#include "base/date.h"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace seccheck {
namespace {
using namespace std::chrono;

constexpr std::array<std::string_view, 12> month_names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 7> day_names = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                       "Friday", "Saturday", "Sunday"};

sys_days to_sys(Date date) { return sys_days{days{date.days()}}; }
year_month_day to_ymd(Date date) { return year_month_day{to_sys(date)}; }
Date from_sys(sys_days day) {
    return Date::from_days(static_cast<std::int32_t>(day.time_since_epoch().count()));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
}  // namespace

std::optional<Date> Date::of(int y, int m, int d) {
    // Beyond these, std::chrono::year would quietly name another year.
    if (y < static_cast<int>(year::min()) || y > static_cast<int>(year::max())) return std::nullopt;
    if (m < 1 || m > 12 || d < 1 || d > 31) return std::nullopt;
    const year_month_day ymd{std::chrono::year{y}, std::chrono::month{static_cast<unsigned>(m)},
                             std::chrono::day{static_cast<unsigned>(d)}};
    if (!ymd.ok()) return std::nullopt;
    return from_sys(sys_days{ymd});
}

std::optional<Date> Date::parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    int number[3] = {0, 0, 0};
    int part = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7) {
            ++part;
            continue;
        }
        if (!is_digit(text[i])) return std::nullopt;
        number[part] = number[part] * 10 + (text[i] - '0');
    }
    return of(number[0], number[1], number[2]);
}

Date Date::from_days(std::int32_t days) {
    Date date;
    date.days_ = days;
    return date;
}

int Date::year() const { return static_cast<int>(to_ymd(*this).year()); }
int Date::month() const { return static_cast<int>(static_cast<unsigned>(to_ymd(*this).month())); }
int Date::day() const { return static_cast<int>(static_cast<unsigned>(to_ymd(*this).day())); }
int Date::weekday() const { return static_cast<int>(std::chrono::weekday{to_sys(*this)}.iso_encoding()); }

Date operator+(Date date, int days) { return Date::from_days(date.days() + days); }
int operator-(Date later, Date earlier) { return later.days() - earlier.days(); }

Date add_months(Date date, int count) {
    const year_month_day from = to_ymd(date);
    const year_month_day to = from + months{count};
    if (to.ok()) return from_sys(sys_days{to});
    return from_sys(sys_days{to.year() / to.month() / last});
}

std::string iso(Date date) { return fmt::format("{:04}-{:02}-{:02}", date.year(), date.month(), date.day()); }

std::string words(Date date) {
    return fmt::format("{} {} {}", date.day(), month_names[static_cast<std::size_t>(date.month() - 1)],
                       date.year());
}

std::string_view day_name(Date date) { return day_names[static_cast<std::size_t>(date.weekday() - 1)]; }
}  // namespace seccheck
