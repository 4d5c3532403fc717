#include "load/model_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory_resource>
#include <utility>

#include "base/nearest_name.h"
#include "base/parallel.h"
#include "load/choice_reader.h"
#include "load/field_reader.h"
#include "load/model_check.h"
#include "load/table_reader.h"
#include "load/toml_tree.h"
#include "model/labels.h"

namespace seccheck {
namespace {
// What a reference says as `back` that its targets are not to know of.
constexpr std::string_view no_way_back = "none";
constexpr std::string_view shared_file = "every_kind.toml";
bool is_shared(const Place& place) { return place.file.ends_with(shared_file); }

std::string file_stem(const std::string& name) {
    const std::string last = name.substr(name.rfind('/') + 1);
    return last.substr(0, last.rfind('.'));
}

std::string whose(const std::string& pack) {
    return pack.empty() ? "a folder of kinds" : fmt::format("the pack \"{}\"", pack);
}

// A kind as its file has it: names of other kinds are not yet resolved.
struct Draft {
    Kind kind;
    std::string file, pack;
    std::string parent;
    std::vector<std::string> key, born;
    std::vector<FieldDraft> fields;
    const TomlNode* horizon = nullptr;
    const TomlNode* table = nullptr;
};

class ModelLoader {
public:
    ModelLoader(const FileSystem& files, std::size_t jobs, Diagnostics& diagnostics)
        : files_(files), jobs_(jobs), diagnostics_(diagnostics) {}

    Model load(const std::vector<FoundFile>& found) {
        parse(found);
        for (std::size_t i = 0; i < found.size(); ++i) read(found[i], parsed_[i]);
        std::stable_sort(drafts_.begin(), drafts_.end(),
                         [](const Draft& a, const Draft& b) { return a.kind.name < b.kind.name; });
        for (const Draft& draft : drafts_) kind_names_.push_back(draft.kind.name);
        refuse_twins();
        for (Draft& draft : drafts_) settle_fields(draft);
        for (Draft& draft : drafts_) model_.kinds.push_back(std::move(draft.kind));
        for (std::size_t i = 0; i < drafts_.size(); ++i) settle_kind(i);
        for (std::size_t i = 0; i < drafts_.size(); ++i) add_ways_back(i);
        for (Kind& kind : model_.kinds) sort_ways_back(kind);
        settle_labels(model_);
        check_model(model_, diagnostics_);
        return std::move(model_);
    }

private:
    // One file as TOML; `arena` holds its tree.
    struct Parsed {
        std::unique_ptr<std::pmr::monotonic_buffer_resource> arena;
        std::optional<TomlNode> root;
        Diagnostics diagnostics;
    };

    void parse(const std::vector<FoundFile>& found) {
        parsed_.resize(found.size());
        parallel_for(jobs_, found.size(), [&](std::size_t i, std::size_t) {
            Parsed& parsed = parsed_[i];
            parsed.arena = std::make_unique<std::pmr::monotonic_buffer_resource>();
            parsed.root = read_toml(files_, found[i], *parsed.arena, parsed.diagnostics);
        });
    }

    void read(const FoundFile& found, Parsed& parsed) {
        diagnostics_.take(std::move(parsed.diagnostics));
        if (!parsed.root) return;
        if (found.name.ends_with(shared_file))
            read_shared(*parsed.root, found.name);
        else
            read_kind(*parsed.root, found);
    }

    void read_shared(const TomlNode& root, const std::string& file) {
        TableReader reader(root, file, "the file of fields for every kind", diagnostics_);
        if (const TomlNode* fields = reader.table("field"))
            read_fields(*fields, file, {}, shared_fields_, diagnostics_);
        reader.finish();
    }

