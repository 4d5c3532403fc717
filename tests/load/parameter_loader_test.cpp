#include "load/parameter_loader.h"

#include <catch2/catch.hpp>

#include "support/loading.h"

using namespace seccheck;

namespace {
Parameters read(const Texts& texts, std::string& errors) {
    Diagnostics diagnostics;
    Parameters parameters = load_parameters(MemoryFiles(texts), found_in(texts), diagnostics);
    errors = text_of(diagnostics, texts);
    return parameters;
}

std::string errors_of(const std::string& text) {
    std::string errors;
    read({{"parameters.toml", text}}, errors);
    return errors;
}

// Three lines; the period begins on line 4.
const std::string head = "[[parameter]]\nname = \"target_wd\"\ndoc = \"The target.\"\n";
std::string period(const std::string& more) {
    return "[[parameter.period]]\ncites = \"SEC D6\"\nbasis = \"stated\"\n" + more;
}
}  // namespace

TEST_CASE("a parameter has its periods in order of time", "[parameter_loader]") {
    std::string errors;
    const Parameters parameters =
        read({{"parameters.toml",
               head + "unit = \"WD\"\n" + period("from = 2018-11-01\nvalue = 15\n") +
                   period("until = 2018-10-31\nvalue = { impact = 40, preliminary = [10, 0.5] }\n")}},
             errors);
    CHECK(errors.empty());
    const Parameter* target = parameters.find("target_wd");
    REQUIRE(target != nullptr);
    CHECK(target->unit == "WD");
    REQUIRE(target->periods.size() == 2);
    CHECK_FALSE(target->periods[0].from);
    CHECK(target->periods[0].value.find("impact")->integer == 40);
    CHECK(target->periods[0].value.find("preliminary")->show() == "10, 0.5");
    CHECK(target->periods[1].value.integer == 15);
    CHECK(target->periods[1].cites == "SEC D6");
    CHECK(to_string(target->periods[1].value.place) == "parameters.toml:9:9");
}

TEST_CASE("parameters of all packs come in order of their names", "[parameter_loader]") {
    std::string errors;
    const std::string other = "[[parameter]]\nname = \"a\"\ndoc = \"x\"\n" + period("value = 1\n");
    const Parameters parameters = read({{"a.toml", head + period("value = 1\n")}, {"b.toml", other}}, errors);
    CHECK(errors.empty());
    REQUIRE(parameters.all.size() == 2);
    CHECK(parameters.all[0].name == "a");
}

TEST_CASE("a parameter has one place of definition over all packs", "[parameter_loader]") {
    std::string errors;
    read({{"a/parameters.toml", head + period("value = 1\n")},
          {"b/parameters.toml", head + period("value = 2\n")}},
         errors);
    CHECK(errors == R"(
b/parameters.toml:1:1: error: the parameter "target_wd" is defined twice
     1 | [[parameter]]
       | ^
       a/parameters.toml:1:1: here first
       keep one of the two
)");
}

TEST_CASE("a parameter must have a name, a meaning and a period", "[parameter_loader]") {
    CHECK(errors_of("[[parameter]]\n") == R"(
parameters.toml:1:1: error: a parameter lacks its "doc"
     1 | [[parameter]]
       | ^
       add doc = "..."
parameters.toml:1:1: error: a parameter lacks its "name"
     1 | [[parameter]]
       | ^
       add name = "..."
parameters.toml:1:1: error: parameter "" has no period in which it holds
     1 | [[parameter]]
       | ^
       add [[parameter.period]] with its value
)");
}

TEST_CASE("two parameters without names are not told to be the same", "[parameter_loader]") {
    const std::string nameless = "[[parameter]]\ndoc = \"x\"\n" + period("value = 1\n");
    CHECK(errors_of(nameless + nameless) == R"(
parameters.toml:1:1: error: a parameter lacks its "name"
     1 | [[parameter]]
       | ^
       add name = "..."
parameters.toml:7:1: error: a parameter lacks its "name"
     7 | [[parameter]]
       | ^
       add name = "..."
)");
}

