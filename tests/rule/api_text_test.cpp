#include "rule/api_text.h"

#include "support/task_world.h"

using namespace seccheck::test;

TEST_CASE("a pattern has to fit the whole text", "[api_text]") {
    CHECK(value_of("text.matches('SEC76/01', [[SEC\\d+/\\d+]])") == "true");
    CHECK(value_of("text.matches('SEC76/01x', [[SEC\\d+/\\d+]])") == "false");
    CHECK(value_of("text.matches('', '')") == "true");
    CHECK(value_of("text.matches('a\\nb', 'a.b')") == "false");
    CHECK(value_of("text.matches('Café', 'Caf.')") == "true");  // by letters, not by bytes
}

TEST_CASE("capture gives the groups, or nothing", "[api_text]") {
    CHECK(value_of("table.concat({ text.capture('SEC76/01', [[SEC(\\d+)/(\\d+)]]) }, '-')") == "76-01");
    CHECK(value_of("select('#', text.capture('x', [[(\\d+)]]))") == "0");
    CHECK(value_of("select('#', text.capture('x', 'x'))") == "0");  // fits, but has no groups
    CHECK(value_of("#text.capture('b', '(a)?b')") == "0");          // a group that took no part is empty
}

TEST_CASE("a pattern that can't be read is an error", "[api_text]") {
    CHECK(value_of("text.matches('x', '(')") == "error: the pattern \"(\" can't be read: missing ): (");
    CHECK(value_of("text.capture('x', '[')") == "error: the pattern \"[\" can't be read: missing ]: [");
    CHECK(value_of("text.matches('x', [[(\\w)\\1]])") ==
          "error: the pattern \"(\\w)\\1\" can't be read: invalid escape sequence: \\1");
    CHECK(value_of("text.matches('x', '(((a{100}){100}){100})')").starts_with("error: the pattern \""));
}

TEST_CASE("parts of texts are found as they stand, without patterns", "[api_text]") {
    CHECK(value_of("text.contains('a.b', '.')") == "true");
    CHECK(value_of("text.contains('ab', '.')") == "false");
    CHECK(value_of("text.contains('ab', '')") == "true");
    CHECK(value_of("text.starts('SECMP0015', 'SECMP')") == "true");
    CHECK(value_of("text.starts('MP', 'SECMP')") == "false");
}

TEST_CASE("split keeps empty parts", "[api_text]") {
    CHECK(value_of("table.concat(text.split('a,b,,c', ','), '|')") == "a|b||c");
    CHECK(value_of("#text.split('', ',')") == "1");
    CHECK(value_of("#text.split(',', ',')") == "2");
    CHECK(value_of("table.concat(text.split('a - b - c', ' - '), '|')") == "a|b|c");
    CHECK(value_of("text.split('a', '')") == "error: text.split needs a separator");
}

TEST_CASE("trim takes white space off both ends", "[api_text]") {
    CHECK(value_of("'[' .. text.trim(' \\t a b \\r\\n') .. ']'") == "[a b]");
    CHECK(value_of("'[' .. text.trim('  ') .. ']'") == "[]");
}

TEST_CASE("what is no text is refused", "[api_text]") {
    CHECK(value_of("text.matches(nil, 'x')") == "error: argument 1 of matches must be a text, not nothing");
    CHECK(value_of("text.trim(t)") == "error: argument 1 of trim must be a text, not a date or a record");
    CHECK(value_of("text.starts('x')") == "error: argument 2 of starts must be a text, not nothing");
    CHECK(value_of("text.mathces('x', 'x')") == "error: text has no \"mathces\": did you mean \"matches\"?");
}

TEST_CASE("no pattern and no text takes for ever", "[api_text]") {
    const std::string step_limit = "error: step limit reached: the check runs too long";
    const std::string half_a_mebibyte = "local s = 'a' for i = 1, 19 do s = s .. s end ";
    // Would take 2^40 steps of a matcher that tries all ways.
    CHECK(value_of("text.matches('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '(a*)*b')") == "false");
    CHECK(check_task(half_a_mebibyte + "while true do text.contains(s, 'b') end") == Lines{step_limit});
    CHECK(check_task(half_a_mebibyte + "while true do text.starts(s, s) end") == Lines{step_limit});
    CHECK(check_task(half_a_mebibyte + "while true do text.trim(s) end") == Lines{step_limit});
    CHECK(check_task(half_a_mebibyte + "while true do text.split(s, 'b') end") == Lines{step_limit});
    CHECK(check_task(half_a_mebibyte + "while true do text.matches(s, 'b*') end") == Lines{step_limit});
    CHECK(check_task(half_a_mebibyte + "return text.matches(s, '(.{0,500}x){2}.*')") == Lines{step_limit});
    CHECK(check_task("while true do text.matches('x', '(a{0,900}){0,1}') end") == Lines{step_limit});
}
