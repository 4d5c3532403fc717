#include "load/record_reader.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <cmath>

#include "base/nearest_name.h"
#include "load/table_reader.h"

namespace seccheck {
namespace {
constexpr std::string_view info_table = "state";

std::uint64_t required_fields(const Kind& kind) {
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < kind.fields.size(); ++i)
        if (kind.fields[i].required) mask |= std::uint64_t{1} << i;
    return mask;
}

TomlType written_as(FieldType type) {
    switch (type) {
        case FieldType::text:
        case FieldType::choice:
        case FieldType::reference: return TomlType::text;
        case FieldType::integer: return TomlType::integer;
        case FieldType::number: return TomlType::number;
        case FieldType::boolean: return TomlType::boolean;
        case FieldType::date: return TomlType::date;
        case FieldType::list: return TomlType::array;
    }
    return TomlType::text;
}

std::string_view describe(FieldType type) {
    switch (type) {
        case FieldType::text: return "a text";
        case FieldType::integer: return "an integer";
        case FieldType::number: return "a number";
        case FieldType::boolean: return "true or false";
        case FieldType::date: return "a date";
        case FieldType::choice: return "one of a few texts";
        case FieldType::reference: return "a reference";
        case FieldType::list: return "a list";
    }
    return "";
}

std::vector<std::string> known_keys(const Model& model, const Kind& kind, const std::string& prefix) {
    std::vector<std::string> names;
    for (const Field& field : kind.fields) {
        if (!field.name.starts_with(prefix)) continue;
        const std::string rest = field.name.substr(prefix.size());
        const std::string name = rest.substr(0, rest.find('.'));
        if (names.empty() || names.back() != name) names.push_back(name);
    }
    if (prefix.empty())
        for (const KindId child : kind.children) names.push_back(model.kinds[child].table);
    return names;
}

// Whether the table has a value for a field, or something else in place of the table that the field is in.
bool is_given(const TomlNode& table, std::string_view field) {
    const TomlNode* node = table.find(field.substr(0, field.find('.')));
    if (node == nullptr || node->type != TomlType::table) return node != nullptr;
    const std::size_t dot = field.find('.');
    return dot == std::string_view::npos || is_given(*node, field.substr(dot + 1));
}
}  // namespace

RecordReader::RecordReader(const Model& model, std::pmr::memory_resource& arena,
                           std::pmr::memory_resource& references)
    : model_(model), arena_(arena), references_(references) {
    for (const Kind& kind : model.kinds) required_.push_back(required_fields(kind));
}

void RecordReader::read(const TomlNode& root, const std::string& file_name, PieceRecords& out) {
    out.rows.resize(model_.kinds.size());
    for (const TomlEntry& entry : root.entries) {
        Where where{0, file_name, out};
        if (entry.key == info_table) {
            read_info(entry.value, where);
            continue;
        }
        const auto kind = std::find_if(model_.kinds.begin(), model_.kinds.end(), [&](const Kind& candidate) {
            return candidate.table == entry.key && !candidate.parent;
        });
        if (kind == model_.kinds.end()) {
            refuse_table(entry, where);
            continue;
        }
        where.kind = static_cast<KindId>(kind - model_.kinds.begin());
        read_array(entry.value, where, no_record, entry.line);
    }
}

// Tells of each record by itself: how many of them stand in one piece of the file is left to chance.
void RecordReader::refuse_table(const TomlEntry& entry, const Where& where) const {
    std::string message = fmt::format("there is no kind \"{}\"", entry.key), help;
    const auto child = std::find_if(model_.kinds.begin(), model_.kinds.end(), [&](const Kind& candidate) {
        return candidate.table == entry.key && candidate.parent;
    });
    if (child != model_.kinds.end()) {
        message = fmt::format("a {} stands below its {}, not by itself", child->name,
                              model_.kinds[*child->parent].name);
        help = fmt::format("write [[{}]]", heading(static_cast<KindId>(child - model_.kinds.begin())));
    } else {
        std::vector<std::string> tables{std::string(info_table)};
        for (const Kind& known : model_.kinds)
            if (!known.parent) tables.push_back(known.table);
        help = suggest(entry.key, tables);
    }
    if (entry.value.type != TomlType::array || entry.value.items.empty())
        where.out.diagnostics.add(Place{where.file_name, entry.line, entry.column}, message, help,
                                  entry.key.size());
    where.out.incomplete = true;
    for (const TomlNode& item : entry.value.items)
        where.out.diagnostics.add(Place{where.file_name, item.line, item.column}, message, help, item.width);
}

