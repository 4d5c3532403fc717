#include "engine/line_coverage.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/rule_files.h"
#include "lua/active_lines.h"

namespace seccheck {
namespace {
using Type = LuaNodeType;

// Lua has something to do at the end of some blocks too, where nobody wrote anything.
bool only_ends(std::string_view word) {
    return word == "end" || word == ")" || word == "}" || word == "," || word == ";" || word == "else";
}

// The lines that have something to run.
std::set<std::uint32_t> lines_of(const LuaNode& function, const RuleFile& file) {
    const LuaTree& tree = file.code.tree;
    // Its parameters come first in it, behind the word itself where it has no name.
    std::size_t first = function.first;
    if (tree.token(first).text == "function") ++first;
    const LuaToken &begin = tree.token(first), &end = tree.token(function.last);
    const std::size_t size = end.offset + end.text.size() - begin.offset;
    std::set<std::uint32_t> lines = active_lines(file.text.substr(begin.offset, size), begin.line);
    std::set<std::uint32_t> written;
    for (std::size_t i = first; i <= function.last; ++i)
        if (!only_ends(tree.token(i).text)) written.insert(tree.token(i).line);
    std::erase_if(lines, [&](std::uint32_t line) { return !written.contains(line); });
    return lines;
}

std::map<std::uint32_t, std::uint64_t> runs_of(const RuleFile& file, const std::vector<RuleWatch>& watches) {
    std::map<std::uint32_t, std::uint64_t> runs;
    walk(file.code.tree.root, [&](const LuaNode& node) {
        if (node.type == Type::function && file.code.is_live(node))
            for (const std::uint32_t line : lines_of(node, file)) runs[line] = 0;
        return true;
    });
    for (const std::size_t rule : file.rules) {
        const auto hits = watches[rule].hits.find(file.name);
        if (hits == watches[rule].hits.end()) continue;
        for (const auto& [line, times] : hits->second)
            if (const auto known = runs.find(line); known != runs.end()) known->second += times;
    }
    return runs;
}

// By the name of a report function, what it can come to.
std::vector<Verdict> verdicts_of(const std::string& function) {
    if (function == "obligation") return {Verdict::breach, Verdict::due};
    if (const auto known = verdict(function)) return {*known};
    return {};
}

std::vector<std::string> unexpected_verdicts(const RuleFile& file, const std::vector<Rule>& rules) {
    std::set<Verdict> missing;
    walk(file.code.tree.root, [&](const LuaNode& node) {
        const bool reports = node.type == Type::member && file.code.is_live(node) &&
                             node.children[0].type == Type::name && node.children[0].text == "report";
        if (reports)
            for (const Verdict each : verdicts_of(text_of(node.children[1]).value_or("")))
                missing.insert(each);
        return true;
    });
    for (const std::size_t rule : file.rules)
        for (const RuleCase& each : rules[rule].cases)
            for (const ExpectedFinding& expected : each.expect) missing.erase(expected.verdict);
    std::vector<std::string> names;
    for (const Verdict each : missing) names.emplace_back(name(each));
    return names;
}

std::vector<std::string> unreached_parameters(const RuleFile& file, const Parameters& parameters,
                                              const std::vector<RuleWatch>& watches) {
    std::vector<std::string> names = parameters_named(file, parameters);
    std::erase_if(names, [&](const std::string& name) {
        return std::any_of(file.rules.begin(), file.rules.end(),
                           [&](std::size_t rule) { return watches[rule].parameters.contains(name); });
    });
    return names;
}
}  // namespace

CaseCoverage coverage_of(const std::vector<Rule>& rules, const RuleInputs& world,
                         const std::vector<RuleWatch>& watches) {
    CaseCoverage coverage;
    for (const RuleFile& file : files_of(rules, *world.modules, watches)) {
        FileCoverage& each = coverage.files.emplace_back();
        each.file = file.name;
        if (!file.is_module) each.rule = rules[file.rules.front()].info.id;
        each.runs = runs_of(file, watches);
        each.parameters = unreached_parameters(file, *world.parameters, watches);
        each.verdicts = unexpected_verdicts(file, rules);
    }
    return coverage;
}
}  // namespace seccheck
