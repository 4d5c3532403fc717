#include "syntax/lua_tree.h"

#include <algorithm>
#include <array>
#include <utility>

namespace seccheck {
namespace {
using Type = LuaNodeType;

// The text is no Lua.
struct NoLua {};

struct Operator {
    std::string_view text;
    int left, right;  // how strongly it binds on either side
};
// From the manual, 3.4.8; `..` and `^` bind to the right.
constexpr std::array<Operator, 21> operators = {{
    {"or", 1, 1},  {"and", 2, 2}, {"<", 3, 3},   {">", 3, 3},   {"<=", 3, 3},   {">=", 3, 3},  {"~=", 3, 3},
    {"==", 3, 3},  {"|", 4, 4},   {"~", 5, 5},   {"&", 6, 6},   {"<<", 7, 7},   {">>", 7, 7},  {"..", 9, 8},
    {"+", 10, 10}, {"-", 10, 10}, {"*", 11, 11}, {"/", 11, 11}, {"//", 11, 11}, {"%", 11, 11}, {"^", 14, 13},
}};
constexpr int strength_of_unary = 12;

class Parser {
public:
    explicit Parser(LuaTree& tree) : tree_(tree) {}

    LuaNode chunk() {
        LuaNode root = block();
        if (peek().type != LuaTokenType::end) throw NoLua();
        return root;
    }

private:
    // How deep a text may be nested: the compiler's own limit is about this.
    static constexpr int deepest = 200;

    class Level {
    public:
        explicit Level(int& depth) : depth_(depth) {
            if (++depth_ > deepest) throw NoLua();
        }
        ~Level() { --depth_; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

    private:
        int& depth_;
    };

    const LuaToken& peek(std::size_t ahead = 0) const {
        return tree_.words.tokens[std::min(at_ + ahead, tree_.words.tokens.size() - 1)];
    }
    bool sees(std::string_view text) const {
        return peek().text == text &&
               (peek().type == LuaTokenType::symbol || peek().type == LuaTokenType::keyword);
    }
    bool take(std::string_view text) {
        if (!sees(text)) return false;
        ++at_;
        return true;
    }
    void expect(std::string_view text) {
        if (!take(text)) throw NoLua();
    }

    LuaNode begin(Type type) const {
        LuaNode node;
        node.type = type;
        node.first = at_;
        return node;
    }
    LuaNode& finish(LuaNode& node) const {
        node.last = at_ > node.first ? at_ - 1 : node.first;
        return node;
    }
    LuaNode one_token(Type type) {
        LuaNode node = begin(type);
        node.text = peek().text;
        ++at_;
        return finish(node);
    }

    // Scopes

    std::size_t declare(std::size_t token, bool is_parameter = false) {
        tree_.locals.push_back({tree_.token(token).text, token, is_parameter, 0, 0});
        return tree_.locals.size() - 1;
    }
    void bring_into_scope(const LuaNode& names) {
        for (const LuaNode& name : names.children) visible_.push_back(name.local);
    }
    std::size_t find_local(std::string_view name) const {
        const auto found = std::find_if(visible_.rbegin(), visible_.rend(),
                                        [&](std::size_t local) { return tree_.locals[local].name == name; });
        return found == visible_.rend() ? no_local : *found;
    }

    // Statements

    bool ends_block() const {
        return peek().type == LuaTokenType::end || sees("end") || sees("else") || sees("elseif") ||
               sees("until");
    }

    LuaNode block() {
        const std::size_t outside = visible_.size();
        LuaNode node = open_block();
        visible_.resize(outside);
        return node;
    }

    // The caller ends the scope: the condition of a `repeat` sees what its block declares.
    LuaNode open_block() {
        const Level level(depth_);
        LuaNode node = begin(Type::block);
        while (!ends_block()) {
            if (take(";")) continue;
            const bool is_last = sees("return");
            node.children.push_back(statement());
            if (is_last) break;
        }
        return finish(node);
    }

