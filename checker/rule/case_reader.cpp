#include "rule/case_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest_name.h"
#include "lua/lua_state.h"
#include "rule/handle.h"
#include "rule/lua_table.h"

namespace seccheck {
namespace {
constexpr const char* help_to_expect = "add expect = \"pass\", or expect = { breach = \"...\" }";

class CaseReader {
public:
    CaseReader(lua_State* L, LuaSource source, Diagnostics& diagnostics)
        : L_(L), source_(std::move(source)), diagnostics_(diagnostics) {}

    // The table of one case is on top.
    RuleCase read(int number) {
        const StackGuard guard(L_);
        RuleCase result;
        result.name = peek_name();
        if (!result.name.empty()) source_.from_line = source_.find_line('"' + result.name + '"');
        result.file = source_.file;
        result.line = source_.from_line;
        result.expected_line = source_.find_key("expect").line;
        LuaTable table(L_, -1, fmt::format("case {}", number), source_, diagnostics_);
        table.required_text("name");
        result.given = table.required_text("given");
        result.subject = table.text("subject").value_or("");
        if (const auto day = table.date("as_of"))
            result.as_of = *day;
        else if (!table.has("as_of"))
            table.complain_missing("as_of", "add as_of = \"2020-02-14\", the day of the check");
        table.push("found");
        read_found(table, result);
        lua_pop(L_, 1);
        table.push("expect");
        read_expect(table, result);
        table.finish();
        return result;
    }

private:
    std::string peek_name() const {
        const StackGuard guard(L_);
        lua_getfield(L_, -1, "name");
        return lua_type(L_, -1) == LUA_TSTRING ? lua_tostring(L_, -1) : "";
    }

    // found = { ["ASM-001"] = { ["SECMP0015/impact"] = "breach" }, ["ASM-002"] = false }
    void read_found(LuaTable& table, RuleCase& result) {
        if (lua_isnil(L_, -1)) return;
        const auto complain = [&] {
            table.complain(
                "found", fmt::format("case \"{}\" found something of an unknown form", result.name),
                "write { [\"ASM-001\"] = { [\"SECMP0015/impact\"] = \"breach\" } }, or false for a "
                "rule that checked nothing");
        };
        if (lua_type(L_, -1) != LUA_TTABLE) return complain();
        for (lua_pushnil(L_); lua_next(L_, -2) != 0; lua_pop(L_, 1)) {
            FoundBefore found;
            if (!read_found_by(found)) complain();
            result.found.push_back(std::move(found));
        }
        std::sort(result.found.begin(), result.found.end(),
                  [](const FoundBefore& a, const FoundBefore& b) { return a.rule < b.rule; });
    }

    // A rule's id and what it found are on top. False where they are of no use.
    bool read_found_by(FoundBefore& found) {
        if (lua_type(L_, -2) != LUA_TSTRING) return false;
        found.rule = lua_tostring(L_, -2);
        found.checked = lua_type(L_, -1) == LUA_TTABLE;
        if (!found.checked) return lua_isboolean(L_, -1) && lua_toboolean(L_, -1) == 0;
        bool good = true;
        for (lua_pushnil(L_); lua_next(L_, -2) != 0; lua_pop(L_, 1)) {
            const bool texts = lua_type(L_, -2) == LUA_TSTRING && lua_type(L_, -1) == LUA_TSTRING;
            const auto known = texts ? verdict(lua_tostring(L_, -1)) : std::nullopt;
            if (known) found.verdicts.emplace_back(lua_tostring(L_, -2), *known);
            good = good && known;
        }
        std::sort(found.verdicts.begin(), found.verdicts.end());
        return good;
    }

    // "pass"; { breach = "message" }; { due = "2020-01-22" }; or a list of such tables.
    void read_expect(LuaTable& table, RuleCase& result) {
        const StackGuard guard(L_);
        if (lua_type(L_, -1) == LUA_TSTRING) {
            add_verdict(table, lua_tostring(L_, -1), result);
        } else if (lua_type(L_, -1) == LUA_TTABLE && lua_rawlen(L_, -1) > 0) {
            read_findings(table, result);
        } else if (lua_type(L_, -1) == LUA_TTABLE && count_entries(L_, -1) > 0) {
            read_finding(table, result);
        } else if (lua_isnil(L_, -1)) {
            table.complain_missing("expect", help_to_expect);
        } else {
            table.complain("expect", fmt::format("case \"{}\" expects nothing", result.name), help_to_expect);
        }
    }

    // A list of tables is on top.
    void read_findings(LuaTable& table, RuleCase& result) {
        const int list = lua_gettop(L_);
        bool only_tables = lua_rawlen(L_, list) == count_entries(L_, list);
        for (lua_Integer i = 1; lua_rawgeti(L_, list, i) != LUA_TNIL; ++i) {
            if (lua_type(L_, -1) == LUA_TTABLE)
                read_finding(table, result);
            else
                only_tables = false;
            lua_settop(L_, list);
        }
        if (!only_tables)
            table.complain(
                "expect",
                fmt::format("case \"{}\" expects a list of tables and of other things", result.name),
                "write { { breach = \"...\" }, { due = \"2020-01-22\" } }");
    }

