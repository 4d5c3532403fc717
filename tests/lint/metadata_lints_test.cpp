#include "lint/metadata_lints.h"

#include "support/lint_text.h"

using namespace seccheck::test;

namespace {
std::string with(const std::string& what, const std::string& by) { return replaced(good_rule, what, by); }

std::string better_rule() { return with("fix = \"Close it.\"", "fix = \"Close the task, or say when.\""); }

// Another rule beside the first, of another id.
std::string other_rule(const std::string& id) { return replaced(better_rule(), "TST-001", id); }

const std::string a_catalogue =
    "[[obligation]]\nid = \"task/A-01\"\ntitle = \"Close it\"\ncites = \"SEC A1\"\nbasis = "
    "\"stated\"\nreason = \"none\"\n";
}  // namespace

TEST_CASE("a text of two words says nothing", "[lint]") {
    CHECK(complaints("LNT-009", {}) == R"(
rules/tasks/open.lua:9:9: LNT-009 minor: the fix says nothing: "Close it."
       say it in 3 words or more
)");
    CHECK(complaints("LNT-009", {{linted_rule, better_rule()}}) == "");
}

TEST_CASE("a text that repeats another says nothing", "[lint]") {
    const std::string rule =
        replaced(better_rule(), "why = \"Others wait for it.\"", "why = \"a task takes too long!\"");
    CHECK(complaints("LNT-009", {{linted_rule, rule}}) == R"(
rules/tasks/open.lua:8:9: LNT-009 minor: the why repeats the title
       say what the reader doesn't know yet
)");
}

TEST_CASE("a basis_note that repeats the basis or the citation says nothing", "[lint]") {
    const auto noted = [](const std::string& note) {
        return replaced(better_rule(), "basis = \"stated\"",
                        "basis = \"derived\", basis_note = \"" + note + "\"");
    };
    CHECK(complaints("LNT-010", {{linted_rule, noted("Derived.")}}) == R"(
rules/tasks/open.lua:7:35: LNT-010 minor: the basis_note repeats the basis
       say what the reader doesn't know yet
)");
    CHECK(complaints("LNT-010", {{linted_rule, noted("SEC A1")}}) == R"(
rules/tasks/open.lua:7:35: LNT-010 minor: the basis_note repeats the citation
       say what the reader doesn't know yet
)");
    CHECK(complaints("LNT-010", {{linted_rule, noted("concluded from A1")}}) == "");
}

TEST_CASE("a rule covers an obligation where there is a catalogue, unless it is of a practice", "[lint]") {
    const std::string path = "home/rules/catalogue.toml";
    CHECK(complaints("LNT-011", {{path, a_catalogue}}) == R"(
rules/tasks/open.lua:2:3: LNT-011 minor: the rule covers no obligation of the catalogue
       name one in covers, or add it to catalogue.toml
)");
    CHECK(complaints("LNT-011", {}) == "");
    CHECK(complaints("LNT-011", {{path, a_catalogue}, {linted_rule, with("\"major\"", "\"minor\"")}}) == "");
    CHECK(complaints("LNT-011", {{path, a_catalogue},
                                 {linted_rule, with("basis =", "covers = \"task/A-01\", basis =")}}) == "");
}

TEST_CASE("two rules with one subject, citation and title are told once, with both places", "[lint]") {
    const std::string other = "home/rules/tasks/still.lua";
    CHECK(complaints("LNT-019", {{other, other_rule("TST-002")}}) == R"(
rules/tasks/still.lua:2:3: LNT-019 minor: TST-002 has the subject, the citations and the title of TST-001
       rules/tasks/open.lua:2:3: TST-001 is here
       remove one of the two, or say how they differ
)");
    // The same check, but for blanks and comments.
    const std::string renamed =
        replaced(replaced(other_rule("TST-002"), "A task takes too long", "A task is late"),
                 "if not t.closed then", "if not  t.closed then -- still\n");
    CHECK(complaints("LNT-019", {{other, renamed}}) == R"(
rules/tasks/still.lua:2:3: LNT-019 minor: TST-002 has the subject, the citations and the check of TST-001
       rules/tasks/open.lua:2:3: TST-001 is here
       remove one of the two, or say how they differ
)");
    const std::string of_another_clause = replaced(other_rule("TST-002"), "SEC A1", "SEC A2");
    CHECK(complaints("LNT-019", {{other, of_another_clause}}) == "");
}

TEST_CASE("a single id of a family that lives in another folder has strayed", "[lint]") {
    FilesByPath files;
    for (const char* number : {"2", "3", "4"}) {
        files["home/rules/tasks/r" + std::string(number) + ".lua"] =
            other_rule("TST-00" + std::string(number));
        files["home/rules/teams/r" + std::string(number) + ".lua"] =
            other_rule("TEM-00" + std::string(number));
    }
    files["home/rules/teams/stray.lua"] = other_rule("TST-009");
    CHECK(complaints("LNT-020", files) == R"(
rules/teams/stray.lua:2:3: LNT-020 minor: TST-009 is the only TST in rules/teams/: the others are in rules/tasks/
       give it the next free id of this folder's family, or move the file
)");
    // Two of them are a second family of the folder.
    files["home/rules/teams/stray_too.lua"] = other_rule("TST-010");
    CHECK(complaints("LNT-020", files) == "");
}

TEST_CASE("an entry that stands there twice is told", "[lint]") {
    const auto tagged = [](const std::string& tags) {
        return with("basis =", "tags = { " + tags + " }, basis =");
    };
    CHECK(complaints("LNT-022", {{linted_rule, tagged("\"a\", \"b\", \"a\"")}}) == R"(
rules/tasks/open.lua:7:22: LNT-022 minor: tags has "a" twice
       remove it, or write what was meant
)");
    CHECK(complaints("LNT-022", {{linted_rule, tagged("\"a\", \"b\", \"A\"")}}) == "");
}

TEST_CASE("what seccheck new leaves to be filled in is told, in texts and comments", "[lint]") {
    const std::string rule =
        replaced(replaced(better_rule(), "why = \"Others wait for it.\"", "why = \"SAY why it matters\""),
                 "  id = \"TST-001\",", "  id = \"TST-001\", -- SAY more, or SAY less");
    CHECK(complaints("LNT-025", {{linted_rule, rule}}) == R"(
rules/tasks/open.lua:2:22: LNT-025 major: a placeholder is left: "SAY more, or SAY less"
       write what it asks for, or take it out
rules/tasks/open.lua:8:10: LNT-025 major: a placeholder is left: "SAY why it matters"
       write what it asks for, or take it out
)");
    CHECK(complaints("LNT-025",
                     {{linted_rule, with("Others wait for it.", "They SAY so, and SAYING is it.")}}) == "");
}
