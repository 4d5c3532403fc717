#include "cli/options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

#include "base/nearest_name.h"
#include "cli/option_table.h"
#include "cli/report_targets.h"
#include "compare/comparison_format.h"
#include "report/case_format.h"
#include "report/report_format.h"
#include "usage/completion.h"

namespace seccheck {
namespace {
template <typename T>
using Choices = std::vector<std::pair<std::string, T>>;

const Choices<Verdict> fail_levels = {{"note", Verdict::note},
                                      {"due", Verdict::due},
                                      {"unknown", Verdict::unknown},
                                      {"breach", Verdict::breach}};
const Choices<std::optional<Classification>> audiences = {{"WHITE", Classification::white},
                                                          {"GREEN", Classification::green},
                                                          {"AMBER", Classification::amber},
                                                          {"RED", Classification::red}};
const Choices<Basis> bases = {
    {"stated", Basis::stated}, {"derived", Basis::derived}, {"unverified", Basis::unverified}};
const Choices<ColorChoice> colors = {
    {"auto", ColorChoice::automatic}, {"always", ColorChoice::always}, {"never", ColorChoice::never}};

constexpr const char* description =
    "Checks what Parties, modifications and releases are recorded to have done against the\n"
    "Smart Energy Code of Great Britain.";

std::string check_footer() {
    return "Exit status (where several apply, the highest):\n" + exit_codes_text() +
           "\nExamples:\n"
           "  seccheck check state/ --as-of 2020-02-14\n"
           "  seccheck check state/ --select assessments --format json --output report.json\n"
           "\nA seccheck.toml in the folder of the first state, or above, may set rules, models, calendar, select,\n"
           "ignore, basis, fail_on, audience, formats and baseline. The command line beats it.\n";
}

std::string diff_footer() {
    return "Exit status (where several apply, the highest): as for seccheck check, but 1 is for what is new,\n"
           "or has come to a worse verdict than it had.\n"
           "\nExamples:\n"
           "  seccheck diff january.json february.json\n"
           "  seccheck diff january.json state/\n"
           "  seccheck diff state/ --from 2020-01-10 --to 2020-02-14\n";
}

class Parser {
public:
    Parser() : app_(description, "seccheck") {
        app_.set_version_flag("--version", "seccheck " SECCHECK_VERSION);
        app_.require_subcommand(1);
        app_.footer("seccheck COMMAND --help tells more of each command.");
        app_.get_formatter()->column_width(34);
        add_check();
        add_test();
        add_rules();
        add_case();
        add_coverage();
        add_days();
        add_schema();
        add_docs();
        add_lint();
        add_explain();
        add_why();
        add_trace();
        add_repl();
        add_new();
        add_diff();
        add_man();
        add_completion();
        add_words();
    }

    CommandInfo table() const { return option_table(app_); }

    std::variant<Command, ExitCode> parse(int argc, const char* const* argv, std::ostream& out,
                                          std::ostream& err) {
        try {
            app_.parse(argc, argv);
        } catch (const CLI::ParseError& error) {
            if (explain_unknown(err)) return ExitCode::usage;
            const int status = app_.exit(error, out, err);
            return status == 0 ? ExitCode::clean : ExitCode::usage;
        }
        if (app_.got_subcommand("check")) return Command{check_};
        if (app_.got_subcommand("test")) return Command{test_};
        if (app_.got_subcommand("rules")) return Command{rules_};
        if (app_.got_subcommand("case")) return Command{case_};
        if (app_.got_subcommand("coverage")) return Command{coverage_};
        if (app_.got_subcommand("schema")) return Command{schema_};
        if (app_.got_subcommand("docs")) return Command{docs_};
        if (app_.got_subcommand("lint")) return Command{lint_};
        if (app_.got_subcommand("explain")) return Command{explain_};
        if (app_.got_subcommand("why")) return Command{why_};
        if (app_.got_subcommand("trace")) return Command{trace_};
        if (app_.got_subcommand("repl")) return Command{repl_};
        if (app_.got_subcommand("new")) return Command{new_};
        if (app_.got_subcommand("diff")) return Command{diff_};
        if (app_.got_subcommand("man")) return Command{ManOptions{}};
        if (app_.got_subcommand("completion")) return Command{completion_};
        if (app_.got_subcommand("words")) return Command{words_};
        return Command{days_};
    }

private:
    // The command that was asked for, or the program itself.
    CLI::App& innermost() {
        CLI::App* app = &app_;
        while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
        return *app;
    }

