// Rule files in memory, and what the loader says of them.
#pragma once

#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "base/quote.h"
#include "rule/rule_loader.h"
#include "support/task_world.h"

namespace seccheck::test {
// A rule file with nothing wrong in it. Each key has a line of its own.
inline const std::string good_rule = R"(return {
  id = "TST-001",
  title = "A task takes too long",
  subject = "task",
  severity = "major",
  cites = "SEC A1",
  basis = "stated",
  why = "Others wait for it.",
  fix = "Close it.",
  check = function(t, report) if not t.closed then report.breach("{subject} is open") end end,
  cases = {
    { name = "open", as_of = "2020-02-14", expect = { breach = "task A is open" }, given = [=[
[[task]]
id = "A"
opened = 2019-12-02
]=] },
    { name = "closed", as_of = "2020-02-14", expect = "pass", given = [=[
[[task]]
id = "A"
opened = 2019-12-02
closed = 2020-01-02
]=] },
  },
}
)";

inline std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    INFO("looking for: " << what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

inline std::vector<RuleDraft> drafts_of(const FileSystem& files, const std::vector<FoundFile>& found,
                                        RuleParts parts = RuleParts::all) {
    std::vector<RuleDraft> drafts;
    for (const FoundFile& file : found) drafts.push_back(draft_rule(files, file, parts));
    return drafts;
}

struct LoadedRules {
    std::vector<Rule> rules;
    std::string problems;  // as they are printed
};

inline LoadedRules load_rule_files(const std::map<std::string, std::string>& texts) {
    const MemoryFiles files(texts);
    std::vector<FoundFile> found;
    std::map<std::string, std::string> paths;
    for (const auto& [name, text] : texts) {
        found.push_back({name, name});
        paths[name] = name;
    }
    const RuleInputs inputs = task_world().inputs();
    Diagnostics diagnostics;
    LoadedRules loaded;
    loaded.rules =
        load_rules(drafts_of(files, found), inputs, task_world().model, RuleParts::all, 2, diagnostics);
    std::ostringstream out;
    print_diagnostics(out, diagnostics.sorted(), files, paths);
    loaded.problems = out.str();
    return loaded;
}

// What the loader says of the good rule with one thing changed.
inline std::string problems_with(const std::string& what, const std::string& by) {
    return load_rule_files({{"rules/x.lua", replaced(good_rule, what, by)}}).problems;
}
}  // namespace seccheck::test
