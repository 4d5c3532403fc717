#include "load/model_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace seccheck {
namespace {
// Names that a rule writes after the dot of any record.
const std::vector<std::string> reserved = {"dangling", "in_words", "key", "maybe"};

// The table in which a state tells of itself.
constexpr std::string_view state_table = "state";

bool is_reserved(std::string_view name) {
    return std::find(reserved.begin(), reserved.end(), name) != reserved.end();
}

bool has_field(const Kind& kind, std::string_view name) { return kind.find(name) || kind.has_table(name); }

std::vector<KindId> parent_of(const Kind& kind) {
    return kind.parent ? std::vector<KindId>{*kind.parent} : std::vector<KindId>{};
}

// The kinds that the keys of a kind's records are made of: its parent, and what its own key refers to.
std::vector<KindId> kinds_in_key(const Kind& kind) {
    std::vector<KindId> kinds = parent_of(kind);
    for (const FieldId field : kind.key)
        kinds.insert(kinds.end(), kind.fields[field].targets.begin(), kind.fields[field].targets.end());
    return kinds;
}

class ModelCheck {
public:
    ModelCheck(const Model& model, Diagnostics& diagnostics) : model_(model), diagnostics_(diagnostics) {}

    void run() {
        for (std::size_t i = 0; i < model_.kinds.size(); ++i) {
            const Kind& kind = model_.kinds[i];
            for (const Field& field : kind.fields) check_names(field);
            refuse_circles(static_cast<KindId>(i));
            check_table(kind);
            for (std::size_t j = 0; j < i; ++j) refuse_same_name(model_.kinds[j], kind);
            check_ways_back(kind);
        }
    }

private:
    void refuse(const Place& place, std::string message, std::string help) {
        diagnostics_.add(place, std::move(message), std::move(help));
    }

    void check_names(const Field& field) {
        const std::string last = field.name.substr(field.name.rfind('.') + 1);
        if (!is_model_name(last))
            refuse(field.place, fmt::format("\"{}\" is no name for a field", last),
                   "use lower case, digits and _");
        if (is_reserved(field.name))
            refuse(
                field.place,
                fmt::format("no field can be called \"{}\": rules use that name on every record", field.name),
                "choose another name");
        if (!field.back_name.empty() && !is_model_name(field.back_name))
            refuse(field.place, fmt::format("\"{}\" is no name for a way back", field.back_name),
                   "use lower case, digits and _");
        if (is_reserved(field.back_name))
            refuse(field.place,
                   fmt::format("no way back can be called \"{}\": rules use that name on every record",
                               field.back_name),
                   "choose another name");
    }

    // The key of a record has its parent's key in it and those it refers to, so it would never end.
    void refuse_circles(KindId id) {
        const Kind& kind = model_.kinds[id];
        if (leads_back(id, parent_of))
            refuse(kind.place, fmt::format("the parents of kind \"{}\" lead back to it", kind.name),
                   "correct one of the parents");
        else if (leads_back(id, kinds_in_key))
            refuse(kind.place, fmt::format("the key of kind \"{}\" leads back to it", kind.name),
                   "leave one of the references on the way out of its key");
    }

    bool leads_back(KindId start, std::vector<KindId> (*next)(const Kind&)) const {
        std::vector<bool> seen(model_.kinds.size(), false);
        std::vector<KindId> rest = next(model_.kinds[start]);
        while (!rest.empty()) {
            const KindId at = rest.back();
            rest.pop_back();
            if (at == start) return true;
            if (seen[at]) continue;
            seen[at] = true;
            const std::vector<KindId> further = next(model_.kinds[at]);
            rest.insert(rest.end(), further.begin(), further.end());
        }
        return false;
    }

    // Records under a heading that means something else would never be read.
    void check_table(const Kind& kind) {
        if (!kind.parent) {
            if (kind.table == state_table)
                refuse(kind.place, fmt::format("[{}] is for what a state says of itself", kind.table),
                       "say table = \"...\"");
            return;
        }
        const Kind& parent = model_.kinds[*kind.parent];
        if (has_field(parent, kind.table))
            refuse(kind.place, fmt::format("a {} has a field \"{}\" already", parent.name, kind.table),
                   "say table = \"...\"");
    }

    void refuse_same_name(const Kind& first, const Kind& second) {
        if (first.name == second.name) return;  // described twice, which is told already
        const auto refuse_both = [&](std::string message, std::string help) {
            diagnostics_.add(
                {second.place, std::move(message), std::move(help), {{first.place, "the other kind"}}, 1});
        };
        if (first.table == second.table && first.parent == second.parent)
            refuse_both(fmt::format("two kinds stand under the heading \"{}\"", second.table),
                        "say table = \"...\" in one of them");
        if (first.plural == second.plural)
            refuse_both(fmt::format("two kinds are called \"{}\" in the plural", second.plural),
                        "say plural = \"...\" in one of them");
    }

    // Two things of one name would hide each other from rules.
    void check_ways_back(const Kind& kind) {
        for (std::size_t i = 0; i < kind.back.size(); ++i) {
            const BackReference& back = kind.back[i];
            const bool is_twice = i > 0 && kind.back[i - 1].name == back.name;
            const bool is_parent = kind.parent && model_.kinds[*kind.parent].name == back.name;
            if (!is_twice && !is_parent && !has_field(kind, back.name)) continue;
            const Kind& from = model_.kinds[back.kind];
            refuse(back.children ? from.place : from.fields[back.field].place,
                   fmt::format("a {} would have two things called \"{}\"", kind.name, back.name),
                   back.children ? fmt::format("say plural = \"...\" in kind \"{}\"", from.name)
                                 : "say back = \"...\"");
        }
    }

    const Model& model_;
    Diagnostics& diagnostics_;
};
}  // namespace

void check_model(const Model& model, Diagnostics& diagnostics) { ModelCheck(model, diagnostics).run(); }

bool is_model_name(std::string_view name) {
    if (name.empty() || name[0] < 'a' || name[0] > 'z') return false;
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}
}  // namespace seccheck
