// Reports of runs over the task model, as text.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "report/report_format.h"
#include "support/task_world.h"

namespace seccheck::test {
inline std::string report_of(const RunResult& result, const char* format = "text",
                             const ReportOptions& options = {}) {
    std::ostringstream out;
    find_report_format(format)->write(result, options, out);
    return out.str();
}

// What a rule says of itself, and the body of its check; `t` is its subject.
struct RuleText {
    const char* id = "TST-001";
    Severity severity = Severity::major;
    const char* title = "a test";
    std::vector<std::string> cites = {"SEC A1"};
    const char* fix = "mend it";
};

inline Rule named_rule(const RuleText& text, const std::string& body, const char* subject = "task") {
    Rule rule = make_rule("check = function(t, report) " + body + "\nend", text.id, subject);
    rule.info.family = rule.info.id.substr(0, 3);
    rule.info.severity = text.severity;
    rule.info.title = text.title;
    rule.info.cites = text.cites;
    rule.info.fix = text.fix;
    return rule;
}

// Its subject is the state as a whole, which the body calls `t` all the same.
inline Rule state_rule(const RuleText& text, const std::string& body) {
    Rule rule = named_rule(text, body);
    rule.info.subject = std::nullopt;
    return rule;
}

// The task model, in which the days that tasks are planned for are what a report looks forward to.
inline Model model_with_horizon() {
    std::map<std::string, std::string> texts = task_world_files();
    texts["home/models/task.toml"] += "[horizon]\ndate = \"planned\"\n";
    const MemoryFiles files(texts);
    std::vector<FoundFile> kinds;
    for (const char* name : {"models/step.toml", "models/task.toml", "models/team.toml"})
        kinds.push_back({std::string("home/") + name, name});
    Diagnostics diagnostics;
    Model model = load_model(files, kinds, diagnostics);
    REQUIRE(diagnostics.empty());
    return model;
}

// The same records as another model, or another name of their file, shows them to a report.
inline State load_tasks_as(const std::string& toml, const char* as_of, const Model& model,
                           const std::string& file = "tasks.toml") {
    const MemoryFiles files(std::map<std::string, std::string>{{file, toml}});
    Diagnostics diagnostics;
    LoadOptions options;
    options.as_of = day(as_of);
    State state = load_state(files, {{file, file}}, model, options, diagnostics);
    REQUIRE(diagnostics.empty());
    return state;
}

// The last line above the label with which the report ends.
inline std::string closing_line(const std::string& text) {
    const std::size_t label = text.rfind("\nClassification: ");
    INFO(text);
    REQUIRE(label != std::string::npos);
    return text.substr(text.rfind('\n', label - 1) + 1, label - text.rfind('\n', label - 1) - 1);
}

// The line below the label with which it begins.
inline std::string heading_line(const std::string& text) {
    CHECK(text.starts_with("Classification: "));
    const std::size_t begin = text.find('\n') + 1;
    return text.substr(begin, text.find('\n', begin) - begin);
}
}  // namespace seccheck::test
