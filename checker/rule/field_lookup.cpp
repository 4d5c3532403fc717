#include "rule/field_lookup.h"

#include <utility>

#include "rule/record_access.h"

namespace seccheck {
FieldSlot FieldLookup::look_up(const Model& model, const Kind& kind, std::string_view name) {
    if (const auto field = kind.find(name)) return {FieldSlot::field, *field};
    if (const auto back = kind.find_back(name)) return {FieldSlot::back, static_cast<std::uint16_t>(*back)};
    if (kind.parent && model.kinds[*kind.parent].name == name) return {FieldSlot::parent, 0};
    const auto methods = record_methods();
    for (std::size_t i = 0; i < methods.size(); ++i)
        if (methods[i].name == name) return {FieldSlot::method, static_cast<std::uint16_t>(i)};
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const std::string_view field = kind.fields[i].name;
        if (field.size() > name.size() && field.starts_with(name) && field[name.size()] == '.')
            return {FieldSlot::table, static_cast<std::uint16_t>(i)};
    }
    return {};
}

std::size_t FieldLookup::place_of(const char* text, KindId kind) const {
    const auto mixed = (reinterpret_cast<std::uintptr_t>(text) ^ kind) * 0x9E3779B97F4A7C15ULL;
    std::size_t place = (mixed >> 32U) & (known_.size() - 1);
    while (known_[place].text != nullptr && (known_[place].text != text || known_[place].kind != kind))
        place = (place + 1) & (known_.size() - 1);
    return place;
}

void FieldLookup::grow() {
    const std::vector<Known> before = std::move(known_);
    known_ = std::vector<Known>(2 * before.size());
    for (const Known& each : before)
        if (each.text != nullptr) known_[place_of(each.text, each.kind)] = each;
}

FieldSlot FieldLookup::find(lua_State* L, int index, KindId kind) {
    std::size_t size = 0;
    const char* text = lua_tolstring(L, index, &size);
    const std::size_t place = place_of(text, kind);
    if (known_[place].text != nullptr) return known_[place].slot;

    const FieldSlot slot = look_up(model_, model_.kinds[kind], {text, size});
    constexpr std::size_t longest_shared = 40;  // LUAI_MAXSHORTLEN: longer texts are not kept once
    if (slot.type == FieldSlot::unknown || size > longest_shared) return slot;
    lua_pushvalue(L, index);
    luaL_ref(L, LUA_REGISTRYINDEX);  // for as long as the state lives
    known_[place] = {text, kind, slot};
    if (2 * ++count_ > known_.size()) grow();
    return slot;
}
}  // namespace seccheck
