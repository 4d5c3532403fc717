#include "explain/rule_outline.h"

#include <algorithm>
#include <set>

#include "rule/api_use.h"
#include "syntax/lua_tree.h"

namespace seccheck {
namespace {
std::string_view without_dashes(std::string_view comment) {
    const std::size_t start = comment.find_first_not_of("- \t");
    if (start == std::string_view::npos) return {};
    comment.remove_prefix(start);
    return comment.substr(0, comment.find_last_not_of(" \t\r") + 1);
}

// Comments on lines right below one another, from the one at `first` on, joined to one text.
std::string joined(const std::vector<LuaComment>& comments, std::size_t first, std::uint32_t before_line) {
    std::string text;
    for (std::size_t i = first; i < comments.size() && comments[i].line < before_line; ++i) {
        if (i > first && comments[i].line != comments[i - 1].line + 1) break;
        const std::string_view part = without_dashes(comments[i].text);
        if (!text.empty() && !part.empty()) text += ' ';
        text += part;
    }
    return text;
}

std::string comment_on_top(const LuaTokens& words) {
    return joined(words.comments, 0, words.tokens.front().line);
}

std::string comment_above(const LuaTokens& words, std::uint32_t line) {
    std::size_t first = words.comments.size();
    std::uint32_t above = line;
    for (std::size_t i = words.comments.size(); i-- > 0;) {
        if (words.comments[i].line >= line) continue;
        if (words.comments[i].line + 1 != above) break;
        first = i;
        above = words.comments[i].line;
    }
    return joined(words.comments, first, line);
}

// The entry of the table that the file returns; null where it isn't written there.
const LuaNode* entry(const LuaNode& root, std::string_view key) {
    for (const LuaNode& statement : root.children) {
        if (statement.type != LuaNodeType::return_statement || statement.children.empty()) continue;
        const auto& values = statement.children.front().children;
        if (values.empty() || values.front().type != LuaNodeType::table) continue;
        for (const LuaNode& each : values.front().children)
            if (each.children.size() == 2 && text_of(each.children.front()) == key) return &each;
    }
    return nullptr;
}

bool is_global(const LuaNode& node, std::string_view name) {
    return node.type == LuaNodeType::name && node.local == no_local && node.text == name;
}

class Reader {
public:
    explicit Reader(const Modules& modules) : modules_(modules) {}

    void read(const LuaNode& root, const std::string& file) {
        walk(root, [&](const LuaNode& node) {
            if (node.type == LuaNodeType::call) read_call(node, file);
            if (node.type == LuaNodeType::member && is_global(node.children[0], "state"))
                lists_.insert(text_of(node.children[1]).value_or(""));
            return true;
        });
    }

    void give(RuleOutline& outline) {
        lists_.erase("find");
        outline.parameters.assign(parameters_.begin(), parameters_.end());
        outline.lists.assign(lists_.begin(), lists_.end());
        outline.modules.assign(used_.begin(), used_.end());
    }

private:
    void read_call(const LuaNode& call, const std::string& file) {
        const LuaNode& called = call.children[0];
        const auto& arguments = call.children[1].children;
        const auto first = arguments.empty() ? std::nullopt : text_of(arguments.front());
        if (!first) return;
        if (is_global(called, "param") || is_global(called, "maybe_param")) parameters_.insert(*first);
        if (is_global(called, "use")) read_module(module_file(*first, file));
    }

    void read_module(const std::string& file) {
        const auto module = modules_.find(file);
        if (module == modules_.end() || !used_.insert(file).second) return;
        if (const auto tree = tree_of(module->second)) read(tree->root, file);
    }

    const Modules& modules_;
    std::set<std::string> parameters_, lists_, used_;
};
}  // namespace

RuleOutline outline_of(std::string_view source, const std::string& file, const Modules& modules) {
    RuleOutline outline;
    const auto tree = tree_of(source);
    if (!tree) return outline;
    outline.comment = comment_on_top(tree->words);
    if (const LuaNode* applies = entry(tree->root, "applies")) {
        outline.applies_line = tree->token(applies->first).line;
        outline.applies_comment = comment_above(tree->words, outline.applies_line);
    }
    if (const LuaNode* dated = entry(tree->root, "dated_by"))
        outline.dated_by = text_of(dated->children[1]).value_or("a function");
    Reader reader(modules);
    reader.read(tree->root, file);
    reader.give(outline);
    return outline;
}
}  // namespace seccheck
