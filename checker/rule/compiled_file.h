// Rule files that were compiled when the program was built: a check spends more on compiling rules than on
// anything else.
//
// Byte code can't be verified, and a forged one can do anything. So none is ever read from a file: what there
// is lies within the program itself, and is run by the very Lua that made it.
#pragma once

#include <span>
#include <string_view>

namespace seccheck {
struct CompiledFile {
    std::string_view file;    // the name to show: "rules/assessments/urgent_late.lua"
    std::string_view source;  // all that was compiled
    std::string_view code;
};

// By their names, byte by byte.
using CompiledFiles = std::span<const CompiledFile>;

// What compiling `source` gives, as LuaState::dump() has it. Empty where it isn't known: for any other name,
// and where a single byte of the text has been changed.
std::string_view find_code(CompiledFiles compiled, std::string_view file, std::string_view source);

// Our own rules. compile_rules.cpp writes them, and has none.
extern const CompiledFiles compiled_rules;
}  // namespace seccheck
