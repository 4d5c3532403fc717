// A Lua text as a tree, for what looks at rules without running them. Lua 5.4 Reference Manual, 3 and 9.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/lua_token.h"

namespace seccheck {
// Children in the order in which they are written; an absent one is a node of type `nothing`.
enum class LuaNodeType {
    nothing,
    block,               // statements
    local_statement,     // names_list, expressions
    assignment,          // expressions (the targets), expressions
    call_statement,      // a call or method_call
    do_statement,        // block
    while_statement,     // condition, block
    repeat_statement,    // block, condition
    if_statement,        // condition, block, condition, block, ...; at the end perhaps a block (else)
    numeric_for,         // names_list, start, limit, step or nothing, block
    generic_for,         // names_list, expressions, block
    function_statement,  // the name that it is assigned to, function
    local_function,      // names_list, function
    return_statement,    // expressions
    break_statement,
    goto_statement,
    label,
    names_list,   // names
    expressions,  // expressions
    nil_value,
    boolean_value,
    number_value,
    text_value,
    varargs,
    function,     // names_list (parameters), block
    name,         // its text; see `local`
    member,       // object, name of the member as text_value: a.b
    index,        // object, expression: a[b]
    call,         // called, expressions
    method_call,  // object, name of the method as text_value, expressions
    binary,       // left, right; its text is the operator
    unary,        // operand; its text is the operator
    parentheses,  // expression
    table,        // entries
    item,         // expression: an entry without a key
    named_entry,  // name as text_value, expression: a = b
    keyed_entry,  // expression, expression: [a] = b
};

constexpr std::size_t no_local = static_cast<std::size_t>(-1);

struct LuaNode {
    LuaNodeType type = LuaNodeType::nothing;
    std::size_t first = 0, last = 0;  // its tokens, both counted in
    std::size_t sign = 0;             // of a binary or unary, the token of its operator
    std::string_view text;            // of a name, a literal or an operator
    std::size_t local = no_local;     // of a name, what it names; no_local for a global
    std::vector<LuaNode> children;
};

// A local variable, a parameter or a loop's variable.
struct LuaLocal {
    std::string_view name;
    std::size_t token = 0;      // where it is declared
    bool is_parameter = false;  // of a function
    std::size_t reads = 0;
    std::size_t writes = 0;  // assignments after its declaration
};

struct LuaTree {
    LuaTokens words;
    LuaNode root;  // a block
    std::vector<LuaLocal> locals;

    const LuaToken& token(std::size_t index) const { return words.tokens[index]; }
};

// Points into `text`. Nothing where it is no Lua: what is wrong with it, the compiler says better.
std::optional<LuaTree> tree_of(std::string_view text);

// What a literal text or the name of a member or entry says; nothing for any other node.
std::optional<std::string> text_of(const LuaNode& node);

// Calls `visit(node)` for the node and, where that returns true, for all below it in the order of the text.
template <typename Visit>
void walk(const LuaNode& node, const Visit& visit) {
    if (!visit(node)) return;
    for (const LuaNode& child : node.children) walk(child, visit);
}
}  // namespace seccheck
