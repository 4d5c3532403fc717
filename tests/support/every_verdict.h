// A run with one finding of each verdict, for the formats that lay out the same findings in their own way.
#pragma once

#include "support/report_text.h"

namespace seccheck::test {
// Task A begins on line 4, each task after it four lines further down.
inline const std::string six_tasks = [] {
    std::string toml = "[state]\ntitle = \"Panel of <tasks>\"\n";
    for (const char* id : {"A", "B", "C", "D", "E", "F"})
        toml += "\n[[task]]\nid = \"" + std::string(id) + "\"\nopened = 2019-12-02\n";
    return toml;
}();

// A breach of A, a note on B, C due, D unknown, E an error; F passes.
struct EveryVerdict : TaskRun {
    EveryVerdict() : TaskRun({rule()}, six_tasks, "2020-02-14") {}

    static Rule rule() {
        Rule rule = named_rule(
            {"TST-001", Severity::major, "Task, late", {"SEC A1", "SEC A2"}, "Close it."},
            "local o = t.opened\n"
            "if t.id == 'A' then report.breach { at = 'opened', message = '{subject} is \"late\" & 100% "
            "<open>' }\n"
            "elseif t.id == 'B' then report.note '{subject} is odd'\n"
            "elseif t.id == 'C' then report.due { by = date '2020-02-20', message = '{subject} ends' }\n"
            "elseif t.id == 'D' then local s = t.size\n"
            "elseif t.id == 'E' then error 'no such task' end");
        rule.info.topic = "tasks";
        rule.info.why = "Others wait.";
        rule.info.basis = Basis::derived;
        rule.info.basis_note = "as it is done";
        return rule;
    }
};
}  // namespace seccheck::test
