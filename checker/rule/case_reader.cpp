#include "rule/case_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest_name.h"
#include "lua/lua_state.h"
#include "rule/handle.h"
#include "rule/lua_table.h"

namespace seccheck {
namespace {
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
        result.line = source_.from_line;
        LuaTable table(L_, -1, fmt::format("case {}", number), source_, diagnostics_);
        table.required_text("name");
        result.given = table.required_text("given");
        result.subject = table.text("subject").value_or("");
        if (const auto day = table.date("as_of"))
            result.as_of = *day;
        else if (!table.has("as_of"))
            table.complain("as_of", fmt::format("case {} lacks its \"as_of\"", number),
                           "add as_of = \"2020-02-14\", the day of the check");
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

    // "pass"; { breach = "message" }; { due = "2020-01-22" }; or a list of such tables.
    void read_expect(LuaTable& table, RuleCase& result) {
        const StackGuard guard(L_);
        if (lua_type(L_, -1) == LUA_TSTRING) {
            add_verdict(table, lua_tostring(L_, -1), result);
        } else if (lua_type(L_, -1) == LUA_TTABLE && lua_rawlen(L_, -1) > 0) {
            for (lua_Integer i = 1; lua_rawgeti(L_, -1, i) != LUA_TNIL; ++i) {
                if (lua_type(L_, -1) == LUA_TTABLE)
                    read_finding(table, result);
                else
                    table.complain("expect",
                                   fmt::format("case \"{}\" expects a list of tables", result.name));
                lua_settop(L_, -2);
            }
        } else if (lua_type(L_, -1) == LUA_TTABLE) {
            read_finding(table, result);
        }
        if (result.expect.empty())
            table.complain("expect", fmt::format("case \"{}\" expects nothing", result.name),
                           "add expect = \"pass\", or expect = { breach = \"...\" }");
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
        for (lua_pushnil(L_); lua_next(L_, -2) != 0; lua_settop(L_, -2)) {
            const std::string name = lua_type(L_, -2) == LUA_TSTRING ? lua_tostring(L_, -2) : "";
            const std::size_t before = result.expect.size();
            add_verdict(table, name, result);
            if (result.expect.size() == before || lua_type(L_, -1) == LUA_TBOOLEAN) continue;
            const std::string text = lua_type(L_, -1) == LUA_TSTRING ? lua_tostring(L_, -1) : "";
            if (result.expect.back().verdict == Verdict::due)
                result.expect.back().due = Date::parse(text);
            else
                result.expect.back().text = text;
            if (text.empty() || (result.expect.back().verdict == Verdict::due && !result.expect.back().due))
                table.complain("expect",
                               fmt::format("case \"{}\" expects {} of an unknown form", result.name, name),
                               "write a message, a date for due, or true for any");
        }
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
    return expected.verdict != Verdict::pass && expected.verdict != Verdict::not_applicable &&
           expected.verdict != Verdict::unknown;
}
}  // namespace

void read_cases(lua_State* L, Rule& rule, Diagnostics& diagnostics) {
    const StackGuard guard(L);
    const LuaSource source{rule.source, rule.info.place.file, 1};
    const Place place = source.find_key("cases");
    if (lua_type(L, -1) == LUA_TTABLE) {
        CaseReader reader(L, {source.text, source.file, place.line}, diagnostics);
        for (int i = 1; lua_rawgeti(L, -1, i) == LUA_TTABLE; ++i) {
            rule.cases.push_back(reader.read(i));
            lua_settop(L, -2);
        }
    }
    const auto any_case = [&](const auto& holds) {
        return std::any_of(rule.cases.begin(), rule.cases.end(), [&](const RuleCase& each) {
            return std::any_of(each.expect.begin(), each.expect.end(), holds);
        });
    };
    if (!any_case(is_finding))
        diagnostics.add(place, fmt::format("rule {} has no case that finds anything", rule.info.id),
                        "add a case that expects a breach, a due or a note");
    if (!any_case([](const ExpectedFinding& each) { return each.verdict == Verdict::pass; }))
        diagnostics.add(place, fmt::format("rule {} has no case that passes", rule.info.id),
                        "add a case that expects \"pass\"");
}
}  // namespace seccheck
