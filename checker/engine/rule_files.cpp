#include "engine/rule_files.h"

#include <algorithm>
#include <set>

namespace seccheck {
namespace {
void add_file(std::vector<RuleFile>& files, const std::string& name, std::string_view text, bool is_module,
              std::vector<std::size_t> rules) {
    auto code = is_module ? live_code_of_module(text) : live_code_of_rule(text);
    if (code) files.push_back({name, text, is_module, std::move(rules), std::move(*code)});
}
}  // namespace

std::vector<RuleFile> files_of(const std::vector<Rule>& rules, const Modules& modules,
                               const std::vector<RuleWatch>& watches) {
    std::map<std::string, std::vector<std::size_t>> users;
    for (std::size_t i = 0; i < rules.size(); ++i)
        for (const std::string& module : watches[i].modules) users[module].push_back(i);
    std::vector<RuleFile> files;
    for (std::size_t i = 0; i < rules.size(); ++i)
        add_file(files, rules[i].info.place.file, rules[i].source, false, {i});
    for (auto& [name, by] : users) add_file(files, name, modules.at(name), true, std::move(by));
    std::sort(files.begin(), files.end(),
              [](const RuleFile& a, const RuleFile& b) { return a.name < b.name; });
    return files;
}

std::vector<std::string> parameters_named(const RuleFile& file, const Parameters& parameters) {
    std::set<std::string> names;
    walk(file.code.tree.root, [&](const LuaNode& node) {
        if (node.type != LuaNodeType::text_value || !file.code.is_live(node)) return true;
        const auto text = text_of(node);
        if (text && parameters.find(*text) != nullptr) names.insert(*text);
        return true;
    });
    return {names.begin(), names.end()};
}

std::map<std::string, std::vector<std::size_t>> readers_of(const Parameters& parameters,
                                                           const std::vector<RuleFile>& files,
                                                           const std::vector<RuleWatch>& watches) {
    std::map<std::string, std::set<std::size_t>> readers;
    for (std::size_t i = 0; i < watches.size(); ++i)
        for (const std::string& name : watches[i].parameters) readers[name].insert(i);
    for (const RuleFile& file : files)
        for (const std::string& name : parameters_named(file, parameters))
            readers[name].insert(file.rules.begin(), file.rules.end());
    std::map<std::string, std::vector<std::size_t>> result;
    for (const auto& [name, rules] : readers) result[name] = {rules.begin(), rules.end()};
    return result;
}
}  // namespace seccheck
