#include "load/field_reader.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "base/nearest_name.h"

namespace seccheck {
namespace {
// In the order of FieldType, as model files write them; a table is spread into the fields it has.
const std::vector<std::string> types = {"string", "integer", "number", "boolean", "date",
                                        "enum",   "ref",     "list",   "table"};
constexpr std::size_t table_type = 8;

class FieldReader {
public:
    FieldReader(const TomlNode& table, const std::string& file, FieldDraft& draft, Diagnostics& diagnostics)
        : reader_(table, file, fmt::format("field \"{}\"", draft.name), diagnostics),
          file_(file),
          draft_(draft),
          diagnostics_(diagnostics) {}

    void read(std::vector<FieldDraft>& fields) {
        draft_.doc = reader_.required_text("doc");
        const std::size_t type = reader_.one_of("type", types, 0);
        if (!reader_.has("type")) reader_.required_text("type");
        if (type == table_type) {
            const TomlNode* inner = reader_.table("fields");
            if (inner != nullptr && !inner->entries.empty())
                read_fields(*inner, file_, draft_.name, fields, diagnostics_);
            else
                reader_.complain("type", fmt::format("table \"{}\" has no fields", draft_.name),
                                 "add them below fields, each as a table");
            reader_.finish();
            return;
        }
        draft_.type = draft_.item = static_cast<FieldType>(type);
        if (draft_.type == FieldType::list) read_item();
        read_common();
        read_for_item();
        reader_.finish();
        fields.push_back(draft_);
    }

private:
    void read_item() {
        const std::size_t item = reader_.one_of("of", types, 0);
        if (!reader_.has("of")) reader_.required_text("of");
        if (item >= static_cast<std::size_t>(FieldType::list))
            reader_.complain("of", "a list can't hold lists or tables", "make it a child kind");
        else
            draft_.item = static_cast<FieldType>(item);
    }

    void read_common() {
        draft_.required = reader_.boolean("required").value_or(false);
        draft_.absent = static_cast<Absence>(reader_.one_of("absent", {"unknown", "not_yet", "none"}, 0));
        draft_.unit = reader_.text("unit").value_or("");
        draft_.holds_from = reader_.text("holds_from").value_or("");
        draft_.holds_from_place = reader_.place("holds_from");
        if (reader_.has("classification"))
            draft_.classification = read_classification(reader_, Classification::red);
    }

    void read_for_item() {
        switch (draft_.item) {
            case FieldType::text:
                draft_.pattern = reader_.text("pattern").value_or("");
                draft_.pattern_place = reader_.place("pattern");
                return;
            case FieldType::integer:
            case FieldType::number:
                draft_.min = reader_.number("min").value_or(draft_.min);
                draft_.max = reader_.number("max").value_or(draft_.max);
                if (!(draft_.min <= draft_.max))
                    reader_.complain("min", fmt::format("no number is from {} to {}", draft_.min, draft_.max),
                                     "correct one of the two");
                return;
            case FieldType::date: read_sense(); return;
            case FieldType::choice: read_choices(); return;
            case FieldType::reference: read_targets(); return;
            default: return;
        }
    }

    // A list of dates can't be hidden one by one, so only a single date can be an event.
    void read_sense() {
        const std::vector<std::string> senses = {"event", "plan"};
        const std::size_t sense = reader_.one_of("when", senses, senses.size());
        if (sense < senses.size()) draft_.sense = sense == 0 ? DateSense::event : DateSense::plan;
        if (!reader_.has("when"))
            reader_.complain(
                "type", fmt::format("date \"{}\" doesn't say what it is", draft_.name),
                "add when = \"event\" for what has happened, when = \"plan\" for what is foreseen");
        if (draft_.type == FieldType::list && draft_.sense == DateSense::event)
            reader_.complain("when", "a list of dates can't be events",
                             "make it a child kind with a date of its own");
    }

    // values = ["a", "b"], or values = { a = "how it reads", b = "how it reads" }
    void read_choices() {
        const TomlNode* values = reader_.any("values");
        if (values != nullptr && values->type == TomlType::table) {
            for (const TomlEntry& entry : values->entries) read_label(entry);
        } else {
            for (const std::string& value : reader_.texts("values")) draft_.choices.push_back({value, value});
        }
        if (draft_.choices.empty())
            reader_.complain("type", fmt::format("enum \"{}\" has no values", draft_.name),
                             "add values = [\"...\"]");
        refuse_twin_choices();
    }

    void read_label(const TomlEntry& entry) {
        draft_.choices.push_back({std::string(entry.key), std::string(entry.value.text)});
        if (entry.value.type == TomlType::text) return;
        diagnostics_.add(reader_.place_of(entry.value),
                         fmt::format("how \"{}\" reads in a sentence is a text, not {}", entry.key,
                                     describe(entry.value.type)),
                         "write it in quotes", entry.value.width);
    }

