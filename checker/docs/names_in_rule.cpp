#include "docs/names_in_rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "syntax/lua_tree.h"

namespace seccheck {
namespace {
using Paths = std::set<std::string>;  // "", the subject itself; "modification.withdrawn"; "state.parties"

constexpr std::size_t longest_path =
    60;  // in bytes: a function that calls itself would make ever longer ones
constexpr std::string_view whole_state = "state";

std::string below(const std::string& path, const std::string& name) {
    return path.empty() ? name : path + '.' + name;
}

bool is_global(const LuaNode& node, std::string_view name) {
    return node.type == LuaNodeType::name && node.local == no_local && node.text == name;
}

// What the text literal that a function is called with first says.
std::optional<std::string> first_text(const LuaNode& arguments) {
    return arguments.children.empty() ? std::nullopt : text_of(arguments.children.front());
}

std::string folder_of(const std::string& file) {
    const std::size_t end = file.rfind('/');
    return end == std::string::npos ? "" : file.substr(0, end);
}

// The file that `use "name"` means in that folder.
std::string module_file(const std::string& folder, const std::string& name) {
    const std::size_t slash = name.find('/');
    if (slash == std::string::npos) return fmt::format("{}/_{}.lua", folder, name);
    return fmt::format("{}/{}/_{}.lua", folder_of(folder), name.substr(0, slash), name.substr(slash + 1));
}

void add_parameters(const LuaNode& root, const std::string& file, const Modules* modules, Paths& seen,
                    Paths& found) {
    walk(root, [&](const LuaNode& node) {
        if (node.type != LuaNodeType::call) return true;
        const LuaNode& called = node.children[0];
        const auto text = first_text(node.children[1]);
        if (!text) return true;
        if (is_global(called, "param") || is_global(called, "maybe_param")) found.insert(*text);
        if (!is_global(called, "use") || modules == nullptr) return true;
        const auto module = modules->find(module_file(folder_of(file), *text));
        if (module == modules->end() || !seen.insert(module->first).second) return true;
        if (const auto tree = tree_of(module->second))
            add_parameters(tree->root, module->first, modules, seen, found);
        return true;
    });
}

// Follows the subject through the locals and functions of one file.
class SubjectReads {
public:
    explicit SubjectReads(const LuaTree& tree) : tree_(tree) {}

    Paths find(bool over_state) {
        collect_functions();
        start_at_subject(over_state ? std::string(whole_state) : "");
        do {
            changed_ = false;
            walk(tree_.root, [&](const LuaNode& node) {
                follow(node);
                return true;
            });
        } while (changed_);
        Paths read;
        walk(tree_.root, [&](const LuaNode& node) {
            if (node.type == LuaNodeType::member || node.type == LuaNodeType::method_call)
                read.merge(paths_of(node));
            return true;
        });
        return read;
    }

private:
    void collect_functions() {
        walk(tree_.root, [&](const LuaNode& node) {
            if (node.type == LuaNodeType::local_function)
                functions_[node.children[0].children[0].local] = &node.children[1];
            return true;
        });
    }

    // The first parameter of check, applies and dated_by.
    void start_at_subject(const std::string& path) {
        walk(tree_.root, [&](const LuaNode& node) {
            if (node.type != LuaNodeType::named_entry) return true;
            const std::string name = text_of(node.children[0]).value_or("");
            if (name != "check" && name != "applies" && name != "dated_by") return true;
            const LuaNode& value = node.children[1];
            const LuaNode* function = value.type == LuaNodeType::function ? &value : called_function(value);
            if (function != nullptr) add(function->children[0], 0, {path});
            return true;
        });
    }

    const LuaNode* called_function(const LuaNode& called) const {
        if (called.type != LuaNodeType::name) return nullptr;
        const auto found = functions_.find(called.local);
        return found == functions_.end() ? nullptr : found->second;
    }

    void add(const LuaNode& names, std::size_t index, const Paths& paths) {
        if (index >= names.children.size() || names.children[index].local == no_local) return;
        for (const std::string& path : paths)
            if (path.size() <= longest_path && known_[names.children[index].local].insert(path).second)
                changed_ = true;
    }