    // CLI11 says that a command is required where there is one with a slip in it, and never what was meant.
    // False where each word is known, so that something else is wrong.
    bool explain_unknown(std::ostream& err) {
        CLI::App& app = innermost();
        const std::vector<std::string> rest = app_.remaining(true);
        if (rest.empty()) return false;
        const std::string& word = rest.front();
        const bool is_option = word.starts_with('-');
        const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
        if (!is_option && commands.empty()) return false;
        std::vector<std::string> known;
        if (is_option)
            for (const CLI::Option* option : app.get_options())
                for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
        else
            for (const CLI::App* command : commands)
                if (!command->get_group().empty()) known.push_back(command->get_name());
        const std::string help = suggest(word.substr(0, word.find('=')), known);
        err << fmt::format("There is no {} \"{}\"{}{}\nRun with --help for more information.\n",
                           is_option ? "option" : "command", word, help.empty() ? "" : ": ", help);
        return true;
    }

    static void add_models(CLI::App& command, WorldOptions& world) {
        command
            .add_option("--models", world.models, "Folder of kinds, calendars and graphs (may be repeated)")
            ->type_name("DIR")
            ->allow_extra_args(false);
        command.add_option("--calendar", world.calendar, "Calendar to count Working Days by")
            ->type_name("NAME");
    }

    static void add_folders(CLI::App& command, WorldOptions& world) {
        add_models(command, world);
        command
            .add_option("--rules", world.rules,
                        "Folder of rules (may be repeated, packs add up); \"standard\" for our own")
            ->type_name("DIR")
            ->allow_extra_args(false);
    }

    static void add_world(CLI::App& command, WorldOptions& world) {
        add_folders(command, world);
        command.add_option("--select", world.select, "Only these rules: ids, families, topics or tags")
            ->type_name("RULE,...")
            ->delimiter(',')
            ->allow_extra_args(false);
        command.add_option("--ignore", world.ignore, "Not these rules")
            ->type_name("RULE,...")
            ->delimiter(',')
            ->allow_extra_args(false);
        add_choice(command, "--basis", "Nothing that rests on less than this (default: unverified)", bases,
                   world.basis);
    }

    static void add_date(CLI::App& command, const std::string& name, const std::string& doc,
                         const std::function<void(Date)>& set, bool required) {
        CLI::Option* option = command.add_option_function<std::string>(
            name,
            [set, name](const std::string& text) {
                const auto date = Date::parse(text);
                if (!date)
                    throw CLI::ValidationError(
                        name, "\"" + text + "\" is no date: write year, month and day, such as 2020-02-14");
                set(*date);
            },
            doc);
        option->type_name("DATE");
        if (required) option->required();
    }

    // One of a few words, and nothing else: CLI11 would take the number behind a word as well.
    template <typename T>
    static CLI::Option* add_choice(CLI::App& command, const std::string& name, const std::string& doc,
                           const Choices<T>& choices, T& chosen) {
        std::vector<std::string> words;
        for (const auto& [word, value] : choices) words.push_back(word);
        return command
            .add_option_function<std::string>(
                name,
                [name, words, &choices, &chosen](const std::string& text) {
                    const auto it = std::find(words.begin(), words.end(), text);
                    if (it == words.end())
                        throw CLI::ValidationError(
                            name, fmt::format("can't be \"{}\": {}", text, suggest(text, words)));
                    chosen = choices[static_cast<std::size_t>(it - words.begin())].second;
                },
                doc)
            ->type_name(fmt::format("{}", fmt::join(words, "|")));
    }

