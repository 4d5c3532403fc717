#include "load/parameter_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory_resource>
#include <tuple>

#include "base/nearest_name.h"
#include "load/table_reader.h"

namespace seccheck {
namespace {
class ParameterReader {
public:
    ParameterReader(const FoundFile& found, Diagnostics& diagnostics)
        : file_(found.name), pack_(found.pack), diagnostics_(diagnostics) {}

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
        parameter.pack = pack_;
        parameter.replaces = reader.boolean("replaces").value_or(false);
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
    const std::string& pack_;
    Diagnostics& diagnostics_;
};

// Of the parameters of one name, which one holds: a pack may replace those of another.
class Replacement {
public:
    explicit Replacement(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    // In order of their names, by which `read` is sorted.
    std::vector<Parameter> settle(std::vector<Parameter> read) {
        for (const Parameter& parameter : read)
            if (!parameter.replaces) originals_.push_back(parameter.name);
        std::vector<Parameter> settled;
        for (Parameter& next : read) {
            Parameter* last = settled.empty() || settled.back().name != next.name ? nullptr : &settled.back();
            if (last == nullptr) {
                if (next.replaces) refuse_orphan(next);
                settled.push_back(std::move(next));
            } else if (!next.replaces || last->replaces) {
                refuse_twins(*last, next);
            } else {
                replace(*last, std::move(next));
            }
        }
        return settled;
    }

private:
    void refuse_orphan(const Parameter& parameter) {
        const std::string help = suggest(parameter.name, originals_);
        diagnostics_.add(parameter.place,
                         fmt::format("there is no parameter \"{}\" to replace", parameter.name),
                         help.empty() ? "leave replaces out, or add the rules that it belongs to" : help);
    }

    void refuse_twins(const Parameter& first, const Parameter& second) {
        if (second.name.empty()) return;
        const bool two_packs = first.pack != second.pack && !first.pack.empty() && !second.pack.empty();
        Diagnostic twice{second.place,
                         fmt::format("the parameter \"{}\" is defined twice", second.name),
                         "keep one of the two",
                         {},
                         1};
        if (two_packs) {
            twice.message =
                fmt::format("the packs \"{}\" and \"{}\" both {} the parameter \"{}\"", first.pack,
                            second.pack, second.replaces ? "replace" : "define", second.name);
            twice.help = second.replaces ? "leave one of the two packs out"
                                         : "write replaces = true in the pack whose values are to hold";
        }
        twice.notes.push_back({first.place, "here first"});
        diagnostics_.add(std::move(twice));
    }

    void replace(Parameter& original, Parameter&& own) {
        if (original.pack == own.pack)
            diagnostics_.add(own.place,
                             fmt::format("the parameter \"{}\" is this pack's own already", own.name),
                             fmt::format("change it at {}", to_string(original.place)));
        if (own.unit.empty()) own.unit = original.unit;
        if (own.unit != original.unit)
            diagnostics_.add(own.place,
                             fmt::format("the parameter \"{}\" is counted in {} at {}, not in {}", own.name,
                                         original.unit.empty() ? "no unit" : original.unit,
                                         to_string(original.place), own.unit),
                             "leave unit out, and give the values in that one");
        original = std::move(own);
    }

    Diagnostics& diagnostics_;
    std::vector<std::string> originals_;
};
}  // namespace

Parameters load_parameters(const FileSystem& files, const std::vector<FoundFile>& found,
                           Diagnostics& diagnostics) {
    Parameters parameters;
    for (const FoundFile& file : found) {
        std::pmr::monotonic_buffer_resource arena;
        if (const auto root = read_toml(files, file, arena, diagnostics))
            ParameterReader(file, diagnostics).read(*root, parameters.all);
    }
    // Those that replace others come behind them.
    auto& all = parameters.all;
    std::stable_sort(all.begin(), all.end(), [](const Parameter& a, const Parameter& b) {
        return std::tie(a.name, a.replaces) < std::tie(b.name, b.replaces);
    });
    all = Replacement(diagnostics).settle(std::move(all));
    return parameters;
}
}  // namespace seccheck
