// Kinds that are fine by themselves, but not together.
#include "load/model_check.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "support/loading.h"

using namespace seccheck;

namespace {
// A kind with the key `id`, with more keys in its head from line 6 on and more fields behind.
std::string kind(const std::string& name, const std::string& more = {}, const std::string& fields = {}) {
    return fmt::format(
        "[kind]\nname = \"{0}\"\ntitle = \"x\"\ndoc = \"A {0}.\"\n{1}[field.id]\ntype = \"string\"\ndoc = "
        "\"Its number.\"\n{2}",
        name, more.find("key") == std::string::npos ? "key = \"id\"\n" + more : more, fields);
}
std::string reference(const std::string& name, const std::string& to, const std::string& more = {}) {
    return fmt::format("[field.{}]\ntype = \"ref\"\nto = \"{}\"\ndoc = \"x\"\n{}", name, to, more);
}
}  // namespace

TEST_CASE("parents that lead in a circle are refused, however long it is", "[model_check]") {
    CHECK(model_errors({{"a.toml", kind("a", "parent = \"a\"\n")}}) == R"(
a.toml:1:1: error: the parents of kind "a" lead back to it
     1 | [kind]
       | ^
       correct one of the parents
)");
    CHECK(model_errors({{"a.toml", kind("a", "parent = \"b\"\n")},
                        {"b.toml", kind("b", "parent = \"c\"\n")},
                        {"c.toml", kind("c", "parent = \"a\"\n")},
                        {"d.toml", kind("d", "parent = \"a\"\n")}}) == R"(
a.toml:1:1: error: the parents of kind "a" lead back to it
     1 | [kind]
       | ^
       correct one of the parents
b.toml:1:1: error: the parents of kind "b" lead back to it
     1 | [kind]
       | ^
       correct one of the parents
c.toml:1:1: error: the parents of kind "c" lead back to it
     1 | [kind]
       | ^
       correct one of the parents
)");
}

TEST_CASE("a key that leads back to itself would never end", "[model_check]") {
    CHECK(model_errors({{"a.toml", kind("a", "key = [\"id\", \"next\"]\n", reference("next", "a"))}}) == R"(
a.toml:1:1: error: the key of kind "a" leads back to it
     1 | [kind]
       | ^
       leave one of the references on the way out of its key
)");
    // By way of a parent: the key of a child has the parent's in it.
    CHECK(model_errors({{"a.toml", kind("a", "key = [\"id\", \"best\"]\n", reference("best", "b"))},
                        {"b.toml", kind("b", "parent = \"a\"\n")}}) == R"(
a.toml:1:1: error: the key of kind "a" leads back to it
     1 | [kind]
       | ^
       leave one of the references on the way out of its key
b.toml:1:1: error: the key of kind "b" leads back to it
     1 | [kind]
       | ^
       leave one of the references on the way out of its key
)");
    CHECK(model_errors({{"a.toml", kind("a", {}, reference("next", "a"))}}).empty());  // no part of the key
}

TEST_CASE("two kinds can't stand under one heading, but may below different parents", "[model_check]") {
    CHECK(model_errors(
              {{"a.toml", kind("a", "table = \"x\"\n")}, {"b.toml", kind("b", "table = \"x\"\n")}}) == R"(
b.toml:1:1: error: two kinds stand under the heading "x"
     1 | [kind]
       | ^
       a.toml:1:1: the other kind
       say table = "..." in one of them
)");
    CHECK(model_errors({{"a.toml", kind("a")},
                        {"b.toml", kind("b")},
                        {"step.toml", kind("step", "parent = \"a\"\n")},
                        {"stage.toml", kind("stage", "parent = \"b\"\ntable = \"step\"\n")}})
              .empty());
}

TEST_CASE("a child can't stand under the name of a field of its parent", "[model_check]") {
    CHECK(model_errors({{"a.toml", kind("a", {}, "[field.step]\ntype = \"string\"\ndoc = \"x\"\n")},
                        {"step.toml", kind("step", "parent = \"a\"\n")}}) == R"(
step.toml:1:1: error: a a has a field "step" already
     1 | [kind]
       | ^
       say table = "..."
)");
}