    void add_check() {
        CLI::App& command = *app_.add_subcommand("check", "Check a state against the rules");
        command.add_option("STATE", check_.states, "Files and folders of TOML")->required();
        add_date(
            command, "--as-of", "Day of the check (default: the state's own as_of, else today)",
            [this](Date date) { check_.as_of = date; }, false);
        add_world(command, check_.world);
        add_reports(command);
        add_choice(command, "--fail-on", "End with status 1 from this verdict on (default: breach)",
                   fail_levels, check_.fail_on);
        CLI::Option* audience =
            add_choice(command, "--audience",
                       "Leave out what is above this label, and count only what is left (default: all)",
                       audiences, check_.audience);
        add_choice(command, "--color", "Colour in the text report (default: auto)", colors, check_.color);
        command.add_option("-j,--jobs", check_.jobs, "Threads (default: one for each processor)")
            ->check(CLI::Range(1, 1024))
            ->type_name("N");
        command.add_flag("--unknowns", check_.each_unknown,
                         "List every record that lacks a fact that a rule needs");
        command.add_flag(
            "--sarif-include-waived", check_.sarif_include_waived,
            "Write waived breaches to SARIF too, as suppressed: not for GitHub, which shows those");
        // What they tell is of the whole run.
        command.add_flag("--stats", check_.stats, "Tell on standard error where time and memory went")
            ->excludes(audience);
        command
            .add_flag("--profile", check_.profile,
                      "Tell on standard error what each rule took, dearest first")
            ->excludes(audience);
        command
            .add_option("--baseline", check_.baseline,
                        "JSON report of an earlier run: fail only on what is new or has got worse since")
            ->type_name("FILE");
        command
            .add_flag("--facts", check_.facts,
                         "In the JSON report also all that the state says, by which seccheck diff tells\n"
                         "what made a difference")
            ->excludes(audience);
        add_isolated(command, check_.world);
        command.footer(check_footer());
    }

    // `-f text -f sarif:out.sarif`: each with the file that it goes to, or to standard output.
    void add_reports(CLI::App& command) {
        std::vector<std::string> names;
        for (const ReportFormat& format : report_formats()) names.emplace_back(format.name);
        command
            .add_option("-f,--format", formats_,
                        fmt::format("Format of the report (default: text), with the file to write it to where it "
                                    "has one: sarif:out.sarif (may be repeated). {}",
                                    fmt::join(names, ", ")))
            ->type_name("FORMAT[:FILE]")
            ->allow_extra_args(false);
        command.add_option("-o,--output", output_, "Write the report to this file")->type_name("FILE");
        command.callback([this, &command] {
            check_.reports = read_reports();
            check_.given = given_options(command);
        });
    }

    std::vector<ReportTarget> read_reports() const {
        std::vector<ReportTarget> targets;
        for (const std::string& text : formats_.empty() ? std::vector<std::string>{"text"} : formats_) {
            ReportTarget target;
            if (const std::string wrong = read_report_target(text, target); !wrong.empty())
                throw CLI::ValidationError("--format", wrong);
            if (const std::string wrong = why_not_beside(targets, target); !wrong.empty())
                throw CLI::ValidationError("--format", wrong);
            targets.push_back(std::move(target));
        }
        if (output_.empty()) return targets;
        const auto unplaced = std::find_if(targets.begin(), targets.end(),
                                           [](const ReportTarget& target) { return target.path.empty(); });
        if (unplaced == targets.end())
            throw CLI::ValidationError("--output", "each format has its own file already: leave --output out");
        ReportTarget target{unplaced->format, output_};
        if (const std::string wrong = why_not_beside(targets, target); !wrong.empty())
            throw CLI::ValidationError("--output", wrong);
        *unplaced = std::move(target);
        return targets;
    }

    static std::set<std::string> given_options(const CLI::App& command) {
        std::set<std::string> given;
        for (const CLI::Option* option : command.get_options())
            if (option->count() > 0) given.insert(option->get_name());
        return given;
    }

    static void add_isolated(CLI::App& command, WorldOptions& world) {
        command.add_flag("--isolated", world.isolated,
                         "Ignore the seccheck.toml that lies with the state or above it");
    }