    void add_verdict(LuaTable& table, std::string_view name, RuleCase& result) {
        if (const auto known = verdict(name))
            result.expect.push_back({*known, {}, std::nullopt});
        else
            table.complain("expect", fmt::format("case \"{}\" can't expect \"{}\"", result.name, name),
                           suggest(name, verdicts()));
    }

    // The table of one finding is on top: its verdict, and the text or date that it must have.
    void read_finding(LuaTable& table, RuleCase& result) {
        const StackGuard guard(L_);
        if (count_entries(L_, -1) != 1) {  // Lua doesn't keep their order
            table.complain("expect",
                           fmt::format("case \"{}\" expects several things in one table", result.name),
                           "write a list: { { breach = \"...\" }, { due = \"2020-01-22\" } }");
            return;
        }
        lua_pushnil(L_);
        lua_next(L_, -2);
        const std::string name =
            lua_type(L_, -2) == LUA_TSTRING ? lua_tostring(L_, -2) : describe_value(L_, -2);
        const std::size_t before = result.expect.size();
        add_verdict(table, name, result);
        if (result.expect.size() == before || (lua_isboolean(L_, -1) && lua_toboolean(L_, -1) != 0)) return;
        if (!read_detail(result.expect.back()))
            table.complain("expect",
                           fmt::format("case \"{}\" expects {} of an unknown form", result.name, name),
                           "write a message, a date for due, or true for any");
    }

    // What is expected of the finding is on top. False where it is of no use.
    bool read_detail(ExpectedFinding& expected) {
        const Handle handle = to_handle(L_, -1);
        const std::string text = lua_type(L_, -1) == LUA_TSTRING ? lua_tostring(L_, -1) : "";
        if (expected.verdict == Verdict::due) {
            expected.due = handle.type == Handle::date ? to_date(handle) : Date::parse(text);
            return expected.due.has_value();
        }
        expected.text = text;
        return !text.empty();
    }

    static std::vector<std::string> verdicts() {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < verdict_count; ++i) names.emplace_back(name(static_cast<Verdict>(i)));
        return names;
    }

    lua_State* L_;
    LuaSource source_;
    Diagnostics& diagnostics_;
};

bool is_finding(const ExpectedFinding& expected) {
    return expected.verdict == Verdict::breach || expected.verdict == Verdict::due ||
           expected.verdict == Verdict::note;
}

// Where a case takes what it expects from elsewhere, the line found is that of a later one.
void keep_expectations_apart(std::vector<RuleCase>& cases) {
    for (std::size_t i = 0; i + 1 < cases.size(); ++i)
        if (cases[i].expected_line >= cases[i + 1].line && cases[i].line < cases[i + 1].line)
            cases[i].expected_line = cases[i].line;
}
}  // namespace

std::vector<RuleCase> read_case_list(lua_State* L, const LuaSource& from, const std::string& whose,
                                     Diagnostics& diagnostics) {
    const StackGuard guard(L);
    const Place place = from.find_key("cases");
    std::vector<RuleCase> cases;
    if (lua_type(L, -1) == LUA_TTABLE) {
        const int list = lua_gettop(L);
        CaseReader reader(L, {from.text, from.file, place.line}, diagnostics);
        for (int i = 1; lua_rawgeti(L, list, i) == LUA_TTABLE; ++i) {
            cases.push_back(reader.read(i));
            lua_settop(L, list);
        }
        // One that isn't read is never run.
        if (cases.size() != count_entries(L, list))
            diagnostics.add(place,
                            fmt::format("the cases of {} are a list of tables and of other things", whose),
                            "write cases = { { name = \"...\", ... }, ... }");
    } else if (!lua_isnil(L, -1)) {
        diagnostics.add(
            place,
            fmt::format("the cases of {} must be a list of tables, or a function that gives one, not {}",
                        whose, describe_value(L, -1)),
            "write cases = { { name = \"...\", ... }, ... }");
    }
    keep_expectations_apart(cases);
    return cases;
}

void read_cases(lua_State* L, Rule& rule, Diagnostics& diagnostics) {
    const LuaSource source = LuaSource::of_rule(rule.source, rule.info.place.file);
    const Place place = source.find_key("cases");
    rule.cases = read_case_list(L, source, "rule " + rule.info.id, diagnostics);
    const auto any_case = [&](const auto& holds) {
        return std::any_of(rule.cases.begin(), rule.cases.end(), [&](const RuleCase& each) {
            return std::any_of(each.expect.begin(), each.expect.end(), holds);
        });
    };
    if (!any_case(is_finding))
        diagnostics.add(place, fmt::format("rule {} has no case that finds anything", rule.info.id),
                        "add a case that expects a breach, a due or a note");
    // What tells a case always has something to tell.
    if (!rule.info.story_of &&
        !any_case([](const ExpectedFinding& each) { return each.verdict == Verdict::pass; }))
        diagnostics.add(place, fmt::format("rule {} has no case that passes", rule.info.id),
                        "add a case that expects \"pass\"");
}
}  // namespace seccheck
