#include "lint/value_kinds.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rule/field_lookup.h"

namespace seccheck {
namespace {
using Type = LuaNodeType;

constexpr std::array libraries = {"wd", "days", "text", "graph", "string", "table", "math", "waivers"};

// The file that `use "name"` means in a file of that folder; see rule/api_use.
std::string module_name(std::string_view folder, const std::string& name) {
    const std::size_t slash = name.rfind('/');
    if (slash == std::string::npos || folder.empty()) return fmt::format("{}_{}.lua", folder, name);
    const std::string_view above = folder.substr(0, folder.substr(0, folder.size() - 1).rfind('/') + 1);
    return fmt::format("{}{}_{}.lua", above, name.substr(0, slash + 1), name.substr(slash + 1));
}

// The text of a call's only argument, where it is a literal.
std::optional<std::string> only_text(const LuaNode& arguments) {
    return arguments.children.size() == 1 ? text_of(arguments.children[0]) : std::nullopt;
}

const LuaNode& without_parentheses(const LuaNode& node) {
    return node.type == Type::parentheses ? without_parentheses(node.children[0]) : node;
}

// Every value that a local is given, but for nil; nothing where one of them can't be seen.
std::optional<std::vector<const LuaNode*>> values_given(const LintedFile& file, std::size_t local) {
    std::vector<const LuaNode*> values;
    bool all_seen = false;  // once its declaration is: a parameter or a loop's variable has another
    bool hidden = false;
    const auto see = [&](const LuaNode& names, const LuaNode& given) {
        for (std::size_t i = 0; i < names.children.size(); ++i) {
            if (names.children[i].type != Type::name || names.children[i].local != local) continue;
            if (i < given.children.size())
                values.push_back(&given.children[i]);
            else
                hidden = hidden || given.type != Type::nothing;
        }
    };
    walk(file.tree.root, [&](const LuaNode& node) {
        if (node.type == Type::local_statement || node.type == Type::assignment)
            see(node.children[0], node.children[1]);
        if (node.type == Type::local_statement)
            for (const LuaNode& name : node.children[0].children) all_seen = all_seen || name.local == local;
        if (node.type == Type::function_statement && node.children[0].local == local) hidden = true;
        return true;
    });
    if (hidden || !all_seen) return std::nullopt;
    return values;
}

// The functions within one are not its own.
template <typename Visit>
void walk_own_returns(const LuaNode& block, const Visit& visit) {
    walk(block, [&](const LuaNode& node) {
        if (node.type == Type::return_statement) visit(node);
        return node.type != Type::function;
    });
}
}  // namespace

bool is_global(const LuaNode& node, std::string_view name) {
    return node.type == Type::name && node.local == no_local && node.text == name;
}

ValueKind either(const ValueKind& a, const ValueKind& b) {
    if (a.what == ValueKind::nothing) return b;
    if (b.what == ValueKind::nothing || a == b) return a;
    if (a.what != b.what || a.name != b.name) return {};
    ValueKind both = a;
    both.kinds.insert(both.kinds.end(), b.kinds.begin(), b.kinds.end());
    std::sort(both.kinds.begin(), both.kinds.end());
    both.kinds.erase(std::unique(both.kinds.begin(), both.kinds.end()), both.kinds.end());
    both.choices.insert(both.choices.end(), b.choices.begin(), b.choices.end());
    return both;
}

ValueKinds::ValueKinds(const Rulebook& book) : book_(book) {
    for (const LintedFile& file : book.files) {
        FileFacts& own = facts_[&file];
        own.origins.resize(file.tree.locals.size());
        own.known.resize(file.tree.locals.size());
        own.pending.resize(file.tree.locals.size());
        find_origins(file);
        if (file.rule == nullptr) find_exports(file);
    }
    for (const LintedFile& file : book.files) find_calls(file);
    for (const LintedFile& file : book.files) find_entry_points(file);
}

void ValueKinds::find_origins(const LintedFile& file) {
    FileFacts& own = facts(file);
    const auto set = [&](const LuaNode& name, Origin origin) {
        if (name.local != no_local) own.origins[name.local] = origin;
    };
    walk(file.tree.root, [&](const LuaNode& node) {
        if (node.type == Type::function) {
            functions_[&node].file = &file;
            const auto& parameters = node.children[0].children;
            for (std::size_t i = 0; i < parameters.size(); ++i)
                set(parameters[i], {Origin::parameter, &node, i});
        }
        if (node.type == Type::local_function)
            set(node.children[0].children[0], {Origin::function, &node.children[1], 0});
        if (node.type == Type::local_statement) {
            const auto& names = node.children[0].children;
            const auto& values = node.children[1].children;
            for (std::size_t i = 0; i < names.size() && i < values.size(); ++i)
                set(names[i], {Origin::expression, &values[i], 0});
        }
        if (node.type == Type::generic_for && node.children[1].children.size() == 1) {
            const auto& names = node.children[0].children;
            const LuaNode& call = node.children[1].children[0];
            const bool through_list = call.type == Type::call && is_global(call.children[0], "ipairs") &&
                                      call.children[1].children.size() == 1;
            if (through_list && names.size() == 2)
                set(names[1], {Origin::item, &call.children[1].children[0], 0});
        }
        return true;
    });
}

void ValueKinds::add_export(FileFacts& own, const LuaNode& name, const LuaNode* value) {
    const auto text = text_of(name);
    if (!text) return;
    Export& given = own.exports[*text];
    given.named = &name;
    given.value = value;
    if (value == nullptr) return;
    if (value->type == Type::function) given.function = value;
    if (value->type == Type::name && value->local != no_local) {
        const Origin& origin = own.origins[value->local];
        const bool is_function = origin.node != nullptr && origin.node->type == Type::function &&
                                 (origin.type == Origin::function || origin.type == Origin::expression);
        if (is_function) given.function = given.value = origin.node;
    }
}

// From the table that a module returns, or from the assignments to the local that it returns.
void ValueKinds::find_exports(const LintedFile& file) {
    FileFacts& own = facts(file);
    const LuaNode* returned = file.returned();
    if (returned == nullptr) return;
    if (returned->type == Type::name) own.module_local = returned->local;
    const LuaNode* table = returned;
    if (own.module_local != no_local) table = own.origins[own.module_local].node;
    if (table != nullptr && table->type == Type::table)
        for (const LuaNode& entry : table->children)
            if (entry.type == Type::named_entry) add_export(own, entry.children[0], &entry.children[1]);
    if (own.module_local == no_local) return;

    const auto is_own_member = [&](const LuaNode& node) {
        return node.type == Type::member && node.children[0].type == Type::name &&
               node.children[0].local == own.module_local;
    };
    for (const LuaNode& statement : file.tree.root.children) {
        if (statement.type == Type::function_statement && is_own_member(statement.children[0]))
            add_export(own, statement.children[0].children[1], &statement.children[1]);
        if (statement.type != Type::assignment) continue;
        const auto& targets = statement.children[0].children;
        const auto& values = statement.children[1].children;
        for (std::size_t i = 0; i < targets.size(); ++i)
            if (is_own_member(targets[i]))
                add_export(own, targets[i].children[1], i < values.size() ? &values[i] : nullptr);
    }
}

const ValueKinds::Exports& ValueKinds::exports_of(const LintedFile& file) const { return facts(file).exports; }

const LuaNode* ValueKinds::value_of_local(const LintedFile& file, std::size_t local) const {
    if (local == no_local || file.tree.locals[local].writes > 0) return nullptr;
    const Origin& origin = facts(file).origins[local];
    return origin.type == Origin::expression ? origin.node : nullptr;
}

const LintedFile* ValueKinds::module_of(const LintedFile& file, const LuaNode& node) const {
    const LuaNode& bare = without_parentheses(node);
    if (bare.type == Type::call && is_global(bare.children[0], "use")) {
        const auto name = only_text(bare.children[1]);
        return name ? book_.find(module_name(file.folder(), *name)) : nullptr;
    }
    if (bare.type != Type::name || bare.local == no_local) return nullptr;
    if (bare.local == facts(file).module_local) return &file;
    const LuaNode* value = value_of_local(file, bare.local);
    return value != nullptr && value->type == Type::call ? module_of(file, *value) : nullptr;
}

const LuaNode* ValueKinds::function_of_local(const LintedFile& file, std::size_t local) const {
    if (local == no_local || file.tree.locals[local].writes > 0) return nullptr;
    const Origin& origin = facts(file).origins[local];
    if (origin.type == Origin::function) return origin.node;
    if (origin.type != Origin::expression) return nullptr;
    const LuaNode& value = without_parentheses(*origin.node);
    if (value.type == Type::function) return &value;
    if (value.type == Type::name) return function_of_local(file, value.local);
    if (value.type != Type::member) return nullptr;
    const LintedFile* module = module_of(file, value.children[0]);
    if (module == nullptr) return nullptr;
    const auto given = exports_of(*module).find(*text_of(value.children[1]));
    return given == exports_of(*module).end() ? nullptr : given->second.function;
}

const LuaNode* ValueKinds::called_function(const LintedFile& file, const LuaNode& call) const {
    if (call.type != Type::call) return nullptr;
    const LuaNode& called = without_parentheses(call.children[0]);
    if (called.type == Type::function) return &called;
    if (called.type == Type::name) return function_of_local(file, called.local);
    if (called.type != Type::member) return nullptr;
    const LintedFile* module = module_of(file, called.children[0]);
    if (module == nullptr) return nullptr;
    const auto given = exports_of(*module).find(*text_of(called.children[1]));
    return given == exports_of(*module).end() ? nullptr : given->second.function;
}

const LintedFile* ValueKinds::file_of(const LuaNode& function) const {
    const auto found = functions_.find(&function);
    return found == functions_.end() ? nullptr : found->second.file;
}

// A function that is named without being called may be called with anything.
void ValueKinds::see_name(const LintedFile& file, const LuaNode& node) {
    if (const LuaNode* function = function_of_local(file, node.local)) functions_[function].escapes = true;
    const LintedFile* module = module_of(file, node);
    if (module == nullptr) return;
    for (const auto& [name, given] : exports_of(*module))
        if (given.function != nullptr) functions_[given.function].escapes = true;
}

void ValueKinds::find_calls(const LintedFile& file) {
    std::set<const LuaNode*> followed;  // nodes that are no escape: called, read by name, or given a local
    const LuaNode* returned = file.returned();
    if (file.rule == nullptr && returned != nullptr) followed.insert(returned);
    walk(file.tree.root, [&](const LuaNode& node) {
        if (const LuaNode* function = called_function(file, node)) {
            functions_[function].calls.push_back({&file, &node.children[1]});
            followed.insert(&node.children[0]);
        }
        if (node.type == Type::member) followed.insert(&node.children[0]);
        if (node.type == Type::names_list) return false;
        if (node.type == Type::function_statement) followed.insert(&node.children[0]);
        if (node.type == Type::local_statement && node.children[1].type == Type::expressions)
            for (const LuaNode& value : node.children[1].children) followed.insert(&value);
        if (node.type == Type::assignment)
            for (const LuaNode& target : node.children[0].children) followed.insert(&target);
        if (node.type == Type::named_entry &&
            file.entry(text_of(node.children[0]).value_or("")) == &node.children[1])
            followed.insert(&node.children[1]);
        if (followed.contains(&node)) return true;
        if (node.type == Type::name) see_name(file, node);
        if (node.type == Type::call && module_of(file, node) != nullptr) see_name(file, node);
        if (node.type == Type::member) {
            const LintedFile* module = module_of(file, node.children[0]);
            if (module == nullptr) return true;
            const auto given = exports_of(*module).find(*text_of(node.children[1]));
            if (given != exports_of(*module).end() && given->second.function != nullptr)
                functions_[given->second.function].escapes = true;
        }
        return true;
    });
}

// What the engine calls, and with what.
void ValueKinds::find_entry_points(const LintedFile& file) {
    if (file.rule == nullptr) return;
    ValueKind subject{ValueKind::state, {}, {}, {}};
    if (const auto kind = file.rule->info.subject) subject = {ValueKind::record, {*kind}, {}, {}};
    for (const char* key : {"check", "applies", "dated_by"}) {
        const LuaNode* value = file.entry(key);
        if (value == nullptr) continue;
        const LuaNode* function = value->type == Type::function ? value : nullptr;
        if (value->type == Type::name) function = function_of_local(file, value->local);
        if (function == nullptr) continue;
        functions_[function].given.push_back({subject, {ValueKind::report, {}, {}, {}}});
    }
}

ValueKind ValueKinds::of(const LintedFile& file, const LuaNode& node) {
    switch (node.type) {
        case Type::parentheses: return of(file, node.children[0]);
        case Type::nil_value: return {ValueKind::nothing, {}, {}, {}};
        case Type::name: return of_name(file, node);
        case Type::member: return of_member(file, node);
        case Type::index: return item_of(of(file, node.children[0]));
        case Type::call: return of_call(file, node);
        case Type::method_call: return of_method(file, node);
        case Type::binary: break;
        default: return {};
    }
    if (node.text == "and") return of(file, node.children[1]);
    if (node.text == "or") return either(of(file, node.children[0]), of(file, node.children[1]));
    const bool moves = (node.text == "+" || node.text == "-") &&
                       node.children[1].type == Type::number_value &&
                       of(file, node.children[0]).what == ValueKind::day;
    return moves ? ValueKind{ValueKind::day, {}, {}, {}} : ValueKind();
}

ValueKind ValueKinds::of_name(const LintedFile& file, const LuaNode& node) {
    if (node.local != no_local) return of_local(file, node.local);
    if (node.text == "state") return {ValueKind::state, {}, {}, {}};
    if (node.text == "today") return {ValueKind::day, {}, {}, {}};
    if (std::find(libraries.begin(), libraries.end(), node.text) != libraries.end())
        return {ValueKind::library, {}, std::string(node.text), {}};
    return {};
}

ValueKind ValueKinds::of_local(const LintedFile& file, std::size_t local) {
    FileFacts& own = facts(file);
    if (own.pending[local]) return {};
    if (own.known[local]) return *own.known[local];
    own.pending[local] = true;
    const Origin& origin = own.origins[local];
    ValueKind kind;
    if (file.tree.locals[local].writes > 0) {
        kind.what = ValueKind::nothing;
        const auto values = values_given(file, local);
        for (const LuaNode* value : values.value_or(std::vector<const LuaNode*>()))
            kind = either(kind, of(file, *value));
        if (kind.what == ValueKind::nothing) kind = {};
    } else if (origin.type == Origin::expression)
        kind = of(file, *origin.node);
    if (origin.type == Origin::item) kind = item_of(of(file, *origin.node));
    if (origin.type == Origin::parameter) kind = of_parameter(*origin.node, origin.position);
    own.pending[local] = false;
    own.known[local] = kind;
    return kind;
}

ValueKind ValueKinds::of_parameter(const LuaNode& function, std::size_t position) {
    const FunctionFacts& own = functions_.at(&function);
    if (own.escapes) return {};
    ValueKind all{ValueKind::nothing, {}, {}, {}};
    for (const auto& given : own.given)
        if (position < given.size()) all = either(all, given[position]);
    for (const Call& call : own.calls) {
        const auto& arguments = call.arguments->children;
        if (position < arguments.size()) all = either(all, of(*call.file, arguments[position]));
        const bool may_give_more =
            !arguments.empty() && position >= arguments.size() && arguments.back().type == Type::call;
        if (may_give_more) return {};
    }
    return all.what == ValueKind::nothing ? ValueKind() : all;
}

ValueKind ValueKinds::item_of(const ValueKind& list) const {
    if (list.what != ValueKind::list) return {};
    return {ValueKind::record, list.kinds, {}, {}};
}

ValueKind ValueKinds::of_field(KindId kind, const Field& field, FieldId id) const {
    if (field.is_reference())
        return {field.is_list() ? ValueKind::list : ValueKind::record, field.targets, {}, {}};
    if (field.type == FieldType::choice) return {ValueKind::choice, {}, {}, {{kind, id}}};
    if (field.type == FieldType::date) return {ValueKind::day, {}, {}, {}};
    return {};
}

ValueKind ValueKinds::member_of_record(const ValueKind& record, std::string_view name) const {
    ValueKind all{ValueKind::nothing, {}, {}, {}};
    for (const KindId id : record.kinds) {
        const Kind& kind = book_.model.kinds[id];
        const FieldSlot slot = FieldLookup::look_up(book_.model, kind, name);
        ValueKind one;
        if (slot.type == FieldSlot::field) one = of_field(id, kind.fields[slot.index], slot.index);
        if (slot.type == FieldSlot::back) one = {ValueKind::list, {kind.back[slot.index].kind}, {}, {}};
        if (slot.type == FieldSlot::parent) one = {ValueKind::record, {*kind.parent}, {}, {}};
        if (slot.type == FieldSlot::table) one = {ValueKind::fields, {id}, std::string(name) + '.', {}};
        all = either(all, one);
    }
    return all;
}

ValueKind ValueKinds::of_member(const LintedFile& file, const LuaNode& node) {
    const ValueKind object = of(file, node.children[0]);
    const std::string name = *text_of(node.children[1]);
    if (object.what == ValueKind::record) return member_of_record(object, name);
    if (object.what == ValueKind::state) {
        const auto kind = book_.model.find_plural(name);
        return kind ? ValueKind{ValueKind::list, {*kind}, {}, {}} : ValueKind();
    }
    if (object.what != ValueKind::fields || object.kinds.size() != 1) return {};
    const Kind& kind = book_.model.kinds[object.kinds[0]];
    const auto field = kind.find(object.name + name);
    return field ? of_field(object.kinds[0], kind.fields[*field], *field) : ValueKind();
}

ValueKind ValueKinds::of_method(const LintedFile& file, const LuaNode& node) {
    const ValueKind object = of(file, node.children[0]);
    const auto name = only_text(node.children[2]);
    if (object.what != ValueKind::record || !name || text_of(node.children[1]) != "maybe") return {};
    return member_of_record(object, *name);
}

ValueKind ValueKinds::of_call(const LintedFile& file, const LuaNode& node) {
    const LuaNode& called = node.children[0];
    const auto& arguments = node.children[1].children;
    if (is_global(called, "date")) return {ValueKind::day, {}, {}, {}};
    if (called.type == Type::member) {
        const ValueKind object = of(file, called.children[0]);
        const auto name = text_of(called.children[1]);
        const bool gives_day =
            object.what == ValueKind::library &&
            ((object.name == "wd" && name == "add") || (object.name == "days" && name == "add_months"));
        if (gives_day) return {ValueKind::day, {}, {}, {}};
        if (object.what == ValueKind::state && name == "find" && !arguments.empty()) {
            const auto kind = book_.model.find(text_of(arguments[0]).value_or(""));
            return kind ? ValueKind{ValueKind::record, {*kind}, {}, {}} : ValueKind();
        }
    }
    const LuaNode* function = called_function(file, node);
    return function == nullptr ? ValueKind() : result_of(*function);
}

ValueKind ValueKinds::result_of(const LuaNode& function) {
    FunctionFacts& own = functions_.at(&function);
    if (own.pending) return {};
    if (own.result) return *own.result;
    own.pending = true;
    ValueKind all{ValueKind::nothing, {}, {}, {}};
    walk_own_returns(function.children[1], [&](const LuaNode& statement) {
        if (!statement.children[0].children.empty())
            all = either(all, of(*own.file, statement.children[0].children[0]));
    });
    own.pending = false;
    own.result = all.what == ValueKind::nothing ? ValueKind() : all;
    return *own.result;
}
}  // namespace seccheck