    LuaNode statement() {
        const Level level(depth_);
        if (sees("if")) return if_statement();
        if (sees("while")) return while_statement();
        if (sees("do")) return do_statement();
        if (sees("for")) return for_statement();
        if (sees("repeat")) return repeat_statement();
        if (sees("function")) return function_statement();
        if (sees("local")) return local_statement();
        if (sees("return")) return return_statement();
        if (sees("break")) return one_token(Type::break_statement);
        if (sees("::") || sees("goto")) return label_or_goto();
        return expression_statement();
    }

    LuaNode label_or_goto() {
        const bool is_label = sees("::");
        LuaNode node = begin(is_label ? Type::label : Type::goto_statement);
        ++at_;
        node.text = name_token();
        if (is_label) expect("::");
        return finish(node);
    }

    LuaNode if_statement() {
        LuaNode node = begin(Type::if_statement);
        do {
            ++at_;  // if, elseif
            node.children.push_back(expression());
            expect("then");
            node.children.push_back(block());
        } while (sees("elseif"));
        if (take("else")) node.children.push_back(block());
        expect("end");
        return finish(node);
    }

    LuaNode while_statement() {
        LuaNode node = begin(Type::while_statement);
        expect("while");
        node.children.push_back(expression());
        expect("do");
        node.children.push_back(block());
        expect("end");
        return finish(node);
    }

    LuaNode do_statement() {
        LuaNode node = begin(Type::do_statement);
        expect("do");
        node.children.push_back(block());
        expect("end");
        return finish(node);
    }

    LuaNode repeat_statement() {
        LuaNode node = begin(Type::repeat_statement);
        const std::size_t outside = visible_.size();
        expect("repeat");
        node.children.push_back(open_block());
        expect("until");
        node.children.push_back(expression());
        visible_.resize(outside);
        return finish(node);
    }

    LuaNode for_statement() {
        LuaNode node = begin(Type::numeric_for);
        expect("for");
        LuaNode names = names_list();
        if (take("=")) {
            node.children.push_back(names);
            node.children.push_back(expression());
            expect(",");
            node.children.push_back(expression());
            node.children.push_back(take(",") ? expression() : LuaNode());
        } else {
            node.type = Type::generic_for;
            expect("in");
            node.children.push_back(names);
            node.children.push_back(expressions());
        }
        expect("do");
        const std::size_t outside = visible_.size();
        bring_into_scope(names);
        node.children.push_back(block());
        visible_.resize(outside);
        expect("end");
        return finish(node);
    }

    LuaNode function_statement() {
        LuaNode node = begin(Type::function_statement);
        expect("function");
        LuaNode target = name();
        // `function f()` assigns to f, `function t.f()` reads t.
        if (!sees(".") && !sees(":")) count_write(target);
        bool is_method = false;
        while (!is_method && (sees(".") || sees(":"))) {
            is_method = sees(":");
            ++at_;
            target = with_member(std::move(target), Type::member);
        }
        node.children.push_back(std::move(target));
        node.children.push_back(function_body(is_method));
        return finish(node);
    }

    LuaNode local_statement() {
        LuaNode node = begin(Type::local_statement);
        expect("local");
        if (take("function")) {
            node.type = Type::local_function;
            LuaNode names = begin(Type::names_list);
            names.children.push_back(declared_name());
            finish(names);
            bring_into_scope(names);  // so that it can call itself
            node.children.push_back(std::move(names));
            node.children.push_back(function_body(false));
            return finish(node);
        }
        node.children.push_back(names_list());
        node.children.push_back(take("=") ? expressions() : LuaNode());
        bring_into_scope(node.children[0]);
        return finish(node);
    }

    LuaNode return_statement() {
        LuaNode node = begin(Type::return_statement);
        expect("return");
        node.children.push_back(ends_block() || sees(";") ? LuaNode() : expressions());
        take(";");
        return finish(node);
    }

