// The files of the rules that are looked at, each once: their own, and the modules that they use.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rule/rule.h"
#include "rule/rule_inputs.h"
#include "rule/rule_watch.h"
#include "syntax/live_code.h"

namespace seccheck {
struct RuleFile {
    std::string name;
    std::string_view text;
    bool is_module = false;
    std::vector<std::size_t> rules;  // indices of those that run it, in order
    LiveCode code;
};

// By name. `watches` tell, for each rule, which modules it used. Points into the rules and modules.
std::vector<RuleFile> files_of(const std::vector<Rule>& rules, const Modules& modules,
                               const std::vector<RuleWatch>& watches);

// By name of a parameter, the rules that got a value of it in `watches` or have its name in their code.
std::map<std::string, std::vector<std::size_t>> readers_of(const Parameters& parameters,
                                                           const std::vector<RuleFile>& files,
                                                           const std::vector<RuleWatch>& watches);

// The names of parameters that live code has as texts.
std::vector<std::string> parameters_named(const RuleFile& file, const Parameters& parameters);
}  // namespace seccheck