// What stands between the brackets above a record of the kind: "party.user_role".
std::string RecordReader::heading(KindId kind) const {
    const Kind& own = model_.kinds[kind];
    return own.parent ? heading(*own.parent) + '.' + own.table : own.table;
}

void RecordReader::read_info(const TomlNode& table, const Where& where) {
    if (table.type != TomlType::table) {
        where.out.may_be_cut_wrong = true;
        where.out.diagnostics.add(Place{where.file_name, table.line, table.column}, "[state] is one table",
                                  "write [state] with single brackets");
        return;
    }
    TableReader reader(table, where.file_name, "[state]", where.out.diagnostics);
    where.out.has_info = true;
    where.out.info_place = reader.place();
    where.out.info.title = reader.text("title").value_or("");
    where.out.info.as_of = reader.date("as_of");
    reader.finish();
}

void RecordReader::read_array(const TomlNode& array, const Where& where, RecordId parent,
                              std::uint32_t line) {
    const Kind& kind = model_.kinds[where.kind];
    const std::string& table = kind.table;
    if (array.type != (kind.single ? TomlType::table : TomlType::array)) {
        if (!kind.parent) where.out.may_be_cut_wrong = true;
        where.out.incomplete = true;
        where.out.diagnostics.add(
            Place{where.file_name, line, array.column},
            fmt::format("\"{}\" is {}, not {}", table, seccheck::describe(array.type),
                        kind.single ? "one table" : "a list of records"),
            kind.single ? fmt::format("write [{}] in single brackets, once", heading(where.kind))
                        : fmt::format("write [[{}]] in double brackets", heading(where.kind)));
        return;
    }
    if (kind.single) {
        read_record(array, where, parent);
        return;
    }
    for (const TomlNode& item : array.items) {
        if (item.type == TomlType::table)
            read_record(item, where, parent);
        else
            where.out.diagnostics.add(
                Place{where.file_name, item.line, item.column},
                fmt::format("a {} is a table, not {}", table, seccheck::describe(item.type)), {}, item.width);
    }
}

void RecordReader::read_record(const TomlNode& table, const Where& where, RecordId parent) {
    const Kind& kind = model_.kinds[where.kind];
    Gathered gathered;
    gather(table.entries, {}, 0, where, gathered);
    check_required(gathered, table, where);

    Row* row = Row::make(gathered.given, arena_);
    std::copy_n(gathered.values.begin(), gathered.count, row->values().begin());
    row->file = where.out.file;
    row->line = table.line;
    row->column = static_cast<std::uint16_t>(std::min<std::uint32_t>(table.column, 0xFFFF));
    row->kind = where.kind;
    row->parent = parent;
    const auto index = static_cast<RecordId>(where.out.rows[where.kind].size());
    where.out.rows[where.kind].push_back(row);

    for (const KindId child : kind.children) {
        const TomlNode* children = table.find(model_.kinds[child].table);
        if (children == nullptr) continue;
        const Where below{child, where.file_name, where.out};
        read_array(*children, below, index, children->line);
    }
}

// Walks the entries of a table and the fields of the kind together: both are in order of their names.
void RecordReader::gather(std::span<const TomlEntry> entries, const std::string& prefix, std::size_t field,
                          const Where& where, Gathered& gathered) {
    for (const TomlEntry& entry : entries)
        if (!gather_entry(entry, prefix, field, where, gathered)) refuse_key(entry, prefix, where);
}

