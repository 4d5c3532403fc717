// Everything of a run but the state: kinds, calendar, graphs, parameters and rules.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "base/file_walk.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "model/catalogue.h"
#include "model/pack.h"
#include "rule/rule.h"
#include "rule/rule_inputs.h"

namespace seccheck {
struct World {
    Model model;
    std::vector<Calendar> calendars;
    const Calendar* calendar = nullptr;
    std::vector<GraphSpec> graphs;
    Parameters parameters;
    Modules modules;
    Catalogue catalogue;
    std::vector<Pack> packs;                   // in the order in which they were named
    std::vector<Rule> rules;                   // those selected, by id
    std::vector<Rule> stories;                 // for seccheck case; they check nothing
    std::vector<std::string> other_rules;      // ids of those that were not selected
    Basis basis = Basis::unverified;           // nothing is to rest on less
    std::map<std::string, std::string> paths;  // from the name of a file to its path

    // All but the state and its Working Days.
    RuleInputs inputs() const;
};

// What to load of a world: `seccheck days` needs no rules, and a check not their cases.
enum class WorldPart { calendars, checks, all };

// On `jobs` threads at most. Problems are explained on `err`. `home` is the folder that models/ and rules/ of
// our own lie in.
std::variant<std::unique_ptr<World>, ExitCode> load_world(const FileSystem& files,
                                                          const WorldOptions& options,
                                                          const std::string& home, WorldPart part,
                                                          std::size_t jobs, std::ostream& err);

// Of the folders that a program started from `executable` may have beside it, the one that holds our models
// and rules; empty where there is none.
std::string find_home(const FileSystem& files, const std::string& executable);
}  // namespace seccheck