    void add_test() {
        CLI::App& command = *app_.add_subcommand("test", "Run the cases of the rules");
        command.add_option(
            "PATH", test_.world.tests,
            "Rule files, folders of rules and files of cases, *_cases.lua (default: all rules)");
        command
            .add_option("--filter", test_.filters,
                        "Only cases with this in their name or the id of their rule (may be repeated)")
            ->type_name("TEXT")
            ->allow_extra_args(false);
        command.add_flag("--list", test_.list, "List the cases, and run none");
        command.add_flag("--coverage", test_.coverage,
                         "Tell the lines, parameters and verdicts of rules that no case comes past");
        command
            .add_option("--lcov", test_.lcov, "Write the coverage of lines to a file, as LCOV's trace file")
            ->type_name("FILE");
        command.add_flag("--mutate", test_.mutate,
                         "Change the rules and parameters one small thing at a time, and list the changes\n"
                         "that no case notices");
        std::vector<std::string> formats;
        for (const CaseFormat& format : case_formats()) formats.emplace_back(format.name);
        command.add_option("-f,--format", test_.format, "Format of the report")
            ->check(CLI::IsMember(formats))
            ->capture_default_str();
        command.add_option("-o,--output", test_.output, "Write the report to a file")->type_name("FILE");
        command.add_option("-j,--jobs", test_.jobs, "Threads (default: one for each processor)")
            ->check(CLI::Range(1, 1024))
            ->type_name("N");
        add_choice(command, "--color", "Colour in the text report (default: auto)", colors, test_.color);
        add_world(command, test_.world);
    }

    void add_rules() {
        CLI::App& command = *app_.add_subcommand("rules", "List the rules");
        command.add_option("--clause", rules_.clause, "Only rules that cite this: M8.1, SECMP0034, ...")
            ->type_name("TEXT");
        add_world(command, rules_.world);
    }

    void add_case() {
        CLI::App& command = *app_.add_subcommand("case", "Tell a Party's way through default, step by step");
        command.add_option("PARTY", case_.whose, "The Party, by its name")->required();
        command.add_option("STATE", case_.states, "Files and folders of TOML")->required();
        add_date(
            command, "--as-of", "Day of the case (default: the state's own as_of, else today)",
            [this](Date date) { case_.as_of = date; }, false);
        add_folders(command, case_.world);
        add_isolated(command, case_.world);
    }

    void add_coverage() {
        CLI::App& command = *app_.add_subcommand(
            "coverage", "List what the Code asks, and which rules check it or why none can");
        add_folders(command, coverage_.world);
    }

    void add_schema() {
        CLI::App& command =
            *app_.add_subcommand("schema", "Write what editors need to complete and check states and rules");
        command.add_option("NAME", schema_.name,
                           "Print this one: state, kind, lua-api, ...; without it all are listed");
        command
            .add_option("-o,--output", schema_.folder, "Write all of them to the top folder of a rule pack")
            ->type_name("DIR");
        command.add_flag("--replace", schema_.replace, "Also settings of tools that are there already");
        add_folders(command, schema_.world);
    }

    void add_docs() {
        CLI::App& command = *app_.add_subcommand(
            "docs", "Write the handbook of the rules and kinds, as Markdown and as one HTML page");
        command.add_option("-o,--output", docs_.folder, "The folder to write it to")
            ->type_name("DIR")
            ->required();
        add_world(command, docs_.world);
    }

    void add_days() {
        CLI::App& days = *app_.add_subcommand("days", "Count Working Days");
        days.require_subcommand(1);
        const auto start = [this](Date date) { days_.start = date; };
        CLI::App& between = *days.add_subcommand(
            "between", "How many Working Days lie between two dates, and how others count them");
        add_date(between, "START", "The day it begins with, not counted", start, true);
        add_date(
            between, "END", "The last day, counted", [this](Date date) { days_.end = date; }, true);
        add_models(between, days_.world);
        CLI::App& add = *days.add_subcommand("add", "The day that is so many Working Days later");
        add_date(add, "START", "The day it begins with, not counted", start, true);
        add.add_option_function<int>(
               "COUNT", [this](int count) { days_.count = count; },
               "Working Days; before START where negative")
            ->required()
            ->check(CLI::Range(-10000, 10000));
        add_models(add, days_.world);
    }