// False where the kind knows no such key.
bool RecordReader::gather_entry(const TomlEntry& entry, const std::string& prefix, std::size_t& field,
                                const Where& where, Gathered& gathered) {
    const Kind& kind = model_.kinds[where.kind];
    const auto name_at = [&](std::size_t index) {
        return std::string_view(kind.fields[index].name).substr(prefix.size());
    };
    const auto is_here = [&](std::size_t index) {
        return index < kind.fields.size() && kind.fields[index].name.starts_with(prefix);
    };
    while (is_here(field) && name_at(field) < entry.key) ++field;

    // A key in quotes may have dots in it, and is then none of the fields of a table.
    const bool is_name = entry.key.find('.') == std::string_view::npos;
    if (is_name && is_here(field) && name_at(field) == entry.key) {
        Value& value = gathered.values[gathered.count];
        if (convert(entry.value, kind.fields[field], kind.fields[field].type, where, value)) {
            gathered.given |= std::uint64_t{1} << field;
            ++gathered.count;
        }
        ++field;
        return true;
    }
    const bool is_table = is_name && is_here(field) && name_at(field).starts_with(entry.key) &&
                          name_at(field)[entry.key.size()] == '.';
    if (is_table) {
        if (entry.value.type == TomlType::table)
            gather(entry.value.entries, fmt::format("{}{}.", prefix, entry.key), field, where, gathered);
        else
            refuse_flat_table(entry, name_at(field), prefix, where);
        return true;
    }
    return prefix.empty() && std::any_of(kind.children.begin(), kind.children.end(), [&](KindId child) {
               return model_.kinds[child].table == entry.key;
           });
}

bool RecordReader::convert(const TomlNode& node, const Field& field, FieldType type, const Where& where,
                           Value& value) {
    value.line = node.line;
    value.column = std::min(node.column, Value::last_column) & Value::last_column;
    value.state = Value::plain;
    switch (type) {
        case FieldType::text: return convert_text(node, field, where, value);
        case FieldType::integer:
        case FieldType::number: return convert_number(node, field, where, value);
        case FieldType::choice: return convert_choice(node, field, where, value);
        case FieldType::reference: return convert_reference(node, field, where, value);
        case FieldType::list: return convert_list(node, field, where, value);
        case FieldType::boolean:
            value.integer = node.integer;
            if (node.type == TomlType::boolean) return true;
            break;
        case FieldType::date:
            value.integer = node.date.days();
            if (node.type == TomlType::date) return true;
            break;
    }
    refuse(node, field, type, where);
    return false;
}

bool RecordReader::convert_text(const TomlNode& node, const Field& field, const Where& where, Value& value) {
    if (node.type != TomlType::text) {
        refuse(node, field, FieldType::text, where);
        return false;
    }
    if (field.matcher && !re2::RE2::FullMatch({node.text.data(), node.text.size()}, *field.matcher)) {
        where.out.diagnostics.add(Place{where.file_name, node.line, node.column},
                                  fmt::format("\"{}\" doesn't have the form of {}.{}", node.text,
                                              model_.kinds[where.kind].name, field.name),
                                  fmt::format("it must match {}", field.pattern), node.width);
        return false;
    }
    value.text = Text::make(node.text, arena_);
    return true;
}

bool RecordReader::convert_number(const TomlNode& node, const Field& field, const Where& where,
                                  Value& value) {
    const bool whole = field.item == FieldType::integer;
    if (node.type != TomlType::integer && (whole || node.type != TomlType::number)) {
        refuse(node, field, field.item, where);
        return false;
    }
    const double number = node.type == TomlType::integer ? static_cast<double>(node.integer) : node.number;
    if (!(number >= field.min && number <= field.max)) {
        refuse_number(node, field, where);
        return false;
    }
    if (whole)
        value.integer = node.integer;
    else
        value.number = number;
    return true;
}

