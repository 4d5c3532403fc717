#include "rule/api_table.h"

#include <array>

#include "lua/sandbox.h"
#include "rule/api_days.h"
#include "rule/api_graph.h"
#include "rule/api_report.h"
#include "rule/api_state.h"
#include "rule/api_text.h"
#include "rule/api_waivers.h"
#include "rule/handle_metatable.h"
#include "rule/record_access.h"
#include "rule/rule_host.h"

namespace seccheck {
namespace {
constexpr std::array keys_of_rule = {
    LuaField{"id", "string", "Family, dash, three digits: \"ASM-001\". For ever, wherever the file goes."},
    LuaField{"title", "string", "What is wrong when it doesn't hold, in a few words."},
    LuaField{"subject", "kind_name|\"state\"",
             "The kind it is checked for, once for each record; \"state\" for once over everything."},
    LuaField{"severity", "\"minor\"|\"major\"|\"critical\"", "How much it matters."},
    LuaField{"cites", "string|string[]", "Clauses, papers or practices that it rests on."},
    LuaField{"basis", "\"stated\"|\"derived\"|\"unverified\"",
             "Read in a source, concluded from one, or recollection."},
    LuaField{"basis_note", "string?",
             "What the basis is; needed unless stated, and shown with every finding."},
    LuaField{"since", "string|date?", "The first day on which it was law."},
    LuaField{"until", "string|date?", "The last day on which it was law."},
    LuaField{"dated_by", "(string|fun(subject: any): date?)?",
             "The date that is compared with them: a field of the subject or a function of it; else today."},
    LuaField{"covers", "string|string[]?", "Ids of the obligations in catalogue.toml."},
    LuaField{"tags", "string|string[]?", "Words to select by."},
    LuaField{"story", "string?",
             "The field of the subject that says whose case it tells, for seccheck case."},
    LuaField{"why", "string", "Why it matters."},
    LuaField{"fix", "string", "What to do about a finding."},
    LuaField{"applies", "(fun(subject: any): boolean)?", "Whether the rule concerns the subject at all."},
    LuaField{"check", "fun(subject: any, report: report)",
             "Says what is wrong through report; saying nothing is a pass."},
    LuaField{"cases", "rule.case[]|fun(): rule.case[]",
             "At least one that finds something and one that passes."},
};
constexpr std::array keys_of_case = {
    LuaField{"name", "string", "What it shows."},
    LuaField{"as_of", "string|date", "The day of the check: \"2020-02-14\"."},
    LuaField{"given", "string", "The state, as TOML."},
    LuaField{"subject", "string?", "The key of the record meant, where the state has several."},
    LuaField{
        "found", "table<string, table<string, string>|false>?",
        "For a rule about waivers: what other rules found before it, by the key of the subject; false for "
        "one that checked nothing."},
    LuaField{"expect", "rule.expected|rule.expected[]|\"pass\"|\"not_applicable\"",
             "What the check says, in order, where it finds several things."},
};
constexpr std::array keys_of_expected = {
    LuaField{"breach", "string|true?", "The message of a breach; true for any."},
    LuaField{"due", "string|date|true?", "The last day of what is due; true for any."},
    LuaField{"note", "string|true?", "The message of a note; true for any."},
    LuaField{"unknown", "string|true?", "What is missing, \"kind.field\"; true for any."},
};
constexpr std::array keys_of_way = {
    LuaField{"records", "record[]", "The records on the way, from its start to its end."},
    LuaField{"facts", "fact[]", "What leads from each to the next."},
    LuaField{"text", "string", "The way in words: their titles, with arrows between."},
};
constexpr std::array keys_of_need = {
    LuaField{"record", "record", "What is needed."},
    LuaField{"kind", "string", "The kind of edge that says so."},
    LuaField{"fact", "fact", "The field that says so."},
};
constexpr std::array keys_of_counting = {
    LuaField{"name", "string", "Its name, as days.count takes it."},
    LuaField{"meaning", "string", "How it counts, in words."},
};
}  // namespace

std::vector<ApiLibrary> api_libraries() {
    return {
        {"", "Lua's own, as far as it is safe.", base_functions(), {}},
        {"", "What rules call by its bare name.", global_functions(), global_fields()},
        {"days", "Calendar days, and other countings than the Code's.", day_functions(), {}},
        {"graph", "The graphs that the model describes.", graph_functions(), {}},
        {"math", "Lua's own, as far as it is safe.", math_functions(), math_constants()},
        {"state", "All records, by kind.", state_functions(), {}},
        {"string", "Lua's own, as far as it is safe: no patterns.", string_functions(), {}},
        {"table", "Lua's own, as far as it is safe.", table_functions(), {}},
        {"text", "Questions about texts; patterns are RE2's.", text_functions(), {}},
        {"waivers",
         "What a run found for a waiver: for the rules about those, which come last.",
         waiver_functions(),
         {}},
        {"wd", "Working Days: the first day is not counted, the last is.", working_day_functions(), {}},
    };
}

std::vector<ApiClass> api_classes() {
    std::vector<ApiClass> classes = {
        {"rule", "What a rule file returns.", keys_of_rule, {}, {}},
        {"rule.case", "A state, and what the rule's check says of it.", keys_of_case, {}, {}},
        {"rule.expected", "One finding that a case expects.", keys_of_expected, {}, {}},
        {"date",
         "A day, without a time.",
         date_fields(),
         date_methods(),
         {"add(integer): date", "sub(date): integer", "sub(integer): date"}},
        {"record", "A record of the state.", {}, record_methods(), {}},
        {"graph", "What must come before what.", {}, graph_methods(), {}},
        {"way", "Records of which each needs the next.", keys_of_way, {}, {}},
        {"need", "What a record needs, and what says so.", keys_of_need, {}, {}},
        {"counting", "A way to count days.", keys_of_counting, {}, {}},
        {"report", "What a check may say.", {}, report_functions(), {}},
    };
    for (const LuaFunction& function : report_functions())
        classes.push_back({std::string("report.") + function.name,
                           std::string("What report.") + function.name + " takes.",
                           report_keys(function.name),
                           {},
                           {}});
    return classes;
}

std::span<const LuaField> rule_keys() { return keys_of_rule; }
std::span<const LuaField> case_keys() { return keys_of_case; }
}  // namespace seccheck
