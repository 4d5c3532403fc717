#include "rule/handle.h"

namespace seccheck {
const char* describe_value(lua_State* L, int index) {
    switch (lua_type(L, index)) {
        case LUA_TNONE:
        case LUA_TNIL: return "nothing";
        case LUA_TBOOLEAN: return "true or false";
        case LUA_TNUMBER: return "a number";
        case LUA_TSTRING: return "a text";
        case LUA_TTABLE: return "a table";
        case LUA_TFUNCTION: return "a function";
        default: break;
    }
    switch (to_handle(L, index).type) {
        case Handle::date: return "a date";
        case Handle::record: return "a record";
        case Handle::table: return "a table of fields";
        case Handle::list:
        case Handle::referrers:
        case Handle::records: return "a list";
        case Handle::graph: return "a graph";
        case Handle::none: break;
    }
    return luaL_typename(L, index);
}

void push_computed_date(lua_State* L, Date start, lua_Integer days) {
    static const Date first = *Date::of(1, 1, 1), last = *Date::of(9999, 12, 31);
    if (days < first - start || days > last - start) luaL_error(L, "no date is that far away");
    push_date(L, start + static_cast<int>(days));
}

Date check_date(lua_State* L, int index, const char* what) {
    const Handle handle = to_handle(L, index);
    if (handle.type == Handle::date) return to_date(handle);
    const char* help = lua_type(L, index) == LUA_TSTRING ? ": write date \"2019-04-25\"" : "";
    luaL_error(L, "%s must be a date, not %s%s", what, describe_value(L, index), help);
    return {};
}

RecordId check_record(lua_State* L, int index, const char* what) {
    const Handle handle = to_handle(L, index);
    if (handle.type != Handle::record)
        luaL_error(L, "%s must be a record, not %s", what, describe_value(L, index));
    return handle.number;
}
}  // namespace seccheck
