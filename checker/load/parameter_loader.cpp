#include "load/parameter_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory_resource>

#include "load/table_reader.h"

namespace seccheck {
namespace {
class ParameterReader {
public:
    ParameterReader(const std::string& file, Diagnostics& diagnostics)
        : file_(file), diagnostics_(diagnostics) {}

    void read(const TomlNode& root, std::vector<Parameter>& out) {
        TableReader top(root, file_, "the file of parameters", diagnostics_);
        if (const TomlNode* list = top.list("parameter"))
            for (const TomlNode& item : list->items) read_parameter(item, out);
        top.finish();
    }

private:
    void read_parameter(const TomlNode& table, std::vector<Parameter>& out) {
        if (table.type != TomlType::table) {
            diagnostics_.add(Place{file_, table.line, table.column}, "a parameter is a table",
                             "write [[parameter]]");
            return;
        }
        TableReader reader(table, file_, "a parameter", diagnostics_);
        Parameter parameter;
        parameter.place = reader.place();
        parameter.name = reader.required_text("name");
        parameter.doc = reader.required_text("doc");
        parameter.unit = reader.text("unit").value_or("");
        const TomlNode* periods = reader.list("period");
        if (periods != nullptr)
            for (const TomlNode& period : periods->items) {
                if (period.type == TomlType::table)
                    parameter.periods.push_back(read_period(period));
                else
                    diagnostics_.add(reader.place_of(period), "a period is a table",
                                     "write [[parameter.period]]", period.width);
            }
        reader.finish();
        // One that is there but was refused has been told already.
        const bool none = periods != nullptr ? periods->items.empty() : !reader.has("period");
        if (none)
            diagnostics_.add(parameter.place,
                             fmt::format("parameter \"{}\" has no period in which it holds", parameter.name),
                             "add [[parameter.period]] with its value");
        check_periods(parameter);
        out.push_back(std::move(parameter));
    }

    ParameterPeriod read_period(const TomlNode& table) {
        TableReader reader(table, file_, "a period", diagnostics_);
        ParameterPeriod period;
        period.place = reader.place();
        period.from = reader.date("from");
        period.until = reader.date("until");
        period.cites = reader.required_text("cites");
        period.basis = static_cast<Basis>(reader.one_of("basis", {"stated", "derived", "unverified"}, 0));
        if (!reader.has("basis")) reader.required_text("basis");
        period.note = reader.text("note").value_or("");
        if (period.basis != Basis::stated && period.note.empty())
            reader.complain("basis", fmt::format("a value that is {} needs a note", name(period.basis)),
                            "add note = \"what it rests on\"");
        if (const TomlNode* value = reader.any("value"))
            period.value = read_value(*value);
        else
            reader.complain("cites", "the period has no value", "add value = ...");
        reader.finish();
        return period;
    }

    ParameterValue read_value(const TomlNode& node) {
        ParameterValue value;
        value.place = {file_, node.line, node.column};
        switch (node.type) {
            case TomlType::text: value.type = ParameterValue::Type::text; break;
            case TomlType::integer: value.type = ParameterValue::Type::integer; break;
            case TomlType::number: value.type = ParameterValue::Type::number; break;
            case TomlType::boolean: value.type = ParameterValue::Type::boolean; break;
            case TomlType::date: value.type = ParameterValue::Type::date; break;
            case TomlType::array: value.type = ParameterValue::Type::list; break;
            case TomlType::table: value.type = ParameterValue::Type::table; break;
            case TomlType::other_time:
                diagnostics_.add(value.place, "a parameter can't be a time", "write a date alone");
                break;
        }
        value.text = node.text;
        value.integer = node.integer;
        value.number = node.number;
        value.date = node.date;
        for (const TomlNode& item : node.items) value.items.push_back(read_value(item));
        for (const TomlEntry& entry : node.entries) {
            value.names.emplace_back(entry.key);
            value.items.push_back(read_value(entry.value));
        }
        return value;
    }

    void check_periods(Parameter& parameter) {
        auto& periods = parameter.periods;
        std::stable_sort(periods.begin(), periods.end(),
                         [](const ParameterPeriod& a, const ParameterPeriod& b) {
                             return a.from.value_or(Date::from_days(INT32_MIN)) <
                                    b.from.value_or(Date::from_days(INT32_MIN));
                         });
        for (std::size_t i = 0; i < periods.size(); ++i) {
            if (periods[i].from && periods[i].until && *periods[i].until < *periods[i].from)
                diagnostics_.add(periods[i].place, "the period ends before it begins",
                                 "correct from or until");
            const bool overlaps = i > 0 && (!periods[i - 1].until || !periods[i].from ||
                                            *periods[i].from <= *periods[i - 1].until);
            if (!overlaps) continue;
            Diagnostic both{periods[i].place,
                            fmt::format("two values of \"{}\" hold on the same day", parameter.name),
                            "end the earlier period with until, the last day on which it held",
                            {},
                            1};
            both.notes.push_back({periods[i - 1].place, "the other period"});
            diagnostics_.add(std::move(both));
        }
    }

    const std::string& file_;
    Diagnostics& diagnostics_;
};
}  // namespace

Parameters load_parameters(const FileSystem& files, const std::vector<FoundFile>& found,
                           Diagnostics& diagnostics) {
    Parameters parameters;
    for (const FoundFile& file : found) {
        std::pmr::monotonic_buffer_resource arena;
        if (const auto root = read_toml(files, file, arena, diagnostics))
            ParameterReader(file.name, diagnostics).read(*root, parameters.all);
    }
    auto& all = parameters.all;
    std::stable_sort(all.begin(), all.end(),
                     [](const Parameter& a, const Parameter& b) { return a.name < b.name; });
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (all[i].name != all[i - 1].name || all[i].name.empty()) continue;
        Diagnostic twice{all[i].place,
                         fmt::format("the parameter \"{}\" is defined twice", all[i].name),
                         "keep one of the two",
                         {},
                         1};
        twice.notes.push_back({all[i - 1].place, "here first"});
        diagnostics.add(std::move(twice));
    }
    return parameters;
}
}  // namespace seccheck
