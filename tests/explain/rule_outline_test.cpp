#include "explain/rule_outline.h"

#include <catch2/catch.hpp>

using namespace seccheck;

namespace {
using Texts = std::vector<std::string>;

RuleOutline outline(std::string_view source, const Modules& modules = {}) {
    return outline_of(source, "rules/tasks/x.lua", modules);
}
}  // namespace

TEST_CASE("the comment on top is that before the first word, without its dashes", "[rule_outline]") {
    CHECK(outline("-- One thing,\n-- and another.\n\n-- Not this.\nreturn {}").comment ==
          "One thing, and another.");
    CHECK(outline("return {} -- behind").comment.empty());
}

TEST_CASE("applies is found with its line and the comment right above it", "[rule_outline]") {
    const RuleOutline with =
        outline("return {\n  -- Not this.\n\n  -- Only some,\n  -- not all.\n  applies = f,\n}");
    CHECK(with.applies_line == 6);
    CHECK(with.applies_comment == "Only some, not all.");
    CHECK(outline("return {\n  check = f,\n}").applies_line == 0);
}

TEST_CASE("dated_by is a field, or a function", "[rule_outline]") {
    CHECK(outline("return { dated_by = 'opened' }").dated_by == "opened");
    CHECK(outline("return { dated_by = function(t) return t.opened end }").dated_by == "a function");
    CHECK(outline("return {}").dated_by.empty());
}

TEST_CASE("parameters and lists are found in the rule and in the modules it uses", "[rule_outline]") {
    const Modules modules = {
        {"rules/tasks/_a.lua", "use 'other/b' return function() return maybe_param('two', today) end"},
        {"rules/other/_b.lua", "return param('three', today, state.teams)"},
        {"rules/tasks/_c.lua", "return param('four', today)"}};
    const RuleOutline found = outline(
        "local a, param_of = use 'a', param return { check = function(t) return param('one', today), "
        "#state.tasks, "
        "state.find('team', 'x') end }",
        modules);
    CHECK(found.parameters == Texts{"one", "three", "two"});
    CHECK(found.lists == Texts{"tasks", "teams"});
    CHECK(found.modules == Texts{"rules/other/_b.lua", "rules/tasks/_a.lua"});
}

TEST_CASE("a local of the same name is no parameter", "[rule_outline]") {
    CHECK(outline("local param = f return { x = param('one', today) }").parameters.empty());
}
