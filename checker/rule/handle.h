// How rules hold dates, records and lists: as light userdata, a number in the clothes of a pointer. It costs
// no memory, equal things are equal, it can be a key of a table, and one set of metamethods serves all.
#pragma once

#include <cstdint>
#include <lua.hpp>

#include "base/date.h"
#include "model/kind.h"
#include "model/value.h"

namespace seccheck {
static_assert(sizeof(void*) == 8, "a handle needs 64 bits");

struct Handle {
    enum Type : std::uint8_t {
        none,
        date,       // `number` is the day
        record,     // `number` is its RecordId
        table,      // fields "<name>.…" of a record; `part` is the first of them
        list,       // the values of a record's field; `part` is the field
        referrers,  // the records that refer to a record; `part` is an index into Kind::back
        records,    // all records of a kind; `part` is the kind
        graph,      // `part` is an index into RuleInputs::graphs
    };
    Type type = none;
    std::uint32_t number = 0;
    std::uint16_t part = 0;

    void* pack() const {
        const std::uint64_t bits =
            static_cast<std::uint64_t>(type) << 48U | static_cast<std::uint64_t>(part) << 32U | number;
        return reinterpret_cast<void*>(bits);
    }
    static Handle unpack(const void* pointer) {
        const auto bits = reinterpret_cast<std::uint64_t>(pointer);
        return {static_cast<Type>(bits >> 48U), static_cast<std::uint32_t>(bits),
                static_cast<std::uint16_t>(bits >> 32U)};
    }
};

// What is at a place of the stack; `none` for anything that is no handle.
inline Handle to_handle(lua_State* L, int index) {
    return lua_islightuserdata(L, index) ? Handle::unpack(lua_touserdata(L, index)) : Handle{};
}

inline void push_handle(lua_State* L, Handle handle) { lua_pushlightuserdata(L, handle.pack()); }  // [-0, +1]
inline void push_record(lua_State* L, RecordId id) { push_handle(L, {Handle::record, id, 0}); }    // [-0, +1]
inline void push_date(lua_State* L, Date date) {                                                   // [-0, +1]
    push_handle(L, {Handle::date, static_cast<std::uint32_t>(date.days()), 0});
}
// The same for a day that was computed. Raises where it lies outside of the years 1 to 9999, as no other has
// a text, and the next might come round to one that has. [-0, +1]
void push_computed_date(lua_State* L, Date start, lua_Integer days);

inline Date to_date(Handle handle) { return Date::from_days(static_cast<std::int32_t>(handle.number)); }

// "a date", "a record", "a text", "nothing": for messages and for the rules' own type().
const char* describe_value(lua_State* L, int index);

// Raise an error that says what was expected and what came, in a rule writer's words.
Date check_date(lua_State* L, int index, const char* what);
RecordId check_record(lua_State* L, int index, const char* what);
}  // namespace seccheck
