// A text of Lua's, which may hold a NUL: lua_tostring alone would end there.
#pragma once

#include <lua.hpp>
#include <string>

namespace seccheck {
// Of the string or number at `index`.
inline std::string whole_text(lua_State* L, int index) {
    std::size_t size = 0;
    const char* text = lua_tolstring(L, index, &size);
    return {text, size};
}
}  // namespace seccheck
