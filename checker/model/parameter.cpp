#include "model/parameter.h"

#include <fmt/format.h>

#include <algorithm>

namespace seccheck {
const ParameterValue* ParameterValue::find(std::string_view name) const {
    const auto it = std::lower_bound(names.begin(), names.end(), name);
    if (it == names.end() || *it != name) return nullptr;
    return &items[static_cast<std::size_t>(it - names.begin())];
}

std::string ParameterValue::show() const {
    switch (type) {
        case Type::text: return text;
        case Type::integer: return fmt::format("{}", integer);
        case Type::number: return fmt::format("{}", number);
        case Type::boolean: return integer != 0 ? "yes" : "no";
        case Type::date: return iso(date);
        case Type::list: {
            std::vector<std::string> shown;
            for (const ParameterValue& item : items) shown.push_back(item.show());
            return fmt::format("{}", fmt::join(shown, ", "));
        }
        case Type::table: {
            std::vector<std::string> shown;
            for (std::size_t i = 0; i < items.size(); ++i)
                shown.push_back(fmt::format("{} = {}", names[i], items[i].show()));
            return fmt::format("{}", fmt::join(shown, ", "));
        }
    }
    return {};
}

const ParameterPeriod* Parameter::on(Date day) const {
    const auto it = std::find_if(periods.begin(), periods.end(),
                                 [&](const auto& period) { return period.holds_on(day); });
    return it == periods.end() ? nullptr : &*it;
}

const Parameter* Parameters::find(std::string_view name) const {
    const auto it = std::lower_bound(all.begin(), all.end(), name,
                                     [](const Parameter& p, std::string_view text) { return p.name < text; });
    return it == all.end() || it->name != name ? nullptr : &*it;
}
}  // namespace seccheck