    void refuse_twin_choices() {
        std::vector<std::string> values;
        for (const Choice& choice : draft_.choices) values.push_back(choice.value);
        std::sort(values.begin(), values.end());
        const auto twin = std::adjacent_find(values.begin(), values.end());
        if (twin != values.end())
            reader_.complain("values", fmt::format("enum \"{}\" has \"{}\" twice", draft_.name, *twin),
                             "keep one of the two");
    }

    void read_targets() {
        draft_.targets = reader_.texts("to");
        draft_.target_place = reader_.place("to");
        draft_.keeps_dangling = reader_.one_of("dangling", {"error", "keep"}, 0) == 1;
        draft_.back_name = reader_.text("back").value_or("");
        draft_.empty_is_unknown = reader_.one_of("back_empty", {"none", "unknown"}, 0) == 1;
        if (draft_.targets.empty())
            reader_.complain("type", fmt::format("reference \"{}\" doesn't say to what", draft_.name),
                             "add to = \"...\", the name of a kind, or \"any\"");
    }

    TableReader reader_;
    const std::string& file_;
    FieldDraft& draft_;
    Diagnostics& diagnostics_;
};

void settle_targets(const FieldDraft& draft, const std::vector<std::string>& kinds, Field& field,
                    Diagnostics& diagnostics) {
    for (const std::string& target : draft.targets) {
        if (target == "any") {
            for (std::size_t i = 0; i < kinds.size(); ++i) field.targets.push_back(static_cast<KindId>(i));
            continue;
        }
        const auto it = std::lower_bound(kinds.begin(), kinds.end(), target);
        if (it != kinds.end() && *it == target)
            field.targets.push_back(static_cast<KindId>(it - kinds.begin()));
        else
            diagnostics.add(draft.target_place, fmt::format("there is no kind \"{}\"", target),
                            suggest(target, kinds), target.size() + 2);
    }
    std::sort(field.targets.begin(), field.targets.end());
    field.targets.erase(std::unique(field.targets.begin(), field.targets.end()), field.targets.end());
}
}  // namespace

Classification read_classification(TableReader& reader, Classification fallback) {
    return static_cast<Classification>(reader.one_of("classification", {"WHITE", "GREEN", "AMBER", "RED"},
                                                     static_cast<std::size_t>(fallback)));
}

void read_fields(const TomlNode& table, const std::string& file, const std::string& prefix,
                 std::vector<FieldDraft>& fields, Diagnostics& diagnostics) {
    for (const TomlEntry& entry : table.entries) {
        FieldDraft draft;
        draft.name = prefix.empty() ? std::string(entry.key) : fmt::format("{}.{}", prefix, entry.key);
        draft.place = {file, entry.line, entry.column};
        // In quotes, a key may have a dot that makes it look like a field of a table.
        if (entry.key.find('.') != std::string_view::npos)
            diagnostics.add(draft.place, fmt::format("\"{}\" is no name for a field", entry.key),
                            "use lower case, digits and _", entry.key.size() + 2);
        else if (entry.value.type == TomlType::table)
            FieldReader(entry.value, file, draft, diagnostics).read(fields);
        else
            diagnostics.add(
                draft.place,
                fmt::format("field \"{}\" is {}, not a table", draft.name, describe(entry.value.type)),
                fmt::format("write [field.{}] and its keys below", draft.name), entry.key.size());
    }
}

Field make_field(const FieldDraft& draft, const std::vector<std::string>& kinds, Classification label,
                 Diagnostics& diagnostics) {
    Field field;
    field.name = draft.name;
    field.type = draft.type;
    field.item = draft.item;
    field.required = draft.required;
    field.absent = draft.absent;
    field.sense = draft.sense;
    field.choices = draft.choices;
    field.keeps_dangling = draft.keeps_dangling;
    field.back_name = draft.back_name;
    field.empty_is_unknown = draft.empty_is_unknown;
    field.min = draft.min;
    field.max = draft.max;
    field.unit = draft.unit;
    field.classification = draft.classification.value_or(label);
    field.doc = draft.doc;
    field.place = draft.place;
    settle_targets(draft, kinds, field, diagnostics);
    if (!draft.pattern.empty()) {
        field.pattern = draft.pattern;
        field.matcher = std::make_unique<re2::RE2>(draft.pattern, re2::RE2::Quiet);
        if (!field.matcher->ok())
            diagnostics.add(draft.pattern_place,
                            fmt::format("the pattern can't be read: {}", field.matcher->error()),
                            "write it as RE2 reads it");
    }
    return field;
}
}  // namespace seccheck
