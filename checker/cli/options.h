// The command line as data.
#pragma once

#include <cstddef>
#include <optional>
#include <map>
#include <ostream>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/file_walk.h"
#include "base/place.h"
#include "cli/exit_code.h"
#include "model/basis.h"
#include "model/classification.h"
#include "model/verdict.h"
#include "usage/command_info.h"

namespace seccheck {
enum class ColorChoice { automatic, always, never };

// Where the kinds and rules come from, and which rules are meant.
struct WorldOptions {
    std::vector<std::string> models;          // folders; empty for those that come with seccheck
    std::vector<std::string> rules;           // the same; "standard" names those that come with seccheck
    std::string calendar;                     // empty where there is only one
    std::vector<std::string> select, ignore;  // ids, families, topics or tags of rules
    Basis basis = Basis::unverified;          // nothing that rests on less than this
    bool isolated = false;                    // without what a seccheck.toml sets
    FoundFile placed_in;                      // the seccheck.toml that names some of `select` and `ignore`,
    std::map<std::string, Place> placed_names;  // and where it does
    std::vector<std::string> tests;           // files and folders that are tested or linted, with their packs
};

// A report to write, and where.
struct ReportTarget {
    std::string format;
    std::string path;  // empty: standard output
};

struct CheckOptions {
    WorldOptions world;
    std::vector<std::string> states;  // files or folders
    std::optional<Date> as_of;
    std::size_t jobs = 0;  // 0: as many as there are processors
    std::vector<ReportTarget> reports = {{"text", ""}};  // at most one to standard output
    Verdict fail_on = Verdict::breach;
    std::optional<Classification> audience;  // who is to read the reports; nothing for all who may read the state
    ColorChoice color = ColorChoice::automatic;
    bool each_unknown = false;
    bool sarif_include_waived = false;
    bool stats = false;
    bool profile = false;  // tell what each rule cost
    bool facts = false;    // in JSON, all that the state says
    std::set<std::string> given;  // the options that the command line has: "--fail-on"
    std::string baseline;  // a JSON report of an earlier run, what stands in which is known; empty for none
};

struct DiffOptions {
    WorldOptions world;
    std::string before, after;     // JSON reports, or states
    std::optional<Date> from, to;  // the days of states
    std::string format = "text";
    std::string output;  // empty: standard output
    Verdict fail_on = Verdict::breach;
    std::size_t jobs = 0;  // 0: as many as there are processors
    ColorChoice color = ColorChoice::automatic;
    bool each_unknown = false;
};

struct TestOptions {
    WorldOptions world;
    std::vector<std::string> filters;  // parts of a rule's id or a case's name
    bool list = false;                 // tell the cases, and run none
    bool coverage = false;             // tell the lines, parameters and verdicts that no case came past
    std::string lcov;                  // the file to write the coverage of lines to; empty for none
    bool mutate = false;               // tell the changes of the rules that no case notices
    std::string format = "text";
    std::string output;    // empty: standard output
    std::size_t jobs = 0;  // 0: as many as there are processors
    ColorChoice color = ColorChoice::automatic;
};

struct RulesOptions {
    WorldOptions world;
    std::string clause;  // only rules that cite a clause with this in it: "M8.1"; all where it is empty
};

struct DaysOptions {
    WorldOptions world;
    Date start;
    std::optional<Date> end;   // for between
    std::optional<int> count;  // for add
};

struct CoverageOptions {
    WorldOptions world;
};

struct CaseOptions {
    WorldOptions world;
    std::string whose;                // the key of a Party
    std::vector<std::string> states;  // files or folders
    std::optional<Date> as_of;
};

struct SchemaOptions {
    WorldOptions world;
    std::string name;      // of the one to print; empty where all are written
    std::string folder;    // to write all to
    bool replace = false;  // settings of tools that are there already, too
};

struct DocsOptions {
    WorldOptions world;
    std::string folder;
};

struct LintOptions {
    WorldOptions
        world;  // only what lies in its `tests` is told, all where empty; `select`, `ignore` not used
    std::vector<std::string> select, ignore;  // ids of lints
    std::string format = "text";
    std::string explain;  // the id of a lint, to show its page
    bool list = false, fix = false, show_fix = false;
};

// seccheck explain: rules, or one finding of a state.
struct ExplainOptions {
    WorldOptions world;
    std::vector<std::string> names;   // ids of rules, or a fingerprint
    std::vector<std::string> states;  // files or folders, where a finding is to be explained
    std::optional<Date> as_of;
    bool all = false;  // every fact, however many there are
};

// seccheck why and seccheck trace: one rule on one subject.
struct WhyOptions {
    WorldOptions world;
    std::string rule;
    std::vector<std::string> rest;  // the subject, unless the rule is over the whole state; files or folders
    std::optional<Date> as_of;
    bool trace = false;  // line by line
    bool all = false;    // every fact or line, however many there are
};

struct ReplOptions {
    WorldOptions world;
    std::vector<std::string> states;  // files or folders
    std::optional<Date> as_of;
};

struct NewOptions {
    enum class What { pack, kind, parameter, rule };
    WorldOptions world;
    What what = What::rule;
    std::string name;            // of a rule its id, or its family for the next free one
    std::string subject, title;  // of a rule
    std::string to;              // the folder to write to; empty for the pack that lies here or above
};

struct ManOptions {};

struct CompletionOptions {
    std::string shell;
};

// What completions ask for: names that are known, one to a line.
struct WordsOptions {
    WorldOptions world;
    std::string what;  // "rules" or "lints"
};

using Command = std::variant<CheckOptions, TestOptions, RulesOptions, CoverageOptions, CaseOptions,
                             DaysOptions, SchemaOptions, DocsOptions, LintOptions, ExplainOptions, WhyOptions,
                             ReplOptions, NewOptions, DiffOptions, ManOptions, CompletionOptions, WordsOptions>;

// Either what to do, or the status with which to end: after --help, --version, or a wrong use, which has
// been explained on `err`.
std::variant<Command, ExitCode> parse_options(int argc, const char* const* argv, std::ostream& out,
                                              std::ostream& err);

// All commands with their options: what manual and completions are made from.
CommandInfo command_line();
}  // namespace seccheck
