// The table that a rule hands to one of the report functions.
#pragma once

#include <lua.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "lua/function_table.h"
#include "model/finding.h"
#include "rule/rule_host.h"

namespace seccheck {
class ReportArguments {
public:
    // The argument is at 1: a table with some of the keys `allowed`, or a text, which is its `message`. Any
    // other key is an error with the nearest name; `function` is for messages.
    ReportArguments(lua_State* L, const char* function, std::span<const LuaField> allowed);

    RecordId subject() const { return subject_; }
    std::optional<Date> date(const char* name) const;
    std::string text(const char* name, std::string_view fallback) const;
    // The text of an argument that has to be one of `names`; empty where it isn't given.
    std::string one_of(const char* name, const std::vector<std::string>& names) const;
    std::string key() const;
    // The text of argument `name` with {names} in it replaced: by arguments, by `extra`, by the entries of
    // the argument `with`, and by fields of the subject. A name that is none of these is an error.
    std::string expand(const char* name, std::string_view fallback, std::string_view extra_name = {},
                       std::string_view extra = {}) const;
    std::string required_message() const;
    // Where the finding stands: the field `at` of the subject, or its heading.
    void place(Finding& finding) const;
    // The argument `about`, a list of records; nothing where it isn't given.
    std::optional<std::vector<RecordId>> about() const;
    // The argument `facts`, a list of { record, "field" }.
    std::vector<Evidence> facts() const;

private:
    std::string expand_text(std::string_view text, std::string_view extra_name, std::string_view extra) const;
    void refuse_placeholder(std::string_view text, const std::string& name) const;
    bool append_argument(std::string& out, const std::string& name) const;
    bool append_field(std::string& out, const std::string& name) const;
    FactEvidence fact_at(int index) const;
    FactEvidence named_fact(RecordId record, const char* name) const;

    lua_State* L_;
    const char* function_;
    RuleHost& host_;
    bool is_text_ = false;
    RecordId subject_ = no_record;
};
}  // namespace seccheck
