#include "model/kind.h"

#include <re2/re2.h>

#include <algorithm>

namespace seccheck {
namespace {
// All lists of a model are in order of their names.
template <typename T, typename Name>
std::optional<std::size_t> find_sorted(const std::vector<T>& items, std::string_view wanted,
                                       const Name& name) {
    const auto it = std::lower_bound(items.begin(), items.end(), wanted,
                                     [&](const T& item, std::string_view text) { return name(item) < text; });
    if (it == items.end() || name(*it) != wanted) return std::nullopt;
    return static_cast<std::size_t>(it - items.begin());
}
}  // namespace

Field::Field() = default;
Field::~Field() = default;
Field::Field(Field&&) noexcept = default;
Field& Field::operator=(Field&&) noexcept = default;

std::optional<FieldId> Kind::find(std::string_view field) const {
    const auto index = find_sorted(fields, field, [](const Field& f) -> std::string_view { return f.name; });
    if (!index) return std::nullopt;
    return static_cast<FieldId>(*index);
}

std::optional<std::size_t> Kind::find_back(std::string_view wanted) const {
    return find_sorted(back, wanted, [](const BackReference& b) -> std::string_view { return b.name; });
}

bool Kind::has_table(std::string_view table_name) const {
    const std::string prefix = std::string(table_name) + ".";
    return std::any_of(fields.begin(), fields.end(),
                       [&](const Field& f) { return f.name.starts_with(prefix); });
}

std::optional<KindId> Model::find(std::string_view kind) const {
    const auto index = find_sorted(kinds, kind, [](const Kind& k) -> std::string_view { return k.name; });
    if (!index) return std::nullopt;
    return static_cast<KindId>(*index);
}

std::optional<KindId> Model::find_plural(std::string_view plural) const {
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (kinds[i].plural == plural) return static_cast<KindId>(i);
    return std::nullopt;
}
}  // namespace seccheck
