// Reads a Lua table that a rule file returned, key by key, and complains about what it can't use.
#pragma once

#include <cstdint>
#include <lua.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"

namespace seccheck {
// A file and its text, from some line on: a problem with a key is shown where the key is written.
struct LuaSource {
    std::string_view text;
    std::string file;
    std::uint32_t from_line = 1;

    // From the table on that the file returns: what stands before may have keys of the same names.
    static LuaSource of_rule(std::string_view text, std::string file);

    // The first line from there that sets the key; the line `from_line` where none does.
    Place find_key(std::string_view key) const;
    // The first line from there that has this text in it.
    std::uint32_t find_line(std::string_view part) const;
};

// How many entries a table has, under whatever keys: more than its length where some are no part of the list.
std::size_t count_entries(lua_State* L, int index);

// The table stays where it is on the stack.
class LuaTable {
public:
    LuaTable(lua_State* L, int index, std::string what, LuaSource source, Diagnostics& diagnostics);

    bool has(const char* key);
    std::optional<std::string> text(const char* key);
    std::string required_text(const char* key);
    std::vector<std::string> texts(const char* key);  // a text, or a list of them
    std::optional<bool> boolean(const char* key);
    std::optional<Date> date(const char* key);        // written "2019-04-25", or made with date
    bool required_function(const char* key);
    // Leaves the value on the stack, nil where there is none. [-0, +1]
    void push(const char* key);

    void complain(std::string_view key, std::string message, std::string help = {});
    void complain_missing(std::string_view key, std::string help);
    // Complains about the keys nobody asked for.
    void finish();

private:
    bool push_of_type(const char* key, int type, const char* type_name);

    lua_State* L_;
    int index_;
    std::string what_;
    LuaSource source_;
    Diagnostics& diagnostics_;
    std::vector<std::string> known_;
};
}  // namespace seccheck
