#include "report/plain_text.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace seccheck;

TEST_CASE("text that is fit to be seen passes as it is", "[plain_text]") {
    for (const char* text : {"", "Foo Energy Ltd", "Zoë · naïve – “quoted” £5", "日本", "😀", "e\u0301"})
        CHECK(plain(text) == text);
}

TEST_CASE("control bytes are made visible, tabs and line ends too", "[plain_text]") {
    CHECK(plain("a\x1b[31mred") == "a<1B>[31mred");
    CHECK(plain("first\nsecond\r\tx") == "first<0A>second<0D><09>x");
    CHECK(plain(std::string_view("\0\x1f\x7f", 3)) == "<00><1F><7F>");
}

TEST_CASE("the control characters beyond ASCII are made visible, byte by byte", "[plain_text]") {
    CHECK(plain("\u0080\u009b31m\u009f") == "<C2><80><C2><9B>31m<C2><9F>");
    CHECK(plain("\u00a0") == "\u00a0");  // the first that is none: a blank that doesn't break
}

TEST_CASE("what turns the direction of text can't make a line lie", "[plain_text]") {
    CHECK(plain("Party \u202Edtl") == "Party <U+202E>dtl");
    CHECK(plain("\u202A\u202B\u202C\u202D\u202E") == "<U+202A><U+202B><U+202C><U+202D><U+202E>");
    CHECK(plain("\u2066\u2067\u2068\u2069\u200E\u200F\u061C") ==
          "<U+2066><U+2067><U+2068><U+2069><U+200E><U+200F><U+061C>");
}

TEST_CASE("what can't be seen can't make two names look alike", "[plain_text]") {
    CHECK(plain("Foo\u200B Ltd\uFEFF\u2060\u00AD") == "Foo<U+200B> Ltd<U+FEFF><U+2060><U+00AD>");
    CHECK(plain("one\u2028two\u2029") == "one<U+2028>two<U+2029>");
    CHECK(plain("\U000E0041") == "<U+E0041>");
    CHECK(plain("\u200A\u2010\u2027\u202F\u205F") == "\u200A\u2010\u2027\u202F\u205F");  // their neighbours
}

TEST_CASE("bytes that are no UTF-8 are made visible one by one", "[plain_text]") {
    CHECK(plain("\xff\xfe") == "<FF><FE>");
    CHECK(plain("a\x80z") == "a<80>z");                                  // a continuation alone
    CHECK(plain("a\xc3") == "a<C3>");                                    // cut short
    CHECK(plain("\xe2\x82z") == "<E2><82>z");                            // and by another
    CHECK(plain("\xc0\xaf\xc1\x81") == "<C0><AF><C1><81>");              // longer than need be
    CHECK(plain("\xe0\x80\xaf") == "<E0><80><AF>");                      // the same in three bytes,
    CHECK(plain("\xf0\x80\x80\xaf") == "<F0><80><80><AF>");              // and in four
    CHECK(plain("\xf0\x8f\xbf\xbf") == "<F0><8F><BF><BF>");              // up to the last that three can hold
    CHECK(plain("\xed\xa0\x80") == "<ED><A0><80>");                      // half of a pair of UTF-16
    CHECK(plain("\xf4\x90\x80\x80") == "<F4><90><80><80>");              // behind the last code point
    CHECK(plain("\xf5\x80\x80\x80") == "<F5><80><80><80>");              // no lead at all
    CHECK(plain("\xf4\x8f\xbf\xbd\xed\x9f\xbf") == "\U0010FFFD\uD7FF");  // the last that are
}

TEST_CASE("whatever two bytes stand together, what is shown is UTF-8 without control bytes", "[plain_text]") {
    for (int first = 0; first < 256; ++first)
        for (int second = 0; second < 256; ++second) {
            const std::string shown = plain(std::string{static_cast<char>(first), static_cast<char>(second)});
            for (const char c : shown)
                if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) FAIL("of " << first << ' ' << second);
            // The library refuses to write what is no UTF-8.
            CHECK_NOTHROW(nlohmann::json(shown).dump());
        }
}

TEST_CASE("a column is a code point, and padding fills up to columns", "[plain_text]") {
    CHECK(width("") == 0);
    CHECK(width("Zoë–") == 4);
    CHECK(padded("Zoë", 5) == "Zoë  ");
    CHECK(padded("Zoë", 3) == "Zoë");
    CHECK(padded("longer", 3) == "longer");
}

TEST_CASE("digits of numbers stand in threes", "[plain_text]") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(12345) == "12,345");
    CHECK(grouped(123456) == "123,456");
    CHECK(grouped(1234567) == "1,234,567");
}

TEST_CASE("only one is not many", "[plain_text]") {
    CHECK(count(0, "rule") == "0 rules");
    CHECK(count(1, "rule") == "1 rule");
    CHECK(count(3180, "check") == "3,180 checks");
}

TEST_CASE("a text is cut into lines between its words", "[plain_text]") {
    CHECK(wrapped("one two three", 0, 7) == "one two\nthree");
    CHECK(wrapped("one two three", 2, 9) == "one two\n  three");
    CHECK(wrapped("one two three", 2, 8) == "one\n  two\n  three");
    CHECK(wrapped("extraordinary", 2, 8) == "extraordinary");
    CHECK(wrapped("éé éé", 0, 5) == "éé éé");
    CHECK(wrapped("", 4, 8).empty());
}
