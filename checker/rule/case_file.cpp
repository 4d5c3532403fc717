#include "rule/case_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include "base/nearest_name.h"
#include "rule/api_use.h"
#include "rule/case_reader.h"
#include "rule/lua_table.h"
#include "rule/rule_host.h"

namespace seccheck {
namespace {
// Making the cases is a matter of a few thousand instructions.
constexpr std::int64_t steps_to_load = 1'000'000;

class CaseFileReader {
public:
    CaseFileReader(RuleHost& host, std::vector<Rule>& rules, Diagnostics& diagnostics)
        : host_(host), L_(host.lua().get()), rules_(rules), diagnostics_(diagnostics) {}

    void read(const std::string& file, const std::string& text) {
        const StackGuard guard(L_);
        LuaFailure failure;
        if (!host_.compile(text, file, failure) ||
            host_.lua().call(0, 1, steps_to_load, failure) != LuaState::Ended::normally) {
            complain(file, failure.message);
            return;
        }
        if (lua_type(L_, -1) != LUA_TTABLE) {
            diagnostics_.add(Place{file, 1, 1}, "a file of cases returns one table",
                             "write return { rule = \"...\", cases = { ... } }");
            return;
        }
        const LuaSource source = LuaSource::of_rule(text, file);
        LuaTable top(L_, -1, "the file of cases", source, diagnostics_);
        const std::string id = top.required_text("rule");
        if (!top.has("cases")) top.complain_missing("cases", "add cases = { { name = \"...\", ... }, ... }");
        top.push("cases");
        std::vector<RuleCase> cases = read_case_list(L_, source, file, diagnostics_);
        top.finish();
        if (!id.empty()) give(id, std::move(cases), source.find_key("rule"));
    }

private:
    void give(const std::string& id, std::vector<RuleCase> cases, Place place) {
        const auto rule =
            std::find_if(rules_.begin(), rules_.end(), [&](const Rule& each) { return each.info.id == id; });
        if (rule != rules_.end()) {
            std::move(cases.begin(), cases.end(), std::back_inserter(rule->cases));
            return;
        }
        std::vector<std::string> ids;
        for (const Rule& each : rules_) ids.push_back(each.info.id);
        diagnostics_.add(std::move(place), fmt::format("there is no rule {} for these cases", id),
                         nearest_name(id, ids) ? suggest(id, ids)
                                               : "name a rule that is loaded: seccheck rules lists them");
    }

    // Lua's messages begin with "file:line: ".
    void complain(const std::string& file, const std::string& message) {
        if (!message.starts_with(file + ":")) {
            diagnostics_.add(Place{file, 1, 0},
                             message.empty() ? "raised an error that is no text" : message);
            return;
        }
        const auto line =
            static_cast<std::uint32_t>(std::strtoul(message.c_str() + file.size() + 1, nullptr, 10));
        const std::size_t colon = message.find(": ", file.size());
        diagnostics_.add(Place{file, line, 0},
                         colon == std::string::npos ? message : message.substr(colon + 2));
    }

    RuleHost& host_;
    lua_State* L_;
    std::vector<Rule>& rules_;
    Diagnostics& diagnostics_;
};
}  // namespace

bool is_case_file(std::string_view file) { return file.ends_with("_cases.lua") && !is_module(file); }

void add_case_files(const FileSystem& files, const std::vector<FoundFile>& found, const RuleInputs& inputs,
                    const Model& model, std::vector<Rule>& rules, Diagnostics& diagnostics) {
    if (found.empty()) return;
    RuleHost host(inputs, model);
    CaseFileReader reader(host, rules, diagnostics);
    for (const FoundFile& file : found) {
        if (const auto text = read_file(files, file.path))
            reader.read(file.name, *text);
        else
            diagnostics.add(Place{file.name, 0, 0}, "can't be read", "check its permissions");
    }
}
}  // namespace seccheck
