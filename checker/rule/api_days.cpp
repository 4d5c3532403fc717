#include "rule/api_days.h"

#include <fmt/format.h>

#include <array>

#include "base/day_counts.h"
#include "base/nearest_name.h"
#include "rule/handle.h"
#include "rule/rule_host.h"

namespace seccheck {
namespace {
// A whole number within reason: a century of days and back.
int check_count(lua_State* L, int index, const char* what) {
    if (lua_isinteger(L, index) == 0)
        luaL_error(L, "%s must be a whole number, not %s", what, describe_value(L, index));
    const lua_Integer count = lua_tointeger(L, index);
    if (count < -40000 || count > 40000) luaL_error(L, "%s is out of reach: %I", what, count);
    return static_cast<int>(count);
}

// Lua drops what a function doesn't ask for: with it, perhaps, what its caller meant.
void refuse_more_than(int most, lua_State* L, const char* function) {
    if (lua_gettop(L) > most) luaL_error(L, "%s takes %d arguments, not %d", function, most, lua_gettop(L));
}

const WorkingDays& calendar(lua_State* L) {
    const RuleHost& host = RuleHost::of(L);
    host.state(L);  // not while rules are being loaded
    return *host.inputs().working_days;
}

void record_days(lua_State* L, Date start, Date end, int count) {
    CurrentCheck& check = RuleHost::of(L).check();
    if (check.recording) check.record(DaysEvidence{start, end, count});
}

int wd_add(lua_State* L) {
    refuse_more_than(2, L, "wd.add");
    const Date start = check_date(L, 1, "the start of wd.add");
    const int count = check_count(L, 2, "the number of Working Days");
    const std::optional<Date> end = calendar(L).add(start, count);
    if (!end) end_outside_calendar(L, fmt::format("{} WD from {}", count, iso(start)));
    record_days(L, start, *end, count);
    RuleHost::of(L).check().working_day_deadlines.push_back(*end);
    push_date(L, *end);
    return 1;
}

int wd_between(lua_State* L) {
    refuse_more_than(2, L, "wd.between");
    const Date start = check_date(L, 1, "the start of wd.between");
    const Date end = check_date(L, 2, "the end of wd.between");
    const std::optional<int> count = calendar(L).between(start, end);
    if (!count) end_outside_calendar(L, iso(calendar(L).covers(start) ? end : start));
    record_days(L, start, end, *count);
    lua_pushinteger(L, *count);
    return 1;
}

int wd_is(lua_State* L) {
    const Date day = check_date(L, 1, "the day of wd.is");
    const std::optional<bool> working = calendar(L).is_working(day);
    if (!working) end_outside_calendar(L, iso(day));
    lua_pushboolean(L, *working ? 1 : 0);
    return 1;
}

int days_add_months(lua_State* L) {
    refuse_more_than(2, L, "days.add_months");
    const Date start = check_date(L, 1, "the start of days.add_months");
    push_computed_date(L, start, add_months(start, check_count(L, 2, "the number of months")) - start);
    return 1;
}

DayCount check_day_count(lua_State* L, int index) {
    const std::string_view name = luaL_checkstring(L, index);
    std::vector<std::string> names;
    for (const DayCountInfo& known : day_counts) {
        if (known.name == name) return known.count;
        names.emplace_back(known.name);
    }
    luaL_error(L, "there is no way of counting \"%s\": %s", lua_tostring(L, index),
               suggest(name, names).c_str());
    return DayCount::working_days;
}

int days_count(lua_State* L) {
    const DayCount counting = check_day_count(L, 1);
    const Date start = check_date(L, 2, "the start of days.count"),
               end = check_date(L, 3, "the end of days.count");
    const std::optional<int> count = count_days(counting, start, end, calendar(L));
    if (!count && end >= start) end_outside_calendar(L, iso(calendar(L).covers(start) ? end : start));
    if (count)
        lua_pushinteger(L, *count);
    else
        lua_pushnil(L);
    return 1;
}

int days_explain(lua_State* L) {
    const int figure = check_count(L, 1, "the figure");
    const Date start = check_date(L, 2, "the start of days.explain"),
               end = check_date(L, 3, "the end of days.explain");
    lua_newtable(L);
    lua_Integer count = 0;
    for (const DayCount fit : explain_figure(figure, start, end, calendar(L))) {
        lua_createtable(L, 0, 2);
        lua_pushstring(L, std::string(info(fit).name).c_str());
        lua_setfield(L, -2, "name");
        lua_pushstring(L, std::string(info(fit).meaning).c_str());
        lua_setfield(L, -2, "meaning");
        lua_rawseti(L, -2, ++count);
    }
    return 1;
}

constexpr std::array working_days = {
    LuaFunction{"add", guarded<wd_add>, "(start: date, count: integer): date",
                "The count-th Working Day after start, or before it for a negative count."},
    LuaFunction{"between", guarded<wd_between>, "(start: date, last: date): integer",
                "Working Days after start up to and including last; negative where last comes first."},
    LuaFunction{"is", guarded<wd_is>, "(day: date): boolean", "Whether the day is a Working Day."},
};
constexpr std::array days = {
    LuaFunction{"add_months", guarded<days_add_months>, "(start: date, count: integer): date",
                "The same day of a later month, or that month's last day where it has no such day."},
    LuaFunction{"count", guarded<days_count>, "(counting: string, start: date, last: date): integer?",
                "Days by one of the named countings; nil where last comes first. For published figures, never "
                "to judge."},
    LuaFunction{"explain", guarded<days_explain>, "(figure: integer, start: date, last: date): counting[]",
                "The countings that give the figure, as { name, meaning }, simplest first."},
};
}  // namespace

// A deadline outside of the calendar is an error of the whole run, and never a guess.
void end_outside_calendar(lua_State* L, const std::string& asked) {
    const Calendar& calendar = *RuleHost::of(L).inputs().calendar;
    EarlyEnd end;
    end.reason = EarlyEnd::Reason::outside_calendar;
    end.message = fmt::format("the calendar {} covers {} to {}, not {}", calendar.name, iso(calendar.first),
                              iso(calendar.last), asked);
    RuleHost::end_check(L, std::move(end));
}

int make_date(lua_State* L) {
    if (to_handle(L, 1).type == Handle::date) {
        lua_settop(L, 1);
        return 1;
    }
    if (lua_type(L, 1) != LUA_TSTRING)
        return luaL_error(L, "date takes a text such as \"2019-04-25\", not %s", describe_value(L, 1));
    const std::optional<Date> date = Date::parse(lua_tostring(L, 1));
    if (!date)
        return luaL_error(L, "\"%s\" is no date: write year, month and day, such as \"2019-04-25\"",
                          lua_tostring(L, 1));
    push_date(L, *date);
    return 1;
}

std::span<const LuaFunction> working_day_functions() { return working_days; }
std::span<const LuaFunction> day_functions() { return days; }
}  // namespace seccheck
