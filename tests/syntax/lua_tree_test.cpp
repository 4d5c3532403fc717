#include "syntax/lua_tree.h"

#include <catch2/catch.hpp>

#include "base/file_system.h"
#include "base/file_walk.h"

using namespace seccheck;

namespace {
// A tree in few words: "(= (a) (+ 1 (* 2 b)))".
std::string shown(const LuaNode& node) {
    std::string inner;
    for (const LuaNode& child : node.children) inner += (inner.empty() ? "" : " ") + shown(child);
    switch (node.type) {
        case LuaNodeType::nothing: return "-";
        case LuaNodeType::binary:
        case LuaNodeType::unary: return "(" + std::string(node.text) + " " + inner + ")";
        case LuaNodeType::name:
        case LuaNodeType::number_value:
        case LuaNodeType::text_value:
        case LuaNodeType::boolean_value: return std::string(node.text);
        case LuaNodeType::call:
        case LuaNodeType::method_call: return "call(" + inner + ")";
        case LuaNodeType::function: return "fn(" + inner + ")";
        case LuaNodeType::member:
            return node.children.empty() ? "?" : shown(node.children[0]) + "." + shown(node.children[1]);
        default: return "[" + inner + "]";
    }
}

std::string expression(const std::string& text) {
    const std::string whole = "return " + text;
    const auto tree = tree_of(whole);
    REQUIRE(tree);
    return shown(tree->root.children.at(0).children.at(0).children.at(0));
}

// "name reads/writes" of each local, in the order of their declarations.
std::vector<std::string> locals(const std::string& text) {
    const auto tree = tree_of(text);
    REQUIRE(tree);
    std::vector<std::string> found;
    for (const LuaLocal& local : tree->locals)
        found.push_back(std::string(local.name) + " " + std::to_string(local.reads) + "/" +
                        std::to_string(local.writes));
    return found;
}
using Lines = std::vector<std::string>;
}  // namespace

TEST_CASE("operators bind as the manual says", "[lua_tree]") {
    CHECK(expression("a or b and c < d") == "(or a (and b (< c d)))");
    CHECK(expression("1 + 2 * 3 - 4") == "(- (+ 1 (* 2 3)) 4)");
    CHECK(expression("a .. b .. c") == "(.. a (.. b c))");
    CHECK(expression("-x ^ 2 ^ y") == "(- (^ x (^ 2 y)))");
    CHECK(expression("not a == b") == "(== (not a) b)");
    CHECK(expression("a | b ~ c & d << 1") == "(| a (~ b (& c (<< d 1))))");
}

TEST_CASE("calls, members and tables nest", "[lua_tree]") {
    CHECK(expression("a.b:c 'x' {1, k = 2; [3] = 4}(...)") ==
          "call(call(call(a.b c ['x']) [[[1] [k 2] [3 4]]]) [[]])");
    CHECK(expression("function(a, ...) return a end") == "fn([a] [[[a]]])");
    CHECK(expression("(a)[b].c") == "[[a] b].c");
}

TEST_CASE("every statement is read", "[lua_tree]") {
    CHECK(
        tree_of("local function f() return f end goto out ::out:: "
                "for i = 1, 2, 3 do break end for k, v in pairs(t) do end "
                "while true do end repeat local x until x if a then elseif b then else end "
                "function t.a:b() return self end do ; end x, y = 1, 2 f{} return;"));
    CHECK_FALSE(tree_of("return 1 +"));
    CHECK_FALSE(tree_of("a"));
    CHECK_FALSE(tree_of("if a then"));
    CHECK_FALSE(tree_of(std::string(1000, '(')));
}

TEST_CASE("a name is the innermost local of that name", "[lua_tree]") {
    CHECK(locals("local a = 1 local a = a do local a = a end return a") == Lines{"a 1/0", "a 2/0", "a 0/0"});
    CHECK(locals("local a a = 1 a.b = 2") == Lines{"a 1/1"});
    CHECK(locals("local function f(x, y) return f(x) end") == Lines{"f 1/0", "x 1/0", "y 0/0"});
    CHECK(locals("local i = 1 for i = i, 2 do print(i) end") == Lines{"i 1/0", "i 1/0"});
    CHECK(locals("repeat local x = 1 until x") == Lines{"x 1/0"});
    CHECK(locals("local x <const> = 1; return function() return x end") == Lines{"x 1/0"});
}

TEST_CASE("the text of a name or a literal is had without its quotes", "[lua_tree]") {
    const auto tree = tree_of("return { a = 'b' }");
    REQUIRE(tree);
    const LuaNode& entry = tree->root.children[0].children[0].children[0].children[0];
    CHECK(text_of(entry.children[0]) == "a");
    CHECK(text_of(entry.children[1]) == "b");
    CHECK_FALSE(text_of(entry));
}

// Each rule has been compiled by Lua, so each must be read; and between the tokens there is only what means
// nothing.
TEST_CASE("all our rules are read whole", "[lua_tree]") {
    const DiskFiles files;
    Diagnostics diagnostics;
    const std::string root = SECCHECK_SOURCE_DIR "/rules";
    std::size_t read = 0;
    WalkOptions walk;
    walk.endings = {".lua"};
    walk.other_endings = {".md", ".toml"};
    for (const FoundFile& file : find_files(files, root, walk, diagnostics)) {
        const std::string text = read_file(files, file.path).value();
        INFO(file.name);
        const auto tree = tree_of(text);
        REQUIRE(tree);
        std::size_t end = 0;
        for (const LuaToken& token : tree->words.tokens) {
            const std::string between = text.substr(end, token.offset - end);
            if (between.find("--") == std::string::npos)
                CHECK(between.find_first_not_of(" \n") == std::string::npos);
            CHECK(text.substr(token.offset, token.text.size()) == token.text);
            end = token.offset + token.text.size();
        }
        CHECK(end == text.size());
        ++read;
    }
    CHECK(read > 200);
}
