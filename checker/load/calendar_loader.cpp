#include "load/calendar_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory_resource>

#include "load/table_reader.h"

namespace seccheck {
namespace {
// Days are kept one by one, so a calendar has to end somewhere.
constexpr int longest = 200 * 366;

class CalendarReader {
public:
    CalendarReader(const std::string& file, Diagnostics& diagnostics)
        : file_(file), diagnostics_(diagnostics) {}

    Calendar read(const TomlNode& root) {
        TableReader top(root, file_, "the file of a calendar", diagnostics_);
        const TomlNode* head = top.table("calendar");
        const TomlNode* holidays = top.list("holiday");
        top.finish();
        if (head != nullptr)
            read_head(*head);
        else
            diagnostics_.add(Place{file_, 1, 0}, "describes no calendar", "begin it with [calendar]");
        if (holidays != nullptr)
            for (const TomlNode& holiday : holidays->items) read_holiday(holiday);
        std::stable_sort(calendar_.holidays.begin(), calendar_.holidays.end(),
                         [](const Holiday& a, const Holiday& b) { return a.date < b.date; });
        refuse_twins();
        return std::move(calendar_);
    }

private:
    void read_head(const TomlNode& table) {
        TableReader reader(table, file_, "a calendar", diagnostics_);
        calendar_.place = reader.place();
        calendar_.name = reader.required_text("name");
        reader.required_text("source");
        reader.text("doc");
        const auto first = reader.date("first"), last = reader.date("last");
        if (!first || !last)
            reader.complain("name", "the calendar doesn't say which days it covers",
                            "add first = and last =, both dates");
        else if (*last < *first || *last - *first > longest)
            reader.complain("last", fmt::format("a calendar can't go from {} to {}", iso(*first), iso(*last)),
                            "correct the two dates");
        else
            calendar_.first = *first, calendar_.last = *last, has_days_ = true;
        reader.finish();
    }

    void read_holiday(const TomlNode& table) {
        if (table.type != TomlType::table) {
            diagnostics_.add(Place{file_, table.line, table.column}, "a holiday is a table",
                             "write [[holiday]]");
            return;
        }
        TableReader reader(table, file_, "a holiday", diagnostics_);
        Holiday holiday;
        holiday.place = reader.place("date");
        holiday.name = reader.required_text("name");
        holiday.known_from = reader.date("known_from");
        holiday.known_until = reader.date("known_until");
        const auto date = reader.date("date");
        reader.finish();
        if (!date) {
            if (!reader.has("date"))
                reader.complain("name", "the holiday has no date", "add date =, such as date = 2020-12-28");
            return;
        }
        holiday.date = *date;
        if (holiday.known_from && holiday.known_until && *holiday.known_until <= *holiday.known_from)
            reader.complain("known_until", "the holiday was never known: known_until is not after known_from",
                            "correct one of the two");
        if (has_days_ && (*date < calendar_.first || calendar_.last < *date))
            reader.complain("date", fmt::format("{} is outside of the calendar", iso(*date)),
                            "correct the date, or the calendar's first and last day");
        calendar_.holidays.push_back(std::move(holiday));
    }

    void refuse_twins() {
        for (std::size_t i = 1; i < calendar_.holidays.size(); ++i) {
            if (calendar_.holidays[i].date != calendar_.holidays[i - 1].date) continue;
            Diagnostic twice{calendar_.holidays[i].place,
                             fmt::format("{} is a holiday already", iso(calendar_.holidays[i].date)),
                             "keep one of the two",
                             {},
                             10};
            twice.notes.push_back({calendar_.holidays[i - 1].place, "here first"});
            diagnostics_.add(std::move(twice));
        }
    }

    const std::string& file_;
    Diagnostics& diagnostics_;
    Calendar calendar_;
    bool has_days_ = false;  // the first and the last are known
};

void refuse_twins(const std::vector<Calendar>& calendars, Diagnostics& diagnostics) {
    for (std::size_t i = 1; i < calendars.size(); ++i) {
        if (calendars[i].name != calendars[i - 1].name || calendars[i].name.empty()) continue;
        Diagnostic twice{calendars[i].place,
                         fmt::format("the calendar \"{}\" is described twice", calendars[i].name),
                         "keep one of the two",
                         {},
                         1};
        twice.notes.push_back({calendars[i - 1].place, "here first"});
        diagnostics.add(std::move(twice));
    }
}
}  // namespace

std::vector<Calendar> load_calendars(const FileSystem& files, const std::vector<FoundFile>& found,
                                     Diagnostics& diagnostics) {
    std::vector<Calendar> calendars;
    for (const FoundFile& file : found) {
        std::pmr::monotonic_buffer_resource arena;
        if (const auto root = read_toml(files, file, arena, diagnostics))
            calendars.push_back(CalendarReader(file.name, diagnostics).read(*root));
    }
    std::stable_sort(calendars.begin(), calendars.end(),
                     [](const Calendar& a, const Calendar& b) { return a.name < b.name; });
    refuse_twins(calendars, diagnostics);
    return calendars;
}
}  // namespace seccheck