bool RecordReader::convert_choice(const TomlNode& node, const Field& field, const Where& where,
                                  Value& value) {
    if (node.type != TomlType::text) {
        refuse(node, field, FieldType::choice, where);
        return false;
    }
    for (std::size_t i = 0; i < field.choices.size(); ++i) {
        if (field.choices[i].value != node.text) continue;
        value.integer = static_cast<std::int64_t>(i);
        return true;
    }
    std::vector<std::string> names;
    for (const Choice& choice : field.choices) names.push_back(choice.value);
    where.out.diagnostics.add(
        Place{where.file_name, node.line, node.column},
        fmt::format("{}.{} can't be \"{}\"", model_.kinds[where.kind].name, field.name, node.text),
        suggest(node.text, names), node.width);
    return false;
}

bool RecordReader::convert_reference(const TomlNode& node, const Field& field, const Where& where,
                                     Value& value) {
    if (node.type != TomlType::text) {
        refuse(node, field, FieldType::reference, where);
        return false;
    }
    value.text = Text::make(node.text, references_);
    return true;
}

bool RecordReader::convert_list(const TomlNode& node, const Field& field, const Where& where, Value& value) {
    if (node.type != TomlType::array) {
        refuse(node, field, FieldType::list, where);
        return false;
    }
    ValueList* list = ValueList::make(node.items.size(), arena_);
    std::size_t count = 0;
    for (const TomlNode& item : node.items)
        if (convert(item, field, field.item, where, list->values()[count])) ++count;
    list->size = static_cast<std::uint32_t>(count);
    value.list = list;
    return true;
}

void RecordReader::refuse(const TomlNode& node, const Field& field, FieldType type, const Where& where) {
    where.out.diagnostics.add(Place{where.file_name, node.line, node.column},
                              fmt::format("{}.{} is {}, not {}", model_.kinds[where.kind].name, field.name,
                                          describe(type), seccheck::describe(node.type)),
                              std::string(how_to_write(written_as(type))), node.width);
}

void RecordReader::refuse_number(const TomlNode& node, const Field& field, const Where& where) {
    const bool has_min = std::isfinite(field.min), has_max = std::isfinite(field.max);
    std::string range = "a number";
    if (has_min && has_max) range = fmt::format("from {} to {}", field.min, field.max);
    if (has_min && !has_max) range = fmt::format("{} or more", field.min);
    if (!has_min && has_max) range = fmt::format("{} or less", field.max);
    const std::string number =
        node.type == TomlType::integer ? fmt::format("{}", node.integer) : fmt::format("{}", node.number);
    where.out.diagnostics.add(
        Place{where.file_name, node.line, node.column},
        fmt::format("{}.{} is {}, not {}", model_.kinds[where.kind].name, field.name, range, number),
        "correct the number", node.width);
}

// Something else stands where a table of fields is meant, of which `first_field` is one.
void RecordReader::refuse_flat_table(const TomlEntry& entry, std::string_view first_field,
                                     const std::string& prefix, const Where& where) {
    where.out.diagnostics.add(Place{where.file_name, entry.value.line, entry.value.column},
                              fmt::format("{}.{}{} is a table, not {}", model_.kinds[where.kind].name, prefix,
                                          entry.key, seccheck::describe(entry.value.type)),
                              fmt::format("write {}{} = ...", prefix, first_field), entry.value.width);
}

void RecordReader::refuse_key(const TomlEntry& entry, const std::string& prefix, const Where& where) {
    const Kind& kind = model_.kinds[where.kind];
    where.out.diagnostics.add(Place{where.file_name, entry.line, entry.column},
                              fmt::format("{} has no field \"{}{}\"", kind.name, prefix, entry.key),
                              suggest(entry.key, known_keys(model_, kind, prefix)), entry.key.size());
}

void RecordReader::check_required(const Gathered& gathered, const TomlNode& table, const Where& where) {
    const std::uint64_t missing = required_[where.kind] & ~gathered.given;
    if (missing == 0) return;
    const Kind& kind = model_.kinds[where.kind];
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        // One that is there but was refused has been told already.
        if ((missing >> i & 1U) == 0 || is_given(table, kind.fields[i].name)) continue;
        where.out.diagnostics.add(Place{where.file_name, table.line, table.column},
                                  fmt::format("this {} lacks its \"{}\"", kind.name, kind.fields[i].name),
                                  kind.fields[i].doc);
    }
}
}  // namespace seccheck