TEST_CASE("a period must say what it rests on, and its value", "[parameter_loader]") {
    CHECK(errors_of(head + "[[parameter.period]]\n") == R"(
parameters.toml:4:1: error: a period lacks its "basis"
     4 | [[parameter.period]]
       | ^
       add basis = "..."
parameters.toml:4:1: error: a period lacks its "cites"
     4 | [[parameter.period]]
       | ^
       add cites = "..."
parameters.toml:4:1: error: the period has no value
     4 | [[parameter.period]]
       | ^
       add value = ...
)");
}

TEST_CASE("what isn't stated needs a note", "[parameter_loader]") {
    CHECK(errors_of(head + "[[parameter.period]]\ncites = \"SEC D6\"\nbasis = \"unverified\"\nvalue = 1\n") ==
          R"(
parameters.toml:6:9: error: a value that is unverified needs a note
     6 | basis = "unverified"
       |         ^~~~~~~~~~~~
       add note = "what it rests on"
)");
}

TEST_CASE("periods of one parameter don't overlap", "[parameter_loader]") {
    CHECK(errors_of(head + period("from = 2019-01-01\nvalue = 1\n") +
                    period("until = 2019-01-01\nvalue = 2\n")) == R"(
parameters.toml:4:1: error: two values of "target_wd" hold on the same day
     4 | [[parameter.period]]
       | ^
       parameters.toml:9:1: the other period
       end the earlier period with until, the last day on which it held
)");
    CHECK(
        errors_of(head + period("from = 2019-01-02\nvalue = 1\n") + period("until = 2019-01-01\nvalue = 2\n"))
            .empty());
    CHECK(errors_of(head + period("value = 1\n") + period("value = 2\n")).find("hold on the same day") !=
          std::string::npos);
}

TEST_CASE("a period ends after it begins", "[parameter_loader]") {
    CHECK(errors_of(head + period("from = 2019-01-02\nuntil = 2019-01-01\nvalue = 1\n")) == R"(
parameters.toml:4:1: error: the period ends before it begins
     4 | [[parameter.period]]
       | ^
       correct from or until
)");
    CHECK(errors_of(head + period("from = 2019-01-01\nuntil = 2019-01-01\nvalue = 1\n")).empty());
}

TEST_CASE("keys, bases and times that don't fit are refused", "[parameter_loader]") {
    CHECK(errors_of(head + "untit = \"WD\"\n[[parameter.period]]\ncites = \"x\"\nbasis = \"guessed\"\nfrm = "
                           "2019-01-01\nvalue = 10:00:00\n") == R"(
parameters.toml:4:1: error: a parameter has no key "untit"
     4 | untit = "WD"
       | ^~~~~
       did you mean "unit"?
parameters.toml:7:9: error: "basis" of a period can't be "guessed"
     7 | basis = "guessed"
       |         ^~~~~~~~~
       one of "stated", "derived", "unverified"
parameters.toml:8:1: error: a period has no key "frm"
     8 | frm = 2019-01-01
       | ^~~
       did you mean "from"?
parameters.toml:9:9: error: a parameter can't be a time
     9 | value = 10:00:00
       |         ^
       write a date alone
)");
}

TEST_CASE("what is no table can't be a parameter, nor a period", "[parameter_loader]") {
    CHECK(errors_of("parameter = [15]\n") == R"(
parameters.toml:1:14: error: a parameter is a table
     1 | parameter = [15]
       |              ^
       write [[parameter]]
)");
    CHECK(errors_of(head + "period = [15, { cites = \"x\", basis = \"stated\", value = 1 }]\n") == R"(
parameters.toml:4:11: error: a period is a table
     4 | period = [15, { cites = "x", basis = "stated", value = 1 }]
       |           ^~
       write [[parameter.period]]
)");
    CHECK(errors_of("[[parametr]]\n").find("the file of parameters has no key \"parametr\"") !=
          std::string::npos);
}
