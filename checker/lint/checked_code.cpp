#include "lint/checked_code.h"

#include <set>

namespace seccheck {
namespace {
using Type = LuaNodeType;

class CodeSearch {
public:
    explicit CodeSearch(const ValueKinds& kinds) : kinds_(kinds) {}

    void add(const LintedFile& file, const LuaNode* node) {
        if (node == nullptr || !seen_.insert(node).second) return;
        parts_.push_back({&file, node});
        walk(*node, [&](const LuaNode& each) {
            if (each.type == Type::name) add_local(file, each);
            if (each.type == Type::member) add_member(file, each);
            return true;
        });
    }

    std::vector<CodePart> take() { return std::move(parts_); }

private:
    void add_local(const LintedFile& file, const LuaNode& name) {
        if (name.local == no_local) return;
        if (const LuaNode* function = kinds_.function_of_local(file, name.local))
            return add(*kinds_.file_of(*function), function);
        add(file, kinds_.value_of_local(file, name.local));
    }

    void add_member(const LintedFile& file, const LuaNode& member) {
        const LintedFile* module = kinds_.module_of(file, member.children[0]);
        if (module == nullptr) return;
        const auto& exports = kinds_.exports_of(*module);
        const auto given = exports.find(text_of(member.children[1]).value_or(""));
        if (given != exports.end()) add(*module, given->second.value);
    }

    const ValueKinds& kinds_;
    std::set<const LuaNode*> seen_;
    std::vector<CodePart> parts_;
};
}  // namespace

std::vector<CodePart> checked_code(const LintedFile& rule, const ValueKinds& kinds) {
    CodeSearch search(kinds);
    for (const char* key : {"check", "applies", "dated_by"}) search.add(rule, rule.entry(key));
    return search.take();
}
}  // namespace seccheck
