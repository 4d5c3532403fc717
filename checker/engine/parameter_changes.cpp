#include "engine/parameter_changes.h"

#include <cstddef>
#include <utility>

namespace seccheck {
namespace {
// False for a text, of which there is no next.
bool make_next(ParameterValue& value) {
    switch (value.type) {
        case ParameterValue::Type::integer: ++value.integer; return true;
        case ParameterValue::Type::number: value.number += 1; return true;
        case ParameterValue::Type::boolean: value.integer = value.integer == 0 ? 1 : 0; return true;
        case ParameterValue::Type::date: value.date = value.date + 1; return true;
        default: return false;
    }
}

class Changes {
public:
    explicit Changes(const Parameter& parameter) : parameter_(parameter), copy_(parameter) {}

    std::vector<ParameterChange> find() {
        for (std::size_t i = 0; i < copy_.periods.size(); ++i) {
            change_first_day(copy_.periods[i]);
            change_value(copy_.periods[i].value, parameter_.periods[i]);
        }
        return std::move(found_);
    }

private:
    void change_first_day(ParameterPeriod& period) {
        if (!period.from) return;
        const Date before = *period.from;
        period.from = before + 1;
        found_.push_back({copy_, period.place, iso(before), iso(before + 1)});
        period.from = before;
    }

    void change_value(ParameterValue& value, const ParameterPeriod& period) {
        for (ParameterValue& item : value.items) change_value(item, period);
        const ParameterValue before = value;
        if (!make_next(value)) return;
        found_.push_back(
            {copy_, before.place.line > 0 ? before.place : period.place, before.show(), value.show()});
        value = before;
    }

    const Parameter& parameter_;
    Parameter copy_;
    std::vector<ParameterChange> found_;
};
}  // namespace

std::vector<ParameterChange> changes_of(const Parameter& parameter) { return Changes(parameter).find(); }
}  // namespace seccheck
