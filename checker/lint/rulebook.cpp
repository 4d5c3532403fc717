#include "lint/rulebook.h"

#include <algorithm>
#include <utility>

namespace seccheck {
namespace {
LintedFile read_file(const std::string& name, std::string_view text, const Rule* rule) {
    LintedFile file{name, text, {}, rule};
    if (auto tree = tree_of(text)) file.tree = std::move(*tree);
    return file;
}
}  // namespace

std::string_view LintedFile::folder() const { return std::string_view(name).substr(0, name.rfind('/') + 1); }

Place LintedFile::place(std::size_t token) const {
    const LuaToken& at = tree.token(token);
    return {name, at.line, at.column};
}

std::size_t LintedFile::width(const LuaNode& node) const {
    const std::string_view whole = text_of(node);
    const std::string_view line = whole.substr(0, whole.find('\n'));
    const auto begins_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), begins_character));
}

std::string_view LintedFile::text_of(const LuaNode& node) const {
    const std::size_t begin = tree.token(node.first).offset;
    const LuaToken& last = tree.token(node.last);
    return text.substr(begin, last.offset + last.text.size() - begin);
}

const LuaNode* LintedFile::returned() const {
    if (tree.root.children.empty()) return nullptr;
    const LuaNode& last = tree.root.children.back();
    if (last.type != LuaNodeType::return_statement) return nullptr;
    const LuaNode& values = last.children.front();
    return values.children.size() == 1 ? &values.children.front() : nullptr;
}

const LuaNode* LintedFile::entry(std::string_view key) const {
    const LuaNode* table = returned();
    if (table == nullptr || table->type != LuaNodeType::table) return nullptr;
    for (const LuaNode& each : table->children) {
        if (each.type != LuaNodeType::named_entry && each.type != LuaNodeType::keyed_entry) continue;
        if (seccheck::text_of(each.children[0]) == key) return &each.children[1];
    }
    return nullptr;
}

const LintedFile* Rulebook::find(std::string_view name) const {
    const auto found = std::lower_bound(files.begin(), files.end(), name,
                                        [](const LintedFile& a, std::string_view b) { return a.name < b; });
    return found == files.end() || found->name != name ? nullptr : &*found;
}

Rulebook make_rulebook(const std::vector<const Rule*>& rules, const Model& model, const Catalogue& catalogue,
                       const RuleInputs& inputs) {
    static const std::vector<GraphSpec> no_graphs;
    Rulebook book{{},
                  model,
                  *inputs.parameters,
                  catalogue,
                  inputs.graphs != nullptr ? *inputs.graphs : no_graphs,
                  *inputs.calendar};
    for (const Rule* rule : rules) book.files.push_back(read_file(rule->info.place.file, rule->source, rule));
    if (inputs.modules != nullptr)
        for (const auto& [name, text] : *inputs.modules) book.files.push_back(read_file(name, text, nullptr));
    std::sort(book.files.begin(), book.files.end(),
              [](const LintedFile& a, const LintedFile& b) { return a.name < b.name; });
    return book;
}
}  // namespace seccheck
