#include "lint/unread_names.h"

#include <fmt/format.h>

#include <map>
#include <set>

namespace seccheck {
namespace {
using Type = LuaNodeType;

// Whether leaving the expression out changes nothing: it neither calls anything nor reads a field, which may
// end the check.
bool has_no_effect(const LuaNode& value) {
    switch (value.type) {
        case Type::nil_value:
        case Type::boolean_value:
        case Type::number_value:
        case Type::text_value:
        case Type::function: return true;
        case Type::name: return value.local != no_local;
        default: return false;
    }
}

// The statement as it stands on lines of its own; nothing where something else is on them, or a comment
// before it that would be left alone.
std::optional<Edit> removal_of(const LintedFile& file, const LuaNode& statement) {
    const LuaToken& first = file.tree.token(statement.first);
    const LuaToken& last = file.tree.token(statement.last);
    const std::size_t line_begin = file.text.rfind('\n', first.offset) + 1;
    const std::size_t end = last.offset + last.text.size();
    const std::size_t line_end = file.text.find('\n', end);
    const bool alone = file.text.substr(line_begin, first.offset - line_begin).find_first_not_of(" \t") ==
                           std::string_view::npos &&
                       line_end == end;
    if (!alone) return std::nullopt;
    for (const LuaComment& comment : file.tree.words.comments)
        if (comment.line + 1 >= first.line && comment.line <= last.line) return std::nullopt;
    return Edit{file.name, line_begin, line_end + 1 - line_begin, ""};
}

// By local, the statement that declares it and nothing else.
std::map<std::size_t, const LuaNode*> sole_declarations(const LintedFile& file) {
    std::map<std::size_t, const LuaNode*> found;
    walk(file.tree.root, [&](const LuaNode& node) {
        const bool declares = node.type == Type::local_statement || node.type == Type::local_function;
        if (!declares || node.children[0].children.size() != 1) return true;
        const bool safe =
            node.type == Type::local_function || node.children[1].type == Type::nothing ||
            (node.children[1].children.size() == 1 && has_no_effect(node.children[1].children[0]));
        if (safe) found[node.children[0].children[0].local] = &node;
        return true;
    });
    return found;
}

std::string what_is(const LuaLocal& local, const LuaNode* declaration) {
    if (local.is_parameter) return "the parameter";
    const bool is_function = declaration != nullptr && declaration->type == Type::local_function;
    return is_function ? "the function" : "the local";
}

// A function that calls itself has been read, by nobody else.
std::set<std::size_t> read_by_themselves(const LintedFile& file) {
    std::set<std::size_t> found;
    walk(file.tree.root, [&](const LuaNode& node) {
        if (node.type != Type::local_function) return true;
        const std::size_t local = node.children[0].children[0].local;
        std::size_t own = 0;
        walk(node.children[1], [&](const LuaNode& inner) {
            if (inner.type == Type::name && inner.local == local) ++own;
            return true;
        });
        if (own > 0 && own == file.tree.locals[local].reads) found.insert(local);
        return true;
    });
    return found;
}

void find_in(const LintedFile& file, Complaints& complaints) {
    const auto declarations = sole_declarations(file);
    const auto by_themselves = read_by_themselves(file);
    for (std::size_t i = 0; i < file.tree.locals.size(); ++i) {
        const LuaLocal& local = file.tree.locals[i];
        if ((local.reads > 0 && !by_themselves.contains(i)) || local.name.starts_with('_')) continue;
        const auto declared = declarations.find(i);
        const LuaNode* statement = declared == declarations.end() ? nullptr : declared->second;
        Complaint complaint{Lint::unread_name, file.place(local.token), local.name.size(),
                            fmt::format("nothing reads {} \"{}\"", what_is(local, statement), local.name),
                            "use it, remove it, or call it _"};
        if (statement != nullptr && local.writes == 0)
            if (auto removal = removal_of(file, *statement)) complaint.fix.push_back(std::move(*removal));
        complaints.push_back(std::move(complaint));
    }
}

// What is taken of each module, by its file; a module that is handed on as a whole is taken whole.
struct Taken {
    std::set<const LintedFile*> used, whole;
    std::set<std::pair<const LintedFile*, std::string>> names;
};

void take_from(const LintedFile& file, const ValueKinds& kinds, Taken& taken) {
    std::set<const LuaNode*> made, in_part;  // where a name is given out; where not all of a module is meant
    if (file.returned() != nullptr && kinds.module_of(file, *file.returned()) == &file)
        in_part.insert(file.returned());
    walk(file.tree.root, [&](const LuaNode& node) {
        if (node.type == Type::names_list) return false;
        if (node.type == Type::function_statement) made.insert(&node.children[0]);
        if (node.type == Type::assignment)
            for (const LuaNode& target : node.children[0].children) made.insert(&target);
        if (node.type == Type::local_statement)
            for (const LuaNode& value : node.children[1].children) in_part.insert(&value);
        if (node.type == Type::member) {
            in_part.insert(&node.children[0]);
            const LintedFile* module = kinds.module_of(file, node.children[0]);
            if (module != nullptr && !made.contains(&node))
                taken.names.emplace(module, text_of(node.children[1]).value_or(""));
        }
        if (node.type != Type::name && node.type != Type::call) return true;
        const LintedFile* module = kinds.module_of(file, node);
        if (module == nullptr) return true;
        if (module != &file) taken.used.insert(module);
        if (!in_part.contains(&node)) taken.whole.insert(module);
        return true;
    });
}
}  // namespace

void find_unread_names(const Rulebook& book, Complaints& complaints) {
    for (const LintedFile& file : book.files) find_in(file, complaints);
}

void find_unused_shared(const Rulebook& book, const ValueKinds& kinds, Complaints& complaints) {
    Taken taken;
    for (const LintedFile& file : book.files) take_from(file, kinds, taken);
    for (const LintedFile& file : book.files) {
        if (file.rule != nullptr) continue;
        if (!taken.used.contains(&file)) {
            complaints.push_back({Lint::unused_shared,
                                  {file.name, 1, 1},
                                  1,
                                  "no rule uses this module",
                                  "remove the file, or use it"});
            continue;
        }
        if (taken.whole.contains(&file)) continue;
        for (const auto& [name, given] : kinds.exports_of(file))
            if (!taken.names.contains({&file, name}))
                complaints.push_back({Lint::unused_shared, file.place(*given.named), name.size(),
                                      fmt::format("nothing uses \"{}\" of this module", name),
                                      "remove it, or use it"});
    }
}
}  // namespace seccheck
