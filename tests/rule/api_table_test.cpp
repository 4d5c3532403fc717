#include "rule/api_table.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "rule/api_report.h"
#include "rule/handle_metatable.h"
#include "rule/record_access.h"
#include "rule/rule_host.h"
#include "support/loading.h"
#include "support/rule_files.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
using Names = std::set<std::string>;

// The names below the table on top; of one that was frozen, those of the table behind it. Pops it.
void walk_table(lua_State* L, const std::string& prefix, Names& names) {
    if (lua_getmetatable(L, -1) != 0) {
        lua_getfield(L, -1, "__index");
        lua_replace(L, -3);
        lua_settop(L, -2);
    }
    for (lua_pushnil(L); lua_next(L, -2) != 0;) {
        const std::string name = prefix + lua_tostring(L, -2);
        if (lua_istable(L, -1)) {
            walk_table(L, name + ".", names);
        } else {
            names.insert(name);
            lua_settop(L, -2);
        }
    }
    lua_settop(L, -2);
}

// All that can be reached from the globals of a rule.
Names registered() {
    const State state = load_tasks(one_task, "2020-02-14");
    RuleInputs inputs = task_world().inputs();
    inputs.state = &state;
    RuleHost host(inputs, task_world().model);
    LuaFailure failure;
    REQUIRE(host.compile("return today", "rules/x.lua", failure));
    REQUIRE(lua_getupvalue(host.lua().get(), -1, 1) != nullptr);
    Names names;
    walk_table(host.lua().get(), "", names);
    return names;
}

Names in_table() {
    Names names;
    for (const ApiLibrary& library : api_libraries()) {
        const std::string prefix = library.name.empty() ? "" : library.name + ".";
        for (const LuaFunction& function : library.functions) names.insert(prefix + function.name);
        for (const LuaField& value : library.values) names.insert(prefix + value.name);
    }
    for (const Kind& kind : task_world().model.kinds) names.insert("state." + kind.plural);
    return names;
}

// The names in quotes behind "one of" in a message.
Names names_in(const std::string& message) {
    Names names;
    std::size_t at = message.find("one of");
    INFO(message);
    REQUIRE(at != std::string::npos);
    for (at = message.find('"', at); at != std::string::npos; at = message.find('"', at)) {
        const std::size_t end = message.find('"', at + 1);
        names.insert(message.substr(at + 1, end - at - 1));
        at = end + 1;
    }
    return names;
}

// What the error for a name that nothing has calls known.
Names known_to(const std::string& expression) { return names_in(check_task(expression).front()); }

Names names_of(std::span<const LuaField> fields, std::span<const LuaFunction> functions) {
    Names names;
    for (const LuaField& field : fields) names.insert(field.name);
    for (const LuaFunction& function : functions) names.insert(function.name);
    return names;
}

const ApiClass& find_class(const std::vector<ApiClass>& classes, const std::string& name) {
    const auto found =
        std::find_if(classes.begin(), classes.end(), [&](const ApiClass& each) { return each.name == name; });
    REQUIRE(found != classes.end());
    return *found;
}
}  // namespace

TEST_CASE("the table of the API has all that rules can reach, and nothing else", "[api_table]") {
    CHECK(registered() == in_table());
}

TEST_CASE("the table of the API has what dates, graphs and report have", "[api_table]") {
    const auto classes = api_classes();
    const auto members = [&](const char* name) {
        const ApiClass& found = find_class(classes, name);
        return names_of(found.fields, found.methods);
    };
    CHECK(known_to("return today.zzzzzzzzzzzz") == members("date"));
    CHECK(known_to("return graph.of('needs').zzzzzzzzzzzz") == members("graph"));
    CHECK(known_to("return report.zzzzzzzzzzzz") == members("report"));
    for (const LuaFunction& function : report_functions()) {
        const std::string name = function.name;
        CHECK(known_to("report." + name + " { by = today, zzzzzzzzzzzz = 1 }").size() ==
              members(("report." + name).c_str()).size());
    }
}

// They are told again where kinds are read, which knows nothing of rules.
TEST_CASE("no field of a kind can be called as a method of records", "[api_table]") {
    for (const LuaFunction& method : record_methods()) {
        const std::string name = method.name;
        INFO(name);
        const std::string kind = replaced(team_kind, "[field.lead]", "[field." + name + "]");
        CHECK(model_errors({{"team.toml", kind}})
                  .find("no field can be called \"" + name + "\": rules use that name on every record") !=
              std::string::npos);
    }
}

TEST_CASE("the table of the API has the keys of rules and of their cases", "[api_table]") {
    const auto known = [](const std::string& what) {
        return names_in(problems_with(what, "zzzzzzzzzzzz = 1, " + what));
    };
    CHECK(known("name = \"open\"") == names_of(case_keys(), {}));
    // Too many for a message, so each is tried: none is refused as a key that there isn't.
    for (const LuaField& key : rule_keys()) {
        INFO(key.name);
        const std::string problems =
            problems_with("severity =", std::string("[\"") + key.name + "\"] = 1, severity =");
        CHECK(problems.find("has no \"") == std::string::npos);
    }
    CHECK(problems_with("severity =", "zzzzzzzzzzzz = 1, severity =").find("has no \"zzzzzzzzzzzz\"") !=
          std::string::npos);
}

TEST_CASE("every entry of the API's table says in a sentence what it is", "[api_table]") {
    const auto is_sentence = [](std::string_view doc) { return doc.size() > 5 && doc.ends_with('.'); };
    for (const ApiLibrary& library : api_libraries()) {
        INFO(library.name);
        CHECK(is_sentence(library.doc));
        for (const LuaFunction& function : library.functions) CHECK(is_sentence(function.doc));
        for (const LuaField& value : library.values) CHECK(is_sentence(value.doc));
    }
    for (const ApiClass& each : api_classes()) {
        INFO(each.name);
        CHECK(is_sentence(each.doc));
        for (const LuaField& field : each.fields) CHECK(is_sentence(field.doc));
        for (const LuaFunction& method : each.methods) CHECK(is_sentence(method.doc));
    }
}