    void read_kind(const TomlNode& root, const FoundFile& found) {
        const std::string& file = found.name;
        TableReader top(root, file, "the file of a kind", diagnostics_);
        const TomlNode* table = top.table("kind");
        const TomlNode* fields = top.table("field");
        Draft draft;
        draft.file = file;
        draft.pack = found.pack;
        draft.horizon = top.table("horizon");
        top.finish();
        if (table == nullptr) {
            diagnostics_.add(Place{file, 1, 0}, "describes no kind",
                             "begin it with [kind], or move it out of the folder");
            return;
        }
        draft.table = table;
        read_head(*table, draft);
        if (fields != nullptr) read_fields(*fields, file, {}, draft.fields, diagnostics_);
        drafts_.push_back(std::move(draft));
    }

    void read_head(const TomlNode& table, Draft& draft) {
        TableReader reader(table, draft.file, "a kind", diagnostics_);
        Kind& kind = draft.kind;
        kind.place = reader.place();
        kind.name = reader.required_text("name");
        kind.plural = reader.text("plural").value_or(kind.name + "s");
        kind.table = reader.text("table").value_or(kind.name);
        kind.doc = reader.required_text("doc");
        kind.cites = reader.text("cites").value_or("");
        kind.classification = read_classification(reader, Classification::red);
        draft.parent = reader.text("parent").value_or("");
        kind.single = reader.boolean("single").value_or(false);
        draft.key = reader.texts("key");
        draft.born = reader.texts("born");
        const std::string title = reader.required_text("title");
        if (const auto parsed = parse_title(title))
            kind.title = *parsed;
        else
            reader.complain("title", "a brace of the title is not closed",
                            "write {field}, and {{ for a brace itself");
        for (const std::string& name : {kind.name, kind.plural, kind.table})
            if (!name.empty() && !is_model_name(name))
                reader.complain("name", fmt::format("\"{}\" is no name for a kind", name),
                                "use lower case, digits and _");
        if (!kind.name.empty() && kind.name != file_stem(draft.file))
            reader.complain("name",
                            fmt::format("the kind \"{}\" stands in a file called \"{}\"", kind.name,
                                        file_stem(draft.file)),
                            fmt::format("call the file {}.toml", kind.name));
        if (draft.key.empty() && !kind.single)
            reader.complain("key", fmt::format("kind \"{}\" lacks its \"key\"", kind.name),
                            "name the fields that tell its records apart");
        reader.finish();
    }

    void refuse_twins() {
        for (std::size_t i = 1; i < drafts_.size(); ++i) {
            const Kind& kind = drafts_[i].kind;
            if (kind.name != drafts_[i - 1].kind.name || kind.name.empty()) continue;
            Diagnostic diagnostic{kind.place,
                                  fmt::format("the kind \"{}\" is described twice", kind.name),
                                  "keep one of the two",
                                  {},
                                  1};
            const std::string &first = drafts_[i - 1].pack, &second = drafts_[i].pack;
            if (first != second)
                diagnostic.message = fmt::format("the kind \"{}\" is described by {} and by {}", kind.name,
                                                 whose(first), whose(second));
            diagnostic.notes.push_back({drafts_[i - 1].kind.place, "here first"});
            diagnostics_.add(std::move(diagnostic));
        }
    }

    // Puts the fields in order of their names, and resolves what they say of each other and of kinds.
    void settle_fields(Draft& draft) {
        Kind& kind = draft.kind;
        for (const FieldDraft& field : shared_fields_) draft.fields.push_back(field);
        const std::vector<std::string> declared = names_as_declared(draft.fields);
        std::stable_sort(draft.fields.begin(), draft.fields.end(),
                         [](const FieldDraft& a, const FieldDraft& b) { return a.name < b.name; });
        for (const FieldDraft& field : draft.fields) {
            refuse_twin(field, kind);
            kind.fields.push_back(make_field(field, kind_names_, kind.classification, diagnostics_));
        }
        for (const std::string& name : declared) kind.declared.push_back(*kind.find(name));
        for (std::size_t i = 0; i < draft.fields.size(); ++i) settle_holds_from(kind, i, draft.fields[i]);
        if (kind.fields.size() > most_fields)
            diagnostics_.add(kind.place,
                             fmt::format("kind \"{}\" has {} fields, more than {}", kind.name,
                                         kind.fields.size(), most_fields),
                             "move some of them to a child kind");
    }

