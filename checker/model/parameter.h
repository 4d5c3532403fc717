// Parameters: the numbers, dates and tables of the Code, with the time in which each held.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/place.h"
#include "model/basis.h"
#include "model/classification.h"

namespace seccheck {
// A value, or values by name: a target by type of assessment, or by category and then by role.
struct ParameterValue {
    enum class Type { text, integer, number, boolean, date, list, table };

    Type type = Type::integer;
    std::int64_t integer = 0;  // also a boolean
    double number = 0;
    Date date;
    std::string text;
    std::vector<ParameterValue> items;
    std::vector<std::string> names;  // of the items of a table, sorted
    Place place;

    const ParameterValue* find(std::string_view name) const;  // in a table
    std::string show() const;
};

struct ParameterPeriod {
    std::optional<Date> from, until;  // the first and the last day on which it held; open where absent
    ParameterValue value;
    std::string cites;
    Basis basis = Basis::stated;
    std::string note;
    Place place;

    bool holds_on(Date day) const { return (!from || *from <= day) && (!until || day <= *until); }
};

struct Parameter {
    std::string name;  // "dcc_assessment.target_wd"
    std::string doc;
    std::string unit;                      // "WD", "months"; may be empty
    std::vector<ParameterPeriod> periods;  // in order, none overlapping another
    Place place;
    std::string pack = {};  // that it was read from; empty outside of packs
    bool replaces = false;  // a pack's own values, in place of those of another
    Classification label = Classification::red;  // its pack's

    const ParameterPeriod* on(Date day) const;  // null where none held
};

// All parameters of a run, by name.
struct Parameters {
    std::vector<Parameter> all;

    const Parameter* find(std::string_view name) const;
};
}  // namespace seccheck
