#include "syntax/live_code.h"

#include <algorithm>
#include <set>

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

const LuaNode* returned_table(const LuaTree& tree) {
    if (tree.root.children.empty()) return nullptr;
    const LuaNode& last = tree.root.children.back();
    if (last.type != Type::return_statement || last.children[0].children.size() != 1) return nullptr;
    const LuaNode& value = last.children[0].children[0];
    return value.type == Type::table ? &value : nullptr;
}

std::string key_of(const LuaNode& entry) {
    if (entry.type != Type::named_entry && entry.type != Type::keyed_entry) return {};
    return text_of(entry.children[0]).value_or("");
}

class Finder {
public:
    explicit Finder(LiveCode& code) : code_(code) {}

    void find(const LuaNode& table) {
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

private:
    void mark(const LuaNode& node) {
        std::fill(code_.live.begin() + static_cast<std::ptrdiff_t>(node.first),
                  code_.live.begin() + static_cast<std::ptrdiff_t>(node.last) + 1, true);
        used_.merge(locals_in(node));
    }

    // False where nothing new was found.
    bool mark_what_is_used() {
        bool more = false;
        for (const LuaNode& statement : code_.tree.root.children) {
            if (statement.type == Type::return_statement || code_.live[statement.first]) continue;
            const Locals changed = changed_by(statement);
            const auto is_used = [&](std::size_t local) { return used_.contains(local); };
            if (std::none_of(changed.begin(), changed.end(), is_used)) continue;
            mark(statement);
            more = true;
        }
        return more;
    }

    LiveCode& code_;
    Locals used_;
};
}  // namespace

std::optional<LiveCode> live_code_of_module(std::string_view text) {
    auto tree = tree_of(text);
    if (!tree) return std::nullopt;
    LiveCode code;
    code.live.assign(tree->words.tokens.size(), true);
    code.tree = std::move(*tree);
    return code;
}

std::optional<LiveCode> live_code_of_rule(std::string_view text) {
    auto code = live_code_of_module(text);
    if (!code) return std::nullopt;
    const LuaNode* table = returned_table(code->tree);
    if (table == nullptr) return code;
    code->live.assign(code->live.size(), false);
    Finder(*code).find(*table);
    return code;
}
}  // namespace seccheck
