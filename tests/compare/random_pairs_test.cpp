// Laws of comparing, over pairs of states that were made at random.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compare/apply_baseline.h"
#include "compare/comparison.h"
#include "compare/report_reader.h"
#include "support/random_numbers.h"
#include "support/report_text.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
struct Task {
    int id = 0, opened = 1, size = 0, closed = 0;
    std::vector<int> needs;
    bool operator==(const Task&) const = default;
};

std::string toml_of(const Task& task) {
    std::string text = fmt::format("[[task]]\nid = \"T{}\"\nopened = 2020-01-{:02}\n", task.id, task.opened);
    if (task.size > 0) text += fmt::format("size = \"{}\"\n", task.size == 1 ? "s" : "l");
    if (task.closed > 0) text += fmt::format("closed = 2020-02-{:02}\n", task.closed);
    std::vector<std::string> needs;
    for (const int each : task.needs) needs.push_back(fmt::format("\"T{}\"", each));
    return text + fmt::format("needs = [{}]\n", fmt::join(needs, ", "));
}

class Generator {
public:
    explicit Generator(std::uint64_t seed) : random_(seed) {}

    Task task(int id) {
        Task task{id,
                  random_.between(1, 28),
                  random_.between(0, 2),
                  random_.one_in(2) ? random_.between(1, 28) : 0,
                  {}};
        for (int other = 1; other < id; ++other)
            if (random_.one_in(3)) task.needs.push_back(other);
        return task;
    }

    std::vector<Task> tasks() {
        std::vector<Task> tasks;
        for (int id = 1; id <= random_.between(2, 7); ++id) tasks.push_back(task(id));
        return tasks;
    }

    // Some taken out, some altered, one perhaps added, all in another order.
    std::vector<Task> edited(const std::vector<Task>& tasks) {
        std::vector<Task> result;
        for (const Task& each : tasks)
            if (!random_.one_in(5)) result.push_back(random_.one_in(4) ? task(each.id) : each);
        if (random_.one_in(2)) result.push_back(task(9));
        return shuffled(result);
    }

    std::vector<Task> shuffled(std::vector<Task> tasks) {
        for (std::size_t i = tasks.size(); i > 1; --i)
            std::swap(tasks[i - 1],
                      tasks[static_cast<std::size_t>(random_.between(0, static_cast<int>(i) - 1))]);
        return tasks;
    }

    int day() { return random_.between(1, 28); }

private:
    RandomNumbers random_;
};

// A late task, one that needs another that is open, and one over the whole state.
std::vector<Rule> rules() {
    return {
        named_rule(
            {"TST-001", Severity::critical, "Late"},
            "report.obligation { by = wd.add(t.opened, param('limit', t.opened, t.size)), done = t.closed }"),
        named_rule(
            {"TST-002", Severity::major, "Waits"},
            "for _, other in ipairs(t.needs) do if type(other) ~= 'string' and not other.closed then "
            "report.breach { "
            "key = other, message = '{subject} waits for {other}', with = { other = other } } end end"),
        state_rule(
            {"TST-003", Severity::minor, "Many"},
            "for _, each in ipairs(t.tasks) do if each.opened.day > 20 then report.note { subject = each, "
            "message = '{subject} began late' } end end")};
}

std::string text_of(const std::vector<Task>& tasks) {
    std::string text;
    for (const Task& each : tasks) text += "# a comment\n" + toml_of(each);
    return text;
}

std::set<std::string> names_of(const std::vector<Difference>& differences) {
    std::set<std::string> names;
    for (const Difference& each : differences) names.insert(each.latest().fingerprint);
    return names;
}
}  // namespace

TEST_CASE("comparing keeps its laws over states made at random", "[comparison][random]") {
    std::size_t differences = 0, known = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        Generator random(seed);
        const std::vector<Task> old_tasks = random.tasks(), new_tasks = random.edited(old_tasks);
        const std::string first_day = fmt::format("2020-02-{:02}", random.day()),
                          other_day = fmt::format("2020-02-{:02}", random.day());
        const TaskRun then(rules(), text_of(old_tasks), first_day.c_str());
        const TaskRun moved(rules(), text_of(random.shuffled(old_tasks)), first_day.c_str());
        TaskRun now(rules(), text_of(new_tasks), other_day.c_str());
        const ReportedRun before = as_reported(then.result, 1), after = as_reported(now.result, 1);

        // Records that stand elsewhere change nothing.
        const ReportedRun same = as_reported(moved.result, 1);
        const Comparison none = compare(before, same);
        CHECK((none.fresh.empty() && none.gone.empty() && none.changed.empty()));

        // Each finding is counted once, on each side that has it; forwards and backwards mirror each other.
        const Comparison forth = compare(before, after), back = compare(after, before);
        std::size_t unchanged = 0;
        for (const std::size_t number : forth.counts.unchanged) unchanged += number;
        CHECK(forth.fresh.size() + forth.changed.size() + unchanged == after.findings.size());
        CHECK(forth.gone.size() + forth.changed.size() + unchanged == before.findings.size());
        CHECK(names_of(forth.fresh) == names_of(back.gone));
        CHECK(names_of(forth.gone) == names_of(back.fresh));
        CHECK(names_of(forth.changed) == names_of(back.changed));
        for (const auto* group : {&forth.fresh, &forth.gone, &forth.changed})
            for (const Difference& each : *group) {
                ++differences;
                REQUIRE_FALSE(each.reasons.empty());
                // Facts are all there is here, and all are known: something must explain it.
                CHECK(each.reasons[0].type != Reason::Type::other);
                if (first_day == other_day) CHECK(each.reasons[0].type != Reason::Type::day);
            }

        // A check against the baseline and a diff agree on what is new, gone, and for the worse.
        apply_baseline(before, now.result);
        std::size_t fresh = forth.fresh.size();
        for (const Difference& each : forth.changed) fresh += each.is_worse() ? 1 : 0;
        const auto fails_now = std::count_if(now.result.findings.begin(), now.result.findings.end(),
                                             [](const Finding& each) { return !each.known; });
        CHECK(static_cast<std::size_t>(fails_now) == fresh);
        known += now.result.findings.size() - fresh;
        CHECK(now.result.baseline->gone.size() + now.result.baseline->unchecked.size() == forth.gone.size());
    }
    CHECK(differences > 500);
    CHECK(known > 200);
}
