#include "syntax/live_code.h"

#include <algorithm>

namespace seccheck {
namespace {
using Type = LuaNodeType;
using Locals = std::set<std::size_t>;

Locals locals_in(const LuaNode& node) {
    Locals found;
    walk(node, [&](const LuaNode& each) {
        if (each.type == Type::name && each.local != no_local) found.insert(each.local);
        return true;
    });
    return found;
}

// The variable that `a.b.c` begins with.
const LuaNode& leftmost(const LuaNode& target) {
    const LuaNode* node = &target;
    while (node->type == Type::member || node->type == Type::index) node = &node->children.front();
    return *node;
}

// The variables that a statement makes or changes.
Locals changed_by(const LuaNode& statement) {
    switch (statement.type) {
        case Type::local_statement:
        case Type::local_function: return locals_in(statement.children[0]);
        case Type::function_statement: return locals_in(leftmost(statement.children[0]));
        case Type::assignment: {
            Locals changed;
            for (const LuaNode& target : statement.children[0].children)
                changed.merge(locals_in(leftmost(target)));
            return changed;
        }
        default: return locals_in(statement);  // a loop that fills a table
    }
}

// What the file returns; null where it isn't a single value.
const LuaNode* returned(const LuaTree& tree) {
    if (tree.root.children.empty()) return nullptr;
    const LuaNode& last = tree.root.children.back();
    if (last.type != Type::return_statement || last.children[0].children.size() != 1) return nullptr;
    return &last.children[0].children[0];
}

std::string key_of(const LuaNode& entry) {
    if (entry.type != Type::named_entry && entry.type != Type::keyed_entry) return {};
    return text_of(entry.children[0]).value_or("");
}

// The name of a member that is asked for; empty for any other node.
std::string member_of(const LuaNode& node) {
    if (node.type != Type::member && node.type != Type::method_call) return {};
    return text_of(node.children[1]).value_or("");
}

class Finder {
public:
    explicit Finder(LiveCode& code) : code_(code) {}

    void find_in_rule(const LuaNode& table) {
        for (const LuaNode& entry : table.children) {
            const std::string key = key_of(entry);
            const LiveCode::Range range{entry.first, entry.last};
            if (key == "cases") code_.cases = range;
            if (key == "since") code_.since = range;
            if (key == "until") code_.until = range;
            if (key == "since" || key == "until" || key == "applies" || key == "dated_by" || key == "check")
                mark(entry);
        }
        while (mark_what_is_used()) {
        }
    }

    void find_in_module(const LuaNode& value, const std::set<std::string>& names) {
        names_ = names;
        if (value.type == Type::name) {
            given_ = value.local;
            mark(value);
        }
        for (const LuaNode& entry : value.children)
            if (const std::string key = key_of(entry); key.empty() || names.contains(key)) mark(entry);
        while (mark_what_is_used()) {
        }
    }

private:
    void mark(const LuaNode& node) {
        std::fill(code_.live.begin() + static_cast<std::ptrdiff_t>(node.first),
                  code_.live.begin() + static_cast<std::ptrdiff_t>(node.last) + 1, true);
        used_.merge(locals_in(node));
        walk(node, [&](const LuaNode& each) {
            if (std::string name = member_of(each); !name.empty()) names_.insert(std::move(name));
            return true;
        });
    }

    // The name under which a module gives what the statement makes, as `function given.name() end` does.
    std::string given_by(const LuaNode& statement) const {
        if (given_ == no_local) return {};
        const LuaNode* target = &statement;
        if (statement.type == Type::assignment && statement.children[0].children.size() == 1)
            target = &statement.children[0].children[0];
        if (statement.type == Type::function_statement) target = &statement.children[0];
        if (target->type != Type::member || target->children[0].local != given_) return {};
        return member_of(*target);
    }

    bool is_used(const LuaNode& statement) const {
        if (const std::string name = given_by(statement); !name.empty()) return names_.contains(name);
        const Locals changed = changed_by(statement);
        return std::any_of(changed.begin(), changed.end(),
                           [&](std::size_t local) { return used_.contains(local); });
    }

    // False where nothing new was found.
    bool mark_what_is_used() {
        bool more = false;
        for (const LuaNode& statement : code_.tree.root.children) {
            const bool known = statement.type == Type::return_statement || code_.live[statement.first];
            if (known || !is_used(statement)) continue;
            mark(statement);
            more = true;
        }
        return more;
    }

    LiveCode& code_;
    Locals used_;
    std::set<std::string> names_;
    std::size_t given_ = no_local;  // the variable that a module returns
};

// With all of it live.
std::optional<LiveCode> whole(std::string_view text) {
    auto tree = tree_of(text);
    if (!tree) return std::nullopt;
    LiveCode code;
    code.live.assign(tree->words.tokens.size(), true);
    code.tree = std::move(*tree);
    return code;
}
}  // namespace

std::set<std::string> members_named(const LiveCode& code) {
    std::set<std::string> names;
    walk(code.tree.root, [&](const LuaNode& node) {
        if (std::string name = member_of(node); !name.empty() && code.live[node.last])
            names.insert(std::move(name));
        return true;
    });
    return names;
}

std::optional<LiveCode> live_code_of_module(std::string_view text, const std::set<std::string>& names) {
    auto code = whole(text);
    if (!code) return std::nullopt;
    const LuaNode* value = returned(code->tree);
    const bool is_known = value != nullptr && (value->type == Type::table ||
                                               (value->type == Type::name && value->local != no_local));
    if (!is_known) return code;
    code->live.assign(code->live.size(), false);
    Finder(*code).find_in_module(*value, names);
    return code;
}

std::optional<LiveCode> live_code_of_rule(std::string_view text) {
    auto code = whole(text);
    if (!code) return std::nullopt;
    const LuaNode* table = returned(code->tree);
    if (table == nullptr || table->type != Type::table) return code;
    code->live.assign(code->live.size(), false);
    Finder(*code).find_in_rule(*table);
    return code;
}
}  // namespace seccheck
