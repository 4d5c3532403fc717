#include "scaffold/rule_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <sstream>

#include "base/quote.h"
#include "engine/rule_cases.h"
#include "load/state_loader.h"
#include "rule/rule_loader.h"
#include "scaffold/sample_state.h"

namespace seccheck {
namespace {
using Lines = std::vector<std::string>;

// A Monday without holidays near it, in the years that the public papers are of.
const Date usual_day = *Date::of(2020, 1, 6);
constexpr int example_limit = 10;  // Working Days

// A check and the states that show it at work.
struct Example {
    std::string does;  // the comment at the top
    std::string check;
    struct Case {
        std::string name, given;
        Date as_of;
    };
    Case good, bad;
    std::string breach;  // the message of the bad one, behind the title of its subject
};

const Field* first_field(const Kind& kind, bool (*fits)(const Field&)) {
    for (const FieldId id : kind.declared)
        if (fits(kind.fields[id])) return &kind.fields[id];
    return nullptr;
}

bool begins(const Field& field) {
    return field.sense == DateSense::event && field.type == FieldType::date &&
           field.absent == Absence::unknown;
}
bool follows(const Field& field) {
    return field.sense == DateSense::event && field.type == FieldType::date &&
           field.absent == Absence::not_yet && !field.required;
}
// Nothing else need be made up for it.
bool may_lack(const Field& field) {
    return !field.required && (field.type == FieldType::text || field.type == FieldType::date) &&
           field.pattern.empty() && !field.holds_from;
}

std::string in_words(std::string_view field) {
    std::string words(field);
    std::replace(words.begin(), words.end(), '_', ' ');
    std::replace(words.begin(), words.end(), '.', ' ');
    return words;
}

// How a rule reads the field: r.accepted, but r["until"], which is a word of Lua's own.
std::string reading(std::string_view field) {
    constexpr std::array words = {"and",      "break",  "do",   "else", "elseif", "end",  "false", "for",
                                  "function", "goto",   "if",   "in",   "local",  "nil",  "not",   "or",
                                  "repeat",   "return", "then", "true", "until",  "while"};
    const bool is_word =
        std::any_of(words.begin(), words.end(), [&](const char* word) { return field == word; });
    return is_word ? fmt::format("r[\"{}\"]", field) : fmt::format("r.{}", field);
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) < ' ')
            out += fmt::format("\\{:03}", static_cast<int>(c));
        else
            out += c;
    }
    return out + '"';
}

class RuleWriter {
public:
    RuleWriter(const NewRule& rule, const std::string& file, const Model& model, const RuleInputs& world)
        : rule_(rule), file_(file), model_(model), world_(world) {}

    std::variant<std::string, Lines> write() {
        const auto calendar = world_.calendar->known_on(world_.calendar->last);
        if (calendar.covers(usual_day) && calendar.covers(usual_day + 60))
            day_ = usual_day;
        else
            day_ = world_.calendar->first;
        const auto end = calendar.add(day_, example_limit);
        const auto late = calendar.add(day_, example_limit + 1);
        if (!end || !late) return Lines{"the calendar is too short for an example"};
        const Example example = choose(*end, *late);
        const std::string text = file_text(example);
        Lines wrong = prove(text);
        if (!wrong.empty()) return wrong;
        return text;
    }

private:
    const Kind* kind() const { return rule_.subject ? &model_.kinds[*rule_.subject] : nullptr; }

    std::string state(const std::map<std::string, std::string>& also) const {
        if (!rule_.subject) return "[state]\ntitle = \"example\"\n";
        return sample_state(model_, *rule_.subject, day_, also);
    }

    Example choose(Date end, Date late) const {
        const Field* trigger = kind() ? first_field(*kind(), begins) : nullptr;
        const Field* discharge = kind() ? first_field(*kind(), follows) : nullptr;
        if (trigger != nullptr && discharge != nullptr) return obligation(*trigger, *discharge, end, late);
        const Field* fact = kind() ? first_field(*kind(), may_lack) : nullptr;
        return fact != nullptr ? presence(*fact) : from_a_day_on();
    }

    Example obligation(const Field& trigger, const Field& discharge, Date end, Date late) const {
        const std::string verb = in_words(discharge.name);
        const auto given = [&](Date done) {
            return state({{trigger.name, iso(day_)}, {discharge.name, iso(done)}});
        };
        Example example;
        example.does = "SAY who owes what, by when, and until what is done.";
        example.check = fmt::format(
            "    local limit = {} -- SAY the number of Working Days; one of the Code's is a parameter: "
            "param(\"...\", {})\n"
            "    report.obligation {{ by = wd.add({}, limit), done = {}, verb = {}, at = {} }}\n",
            example_limit, reading(trigger.name), reading(trigger.name), reading(discharge.name),
            quoted(verb), quoted(trigger.name));
        example.good = {verb + " on the last day", given(end), late + 30};
        example.bad = {verb + " a day later", given(late), late + 30};
        example.breach =
            fmt::format(" was due {} and was {} {}: 1 Working Day late", words(end), verb, words(late));
        return example;
    }