    LuaNode expression_statement() {
        LuaNode node = begin(Type::call_statement);
        LuaNode first = suffixed();
        if (!sees("=") && !sees(",")) {
            if (first.type != Type::call && first.type != Type::method_call) throw NoLua();
            node.children.push_back(std::move(first));
            return finish(node);
        }
        node.type = Type::assignment;
        LuaNode targets = begin(Type::expressions);
        targets.first = first.first;
        targets.children.push_back(std::move(first));
        while (take(",")) targets.children.push_back(suffixed());
        for (LuaNode& target : targets.children) count_write(target);
        finish(targets);
        expect("=");
        node.children.push_back(std::move(targets));
        node.children.push_back(expressions());
        return finish(node);
    }

    // What is assigned to has been counted as read.
    void count_write(const LuaNode& target) {
        if (target.type != Type::name || target.local == no_local) return;
        --tree_.locals[target.local].reads;
        ++tree_.locals[target.local].writes;
    }

    // Names

    std::string_view name_token() {
        if (peek().type != LuaTokenType::name) throw NoLua();
        return tree_.words.tokens[at_++].text;
    }

    LuaNode declared_name(bool is_parameter = false) {
        LuaNode node = begin(Type::name);
        node.text = name_token();
        node.local = declare(at_ - 1, is_parameter);
        return finish(node);
    }

    // `a <const>, b`
    LuaNode names_list() {
        LuaNode node = begin(Type::names_list);
        do {
            node.children.push_back(declared_name());
            if (!take("<")) continue;
            name_token();
            expect(">");
        } while (take(","));
        return finish(node);
    }

    LuaNode name() {
        LuaNode node = begin(Type::name);
        node.text = name_token();
        node.local = find_local(node.text);
        if (node.local != no_local) ++tree_.locals[node.local].reads;
        return finish(node);
    }

    // Expressions

    LuaNode expressions() {
        LuaNode node = begin(Type::expressions);
        do node.children.push_back(expression());
        while (take(","));
        return finish(node);
    }

    LuaNode expression(int strength = 0) {
        const Level level(depth_);
        LuaNode left = operand();
        while (const Operator* found = binary_operator(strength)) {
            LuaNode node = begin(Type::binary);
            node.first = left.first;
            node.sign = at_;
            node.text = found->text;
            ++at_;
            node.children.push_back(std::move(left));
            node.children.push_back(expression(found->right));
            left = std::move(finish(node));
        }
        return left;
    }

    const Operator* binary_operator(int strength) const {
        if (peek().type != LuaTokenType::symbol && peek().type != LuaTokenType::keyword) return nullptr;
        const auto* const found = std::find_if(operators.begin(), operators.end(), [&](const Operator& each) {
            return each.text == peek().text && each.left > strength;
        });
        return found == operators.end() ? nullptr : found;
    }

    LuaNode operand() {
        if (sees("not") || sees("-") || sees("#") || sees("~")) {
            LuaNode node = begin(Type::unary);
            node.sign = at_;
            node.text = peek().text;
            ++at_;
            node.children.push_back(expression(strength_of_unary));
            return finish(node);
        }
        if (peek().type == LuaTokenType::number) return one_token(Type::number_value);
        if (peek().type == LuaTokenType::text) return one_token(Type::text_value);
        if (sees("nil")) return one_token(Type::nil_value);
        if (sees("true") || sees("false")) return one_token(Type::boolean_value);
        if (sees("...")) return one_token(Type::varargs);
        if (sees("{")) return table();
        if (take("function")) {
            LuaNode node = function_body(false);
            --node.first;
            return node;
        }
        return suffixed();
    }

