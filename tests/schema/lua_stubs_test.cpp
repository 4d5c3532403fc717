#include "schema/lua_stubs.h"

#include <re2/re2.h>

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "rule/api_table.h"
#include "schema/lua_signature.h"
#include "schema/luacheck_std.h"
#include "support/lua_chunk.h"
#include "support/small_model.h"
#include "support/task_world.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
std::string compile_error(const std::string& text) {
    LuaState lua(32 * mebibyte, nullptr);
    LuaFailure failure;
    return lua.compile(text, "x.d.lua", failure) ? "" : failure.message;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string small_stubs() { return world_stubs(small_model(), {}, {}); }

// The lines from the one with that text to the next that is empty.
std::string paragraph(const std::string& text, const std::string& start) {
    const std::size_t at = text.find(start);
    INFO("looking for: " << start);
    REQUIRE(at != std::string::npos);
    return text.substr(at, text.find("\n\n", at) - at);
}

// The names of types that stubs use, without generic ones.
std::set<std::string> used_types(const std::string& stubs) {
    const RE2 tag(R"(---@(?:field \S+|param \S+|return|type|operator|overload) ([^#\n]*))");
    const RE2 word(R"(([A-Za-z_][\w.]*)(\??:)?)");  // in front of a colon, it is the name of a parameter
    std::set<std::string> types;
    re2::StringPiece rest(stubs);
    for (std::string type; RE2::FindAndConsume(&rest, tag, &type);) {
        RE2::GlobalReplace(&type, R"("[^"]*")", "");
        re2::StringPiece words(type);
        for (std::string name, colon; RE2::FindAndConsume(&words, word, &name, &colon);)
            if (colon.empty() && name.size() > 1) types.insert(name);
    }
    return types;
}
}  // namespace

TEST_CASE("the stubs are Lua", "[lua_stubs]") {
    CHECK(compile_error(api_stubs()).empty());
    CHECK(compile_error(small_stubs()).empty());
    CHECK(
        compile_error(world_stubs(task_world().model, task_world().parameters, task_world().graphs)).empty());
}

TEST_CASE("each function of the API stands in the stubs with its arguments, and in the std", "[lua_stubs]") {
    const std::string stubs = api_stubs() + small_stubs(), std = luacheck_std(small_model());
    for (const ApiLibrary& library : api_libraries()) {
        const std::string prefix = library.name.empty() ? "" : library.name + ".";
        const std::string in_std =
            library.name.empty() ? std : std.substr(std.find("\n    " + library.name + " = { fields"));
        for (const LuaFunction& function : library.functions) {
            INFO(prefix << function.name);
            CHECK(has(stubs, "function " + prefix + function.name + "(" +
                                 parse_signature(function.signature).names() + ") end\n"));
            CHECK(has(in_std, std::string(" ") + function.name + " = {},\n"));
        }
        for (const LuaField& value : library.values) {
            INFO(prefix << value.name);
            CHECK(
                has(stubs, "---@type " + std::string(value.type) + "\n" + prefix + value.name + " = nil\n"));
            CHECK(has(in_std, std::string(" ") + value.name + " = { other_fields = true },\n"));
        }
    }
}

TEST_CASE("a function's stub has its arguments with their types", "[lua_stubs]") {
    CHECK(paragraph(api_stubs(), "---The count-th Working Day") ==
          "---The count-th Working Day after start, or before it for a negative count.\n"
          "---@param start date\n---@param count integer\n---@return date\n"
          "function wd.add(start, count) end");
    CHECK(paragraph(api_stubs(), "---Goes through a list by its index.") ==
          "---Goes through a list by its index.\n---@generic T\n---@param list T[]\n"
          "---@return (fun(list: T[], index?: integer): integer, T)\nfunction ipairs(list) end");
}

TEST_CASE("any number of results is told as LuaCATS tells it", "[lua_stubs]") {
    CHECK(has(api_stubs(), "---@return string ...\nfunction text.capture(text, pattern) end\n"));
    CHECK(has(api_stubs(), "---@return any ...\nfunction select(n, ...) end\n"));
}

TEST_CASE("a kind's stub has its fields, what they lead to, and its ways back", "[lua_stubs]") {
    const std::string fields =
        "\"modification\"\n---| \"type\"\n---| \"accepted\"\n---| \"returned\"\n---| \"target_wd\"\n---| "
        "\"cost\"\n"
        "---| \"urgent\"";
    const std::string stubs = small_stubs();
    CHECK(has(stubs, "---@alias kind.dcc_assessment.field\n---| " + fields));
    CHECK(paragraph(stubs, "---An assessment by the DCC.\n---@class")
              .starts_with("---An assessment by the DCC.\n"
                           "---@class (exact) kind.dcc_assessment: record\n"
                           "---@field modification kind.modification # What is assessed.\n"
                           "---@field type kind.dcc_assessment.type # Which of the two it is.\n"
                           "---@field accepted date # When it was accepted.\n"
                           "---@field returned date? # When it was returned.\n"
                           "---@field target_wd integer # Its target. Unit: WD.\n"
                           "---@field cost number # What it costs.\n"
                           "---@field urgent boolean # Whether it is urgent.\n"));
    CHECK(has(paragraph(stubs, "---@class (exact) kind.dcc_assessment: record"),
              "---@field extensions kind.extension[] # Those below this dcc_assessment."));
    CHECK(has(paragraph(stubs, "---@class (exact) kind.extension: record"),
              "---@field dcc_assessment kind.dcc_assessment # The record that it stands below."));
    CHECK(has(stubs,
              "---@alias kind.dcc_assessment.type\n---| \"impact\" # Impact Assessment\n"
              "---| \"preliminary\" # Preliminary Assessment\n"));
    CHECK(paragraph(stubs, "---@class (exact) kind.party.source") ==
          "---@class (exact) kind.party.source\n---@field paper string # The paper.\n"
          "---@field item string # The item.");
}

TEST_CASE("a reference to several kinds may be any of them, and one to all is a record", "[lua_stubs]") {
    const std::string action = paragraph(small_stubs(), "---@class (exact) kind.action: record");
    CHECK(has(action, "---@field about record[] # What it speaks of.\n"));
    CHECK(has(action, "---@field follows kind.dcc_assessment|kind.modification # What it came from.\n"));
}

TEST_CASE("the stubs name the parameters, the graphs and the kinds", "[lua_stubs]") {
    const std::string stubs = world_stubs(task_world().model, task_world().parameters, task_world().graphs);
    CHECK(paragraph(stubs, "---@alias kind_name") ==
          "---@alias kind_name\n---| \"step\" # One step of a task.\n---| \"task\" # What is to be done.\n"
          "---| \"team\" # Who does it.");
    CHECK(has(paragraph(stubs, "---@alias parameter_name"),
              "---| \"limit\" # How long a task may take. Unit: WD."));
    CHECK(paragraph(stubs, "---@alias graph_name") ==
          "---@alias graph_name\n---| \"needs\" # Which task needs which.");
    CHECK(has(stubs, "---@overload fun(kind: \"team\", key: string): kind.team?\n"));
    CHECK(has(stubs, "---@field steps kind.step[] # In order of their keys.\n"));
}

TEST_CASE("the stubs use no type that they don't have", "[lua_stubs]") {
    const std::string stubs =
        api_stubs() + world_stubs(task_world().model, task_world().parameters, task_world().graphs);
    std::set<std::string> known = {"add", "any",    "boolean", "false", "fun",   "integer",
                                   "nil", "number", "string",  "sub",   "table", "true"};
    re2::StringPiece rest(stubs);
    for (std::string name;
         RE2::FindAndConsume(&rest, R"(---@(?:class(?: \(exact\))?|alias) ([\w.]+))", &name);)
        known.insert(name);
    for (const std::string& type : used_types(stubs)) {
        INFO(type);
        CHECK(known.count(type) == 1);
    }
    CHECK(used_types("---@param x kind.tsk\n") == std::set<std::string>{"kind.tsk"});
}
