#include "cli/options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <map>

#include "report/report_format.h"

namespace seccheck {
namespace {
const std::map<std::string, Verdict> fail_levels = {{"note", Verdict::note},
                                                    {"due", Verdict::due},
                                                    {"unknown", Verdict::unknown},
                                                    {"breach", Verdict::breach}};
const std::map<std::string, ColorChoice> colors = {
    {"auto", ColorChoice::automatic}, {"always", ColorChoice::always}, {"never", ColorChoice::never}};

constexpr const char* description =
    "Checks what Parties, modifications and releases are recorded to have done against the\n"
    "Smart Energy Code of Great Britain.";

std::string check_footer() {
    return "Exit status (where several apply, the highest):\n" + exit_codes_text() +
           "\nExamples:\n"
           "  seccheck check state/ --as-of 2020-02-14\n"
           "  seccheck check state/ --select assessments --format json --output report.json\n";
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
        add_days();
    }

    std::variant<Command, ExitCode> parse(int argc, const char* const* argv, std::ostream& out,
                                          std::ostream& err) {
        try {
            app_.parse(argc, argv);
        } catch (const CLI::ParseError& error) {
            const int status = app_.exit(error, out, err);
            return status == 0 ? ExitCode::clean : ExitCode::usage;
        }
        if (app_.got_subcommand("check")) return Command{check_};
        if (app_.got_subcommand("test")) return Command{test_};
        if (app_.got_subcommand("rules")) return Command{rules_};
        return Command{days_};
    }

private:
    static void add_models(CLI::App& command, WorldOptions& world) {
        command
            .add_option("--models", world.models, "Folder of kinds, calendars and graphs (may be repeated)")
            ->type_name("DIR")
            ->allow_extra_args(false);
        command.add_option("--calendar", world.calendar, "Calendar to count Working Days by")
            ->type_name("NAME");
    }

    static void add_world(CLI::App& command, WorldOptions& world) {
        add_models(command, world);
        command
            .add_option("--rules", world.rules,
                        "Folder of rules (may be repeated, packs add up); \"standard\" for our own")
            ->type_name("DIR")
            ->allow_extra_args(false);
        command.add_option("--select", world.select, "Only these rules: ids, families, topics or tags")
            ->type_name("RULE,...")
            ->delimiter(',')
            ->allow_extra_args(false);
        command.add_option("--ignore", world.ignore, "Not these rules")
            ->type_name("RULE,...")
            ->delimiter(',')
            ->allow_extra_args(false);
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

    void add_check() {
        CLI::App& command = *app_.add_subcommand("check", "Check a state against the rules");
        command.add_option("STATE", check_.states, "Files and folders of TOML")->required();
        add_date(
            command, "--as-of", "Day of the check (default: the state's own as_of, else today)",
            [this](Date date) { check_.as_of = date; }, false);
        add_world(command, check_.world);
        std::vector<std::string> formats;
        for (const ReportFormat& format : report_formats()) formats.emplace_back(format.name);
        command.add_option("-f,--format", check_.format, "Format of the report")
            ->check(CLI::IsMember(formats))
            ->capture_default_str();
        command.add_option("-o,--output", check_.output, "Write the report to a file")->type_name("FILE");
        command
            .add_option("--fail-on", check_.fail_on,
                        "End with status 1 from this verdict on (default: breach)")
            ->transform(CLI::CheckedTransformer(fail_levels).description("note|due|unknown|breach"))
            ->type_name("");
        command.add_option("--color", check_.color, "Colour in the text report (default: auto)")
            ->transform(CLI::CheckedTransformer(colors).description("auto|always|never"))
            ->type_name("");
        command.add_option("-j,--jobs", check_.jobs, "Threads (default: one for each processor)")
            ->check(CLI::Range(1, 1024))
            ->type_name("N");
        command.add_flag("--unknowns", check_.each_unknown,
                         "List every record that lacks a fact that a rule needs");
        command.add_flag("--stats", check_.stats, "Tell on standard error where time and memory went");
        command.footer(check_footer());
    }

    void add_test() {
        CLI::App& command = *app_.add_subcommand("test", "Run the cases of the rules");
        add_world(command, test_.world);
    }

    void add_rules() {
        CLI::App& command = *app_.add_subcommand("rules", "List the rules");
        add_world(command, rules_.world);
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

    CLI::App app_;
    CheckOptions check_;
    TestOptions test_;
    RulesOptions rules_;
    DaysOptions days_;
};
}  // namespace

std::variant<Command, ExitCode> parse_options(int argc, const char* const* argv, std::ostream& out,
                                              std::ostream& err) {
    return Parser().parse(argc, argv, out, err);
}
}  // namespace seccheck