    // The fields of the kind's own file first, as it has them; TOML tables come sorted by key.
    static std::vector<std::string> names_as_declared(std::vector<FieldDraft> fields) {
        std::stable_sort(fields.begin(), fields.end(), [](const FieldDraft& a, const FieldDraft& b) {
            return is_shared(a.place) != is_shared(b.place) ? is_shared(b.place) : a.place < b.place;
        });
        std::vector<std::string> names;
        for (const FieldDraft& field : fields) names.push_back(field.name);
        return names;
    }

    void refuse_twin(const FieldDraft& field, const Kind& kind) {
        if (kind.fields.empty() || kind.fields.back().name != field.name) return;
        const Place& first = kind.fields.back().place;
        diagnostics_.add(is_shared(first) ? field.place : first,
                         fmt::format("field \"{}\" is one of those that every kind has", field.name),
                         "leave it out here");
    }

    void settle_holds_from(Kind& kind, std::size_t index, const FieldDraft& draft) {
        if (draft.holds_from.empty()) return;
        const auto date = kind.find(draft.holds_from);
        if (date && kind.fields[*date].type == FieldType::date) {
            kind.fields[index].holds_from = date;
            return;
        }
        diagnostics_.add(draft.holds_from_place,
                         fmt::format("\"{}\" is no date of kind \"{}\"", draft.holds_from, kind.name),
                         suggest(draft.holds_from, date_names(kind)));
    }

    static std::vector<std::string> date_names(const Kind& kind) {
        std::vector<std::string> names;
        for (const Field& field : kind.fields)
            if (field.type == FieldType::date) names.push_back(field.name);
        return names;
    }

    static std::vector<std::string> event_names(const Kind& kind) {
        std::vector<std::string> names;
        for (const Field& field : kind.fields)
            if (field.sense == DateSense::event) names.push_back(field.name);
        return names;
    }

    static std::vector<std::string> key_names(const Kind& kind) {
        std::vector<std::string> names;
        for (const Field& field : kind.fields)
            if (!field.is_list()) names.push_back(field.name);
        return names;
    }

    static std::vector<std::string> field_names(const Kind& kind) {
        std::vector<std::string> names;
        for (const Field& field : kind.fields) names.push_back(field.name);
        return names;
    }

    void settle_kind(std::size_t index) {
        const Draft& draft = drafts_[index];
        Kind& kind = model_.kinds[index];
        TableReader reader(*draft.table, draft.file, "a kind", diagnostics_);
        settle_parent(kind, draft, reader);
        for (const std::string& name : draft.key) settle_key(kind, name, reader);
        for (const std::string& name : draft.born) {
            const auto field = kind.find(name);
            if (field && kind.fields[*field].sense == DateSense::event)
                kind.born.push_back(*field);
            else
                reader.complain(
                    "born", fmt::format("\"{}\" is no date of kind \"{}\" that is an event", name, kind.name),
                    suggest(name, event_names(kind)));
        }
        for (const Title::Part& part : kind.title.parts)
            if (part.is_field && part.text != draft.parent && !kind.find(part.text))
                reader.complain("title", fmt::format("kind \"{}\" has no field \"{}\"", kind.name, part.text),
                                suggest(part.text, field_names(kind)));
        if (draft.horizon != nullptr) settle_horizon(static_cast<KindId>(index), *draft.horizon, draft.file);
    }

    void settle_parent(Kind& kind, const Draft& draft, TableReader& reader) {
        if (draft.parent.empty()) return;
        kind.parent = model_.find(draft.parent);
        if (!kind.parent)
            reader.complain("parent", fmt::format("there is no kind \"{}\" to be the parent", draft.parent),
                            suggest(draft.parent, kind_names_));
        else if (kind.find(draft.parent))
            diagnostics_.add(
                kind.fields[*kind.find(draft.parent)].place,
                fmt::format("\"{}\" is the parent: its children have it without a field", draft.parent),
                "remove the field");
    }

