#include "lint/lint_list.h"

#include <algorithm>
#include <array>

namespace seccheck {
namespace {
constexpr auto minor = Severity::minor, major = Severity::major;

// In order of the enumeration: a test holds them against each other.
constexpr std::array pages = {
    LintPage{
        Lint::unread_name, "LNT-001", minor, "A name that nothing reads",
        "A local, a parameter of a function or a function that is never read. Names that begin with _ are "
        "excused.",
        "It is left over, or something else was meant where it should stand: then the rule checks the "
        "wrong thing.",
        "local target = param(\"dcc_assessment.target_wd\", a.accepted, a.type)\n"
        "report.obligation { by = a.accepted, done = a.returned }",
        "Use it, remove it, or call it _ where something has to stand."},
    LintPage{Lint::unused_shared, "LNT-002", minor, "A shared function that no rule uses",
             "What a module (a file whose name begins with _) gives out under a name that neither a rule nor "
             "a module reads, and a module that nothing uses.",
             "It is never run, so nobody knows whether it is right.",
             "-- rules/default/_cure.lua\nfunction cure.last_day(e) return e.occurred end", "Remove it."},
    LintPage{Lint::no_such_name, "LNT-003", major, "A name that doesn't exist",
             "A global that rules don't have, read or assigned to.",
             "The check fails when it comes to that line, which may be years after it was written.",
             "if a.accepted < todya then", "Write the name that was meant, or declare it with local."},
    LintPage{Lint::no_such_member, "LNT-004", major, "A function that a library doesn't have",
             "What stands behind wd, days, text, graph, state, report, string, table or math; also a graph, "
             "a kind, a module or a counting that is named in a call of them.",
             "The check fails when it comes to that line.", "wd.plus(a.accepted, 15)",
             "Write the name that was meant."},
    LintPage{
        Lint::no_such_field, "LNT-005", major, "A field that the kind doesn't have",
        "Fields of records whose kind is plain from the text: the subject, what it refers to, what a loop "
        "goes through, and what a function is given in every call. Also the names behind :maybe, "
        ":dangling and :in_words, and the at of a finding about the subject.",
        "The check fails when it comes to that line.", "if a.modification.withdrawm then",
        "Write the name that was meant, or add the field to models/."},
    LintPage{Lint::no_such_value, "LNT-006", major, "A value that the field can't have",
             "A comparison of an enum with a text that is none of its values.",
             "It is never true: the rule passes over what it was to find.", "if a.type == \"imapct\" then",
             "Write the value that was meant."},
    LintPage{Lint::no_such_parameter, "LNT-007", major, "A parameter that doesn't exist",
             "The name in param(...) or maybe_param(...), where it is written out.",
             "The check fails when it comes to that line.", "param(\"dcc_assesment.target_wd\", day)",
             "Write the name that was meant, or add the parameter to parameters.toml."},
    LintPage{Lint::unread_parameter, "LNT-008", minor, "A parameter that no rule reads",
             "Parameters whose name stands in no rule and no module. Where a rule puts a name together from "
             "parts, those that begin with its first part are excused.",
             "Somebody changes the number and believes that the rules follow.",
             "[[parameter]]\nname = \"panel.notice_wd\"",
             "Remove it, or read it in the rule that it is for."},
    LintPage{Lint::empty_text, "LNT-009", minor, "A text that says nothing",
             "A title, why or fix that has fewer than three words, or repeats the id, the title or the why.",
             "It is all that the analyst has to act on.", "fix = \"Fix it.\"",
             "Say what is wrong, why it matters, or who has to do what."},
    LintPage{
        Lint::empty_basis_note, "LNT-010", minor, "A basis_note that says nothing",
        "A basis_note of fewer than three words, or one that repeats the basis, the title or the citation.",
        "It is shown with every finding, so that the analyst can judge what the rule rests on.",
        "basis = \"derived\", basis_note = \"derived\"",
        "Say from what it was concluded, or where it was heard."},
    LintPage{
        Lint::covers_nothing, "LNT-011", minor, "A rule that covers no obligation",
        "A rule without covers, where its pack has a catalogue.toml. Those of severity minor are excused: "
        "practices and published figures are no obligations.",
        "The accounting of obligations doesn't know of it.", "covers = { }",
        "Name the obligation in covers, or add it to the catalogue."},
    LintPage{Lint::needless_maybe, "LNT-012", minor, "A :maybe that changes nothing",
             "record:maybe \"field\" where the kind says that an absent field reads as nil anyway.",
             "A :maybe tells the reader that an unknown fact is passed over here; where it isn't, he looks "
             "for a danger that isn't there.",
             "local returned = a:maybe \"returned\"", "Write a.returned."},
    LintPage{
        Lint::unguarded_maybe, "LNT-013", major, "A :maybe that is used as if it were there",
        "The result of :maybe in a calculation, an order (<, <=, >, >=), a .. or before a dot, in the very "
        "expression that reads it.",
        "Where the field is absent the rule fails, rather than end as unknown.",
        "if a:maybe \"accepted\" < today then",
        "Keep it in a local and look whether it is nil, or read the field without :maybe."},
    LintPage{Lint::no_absent_case, "LNT-014", minor, "No case for the absent fact",
             "A rule that reads a field whose absence is unknown, and has no case that expects unknown.",
             "A fact that isn't there must never come out as a pass, and no case shows that it doesn't.",
             "check = function(a, report)\n  if a.accepted < a.requested then report.breach { ... } end\nend",
             "Add a case that leaves the fact out, and expects { unknown = \"kind.field\" }."},
    LintPage{
        Lint::no_boundary_case, "LNT-015", minor, "No case for the boundary day",
        "A rule that says report.obligation, or compares days that it counted, without two cases that are "
        "alike but for one day, or one Working Day, and come to different verdicts. The day is that of "
        "the check or a date in the given state.",
        "Off by one is the commonest mistake about a deadline.",
        "cases = {\n  { name = \"in time\", as_of = \"2020-01-02\", ... },\n"
        "  { name = \"late\", as_of = \"2020-02-14\", ... },\n}",
        "Add the case of the very last day, and that of the day after."},
    LintPage{
        Lint::no_case_before_the_law, "LNT-016", minor, "No case before the law began",
        "A rule with since, or with a parameter that first held after the Code began (23 September 2013), "
        "of which no case has a date before that, and none expects not_applicable.",
        "What was no law then must not be found a breach.", "since = \"2018-11-01\"",
        "Add a case that lies a day before the law began."},
    LintPage{
        Lint::literal_number, "LNT-017", minor, "A number that may be the Code's",
        "A number in what a check, applies or dated_by runs. Excused are 0, 1 and 2, 7 (days of a week), "
        "12 (months of a year) and 100 (per cent), what stands in brackets behind a list, and arguments of "
        "string functions.",
        "A number of the Code has a citation, a time in which it held, and a basis: in a rule it has none "
        "of them, and no finding shows that it rests on it.",
        "report.obligation { by = wd.add(a.accepted, 15), done = a.returned }",
        "Move it to parameters.toml, and read it with param(...)."},
    LintPage{Lint::constant_condition, "LNT-018", major, "A condition that never changes",
             "A condition that is a literal or compares a thing with itself, and an applies that says the "
             "same of every subject.",
             "A rule that never applies, or always, looks as if it were checked.",
             "applies = function(a) return false end", "Write the condition that was meant, or remove it."},
    LintPage{Lint::twin_rules, "LNT-019", minor, "Two rules that are one",
             "Two rules with the same subject and citations, and the same title or the same check.",
             "Each finding is told twice, and one day only one of them is corrected.",
             "title = \"Fee not paid\"   -- in two files of one topic",
             "Remove one, or say how they differ."},
    LintPage{
        Lint::strayed_id, "LNT-020", minor, "An id away from its family",
        "A rule that is the only one of its family in its folder, while the others of the family, three or "
        "more, lie together in another folder, and its own folder has a family of its own.",
        "It is most likely copied, with an id that the family needs.",
        "-- rules/default/late.lua\nid = \"ASM-020\"",
        "Give it the next free id of the folder's own family, or move the file."},
    LintPage{
        Lint::message_style, "LNT-021", minor, "A message off the common style",
        "A message, written out, that ends with a full stop, or that names neither {subject} nor any value.",
        "Messages stand in lists and tables; without a value they say the same of every subject.",
        "report.breach { message = \"It is late.\" }",
        "Write one sentence without a full stop, with {subject} and what is wrong with it."},
    LintPage{Lint::repeated_entry, "LNT-022", minor, "An entry that stands there twice",
             "The same text twice in cites, covers or tags.", "One of the two was to be something else.",
             "covers = { \"change/A-01\", \"change/A-01\" }", "Remove it, or write what was meant."},
    LintPage{
        Lint::needless_suppression, "LNT-023", minor, "A suppression that suppresses nothing",
        "A comment lint: with an id of which there is nothing in that line and the next, or that no lint "
        "has.",
        "What it excuses is gone, and the next mistake of the kind would be excused too.",
        "-- lint: LNT-017 the Code's own table", "Remove it, or correct the id."},
    LintPage{Lint::suppression_without_reason, "LNT-024", minor, "A suppression without a reason",
             "A comment lint: with nothing behind the id.",
             "The next reader can't know whether it still holds.", "-- lint: LNT-017",
             "Write the reason behind the id."},
    LintPage{
        Lint::placeholder_left, "LNT-025", major, "A placeholder of seccheck new",
        "A text or a comment that begins with SAY and a blank, as seccheck new leaves them to be filled in.",
        "It would be shown to the analyst with every finding.", "why = \"SAY why it matters\"",
        "Write what it asks for, or take it out."},
};
}  // namespace

std::span<const LintPage> lint_pages() { return pages; }

const LintPage& page_of(Lint lint) { return pages[static_cast<std::size_t>(lint)]; }

std::optional<Lint> find_lint(std::string_view id) {
    const auto* const found =
        std::find_if(pages.begin(), pages.end(), [&](const LintPage& page) { return page.id == id; });
    return found == pages.end() ? std::nullopt : std::optional(found->lint);
}

std::vector<std::string> lint_ids() {
    std::vector<std::string> ids;
    for (const LintPage& page : pages) ids.emplace_back(page.id);
    return ids;
}
}  // namespace seccheck
