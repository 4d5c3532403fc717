// The lines of a function that Lua can stop at: those that have something to run.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace seccheck {
// `function` is the text of a function from its parameters to its end, "(a, b) ... end", which begins in
// `line` of its file. Functions within it are not looked into. Nothing where it doesn't compile by itself.
std::set<std::uint32_t> active_lines(std::string_view function, std::uint32_t line);
}  // namespace seccheck
