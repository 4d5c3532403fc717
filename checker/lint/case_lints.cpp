#include "lint/case_lints.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/working_days.h"
#include "model/calendar.h"
#include "rule/field_lookup.h"

namespace seccheck {
namespace {
using Type = LuaNodeType;

const Date begin_of_code = Date::parse("2013-09-23").value();

// Every date that stands in a text, in its order.
std::vector<Date> dates_in(const std::string& text) {
    constexpr std::size_t length = 10;  // 2020-02-14
    std::vector<Date> dates;
    for (std::size_t dash = text.find('-'); dash != std::string::npos; dash = text.find('-', dash + 1)) {
        if (dash < 4) continue;
        const auto date = Date::parse(text.substr(dash - 4, length));
        if (date) dates.push_back(*date);
    }
    return dates;
}

// A case as far as its days and its outcome go.
struct CaseDays {
    Date as_of;
    std::vector<Date> given;
    std::vector<Verdict> outcome;
};

std::vector<CaseDays> days_of(const Rule& rule) {
    std::vector<CaseDays> cases;
    for (const RuleCase& each : rule.cases) {
        CaseDays& days = cases.emplace_back(CaseDays{each.as_of, dates_in(each.given), {}});
        for (const ExpectedFinding& expected : each.expect) days.outcome.push_back(expected.verdict);
    }
    return cases;
}

bool expects(const Rule& rule, Verdict verdict) {
    return std::any_of(rule.cases.begin(), rule.cases.end(), [&](const RuleCase& each) {
        return std::any_of(each.expect.begin(), each.expect.end(),
                           [&](const ExpectedFinding& expected) { return expected.verdict == verdict; });
    });
}

class CaseLook {
public:
    CaseLook(const Rulebook& book, ValueKinds& kinds, const WorkingDays& working_days, const LintedFile& file,
             Complaints& complaints)
        : book_(book),
          kinds_(kinds),
          working_days_(working_days),
          file_(file),
          complaints_(complaints),
          code_(checked_code(file, kinds)) {}

    void look() {
        if (!expects(*file_.rule, Verdict::unknown)) look_for_absent_fact();
        look_for_boundary();
        look_before_the_law();
    }

private:
    void complain(Lint lint, std::string message, std::string help, std::vector<Diagnostic::Note> notes) {
        const LuaNode* cases = file_.entry("cases");
        const Place place = cases == nullptr ? file_.rule->info.place : file_.place(*cases);
        complaints_.push_back({lint, place, 1, std::move(message), std::move(help), std::move(notes)});
    }

    // A fact that is read plainly, may be absent, and isn't looked at with :maybe before.
    void look_for_absent_fact() {
        std::set<std::string> looked_at;
        walk_code(code_, [&](const LintedFile&, const LuaNode& node) {
            if (node.type == Type::method_call && !node.children[2].children.empty())
                looked_at.insert(text_of(node.children[2].children[0]).value_or(""));
        });
        bool told = false;
        walk_code(code_, [&](const LintedFile& file, const LuaNode& node) {
            if (told || node.type != Type::member || &file != &file_) return;
            const std::string name = *text_of(node.children[1]);
            const ValueKind record = kinds_.of(file, node.children[0]);
            if (record.what != ValueKind::record || looked_at.contains(name)) return;
            if (!std::all_of(record.kinds.begin(), record.kinds.end(),
                             [&](KindId kind) { return may_be_unknown(book_.model.kinds[kind], name); }))
                return;
            const std::string fact = book_.model.kinds[record.kinds.front()].name + "." + name;
            complain(Lint::no_absent_case, "no case expects unknown, and the rule reads " + fact,
                     fmt::format("add a case without it that expects {{ unknown = \"{}\" }}", fact),
                     {{file.place(node.children[1]), "it is read here"}});
            told = true;
        });
    }

    bool may_be_unknown(const Kind& kind, const std::string& name) const {
        const FieldSlot slot = FieldLookup::look_up(book_.model, kind, name);
        if (slot.type != FieldSlot::field) return false;
        const Field& field = kind.fields[slot.index];
        const bool is_key = std::find(kind.key.begin(), kind.key.end(), slot.index) != kind.key.end();
        return field.absent == Absence::unknown && !field.required && !is_key;
    }

    // A day, or a number of them, that was counted from another.
    bool is_counted(const LintedFile& file, const LuaNode& node, int depth = 0) const {
        if (depth > 8) return false;
        if (node.type == Type::parentheses) return is_counted(file, node.children[0], depth + 1);
        if (node.type == Type::name) {
            const LuaNode* value = kinds_.value_of_local(file, node.local);
            return value != nullptr && is_counted(file, *value, depth + 1);
        }
        if (node.type != Type::call || node.children[0].type != Type::member) return false;
        const LuaNode& called = node.children[0];
        const std::string name = *text_of(called.children[1]);
        return (is_global(called.children[0], "wd") && name != "is") ||
               (is_global(called.children[0], "days") && name == "add_months");
    }

