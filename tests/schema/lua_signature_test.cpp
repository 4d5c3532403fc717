#include "schema/lua_signature.h"

#include <catch2/catch.hpp>

using namespace seccheck;

TEST_CASE("a signature is taken apart into parameters and results", "[lua_signature]") {
    const LuaSignature signature = parse_signature("(start: date, count?: integer, ...: any): date, string");
    REQUIRE(signature.parameters.size() == 3);
    CHECK(signature.names() == "start, count, ...");
    CHECK(signature.parameters[0].type == "date");
    CHECK_FALSE(signature.parameters[0].optional);
    CHECK(signature.parameters[1].name == "count");
    CHECK(signature.parameters[1].optional);
    CHECK(signature.parameters[2].type == "any");
    CHECK(signature.results == std::vector<std::string>{"date", "string"});
    CHECK(signature.generics.empty());
    CHECK_FALSE(signature.is_method());
}

TEST_CASE("a signature may have nothing in it", "[lua_signature]") {
    const LuaSignature signature = parse_signature("()");
    CHECK(signature.parameters.empty());
    CHECK(signature.results.empty());
    CHECK(signature.names().empty());
}

TEST_CASE("a comma or colon within brackets belongs to a type", "[lua_signature]") {
    const LuaSignature signature = parse_signature(
        "<K, V>(self: record, map: table<K, V>, f: fun(a: K, b: V): boolean): (fun(k: K): K, V), K");
    CHECK(signature.generics == std::vector<std::string>{"K", "V"});
    CHECK(signature.names() == "self, map, f");
    CHECK(signature.is_method());
    CHECK(signature.parameters[1].type == "table<K, V>");
    CHECK(signature.parameters[2].type == "fun(a: K, b: V): boolean");
    CHECK(signature.results == std::vector<std::string>{"(fun(k: K): K, V)", "K"});
}
