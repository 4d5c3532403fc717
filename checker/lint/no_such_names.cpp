#include "lint/no_such_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "base/day_counts.h"
#include "base/nearest_name.h"
#include "lua/sandbox.h"
#include "model/title.h"
#include "rule/api_days.h"
#include "rule/api_graph.h"
#include "rule/api_report.h"
#include "rule/api_text.h"
#include "rule/api_waivers.h"
#include "rule/field_lookup.h"
#include "rule/record_access.h"

namespace seccheck {
namespace {
using Type = LuaNodeType;

std::vector<std::string> names_of(std::span<const LuaFunction> functions) {
    std::vector<std::string> names;
    for (const LuaFunction& function : functions) names.emplace_back(function.name);
    return names;
}

std::vector<std::string> members_of_library(const std::string& name) {
    if (name == "wd") return names_of(working_day_functions());
    if (name == "days") return names_of(day_functions());
    if (name == "text") return names_of(text_functions());
    if (name == "graph") return names_of(graph_functions());
    if (name == "string") return names_of(string_functions());
    if (name == "table") return names_of(table_functions());
    if (name == "waivers") return names_of(waiver_functions());
    std::vector<std::string> names = names_of(math_functions());
    names.insert(names.end(), {"huge", "maxinteger", "mininteger"});
    return names;
}

bool has(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

class NameSearch {
public:
    NameSearch(const Rulebook& book, ValueKinds& kinds, const LintedFile& file, Complaints& complaints)
        : book_(book), kinds_(kinds), file_(file), complaints_(complaints), globals_(global_names()) {}

    void run() {
        walk(file_.tree.root, [&](const LuaNode& node) {
            if (node.type == Type::names_list) return false;
            if (node.type == Type::name) look_at_global(node);
            if (node.type == Type::member) look_at_member(node);
            if (node.type == Type::call) look_at_call(node);
            if (node.type == Type::method_call) look_at_method(node);
            if (node.type == Type::binary && (node.text == "==" || node.text == "~=")) {
                look_at_comparison(node.children[0], node.children[1]);
                look_at_comparison(node.children[1], node.children[0]);
            }
            return true;
        });
    }

private:
    void complain(Lint lint, const LuaNode& at, std::string message, const std::string& name,
                  const std::vector<std::string>& known) {
        complaints_.push_back(
            {lint, file_.place(at), file_.width(at), std::move(message), suggest(name, known)});
    }

    void look_at_global(const LuaNode& node) {
        const std::string name(node.text);
        if (node.local != no_local || has(globals_, name)) return;
        complain(Lint::no_such_name, node, fmt::format("there is no \"{}\"", name), name, globals_);
    }

    void look_at_member(const LuaNode& node) {
        const LuaNode& at = node.children[1];
        const std::string name = *text_of(at);
        const ValueKind object = kinds_.of(file_, node.children[0]);
        switch (object.what) {
            case ValueKind::library: return look_in(object.name, members_of_library(object.name), at, name);
            case ValueKind::report: return look_in("report", names_of(report_functions()), at, name);
            case ValueKind::state: return look_in("state", members_of_state(), at, name);
            case ValueKind::record: return look_at_field(object, at, name, false);
            case ValueKind::fields: return look_at_table_field(object, at, name);
            default: return look_in_module(node.children[0], at, name);
        }
    }

    void look_in(const std::string& library, const std::vector<std::string>& known, const LuaNode& at,
                 const std::string& name) {
        if (!has(known, name))
            complain(Lint::no_such_member, at, fmt::format("{} has no \"{}\"", library, name), name, known);
    }

    std::vector<std::string> members_of_state() const {
        std::vector<std::string> names{"find"};
        for (const Kind& kind : book_.model.kinds) names.push_back(kind.plural);
        return names;
    }

    void look_in_module(const LuaNode& object, const LuaNode& at, const std::string& name) {
        const LintedFile* module = kinds_.module_of(file_, object);
        if (module == nullptr || module == &file_) return;
        const auto& exports = kinds_.exports_of(*module);
        if (exports.empty() || exports.contains(name)) return;
        std::vector<std::string> known;
        for (const auto& [given, value] : exports) known.push_back(given);
        complain(Lint::no_such_member, at, fmt::format("{} has no \"{}\"", module->name, name), name, known);
    }

    // A field of any of the kinds that it may be; `plain`: only what can be absent, as after :maybe.
    void look_at_field(const ValueKind& record, const LuaNode& at, const std::string& name, bool plain) {
        std::vector<std::string> known, kinds;
        for (const KindId id : record.kinds) {
            const Kind& kind = book_.model.kinds[id];
            const auto slot = FieldLookup::look_up(book_.model, kind, name).type;
            if (plain ? slot == FieldSlot::field || slot == FieldSlot::back : slot != FieldSlot::unknown)
                return;
            kinds.push_back(kind.name);
            for (std::string& each : field_names(kind))
                known.push_back(plain ? std::move(each) : each.substr(0, each.find('.')));
            if (kind.parent && !plain) known.push_back(book_.model.kinds[*kind.parent].name);
        }
        std::sort(known.begin(), known.end());
        known.erase(std::unique(known.begin(), known.end()), known.end());
        complain(Lint::no_such_field, at,
                 fmt::format("{} has no field \"{}\"", fmt::join(kinds, " or "), name), name, known);
    }

    void look_at_table_field(const ValueKind& fields, const LuaNode& at, const std::string& name) {
        std::vector<std::string> known;
        for (const KindId id : fields.kinds) {
            const Kind& kind = book_.model.kinds[id];
            if (kind.find(fields.name + name)) return;
            for (const std::string& each : field_names(kind, fields.name))
                known.push_back(each.substr(fields.name.size()));
        }
        complain(Lint::no_such_field, at,
                 fmt::format("{} has no field \"{}{}\"", book_.model.kinds[fields.kinds.front()].name,
                             fields.name, name),
                 name, known);
    }

    void look_at_method(const LuaNode& node) {
        const ValueKind object = kinds_.of(file_, node.children[0]);
        if (object.what != ValueKind::record) return;
        const std::string method = *text_of(node.children[1]);
        if (method != "maybe" && method != "dangling" && method != "in_words") return;
        const auto& arguments = node.children[2].children;
        const auto name = arguments.empty() ? std::nullopt : text_of(arguments[0]);
        if (name) look_at_field(object, arguments[0], *name, true);
    }

    void look_at_call(const LuaNode& node) {
        const LuaNode& called = node.children[0];
        const auto& arguments = node.children[1].children;
        if (arguments.empty()) return;
        const auto name = text_of(arguments[0]);
        if (name && (is_global(called, "param") || is_global(called, "maybe_param")))
            look_at_parameter(arguments[0], *name);
        if (called.type != Type::member) return;
        const ValueKind object = kinds_.of(file_, called.children[0]);
        const std::string function = *text_of(called.children[1]);
        if (object.what == ValueKind::report) return look_at_finding(arguments[0]);
        if (!name) return;
        if (object.what == ValueKind::state && function == "find")
            look_among("kind", kind_names(), arguments[0]);
        if (object.what != ValueKind::library) return;
        if (object.name == "graph" && function == "of") look_among("graph", graph_names(), arguments[0]);
        if (object.name == "days" && function == "count")
            look_among("way of counting", countings(), arguments[0]);
    }

    void look_at_parameter(const LuaNode& at, const std::string& name) {
        if (book_.parameters.find(name) != nullptr) return;
        std::vector<std::string> known;
        for (const Parameter& parameter : book_.parameters.all) known.push_back(parameter.name);
        complain(Lint::no_such_parameter, at, fmt::format("there is no parameter \"{}\"", name), name, known);
    }

    void look_among(const char* what, const std::vector<std::string>& known, const LuaNode& at) {
        const std::string name = *text_of(at);
        if (!has(known, name))
            complain(Lint::no_such_member, at, fmt::format("there is no {} \"{}\"", what, name), name, known);
    }

    std::vector<std::string> kind_names() const {
        std::vector<std::string> names;
        for (const Kind& kind : book_.model.kinds) names.push_back(kind.name);
        return names;
    }
    std::vector<std::string> graph_names() const {
        std::vector<std::string> names;
        for (const GraphSpec& graph : book_.graphs) names.push_back(graph.name);
        return names;
    }
    static std::vector<std::string> countings() {
        std::vector<std::string> names;
        for (const DayCountInfo& each : day_counts) names.emplace_back(each.name);
        return names;
    }

    // report.breach { at = "field", message = "..." }: fields of the subject, unless the finding names
    // another.
    void look_at_finding(const LuaNode& table) {
        if (table.type != Type::table || file_.rule == nullptr || !file_.rule->info.subject) return;
        const LuaNode *at = nullptr, *with = nullptr;
        std::vector<const LuaNode*> texts;
        std::vector<std::string> given{"subject", "by", "done"};
        for (const LuaNode& entry : table.children) {
            if (entry.type != Type::named_entry) continue;
            const std::string key = *text_of(entry.children[0]);
            if (key == "subject") return;
            if (key == "at") at = &entry.children[1];
            if (key == "with") with = &entry.children[1];
            if (key == "message" || key == "owed") add_texts(entry.children[1], texts);
            given.push_back(key);
        }
        const ValueKind subject{ValueKind::record, {*file_.rule->info.subject}, {}, {}};
        const auto name = at == nullptr ? std::nullopt : text_of(*at);
        if (name) look_at_field(subject, *at, *name, true);
        if (with != nullptr && with->type != Type::table) return;
        if (with != nullptr)
            for (const LuaNode& entry : with->children)
                if (entry.type == Type::named_entry) given.push_back(*text_of(entry.children[0]));
        for (const LuaNode* text : texts) look_at_braces(*text, subject.kinds.front(), given);
    }

    // The literals of which a text is put together.
    static void add_texts(const LuaNode& node, std::vector<const LuaNode*>& texts) {
        if (node.type == Type::text_value) texts.push_back(&node);
        if (node.type == Type::binary || node.type == Type::parentheses)
            for (const LuaNode& part : node.children) add_texts(part, texts);
    }

    void look_at_braces(const LuaNode& text, KindId id, const std::vector<std::string>& given) {
        const Kind& kind = book_.model.kinds[id];
        const auto parsed = parse_title(*text_of(text));
        if (!parsed) return;  // a brace may be closed in the next part
        for (const Title::Part& part : parsed->parts) {
            const bool is_parent = kind.parent && book_.model.kinds[*kind.parent].name == part.text;
            if (!part.is_field || has(given, part.text) || kind.find(part.text) || is_parent) continue;
            std::vector<std::string> known = field_names(kind);
            known.insert(known.end(), given.begin(), given.end());
            complain(Lint::no_such_field, text,
                     fmt::format("{{{}}} is neither given nor a field of {}", part.text, kind.name),
                     part.text, known);
        }
    }

    void look_at_comparison(const LuaNode& value, const LuaNode& literal) {
        const auto text = text_of(literal);
        const ValueKind kind = text ? kinds_.of(file_, value) : ValueKind();
        if (kind.what != ValueKind::choice) return;
        std::vector<std::string> known;
        for (const auto& [id, field] : kind.choices)
            for (const Choice& choice : book_.model.kinds[id].fields[field].choices)
                known.push_back(choice.value);
        if (has(known, *text)) return;
        const Kind& first = book_.model.kinds[kind.choices.front().first];
        complain(Lint::no_such_value, literal,
                 fmt::format("{}.{} is never \"{}\"", first.name,
                             first.fields[kind.choices.front().second].name, *text),
                 *text, known);
    }

    const Rulebook& book_;
    ValueKinds& kinds_;
    const LintedFile& file_;
    Complaints& complaints_;
    std::vector<std::string> globals_;
};
}  // namespace

std::vector<std::string> global_names() {
    std::vector<std::string> names = names_of(base_functions());
    names.insert(names.end(), {"date", "days", "graph", "kind_of", "math", "maybe_param", "param", "state",
                               "string", "table", "text", "today", "type", "use", "waivers", "wd"});
    std::sort(names.begin(), names.end());
    return names;
}

void find_no_such_names(const Rulebook& book, ValueKinds& kinds, Complaints& complaints) {
    for (const LintedFile& file : book.files) NameSearch(book, kinds, file, complaints).run();
}
}  // namespace seccheck