    LuaNode suffixed() {
        LuaNode node = begin(Type::parentheses);
        if (take("(")) {
            node.children.push_back(expression());
            expect(")");
            finish(node);
        } else {
            node = name();
        }
        while (true) {
            if (take(".")) {
                node = with_member(std::move(node), Type::member);
            } else if (sees("[")) {
                node = with_index(std::move(node));
            } else if (take(":")) {
                node = with_member(std::move(node), Type::method_call);
                node.children.push_back(arguments());
                finish(node);
            } else if (sees("(") || sees("{") || peek().type == LuaTokenType::text) {
                LuaNode call = around(std::move(node), Type::call);
                call.children.push_back(arguments());
                node = std::move(finish(call));
            } else {
                return node;
            }
        }
    }

    LuaNode around(LuaNode inner, Type type) const {
        LuaNode node = begin(type);
        node.first = inner.first;
        node.children.push_back(std::move(inner));
        return node;
    }

    LuaNode with_member(LuaNode object, Type type) {
        LuaNode node = around(std::move(object), type);
        if (peek().type != LuaTokenType::name) throw NoLua();
        node.children.push_back(one_token(Type::text_value));
        return finish(node);
    }

    LuaNode with_index(LuaNode object) {
        LuaNode node = around(std::move(object), Type::index);
        expect("[");
        node.children.push_back(expression());
        expect("]");
        return finish(node);
    }

    LuaNode arguments() {
        LuaNode node = begin(Type::expressions);
        if (take("(")) {
            if (!sees(")")) node = expressions();
            expect(")");
        } else {
            node.children.push_back(sees("{") ? table() : one_token(Type::text_value));
        }
        return finish(node);
    }

    LuaNode function_body(bool is_method) {
        LuaNode node = begin(Type::function);
        const std::size_t outside = visible_.size();
        if (is_method) {
            visible_.push_back(tree_.locals.size());
            tree_.locals.push_back(
                {"self", at_, true, 1, 0});  // not written down, so nobody can leave it out
        }
        LuaNode parameters = begin(Type::names_list);
        expect("(");
        while (!sees(")")) {
            if (take("...")) break;
            parameters.children.push_back(declared_name(true));
            if (!take(",")) break;
        }
        expect(")");
        bring_into_scope(finish(parameters));
        node.children.push_back(std::move(parameters));
        node.children.push_back(block());
        visible_.resize(outside);
        expect("end");
        return finish(node);
    }

    LuaNode table() {
        const Level level(depth_);
        LuaNode node = begin(Type::table);
        expect("{");
        while (!sees("}")) {
            node.children.push_back(entry());
            if (!take(",") && !take(";")) break;
        }
        expect("}");
        return finish(node);
    }

    LuaNode entry() {
        LuaNode node = begin(Type::item);
        if (take("[")) {
            node.type = Type::keyed_entry;
            node.children.push_back(expression());
            expect("]");
            expect("=");
        } else if (peek().type == LuaTokenType::name && peek(1).text == "=" &&
                   peek(1).type == LuaTokenType::symbol) {
            node.type = Type::named_entry;
            node.children.push_back(one_token(Type::text_value));
            expect("=");
        }
        node.children.push_back(expression());
        return finish(node);
    }

    LuaTree& tree_;
    std::size_t at_ = 0;
    int depth_ = 0;
    std::vector<std::size_t> visible_;  // the locals in scope, the innermost last
};
}  // namespace

std::optional<LuaTree> tree_of(std::string_view text) {
    LuaTree tree;
    tree.words = tokens_of(text);
    try {
        tree.root = Parser(tree).chunk();
    } catch (const NoLua&) {
        return std::nullopt;
    }
    return tree;
}

std::optional<std::string> text_of(const LuaNode& node) {
    if (node.type != LuaNodeType::text_value) return std::nullopt;
    const bool is_quoted =
        node.text.starts_with('"') || node.text.starts_with('\'') || node.text.starts_with('[');
    return is_quoted ? meaning_of_text(node.text) : std::string(node.text);
}
}  // namespace seccheck