    void look_for_boundary() {
        Place place;
        walk_code(code_, [&](const LintedFile& file, const LuaNode& node) {
            if (place.line > 0) return;
            const bool is_order = node.type == Type::binary && (node.text == "<" || node.text == "<=" ||
                                                                node.text == ">" || node.text == ">=");
            if (is_order && (is_counted(file, node.children[0]) || is_counted(file, node.children[1])))
                place = file.place(node.sign);
            const bool is_obligation =
                node.type == Type::call && node.children[0].type == Type::member &&
                text_of(node.children[0].children[1]) == "obligation" &&
                kinds_.of(file, node.children[0].children[0]).what == ValueKind::report;
            if (is_obligation) place = file.place(node);
        });
        if (place.line == 0 || has_boundary()) return;
        complain(Lint::no_boundary_case, "no two cases lie on both sides of the boundary day",
                 "add the case of the very last day, and that of the day after",
                 {{place, "it is decided here"}});
    }

    bool has_boundary() const {
        const std::vector<CaseDays> cases = days_of(*file_.rule);
        for (std::size_t i = 0; i < cases.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (cases[i].outcome != cases[j].outcome && are_neighbours(cases[i], cases[j])) return true;
        return false;
    }

    bool are_neighbours(const CaseDays& a, const CaseDays& b) const {
        if (are_neighbours(a.as_of, b.as_of)) return true;
        if (a.as_of != b.as_of || a.given.size() != b.given.size()) return false;
        std::size_t moved = 0;
        for (std::size_t i = 0; i < a.given.size(); ++i) {
            if (a.given[i] == b.given[i]) continue;
            if (!are_neighbours(a.given[i], b.given[i])) return false;
            ++moved;
        }
        return moved > 0;
    }

    bool are_neighbours(Date a, Date b) const {
        if (a - b == 1 || b - a == 1) return true;
        const Date first = std::min(a, b), last = std::max(a, b);
        return working_days_.covers(first) && working_days_.covers(last) && first != last &&
               working_days_.between(first, last) == 1;
    }

    void look_before_the_law() {
        const RuleInfo& info = file_.rule->info;
        if (expects(*file_.rule, Verdict::not_applicable)) return;
        if (info.since && *info.since > begin_of_code && !has_day_before(*info.since)) {
            const LuaNode* since = file_.entry("since");
            const Place place = since == nullptr ? info.place : file_.place(*since);
            return tell_of_law(*info.since, "the rule", place);
        }
        walk_code(code_, [&](const LintedFile& file, const LuaNode& node) {
            const bool is_param = node.type == Type::call && (is_global(node.children[0], "param") ||
                                                              is_global(node.children[0], "maybe_param"));
            if (!is_param || node.children[1].children.empty()) return;
            const std::string name = text_of(node.children[1].children[0]).value_or("");
            const Parameter* parameter = book_.parameters.find(name);
            if (parameter == nullptr || parameter->periods.empty()) return;
            const auto from = parameter->periods.front().from;
            if (from && *from > begin_of_code && !has_day_before(*from))
                tell_of_law(*from, fmt::format("\"{}\"", name), file.place(node));
        });
    }

    bool has_day_before(Date day) const {
        const auto cases = days_of(*file_.rule);
        return std::any_of(cases.begin(), cases.end(), [&](const CaseDays& each) {
            return each.as_of < day ||
                   std::any_of(each.given.begin(), each.given.end(), [&](Date given) { return given < day; });
        });
    }

    void tell_of_law(Date from, const std::string& what, const Place& place) {
        complain(Lint::no_case_before_the_law,
                 fmt::format("{} is law from {}, and no case has a day before", what, words(from)),
                 fmt::format("add a case of {}", words(from + -1)), {{place, "the law is named here"}});
    }

    const Rulebook& book_;
    ValueKinds& kinds_;
    const WorkingDays& working_days_;
    const LintedFile& file_;
    Complaints& complaints_;
    std::vector<CodePart> code_;
};
}  // namespace

void find_missing_cases(const Rulebook& book, ValueKinds& kinds, Complaints& complaints) {
    const WorkingDays working_days = book.calendar.known_on(book.calendar.last);
    for (const LintedFile& file : book.files)
        if (file.rule != nullptr) CaseLook(book, kinds, working_days, file, complaints).look();
}
}  // namespace seccheck
