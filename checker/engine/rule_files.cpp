#include "engine/rule_files.h"

#include <algorithm>
#include <set>

namespace seccheck {
namespace {
// What rules and modules ask of others grows with each module of which more is found to be live.
std::map<std::string, LiveCode> live_modules(const std::set<std::string>& files, const Modules& modules,
                                             std::set<std::string> names) {
    std::map<std::string, LiveCode> live;
    std::size_t before = 0;
    do {
        before = names.size();
        for (const std::string& file : files) {
            auto code = live_code_of_module(modules.at(file), names);
            if (!code) continue;
            names.merge(members_named(*code));
            live[file] = std::move(*code);
        }
    } while (names.size() != before);
    return live;
}
}  // namespace

std::vector<RuleFile> files_of(const std::vector<Rule>& rules, const Modules& modules,
                               const std::vector<RuleWatch>& watches) {
    std::vector<RuleFile> files;
    std::map<std::string, std::vector<std::size_t>> users;
    std::set<std::string> used, names;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        for (const std::string& module : watches[i].modules) users[module].push_back(i);
        used.insert(watches[i].modules.begin(), watches[i].modules.end());
        auto code = live_code_of_rule(rules[i].source);
        if (!code) continue;
        names.merge(members_named(*code));
        files.push_back({rules[i].info.place.file, rules[i].source, false, {i}, std::move(*code)});
    }
    for (auto& [name, code] : live_modules(used, modules, std::move(names)))
        files.push_back({name, modules.at(name), true, users.at(name), std::move(code)});
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
