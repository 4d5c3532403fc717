// The lints: their ids, for ever, and a page for each.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/rule_info.h"

namespace seccheck {
enum class Lint : std::uint8_t {
    unread_name,
    unused_shared,
    no_such_name,
    no_such_member,
    no_such_field,
    no_such_value,
    no_such_parameter,
    unread_parameter,
    empty_text,
    empty_basis_note,
    covers_nothing,
    needless_maybe,
    unguarded_maybe,
    no_absent_case,
    no_boundary_case,
    no_case_before_the_law,
    literal_number,
    constant_condition,
    twin_rules,
    strayed_id,
    message_style,
    repeated_entry,
    needless_suppression,
    suppression_without_reason,
    placeholder_left,
};

// A page, for --explain and for the handbook.
struct LintPage {
    Lint lint;
    std::string_view id;  // "LNT-001"
    Severity severity;
    std::string_view title;
    std::string_view what;     // what is looked at, and what is not
    std::string_view why;      // why it matters
    std::string_view example;  // Lua or TOML that triggers it
    std::string_view mend;     // what to do
};

std::span<const LintPage> lint_pages();  // by id
const LintPage& page_of(Lint lint);
std::optional<Lint> find_lint(std::string_view id);
std::vector<std::string> lint_ids();
}  // namespace seccheck
