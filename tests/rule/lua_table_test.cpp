#include "rule/lua_table.h"

#include <catch2/catch.hpp>

using namespace seccheck;

namespace {
std::string place(const std::string& text, const std::string& key, std::uint32_t from_line = 1) {
    return to_string(LuaSource{text, "x.lua", from_line}.find_key(key));
}
}  // namespace

TEST_CASE("a key is found where it is set, and nowhere else", "[lua_table]") {
    CHECK(place("return {\n  id = 1,\n}", "id") == "x.lua:2:3");
    CHECK(place("return { a = 1, id=1 }", "id") == "x.lua:1:17");
    CHECK(place("return {id = 1}", "id") == "x.lua:1:9");
    CHECK(place("\tid\t= 1", "id") == "x.lua:1:2");
    CHECK(place("[\"until\"] = 1", "until") == "x.lua:1:3");
    CHECK(place("[\"until\" ] = 1", "until") == "x.lua:1:1");  // nobody writes it so: the beginning will do
}

TEST_CASE("what only looks like a key is passed over", "[lua_table]") {
    CHECK(place("if id == 1 then\nid = 2", "id") == "x.lua:2:1");
    CHECK(place("party_id = 1\nid = 2", "id") == "x.lua:2:1");
    CHECK(place("id_of = 1\nid = 2", "id") == "x.lua:2:1");
    CHECK(place("x.id = 1\nid = 2", "id") == "x.lua:2:1");
    CHECK(place("'id = 1'\nid = 2", "id") == "x.lua:2:1");
    CHECK(place("print(id)\nid = 2", "id") == "x.lua:2:1");
}

TEST_CASE("a search begins at its line, which is the answer where nothing is found", "[lua_table]") {
    CHECK(place("id = 1\n\nid = 2", "id", 2) == "x.lua:3:1");
    CHECK(place("id = 1\n\n", "id", 2) == "x.lua:2:1");
    CHECK(place("", "id") == "x.lua:1:1");
    CHECK(LuaSource{"a\nb\nab", "x.lua", 2}.find_line("a") == 3);
    CHECK(LuaSource{"a\nb", "x.lua", 2}.find_line("a") == 2);
}

TEST_CASE("keys are looked for in the table that the file returns", "[lua_table]") {
    const std::string text =
        "local given = [[\nid = \"A\"\n]]\nreturn {\n  id = \"TST-001\",\n  cases = [[\nreturned = 1\n]] }\n";
    CHECK(to_string(LuaSource::of_rule(text, "x.lua").find_key("id")) == "x.lua:5:3");
    CHECK(LuaSource::of_rule("id = 1\n", "x.lua").from_line == 1);
}