    void follow(const LuaNode& node) {
        if (node.type == LuaNodeType::local_statement)
            for (std::size_t i = 0; i < node.children[1].children.size(); ++i)
                add(node.children[0], i, paths_of(node.children[1].children[i]));
        if (node.type == LuaNodeType::generic_for && !node.children[1].children.empty()) follow_loop(node);
        if (node.type == LuaNodeType::call)
            if (const LuaNode* function = called_function(node.children[0]))
                for (std::size_t i = 0; i < node.children[1].children.size(); ++i)
                    add(function->children[0], i, paths_of(node.children[1].children[i]));
    }

    // for _, item in ipairs(list): what is read of an item is read through the list.
    void follow_loop(const LuaNode& loop) {
        const LuaNode& call = loop.children[1].children[0];
        if (call.type != LuaNodeType::call || !is_global(call.children[0], "ipairs")) return;
        if (!call.children[1].children.empty())
            add(loop.children[0], 1, paths_of(call.children[1].children[0]));
    }

    Paths paths_of(const LuaNode& node) const {
        switch (node.type) {
            case LuaNodeType::name: {
                if (is_global(node, whole_state)) return {std::string(whole_state)};
                const auto found = known_.find(node.local);
                return found == known_.end() ? Paths() : found->second;
            }
            case LuaNodeType::parentheses:
            case LuaNodeType::index: return paths_of(node.children[0]);  // an item of a list
            case LuaNodeType::member: return step(node.children[0], text_of(node.children[1]));
            case LuaNodeType::method_call: return step(node.children[0], first_text(node.children[2]));
            default: return {};
        }
    }

    Paths step(const LuaNode& object, const std::optional<std::string>& name) const {
        Paths paths;
        if (name)
            for (const std::string& path : paths_of(object)) paths.insert(below(path, *name));
        return paths;
    }

    const LuaTree& tree_;
    std::map<std::size_t, const LuaNode*> functions_;  // by local
    std::map<std::size_t, Paths> known_;               // by local
    bool changed_ = false;
};

// One step from a record of that kind. Nothing where the kind has no such name; a kind where it leads to one.
struct Step {
    bool is_table = false;
    std::optional<KindId> to;
};

std::optional<Step> step_from(const Model& model, KindId at, const std::string& name) {
    const Kind& kind = model.kinds[at];
    if (const auto field = kind.find(name)) {
        const auto& targets = kind.fields[*field].targets;
        return Step{false, targets.size() == 1 ? std::optional<KindId>(targets.front()) : std::nullopt};
    }
    if (const auto back = kind.find_back(name)) return Step{false, kind.back[*back].kind};
    if (kind.parent && model.kinds[*kind.parent].name == name) return Step{false, kind.parent};
    if (kind.has_table(name)) return Step{true, at};
    return std::nullopt;
}

// The part of the path that the model knows: what comes behind is of a date, or of a text.
std::string known_part(const std::string& path, const Model& model, std::optional<KindId> at) {
    std::string known, table;
    std::string_view rest = path;
    bool is_first = true;
    while (!rest.empty()) {
        const std::string name(rest.substr(0, rest.find('.')));
        rest.remove_prefix(std::min(rest.size(), name.size() + 1));
        if (is_first && name == whole_state) {
            const std::string plural(rest.substr(0, rest.find('.')));
            at = model.find_plural(plural);
            if (!at) return {};
            rest.remove_prefix(std::min(rest.size(), plural.size() + 1));
            known = below(name, plural);
        } else {
            const auto step = at ? step_from(model, *at, table + name) : std::nullopt;
            if (!step) break;
            known = below(known, name);
            table = step->is_table ? table + name + '.' : "";
            at = step->to;
        }
        is_first = false;
    }
    return known;
}
}  // namespace

NamesInRule names_in(const Rule& rule, const Model& model, const Modules* modules) {
    NamesInRule reads;
    const auto tree = tree_of(rule.source);
    if (!tree) return reads;
    Paths seen;
    add_parameters(tree->root, rule.info.place.file, modules, seen, reads.parameters);
    for (const std::string& path : SubjectReads(*tree).find(!rule.info.subject)) {
        const std::string known = known_part(path, model, rule.info.subject);
        if (!known.empty()) reads.fields.insert(known);
    }
    // On the way to a field, its record was read as well: that goes without saying.
    for (const Paths all = reads.fields; const std::string& path : all) {
        const auto next = all.lower_bound(path + '.');
        if (next != all.end() && next->starts_with(path + '.')) reads.fields.erase(path);
    }
    return reads;
}
}  // namespace seccheck