    void add_lint() {
        CLI::App& command = *app_.add_subcommand("lint", "Tell what is wrong with rules that load");
        command.add_option("PATH", lint_.world.tests,
                           "Tell only of these files and folders, such as rules/panel");
        add_folders(command, lint_.world);
        const auto add_ids = [&](const char* name, std::vector<std::string>& ids, const char* doc) {
            command.add_option(name, ids, doc)
                ->type_name("LINT,...")
                ->delimiter(',')
                ->allow_extra_args(false);
        };
        add_ids("--select", lint_.select, "Only these lints: LNT-001, ...");
        add_ids("--ignore", lint_.ignore, "Not these lints");
        command.add_option("-f,--format", lint_.format, "Format of what is told")
            ->check(CLI::IsMember({"text", "json"}))
            ->capture_default_str();
        CLI::Option* list = command.add_flag("--list", lint_.list, "List the lints");
        command.add_option("--explain", lint_.explain, "Tell what a lint looks for, why, and how to mend it")
            ->type_name("LINT")
            ->excludes(list);
        CLI::Option* fix = command.add_flag("--fix", lint_.fix, "Mend what can be mended without a doubt");
        command.add_flag("--fix-dry-run", lint_.show_fix, "Show what --fix would change, and change nothing")
            ->excludes(fix);
    }

    void add_explain() {
        CLI::App& command =
            *app_.add_subcommand("explain", "Tell what rules check, or why a finding of a report was made");
        command
            .add_option(
                "RULE|FINGERPRINT", explain_.names,
                "Ids of rules; or a finding's fingerprint, as the JSON report has it, or how it begins")
            ->required();
        command.add_option("--state", explain_.states, "Files and folders of TOML that the finding is about")
            ->type_name("STATE");
        add_as_of(command, explain_.as_of);
        command.add_flag("--all", explain_.all, "List every fact, however many there are");
        add_folders(command, explain_.world);
        add_isolated(command, explain_.world);
    }

    void add_why() {
        why_.trace = false;
        CLI::App& command =
            *app_.add_subcommand("why", "Tell why a rule came to its verdict on a record: a pass too");
        add_question(command, why_);
        command.add_flag("--all", why_.all, "List every fact, however many there are");
    }

    void add_trace() {
        trace_.trace = true;
        CLI::App& command =
            *app_.add_subcommand("trace", "Show each line of a rule that ran, with its values");
        add_question(command, trace_);
        command.add_flag("--all", trace_.all, "Show each turn of a loop, not only the first");
    }

    static void add_question(CLI::App& command, WhyOptions& question) {
        command.add_option("RULE", question.rule, "The id of the rule")->required();
        command
            .add_option(
                "SUBJECT STATE", question.rest,
                "The record by its key or title (left out for a rule over the whole state), then files "
                "and folders of TOML")
            ->required();
        add_as_of(command, question.as_of);
        add_folders(command, question.world);
        add_isolated(command, question.world);
    }

    static void add_as_of(CLI::App& command, std::optional<Date>& day) {
        add_date(
            command, "--as-of", "Day of the check (default: the state's own as_of, else today)",
            [&day](Date date) { day = date; }, false);
    }

    void add_repl() {
        CLI::App& command = *app_.add_subcommand("repl", "Look at a state, and try what rules may say");
        command.add_option("STATE", repl_.states, "Files and folders of TOML")->required();
        add_as_of(command, repl_.as_of);
        add_folders(command, repl_.world);
        add_isolated(command, repl_.world);
    }

    CLI::App& add_new_thing(CLI::App& command, const char* word, NewOptions::What what, const char* doc,
                            const char* name_doc) {
        CLI::App& thing = *command.add_subcommand(word, doc);
        thing.add_option("NAME", new_.name, name_doc)->required();
        thing
            .add_option("--to", new_.to, "Folder to write to (default: in the pack that lies here or above)")
            ->type_name("FOLDER");
        if (what != NewOptions::What::pack) add_folders(thing, new_.world);
        thing.callback([this, what] { new_.what = what; });
        return thing;
    }

