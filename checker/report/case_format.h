// The formats in which the cases of rules are reported.
#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "model/case_result.h"

namespace seccheck {
struct CaseFormat {
    std::string_view name;  // what --format calls it
    void (*write)(const CasesResult& result, bool color, std::ostream& out);
};

std::span<const CaseFormat> case_formats();
const CaseFormat* find_case_format(std::string_view name);  // null for an unknown name

// A line of a failure as it is shown, without colour: "+ breach \"task A is open\" at rules/x.lua:10".
std::string shown_line(const CaseLine& line);
}  // namespace seccheck
