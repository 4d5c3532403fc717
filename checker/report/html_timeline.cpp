#include "report/html_timeline.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "report/html_text.h"
#include "report/plain_text.h"

namespace seccheck {
namespace {
struct Day {
    bool is_check = false, is_meeting = false;
    std::vector<std::size_t> due;  // findings, by index
};

// How far below the day before it a day stands, so that the eye sees the time between; for the stylesheet.
std::string_view gap(int days) {
    if (days <= 3) return "days";
    if (days <= 14) return "weeks";
    if (days <= 60) return "months";
    return "seasons";
}

class Timeline {
public:
    Timeline(const RunResult& result, std::ostream& out) : result_(result), state_(*result.state), out_(out) {
        for (std::size_t i = 0; i < result.findings.size(); ++i) {
            const Finding& finding = result.findings[i];
            if (finding.verdict == Verdict::due && finding.due) days_[*finding.due].due.push_back(i);
        }
        has_due_ = !days_.empty();
        days_[state_.as_of()].is_check = true;
        if (const auto meeting = result_.horizon()) days_[*meeting].is_meeting = true;
    }

    void write() {
        out_ << section_head("due", "What falls due");
        if (!has_due_) out_ << "<p>Nothing falls due.</p>\n";
        out_ << "<ol class=\"timeline\">\n";
        const Date* before = nullptr;
        for (const auto& [date, day] : days_) {
            write_day(date, day, before);
            before = &date;
        }
        out_ << "</ol>\n</section>\n";
    }

private:
    void write_day(Date date, const Day& day, const Date* before) {
        const int ahead = date - state_.as_of();
        out_ << fmt::format("<li class=\"{}{}{}\">\n<h3>{} {} <small>{}</small></h3>\n",
                            before == nullptr ? "first" : gap(date - *before), day.is_check ? " check" : "",
                            day.is_meeting ? " meeting" : "", day_name(date), html(date),
                            day.is_check ? "the day of the check" : distance(ahead));
        if (day.is_meeting) out_ << "<p class=\"mark\">The next meeting</p>\n";
        if (!day.due.empty()) out_ << "<ul>\n";
        for (const std::size_t index : day.due) {
            const Finding& finding = result_.findings[index];
            const RuleInfo& rule = result_.rule(finding);
            out_ << fmt::format("<li><a href=\"#{}\">{}</a> <small>{}, {}; {}</small></li>\n",
                                anchors_[index], html(finding.message), html(rule.id), name(rule.severity),
                                html(fmt::format("{}", fmt::join(rule.cites, "; "))));
        }
        if (!day.due.empty()) out_ << "</ul>\n";
        out_ << "</li>\n";
    }

    static std::string distance(int days) {
        return fmt::format("in {}", count(static_cast<std::size_t>(days), "day"));
    }

    const RunResult& result_;
    const State& state_;
    std::ostream& out_;
    std::map<Date, Day> days_;
    bool has_due_ = false;
    const std::vector<std::string> anchors_ = finding_anchors(result_);
};
}  // namespace

void write_html_timeline(const RunResult& result, std::ostream& out) { Timeline(result, out).write(); }
}  // namespace seccheck
