#include "cli/explain_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

#include "base/fingerprint.h"
#include "base/nearest_name.h"
#include "cli/checked_state.h"
#include "engine/check_run.h"
#include "engine/waivers.h"
#include "explain/account_text.h"
#include "explain/find_finding.h"
#include "explain/find_subject.h"
#include "explain/rule_page.h"
#include "explain/trace_text.h"
#include "report/plain_text.h"
#include "rule/check_runner.h"

namespace seccheck {
namespace {
// By its id; null where there is none, which is explained.
const Rule* find_rule(const std::vector<const std::vector<Rule>*>& lists, const std::string& id,
                      std::ostream& err) {
    std::vector<std::string> known;
    for (const std::vector<Rule>* rules : lists)
        for (const Rule& rule : *rules) {
            if (rule.info.id == id) return &rule;
            known.push_back(rule.info.id);
        }
    const auto nearest = nearest_name(id, known);
    err << fmt::format(
        "seccheck: there is no rule \"{}\": {}\n", id,
        nearest ? fmt::format("did you mean \"{}\"?", *nearest) : "\"seccheck rules\" lists them");
    return nullptr;
}

ExitCode explain_rules(const ExplainOptions& options, const World& world, const Surroundings& around) {
    std::vector<const Rule*> rules;
    for (const std::string& id : options.names) {
        const Rule* rule = find_rule({&world.rules, &world.stories}, id, around.err);
        if (rule != nullptr) rules.push_back(rule);
    }
    if (rules.size() != options.names.size()) return ExitCode::usage;
    for (const Rule* rule : rules) {
        if (rule != rules.front()) around.out << '\n';
        const auto& list = rule->info.story_of ? world.stories : world.rules;
        write_rule_page(list, static_cast<std::size_t>(rule - list.data()), world.model, world.inputs(),
                        world.catalogue, around.out);
    }
    return ExitCode::clean;
}

// A check that failed decides nothing; else it is told, whatever it came to.
ExitCode status_of(const CheckAccount& account) {
    return account.verdict == Verdict::error ? ExitCode::not_checked : ExitCode::clean;
}
// Of a check that is made anew.
ExitCode tell_check(const World& world, const CheckedState& checked, std::size_t rule, RecordId subject,
                    const AccountOptions& options, const Surroundings& around) {
    CheckRunner runner(checked.inputs, world.rules);
    SourceLines lines(around.files, checked.paths);
    CheckAccount account = runner.account_for(rule, subject);
    apply_waivers(account, rule, checked.state, checked.result.rules);
    write_account(world.rules[rule], subject, account, checked.result, checked.inputs, lines, options,
                  around.out);
    return status_of(account);
}

ExitCode trace_check(const World& world, const CheckedState& checked, std::size_t rule, RecordId subject,
                     bool every_step, const Surroundings& around) {
    CheckWatch watch;
    Trace trace(checked.result, watch, subject, every_step);
    watch.on_event = [&](lua_State* L, lua_Debug* debug) { trace.on_event(L, debug); };
    const CheckAccount account = CheckRunner(checked.inputs, world.rules).account_for(rule, subject, &watch);
    trace.finish(account);
    write_trace(world.rules[rule], subject, trace, account, checked.result, checked.inputs, around.out);
    return status_of(account);
}

// The finding is not there: which check would make it, and what that says now.
ExitCode explain_absence(const std::string& digits, const World& world, const CheckedState& checked,
                         const RunResult& run, const Surroundings& around) {
    const State& state = checked.state;
    const auto former = former_check(world.rules, run, digits);
    if (!former) {
        around.err << fmt::format(
            "seccheck: on {} no finding begins with {}, and no check of this state would have made it: see "
            "whether the state, the day and the rules are those of the report\n",
            iso(state.as_of()), digits);
        return ExitCode::not_checked;
    }
    const RuleInfo& info = world.rules[former->rule].info;
    const Verdict verdict =
        CheckRunner(checked.inputs, world.rules).account_for(former->rule, former->subject).verdict;
    const std::string subject =
        former->subject == no_record ? "the state" : plain(state.title(former->subject));
    const std::string ask = former->subject == no_record ? fmt::format("seccheck why {}", info.id)
                                                         : fmt::format("seccheck why {} \"{}\"", info.id,
                                                                       plain(state.key(former->subject)));
    around.err << fmt::format(
        "seccheck: on {} there is no finding {}: it would be one of {} about {}, which comes to {} now\n"
        "  {} tells why\n",
        iso(state.as_of()), digits, info.id, subject, words(verdict), ask);
    return ExitCode::not_checked;
}

ExitCode explain_finding(const ExplainOptions& options, const World& world, const Surroundings& around) {
    const std::string& digits = options.names.front();
    const auto checked = read_checked_state(options.states, options.as_of, world, around);
    if (!checked) return ExitCode::broken_input;
    const RunOptions run_options{around.processors, checked->result.as_of_source, world.other_rules};
    const RunResult run = run_checks(world.rules, checked->inputs, run_options);
    const WaiverUses waivers = look_back(world.rules, checked->inputs, run_options);
    checked->inputs.waivers = &waivers;
    const auto found = findings_named(run, digits);
    if (found.empty()) return explain_absence(digits, world, *checked, run, around);
    if (found.size() > 1) {
        around.err << fmt::format("seccheck: {} findings begin with {}: write more of its digits\n",
                                  found.size(), digits);
        for (const Finding* finding : found)
            around.err << fmt::format("  {}  {}  {}\n", fingerprint_text(finding->fingerprint),
                                      run.rule(*finding).id, plain(finding->message));
        return ExitCode::usage;
    }
    const Finding& finding = *found.front();
    const RecordId subject = run.rule(finding).subject ? finding.subject : no_record;
    return tell_check(world, *checked, finding.rule, subject,
                      {finding.fingerprint, std::nullopt, options.all}, around);
}

// What a question is about: the subject of the check and, of one over the whole state, the record that its
// findings are to be about.
struct Question {
    RecordId subject = no_record;
    std::optional<RecordId> about;
};

// The words behind the rule: a rule over the whole state may have no subject before its states.
struct Words {
    std::optional<std::string> subject;
    std::vector<std::string> states;
};

std::optional<Words> split(const WhyOptions& options, const RuleInfo& rule, const Surroundings& around) {
    const auto& rest = options.rest;
    const bool is_state = around.files.look_at(rest.front(), {}).kind != FileKind::missing;
    if (!rule.subject && is_state) return Words{std::nullopt, rest};
    if (rest.size() > 1) return Words{rest.front(), {rest.begin() + 1, rest.end()}};
    around.err << fmt::format(
        "seccheck: {} checks records: name one before the state, as in\n  seccheck {} {} \"SUBJECT\" {}\n",
        rule.id, options.trace ? "trace" : "why", rule.id, rest.front());
    return std::nullopt;
}

std::optional<Question> find_question(const std::optional<std::string>& name, const RuleInfo& rule,
                                      const State& state, std::ostream& err) {
    Question question;
    if (!name) return question;
    const auto found = find_subject(state, rule.subject, *name);
    if (const auto* none = std::get_if<NoSubject>(&found)) {
        err << fmt::format("seccheck: {}\n", none->message);
        return std::nullopt;
    }
    const RecordId record = std::get<RecordId>(found);
    if (rule.subject)
        question.subject = record;
    else
        question.about = record;
    return question;
}

}  // namespace

ExitCode run_explain(const ExplainOptions& options, const Surroundings& around) {
    const bool is_finding = options.names.size() == 1 && is_fingerprint(options.names.front());
    if (!is_finding && !options.states.empty()) {
        around.err << fmt::format(
            "seccheck: --state is for one finding: \"{}\" is no fingerprint, nor how one begins (6 digits or "
            "more of "
            "0 to 9 and a to f)\n",
            fmt::join(options.names, " "));
        return ExitCode::usage;
    }
    if (is_finding && options.states.empty()) {
        around.err << fmt::format("seccheck: name the state that has the finding {} with --state\n",
                                  options.names.front());
        return ExitCode::usage;
    }
    const WorldPart part = is_finding ? WorldPart::checks : WorldPart::all;
    auto loaded = load_world(around.files, options.world, around.home, part, around.processors, around.err);
    if (const auto* code = std::get_if<ExitCode>(&loaded)) return *code;
    const World& world = *std::get<std::unique_ptr<World>>(loaded);
    return is_finding ? explain_finding(options, world, around) : explain_rules(options, world, around);
}

ExitCode run_why(const WhyOptions& options, const Surroundings& around) {
    auto loaded = load_world(around.files, options.world, around.home, WorldPart::checks, around.processors,
                             around.err);
    if (const auto* code = std::get_if<ExitCode>(&loaded)) return *code;
    const World& world = *std::get<std::unique_ptr<World>>(loaded);
    const Rule* rule = find_rule({&world.rules}, options.rule, around.err);
    if (rule == nullptr) return ExitCode::usage;
    const auto words = split(options, rule->info, around);
    if (!words) return ExitCode::usage;
    const auto checked = read_checked_state(words->states, options.as_of, world, around);
    if (!checked) return ExitCode::broken_input;
    const auto question = find_question(words->subject, rule->info, checked->state, around.err);
    if (!question) return ExitCode::not_checked;

    const auto number = static_cast<std::size_t>(rule - world.rules.data());
    WaiverUses waivers;
    if (is_about_waivers(rule->info, world.model))
        waivers = look_back(world.rules, checked->inputs,
                            {around.processors, checked->result.as_of_source, world.other_rules});
    checked->inputs.waivers = &waivers;
    if (options.trace) return trace_check(world, *checked, number, question->subject, options.all, around);
    return tell_check(world, *checked, number, question->subject,
                      {std::nullopt, question->about, options.all}, around);
}
}  // namespace seccheck