    void add_new() {
        using What = NewOptions::What;
        CLI::App& command = *app_.add_subcommand("new", "Begin a rule, a kind, a parameter or a pack");
        command.require_subcommand(1);
        CLI::App& rule = add_new_thing(command, "rule", What::rule,
                                       "Begin a rule, with a case that passes and one that doesn't",
                                       "Its id, such as ASM-012, or a family for its next free id");
        rule.add_option("--subject", new_.subject, "Kind of the records that it is checked for, or \"state\"")
            ->type_name("KIND")
            ->required();
        rule.add_option("--title", new_.title, "What is wrong when it doesn't hold")->type_name("TEXT");
        add_new_thing(command, "kind", What::kind, "Begin a kind of records", "Its name, such as user_role");
        add_new_thing(command, "parameter", What::parameter, "Begin a number of the Code",
                      "Its name, such as dcc_assessment.target_wd");
        add_new_thing(command, "pack", What::pack, "Begin a folder of rules and kinds of your own",
                      "Its name, such as my-rules");
    }

    void add_diff() {
        CLI::App& command = *app_.add_subcommand("diff", "Tell what has changed between two runs");
        command.add_option("OLD", diff_.before, "A JSON report of seccheck check, or a state")->required();
        command.add_option("NEW", diff_.after, "Another (default: the state OLD, on another day)");
        add_date(
            command, "--from", "Day for a state OLD (default: the state's own as_of, else today)",
            [this](Date date) { diff_.from = date; }, false);
        add_date(
            command, "--to", "Day for a state NEW (default: the same)",
            [this](Date date) { diff_.to = date; }, false);
        add_world(command, diff_.world);
        std::vector<std::string> formats;
        for (const ComparisonFormat& format : comparison_formats()) formats.emplace_back(format.name);
        command.add_option("-f,--format", diff_.format, "Format of what is told")
            ->check(CLI::IsMember(formats))
            ->capture_default_str();
        command.add_option("-o,--output", diff_.output, "Write it to this file")->type_name("FILE");
        add_choice(command, "--fail-on", "End with status 1 where what is new comes to this (default: breach)",
                   fail_levels, diff_.fail_on);
        add_choice(command, "--color", "Colour in the text (default: auto)", colors, diff_.color);
        command.add_option("-j,--jobs", diff_.jobs, "Threads (default: one for each processor)")
            ->check(CLI::Range(1, 1024))
            ->type_name("N");
        command.add_flag("--unknowns", diff_.each_unknown, "List each check that lacked a fact");
        command.callback([this] { complete_diff(); });
        command.footer(diff_footer());
    }

    // One state on two days.
    void complete_diff() {
        if (!diff_.after.empty()) return;
        if (diff_.before.ends_with(".json"))
            throw CLI::ValidationError(
                "diff", "a report is compared with another, or with a state: name that behind it");
        if (!diff_.from)
            throw CLI::ValidationError(
                "diff", "one state is compared with itself on another day: say which with --from DATE");
        diff_.after = diff_.before;
    }

    void add_man() { app_.add_subcommand("man", "Print the manual page, for man(1)"); }

    void add_completion() {
        CLI::App& command = *app_.add_subcommand("completion", "Print what completes seccheck in a shell");
        std::vector<std::string> shells;
        for (const CompletedShell& shell : completed_shells()) shells.emplace_back(shell.name);
        command.add_option("SHELL", completion_.shell, "The shell that is to load it")
            ->required()
            ->check(CLI::IsMember(shells));
    }

    void add_words() {
        CLI::App& command = *app_.add_subcommand("words", "Names that are known, for completions");
        command.group("");
        command.add_option("WHAT", words_.what, "What is named")
            ->required()
            ->check(CLI::IsMember({"rules", "lints"}));
        add_folders(command, words_.world);
    }

    CLI::App app_;
    CheckOptions check_;
    std::vector<std::string> formats_;
    std::string output_;
    TestOptions test_;
    RulesOptions rules_;
    CaseOptions case_;
    CoverageOptions coverage_;
    DaysOptions days_;
    SchemaOptions schema_;
    DocsOptions docs_;
    LintOptions lint_;
    ExplainOptions explain_;
    WhyOptions why_, trace_;
    ReplOptions repl_;
    NewOptions new_;
    DiffOptions diff_;
    CompletionOptions completion_;
    WordsOptions words_;
};
}  // namespace

std::variant<Command, ExitCode> parse_options(int argc, const char* const* argv, std::ostream& out,
                                              std::ostream& err) {
    return Parser().parse(argc, argv, out, err);
}

CommandInfo command_line() { return Parser().table(); }
}  // namespace seccheck