    void settle_key(Kind& kind, const std::string& name, TableReader& reader) {
        const auto field = kind.find(name);
        if (!field || kind.fields[*field].is_list()) {
            reader.complain(
                "key",
                fmt::format("\"{}\" is no field of kind \"{}\" that could be its key", name, kind.name),
                suggest(name, key_names(kind)));
            return;
        }
        kind.fields[*field].required = true;
        kind.key.push_back(*field);
    }

    void settle_horizon(KindId id, const TomlNode& table, const std::string& file) {
        const Kind& kind = model_.kinds[id];
        TableReader reader(table, file, "the horizon", diagnostics_);
        const std::string name = reader.required_text("date");
        const auto date = kind.find(name);
        if (!date || kind.fields[*date].type != FieldType::date) {
            reader.complain("date", fmt::format("\"{}\" is no date of kind \"{}\"", name, kind.name),
                            suggest(name, field_names(kind)));
            return;
        }
        Horizon horizon{id, *date, std::nullopt, 0, std::nullopt};
        if (const TomlNode* where = reader.table("where")) settle_where(*where, file, kind, horizon);
        if (const auto unless = reader.text("unless")) {
            horizon.unless = kind.find(*unless);
            if (!horizon.unless || kind.fields[*horizon.unless].type != FieldType::boolean)
                reader.complain("unless",
                                fmt::format("\"{}\" is no boolean of kind \"{}\"", *unless, kind.name),
                                suggest(*unless, field_names(kind)));
        }
        reader.finish();
        if (model_.horizon)
            reader.complain("date", "another kind gives the horizon already", "keep one of the two");
        model_.horizon = horizon;
    }

    void settle_where(const TomlNode& where, const std::string& file, const Kind& kind, Horizon& horizon) {
        if (where.entries.size() != 1)
            diagnostics_.add(Place{file, where.line, where.column}, "the horizon takes one condition",
                             "write where = { an enum = \"one of its values\" }", where.width);
        for (const TomlEntry& entry : where.entries) {
            const auto chosen = read_choice(entry, file, kind, diagnostics_);
            if (!chosen) continue;
            horizon.where = chosen->field;
            horizon.is = chosen->is;
        }
    }

    // Gives each target of a reference its way back, and each parent the list of its children.
    void add_ways_back(std::size_t index) {
        const Kind& kind = model_.kinds[index];
        const auto id = static_cast<KindId>(index);
        if (kind.parent) {
            Kind& parent = model_.kinds[*kind.parent];
            parent.children.push_back(id);
            parent.back.push_back({kind.plural, id, 0, true, false});
        }
        for (std::size_t i = 0; i < kind.fields.size(); ++i) {
            const Field& field = kind.fields[i];
            if (!field.is_reference()) continue;
            // With several targets, the way back would clutter them all: it must be asked for.
            if (field.back_name.empty() && field.targets.size() != 1) continue;
            if (field.back_name == no_way_back) continue;
            const std::string name = field.back_name.empty() ? kind.plural : field.back_name;
            for (const KindId target : field.targets)
                model_.kinds[target].back.push_back(
                    {name, id, static_cast<FieldId>(i), false, field.empty_is_unknown});
        }
    }

    void sort_ways_back(Kind& kind) {
        std::stable_sort(kind.back.begin(), kind.back.end(),
                         [](const BackReference& a, const BackReference& b) { return a.name < b.name; });
        std::sort(kind.children.begin(), kind.children.end(),
                  [&](KindId a, KindId b) { return model_.kinds[a].table < model_.kinds[b].table; });
    }

    const FileSystem& files_;
    std::size_t jobs_;
    Diagnostics& diagnostics_;
    std::vector<Parsed> parsed_;  // drafts point into it
    std::vector<Draft> drafts_;
    std::vector<FieldDraft> shared_fields_;
    std::vector<std::string> kind_names_;
    Model model_;
};
}  // namespace

Model load_model(const FileSystem& files, const std::vector<FoundFile>& found, Diagnostics& diagnostics,
                 std::size_t jobs) {
    return ModelLoader(files, std::max<std::size_t>(jobs, 1), diagnostics).load(found);
}
}  // namespace seccheck
