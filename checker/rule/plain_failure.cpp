#include "rule/plain_failure.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace seccheck {
namespace {
using Words = std::pair<std::string_view, std::string_view>;

constexpr std::array type_words = {
    Words{"nil", "nothing"},
    Words{"no value", "nothing"},
    Words{"string", "a text"},
    Words{"number", "a number"},
    Words{"boolean", "true or false"},
    Words{"table", "a table"},
    Words{"function", "a function"},
    Words{"userdata", "a date or a record"},
    Words{"light userdata", "a date or a record"},
};
constexpr std::array deed_words = {
    Words{"perform arithmetic on", "calculated with"},
    Words{"concatenate", "joined to a text"},
    Words{"perform bitwise operation on", "calculated with"},
    Words{"index", "asked for a field"},
    Words{"call", "called"},
    Words{"get length of", "counted"},
};

std::string in_words(std::string_view word) {
    for (const auto& [lua, ours] : type_words)
        if (lua == word) return std::string(ours);
    return "a " + std::string(word);
}

// What to write instead; empty where that is plain enough.
std::string_view advice(std::string_view deed, std::string_view type, std::string_view name) {
    if (deed == "call")
        return name == "report" ? ": write report.breach { message = \"...\" }" : ": check its name";
    if (type == "nil") return ": ask first whether it is there";
    if (type == "userdata") return ": a date takes + and - with whole days, or - with another date";
    return {};
}

std::optional<std::string> of_a_deed(const std::string& message) {
    static const re2::RE2 pattern(
        "attempt to (perform arithmetic on|perform bitwise operation on|concatenate|index|call|get length "
        "of) "
        "an? (.+?) value(?: \\((?:\\S+ )+'(.*)'\\))?");
    std::string deed, type, name;
    if (!re2::RE2::FullMatch(message, pattern, &deed, &type, &name)) return std::nullopt;
    std::string_view done;
    for (const auto& [lua, ours] : deed_words)
        if (lua == deed) done = ours;
    const std::string what = in_words(type);
    if (name == "for iterator")
        return fmt::format("for goes through ipairs(list) or pairs(table), not {}", what);
    const std::string subject = name.empty() ? what : fmt::format("\"{}\" is {}, which", name, what);
    return fmt::format("{} can't be {}{}", subject, done, advice(deed, type, name));
}

std::optional<std::string> of_a_comparison(const std::string& message) {
    static const re2::RE2 pair("attempt to compare (.+) with (.+)"),
        twins("attempt to compare two (.+) values");
    std::string a, b;
    if (re2::RE2::FullMatch(message, twins, &a))
        b = a;
    else if (!re2::RE2::FullMatch(message, pair, &a, &b))
        return std::nullopt;
    return fmt::format("{} can't be compared with {}{}", in_words(a), in_words(b),
                       a == "nil" || b == "nil" ? ": ask first whether it is there" : "");
}

std::optional<std::string> of_an_argument(const std::string& message) {
    static const re2::RE2 pattern("bad argument #(\\d+) to '(.*)' \\((.+) expected, got (.+)\\)");
    std::string number, function, wanted, given;
    if (!re2::RE2::FullMatch(message, pattern, &number, &function, &wanted, &given)) return std::nullopt;
    return fmt::format("argument {} of {} must be {}, not {}", number, function, in_words(wanted),
                       in_words(given));
}
}  // namespace

std::string plain_failure(const std::string& message, const std::string& absent) {
    static const re2::RE2 about_nothing("\\bnothing\\b");
    std::string plain = message;
    for (const auto& reading : {of_a_deed, of_a_comparison, of_an_argument})
        if (auto read = reading(message)) plain = std::move(*read);
    if (message.empty()) plain = "the rule raised an error without a message: give it one";
    if (message == "assertion failed!")
        plain = "what assert was given is false or nothing: give it a message too";
    if (!absent.empty() && plain.ends_with("nothing")) plain += ": ask first whether it is there";
    if (!absent.empty() && re2::RE2::PartialMatch(plain, about_nothing))
        plain += fmt::format(" (found absent last: {})", absent);
    return plain;
}
}  // namespace seccheck