TEST_CASE("the heading of the state itself is taken", "[model_check]") {
    CHECK(model_errors({{"state.toml", kind("state")}}) == R"(
state.toml:1:1: error: [state] is for what a state says of itself
     1 | [kind]
       | ^
       say table = "..."
)");
    CHECK(model_errors({{"state.toml", kind("state", "table = \"condition\"\n")}}).empty());
}

TEST_CASE("two kinds can't have one plural", "[model_check]") {
    CHECK(model_errors({{"a.toml", kind("a", "plural = \"all\"\n")},
                        {"b.toml", kind("b", "plural = \"all\"\n")}}) == R"(
b.toml:1:1: error: two kinds are called "all" in the plural
     1 | [kind]
       | ^
       a.toml:1:1: the other kind
       say plural = "..." in one of them
)");
}

TEST_CASE("two references from one kind need names for their ways back", "[model_check]") {
    const std::string a = kind("a");
    CHECK(model_errors({{"a.toml", a},
                        {"b.toml", kind("b", {}, reference("one", "a") + reference("two", "a"))}}) == R"(
b.toml:13:8: error: a a would have two things called "bs"
    13 | [field.two]
       |        ^
       say back = "..."
)");
    const std::string named = reference("two", "a", "back = \"twos\"\n");
    CHECK(model_errors({{"a.toml", a}, {"b.toml", kind("b", {}, reference("one", "a") + named)}}).empty());
    const std::string without = reference("two", "a", "back = \"none\"\n");
    CHECK(model_errors({{"a.toml", a}, {"b.toml", kind("b", {}, reference("one", "a") + without)}}).empty());
}

TEST_CASE("a way back can't be called as a field, a table of fields or the parent", "[model_check]") {
    const std::string table =
        "[field.source]\ntype = \"table\"\ndoc = \"x\"\n[field.source.fields.item]\ntype = \"string\"\ndoc = "
        "\"x\"\n";
    CHECK(model_errors({{"a.toml", kind("a", "parent = \"p\"\n", table)},
                        {"b.toml", kind("b", {},
                                        reference("one", "a", "back = \"id\"\n") +
                                            reference("three", "a", "back = \"p\"\n") +
                                            reference("two", "a", "back = \"source\"\n"))},
                        {"p.toml", kind("p")}}) == R"(
b.toml:9:8: error: a a would have two things called "id"
     9 | [field.one]
       |        ^
       say back = "..."
b.toml:14:8: error: a a would have two things called "p"
    14 | [field.three]
       |        ^
       say back = "..."
b.toml:19:8: error: a a would have two things called "source"
    19 | [field.two]
       |        ^
       say back = "..."
)");
}

TEST_CASE("children can't be called as a field in the plural", "[model_check]") {
    CHECK(model_errors({{"a.toml", kind("a", {}, "[field.bs]\ntype = \"string\"\ndoc = \"x\"\n")},
                        {"b.toml", kind("b", "parent = \"a\"\n")}}) == R"(
b.toml:1:1: error: a a would have two things called "bs"
     1 | [kind]
       | ^
       say plural = "..." in kind "b"
)");
}

TEST_CASE("of several targets none gets a way back that wasn't asked for", "[model_check]") {
    CHECK(model_errors({{"a.toml", kind("a")},
                        {"b.toml", kind("b", {},
                                        "[field.one]\ntype = \"ref\"\nto = [\"a\", \"b\"]\ndoc = \"x\"\n" +
                                            reference("two", "any"))}})
              .empty());
    const Model model = model_of({{"a.toml", kind("a")}, {"b.toml", kind("b", {}, reference("two", "any"))}});
    CHECK(model.kinds[0].back.empty());
}

TEST_CASE("a target that is named twice counts once", "[model_check]") {
    const Model model = model_of(
        {{"a.toml", kind("a")},
         {"b.toml", kind("b", {}, "[field.one]\ntype = \"ref\"\nto = [\"a\", \"a\"]\ndoc = \"x\"\n")}});
    CHECK(model.kinds[1].fields[*model.kinds[1].find("one")].targets == std::vector<KindId>{0});
    CHECK(model.kinds[0].find_back("bs"));
}
