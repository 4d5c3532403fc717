#include "explain/value_words.h"

#include <fmt/format.h>

#include "rule/handle.h"
#include "rule/record_access.h"
#include "rule/rule_host.h"

namespace seccheck {
namespace {
// A longer text is cut.
constexpr std::size_t longest_text = 80;

std::string in_quotes(std::string_view text) {
    if (text.size() <= longest_text) return fmt::format("\"{}\"", text);
    std::size_t end = longest_text;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return fmt::format("\"{}…\"", text.substr(0, end));
}

std::string handle_words(lua_State* L, Handle handle) {
    const RuleHost& host = RuleHost::of(L);
    switch (handle.type) {
        case Handle::date: return iso(to_date(handle));
        case Handle::record: return host.state(L).title(handle.number);
        case Handle::list:
        case Handle::referrers:
        case Handle::records: return fmt::format("a list of {}", list_size(host.state(L), handle));
        case Handle::graph: return "the graph " + (*host.inputs().graphs)[handle.part].name;
        case Handle::table: return "a table of fields";
        case Handle::none: break;
    }
    return "a value of its own";
}
}  // namespace

std::string value_words(lua_State* L, int index) {
    switch (lua_type(L, index)) {
        case LUA_TNIL: return "nil";
        case LUA_TBOOLEAN: return lua_toboolean(L, index) != 0 ? "true" : "false";
        case LUA_TNUMBER:
            return lua_isinteger(L, index) != 0 ? fmt::format("{}", lua_tointeger(L, index))
                                                : fmt::format("{}", lua_tonumber(L, index));
        case LUA_TSTRING: {
            std::size_t size = 0;
            const char* text = lua_tolstring(L, index, &size);
            return in_quotes({text, size});
        }
        case LUA_TLIGHTUSERDATA: return handle_words(L, to_handle(L, index));
        case LUA_TTABLE: {
            const lua_Unsigned items = lua_rawlen(L, index);
            return items > 0 ? fmt::format("a table of {}", items) : "a table";
        }
        default: return describe_value(L, index);
    }
}
}  // namespace seccheck