    Example presence(const Field& field) const {
        const std::string name = in_words(field.name);
        const std::string value = field.type == FieldType::date ? iso(day_) : "\"an example\"";
        Example example;
        example.does = "SAY what must hold, and for whom.";
        example.check = fmt::format(
            "    -- SAY what must hold; as it stands, that a fact is given\n"
            "    if r:maybe {} == nil then report.breach {{ message = {} }} end\n",
            quoted(field.name), quoted("{subject} has no " + name));
        example.good = {"it has the " + name, state({{field.name, value}}), day_ + 30};
        example.bad = {"it has no " + name, state({}), day_ + 30};
        example.breach = " has no " + name;
        return example;
    }

    // For want of a field that a record might lack.
    Example from_a_day_on() const {
        Example example;
        example.does = "SAY what must hold, and for whom.";
        example.check = fmt::format(
            "    -- SAY what must hold; as it stands, that it is {0} or later\n"
            "    if today < date \"{1}\" then report.breach {{ message = {2} }} end\n",
            words(day_ + 30), iso(day_ + 30),
            quoted(rule_.subject ? "{subject} came too early" : "it is too early"));
        example.good = {"it is time", state({}), day_ + 30};
        example.bad = {"it is too early", state({}), day_ + 29};
        example.breach = rule_.subject ? " came too early" : "it is too early";
        return example;
    }

    // How the subject of the bad case is called in messages.
    std::string title(const Example::Case& bad) const {
        if (!rule_.subject) return {};
        const std::string given = "given.toml";
        const MemoryFiles files(std::map<std::string, std::string>{{given, bad.given}});
        Diagnostics diagnostics;
        LoadOptions options;
        options.as_of = bad.as_of;
        const State state = load_state(files, {{given, given}}, model_, options, diagnostics);
        if (!diagnostics.empty() || state.records(*rule_.subject).empty()) return {};  // the proof will tell
        return state.title(state.records(*rule_.subject).front());
    }

    std::string file_text(const Example& example) const {
        return fmt::format(
            R"(-- {does}
return {{
  id         = "{id}",
  title      = {title},
  subject    = "{subject}",
  severity   = "minor", -- SAY minor (practice, published figures), major or critical
  cites      = {{ "SAY the clause, such as SEC D6.3" }},
  basis      = "unverified", -- SAY stated once you have read it there; then there need be no note
  basis_note = "SAY what it rests on until the clause has been read",
  -- SAY the first day on which it was law: since = "2018-11-01"
  why        = "SAY why it matters",
  fix        = "SAY what to do about a finding",

  check = function({parameter}, report)
{check}  end,

  cases = {{
    {{ name = {good_name}, as_of = "{good_day}", expect = "pass", given = [=[
{good}]=] }},
    {{ name = {bad_name}, as_of = "{bad_day}", given = [=[
{bad}]=], expect = {{
      breach = {breach} }} }},
  }},
}}
)",
            fmt::arg("does", example.does), fmt::arg("id", rule_.id),
            fmt::arg("title",
                     quoted(rule_.title.empty() ? "SAY what is wrong when it doesn't hold" : rule_.title)),
            fmt::arg("subject", kind() ? kind()->name : "state"), fmt::arg("parameter", kind() ? "r" : "_"),
            fmt::arg("check", example.check), fmt::arg("good_name", quoted(example.good.name)),
            fmt::arg("good_day", iso(example.good.as_of)), fmt::arg("good", example.good.given),
            fmt::arg("bad_name", quoted(example.bad.name)), fmt::arg("bad_day", iso(example.bad.as_of)),
            fmt::arg("bad", example.bad.given),
            fmt::arg("breach", quoted(title(example.bad) + example.breach)));
    }

    // What is wrong with the rule, or with its cases.
    Lines prove(const std::string& text) const {
        const MemoryFiles files(std::map<std::string, std::string>{{file_, text}});
        Diagnostics diagnostics;
        std::vector<RuleDraft> drafts;
        drafts.push_back(draft_rule(files, {file_, file_}, RuleParts::all));
        const std::vector<Rule> rules =
            load_rules(std::move(drafts), world_, model_, RuleParts::all, 1, diagnostics);
        std::ostringstream problems;
        print_diagnostics(problems, diagnostics.sorted(), files, {{file_, file_}});
        Lines lines;
        std::istringstream in(problems.str());
        for (std::string line; std::getline(in, line);) lines.push_back(line);
        for (const CaseResult& each : run_cases(rules, model_, world_, 1).cases)
            for (const CaseLine& line : each.lines) lines.push_back(line.text);
        return lines;
    }

    const NewRule& rule_;
    const std::string& file_;
    const Model& model_;
    const RuleInputs& world_;
    Date day_;
};
}  // namespace

std::variant<std::string, Lines> rule_file(const NewRule& rule, const std::string& file, const Model& model,
                                           const RuleInputs& world) {
    return RuleWriter(rule, file, model, world).write();
}

std::string next_free_id(std::string_view family, const std::vector<std::string>& ids) {
    int last = 0;
    for (const std::string& id : ids) {
        if (!id.starts_with(std::string(family) + "-")) continue;
        int number = 0;
        std::from_chars(id.data() + family.size() + 1, id.data() + id.size(), number);
        last = std::max(last, number);
    }
    return fmt::format("{}-{:03}", family, last + 1);
}
}  // namespace seccheck
