#include "explain/account_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/fingerprint.h"
#include "explain/rule_outline.h"
#include "report/outcome.h"
#include "report/plain_text.h"
#include "report/shown_evidence.h"

namespace seccheck {
namespace {
constexpr std::size_t page = 110;  // columns
// A longer label or value pushes what follows to the right in its own line alone.
constexpr std::size_t widest_label = 60;
constexpr std::size_t widest_value = 40;
// More facts than these are summed up by field.
constexpr std::size_t most_facts = 60;
// Of a quoted line that is longer than the page, how much stands before the value.
constexpr std::size_t before_value = 30;

std::string with_weekday(Date date) { return fmt::format("{} {}", day_name(date).substr(0, 3), words(date)); }

// A line of a file without its margin; of a long one, the stretch around the column.
std::string excerpt(std::string_view line, std::size_t column) {
    std::vector<std::string_view> characters;
    while (!line.empty()) {
        std::size_t size = 1;
        while (size < line.size() && (static_cast<unsigned char>(line[size]) & 0xC0U) == 0x80U) ++size;
        characters.push_back(line.substr(0, size));
        line.remove_prefix(size);
    }
    std::size_t first = 0, last = characters.size();
    while (first < last && (characters[first] == " " || characters[first] == "\t")) ++first;
    constexpr std::size_t room = page - 12;
    if (last - first > room) {
        if (column > first + before_value) first = column - before_value;
        last = std::min(first + room, last);
    }
    std::string text = first > 0 && characters[first - 1] != " " && characters[first - 1] != "\t" ? "…" : "";
    for (std::size_t i = first; i < last; ++i) text += characters[i];
    return plain(text) + (last < characters.size() ? "…" : "");
}

class AccountWriter {
public:
    AccountWriter(const Rule& rule, RecordId subject, const CheckAccount& account, const RunResult& result,
                  const RuleInputs& inputs, SourceLines& lines, const AccountOptions& options,
                  std::ostream& out)
        : rule_(rule),
          subject_(subject),
          account_(account),
          result_(result),
          state_(*result.state),
          lines_(lines),
          options_(options),
          out_(out) {
        static const Modules none;
        outline_ =
            outline_of(rule.source, rule.info.place.file, inputs.modules != nullptr ? *inputs.modules : none);
    }

    void write() {
        write_check_heading(rule_, subject_, state_, out_);
        write_verdict();
        write_law();
        write_evidence();
        write_owed();
        write_missing();
        write_rule();
    }

private:
    template <typename... Args>
    void print(fmt::format_string<Args...> format, Args&&... args) {
        out_ << fmt::format(format, std::forward<Args>(args)...);
    }

    std::string subject_title() const {
        return subject_ == no_record ? "the state" : plain(state_.title(subject_));
    }

    bool is_told(const Finding& finding) const {
        return (!options_.fingerprint || finding.fingerprint == *options_.fingerprint) &&
               (!options_.about || finding.subject == *options_.about);
    }

    std::vector<const Finding*> told() const {
        std::vector<const Finding*> told;
        for (const Finding& finding : account_.findings)
            if (is_told(finding)) told.push_back(&finding);
        return told;
    }

    void write_verdict() {
        if (account_.findings.empty()) return write_silence();
        const auto findings = told();
        for (const Finding* finding : findings) write_finding(*finding);
        const std::size_t others = account_.findings.size() - findings.size();
        if (findings.empty())
            print("\npass: the check found {} elsewhere, and nothing about {}\n", count(others, "thing"),
                  plain(state_.title(*options_.about)));
        else if (others > 0)
            print("  beside {} the check found {} more\n", findings.size() == 1 ? "this" : "these",
                  count(others, "thing"));
    }

    void write_finding(const Finding& finding) {
        print("\n{}: {}\n", words(finding.verdict), plain(finding.message));
        if (finding.waiver != no_record)
            print("  waived {}\n  {}\n", waiver_in_words(result_, finding),
                  plain(to_string(result_.state->place(finding.waiver))));
        print("  {}  fingerprint {}\n", plain(to_string(result_.place(finding))),
              fingerprint_text(finding.fingerprint));
        if (finding.basis > rule_.info.basis)
            print("  it rests on a number that is {}\n", name(finding.basis));
        if (finding.failure)
            for (const std::string& line : finding.failure->trace) print("  {}\n", plain(line));
    }

    void write_silence() {
        const CheckCourse& course = account_.course;
        if (account_.verdict == Verdict::pass) {
            print("\npass: the rule applies to {}, and holds\n", subject_title());
            return;
        }
        const RuleInfo& info = rule_.info;
        switch (course.dismissal.value_or(Dismissal::applies)) {
            case Dismissal::law:
                if (info.since && *course.law_day < *info.since)
                    print("\nnot applicable: on {} it was no law yet\n", words(*course.law_day));
                else
                    print("\nnot applicable: on {} it was no law any more\n", words(*course.law_day));
                return;
            case Dismissal::parameter:
                print("\nnot applicable: {}, so there was nothing to hold it against\n",
                      plain(course.dismissal_message));
                return;
            case Dismissal::applies: break;
        }
        print("\nnot applicable: by its own \"applies\" the rule doesn't concern {}\n", subject_title());
        if (outline_.applies_line > 0) {
            print("  {}:{}\n", plain(rule_.info.place.file), outline_.applies_line);
            quote({rule_.info.place.file, outline_.applies_line, 0});
        }
        if (!outline_.applies_comment.empty())
            print("  {}\n", wrapped(plain(outline_.applies_comment), 2, page));
    }

    void write_law() {
        const RuleInfo& info = rule_.info;
        if (!info.since && !info.until) return;
        std::string law;
        if (info.since) law = fmt::format("from {}", words(*info.since));
        if (info.until) law += fmt::format("{}to {}", law.empty() ? "" : " ", words(*info.until));
        const CheckCourse& course = account_.course;
        if (!course.law_day)
            print("\nlaw: {}; the day to compare with it is not known\n", law);
        else if (!course.law_day_is_given)
            print("\nlaw: {}, compared with {}, the day of the check\n", law, words(*course.law_day));
        else if (outline_.dated_by.empty() || outline_.dated_by == "a function")
            print("\nlaw: {}, compared with {}\n", law, words(*course.law_day));
        else
            print("\nlaw: {}, compared with {}, its \"{}\"\n", law, words(*course.law_day),
                  outline_.dated_by);
    }

    void write_evidence() {
        const auto& all = account_.evidence;
        const std::span<const Evidence> whole(all);
        const std::size_t dated = account_.course.dated, applied = account_.course.applied;
        write_section("read to find the day that decides which law holds", whole.first(dated));
        write_section("read to see whether the rule applies", whole.subspan(dated, applied - dated));
        write_section("read by the check", whole.subspan(applied));
        for (const Finding* finding : told()) write_named(*finding);
        if (all.empty() && account_.course.dismissal != Dismissal::law)
            print("\nit read no fact of the state and no number of the Code\n");
    }

    // What the rule itself named as evidence and, of one over the whole state, what it read of the record.
    void write_named(const Finding& finding) {
        std::vector<Evidence> more;
        for (const Evidence& item : finding.evidence) {
            const bool listed = std::find(account_.evidence.begin(), account_.evidence.end(), item) !=
                                    account_.evidence.end() &&
                                !is_summed_up();
            if (!listed) more.push_back(item);
        }
        const std::string about = finding.subject == no_record ? "it" : plain(state_.title(finding.subject));
        write_section(fmt::format("what proves the finding about {}", about), more);
    }

    bool is_summed_up() const { return account_.evidence.size() > most_facts && !options_.all_facts; }

    void write_section(const std::string& heading, std::span<const Evidence> items) {
        if (items.empty()) return;
        print("\n{}:\n", heading);
        std::vector<const Evidence*> listed;
        std::map<std::pair<KindId, std::string>, std::vector<const FactEvidence*>> summed;
        for (const Evidence& item : items) {
            const auto* fact = std::get_if<FactEvidence>(&item);
            if (fact != nullptr && items.size() > most_facts && !options_.all_facts)
                summed[{state_.kind_id(fact->record), name_of(state_, *fact)}].push_back(fact);
            else
                listed.push_back(&item);
        }
        write_items(listed);
        for (const auto& [field, facts] : summed) write_sum(field.first, field.second, facts);
        if (!summed.empty()) print("  --all lists them one by one\n");
    }

    void write_sum(KindId kind, const std::string& field, const std::vector<const FactEvidence*>& facts) {
        const auto given = std::count_if(facts.begin(), facts.end(), [&](const FactEvidence* fact) {
            return fact->back ? !state_.referrers(fact->record, fact->field).empty()
                              : state_.value(fact->record, fact->field) != nullptr;
        });
        print("  {}  of {}, {} given\n",
              padded(fmt::format("{}.{}", state_.model().kinds[kind].name, field), widest_value),
              count(facts.size(), "record"), grouped(static_cast<std::size_t>(given)));
    }

    void write_items(const std::vector<const Evidence*>& items) {
        std::vector<ShownEvidence> shown;
        std::size_t label = 0, value = 0;
        for (const Evidence* item : items) {
            ShownEvidence each = show_evidence(result_, subject_, *item);
            each = {plain(each.label), plain(each.value), plain(each.place), each.where};
            label = std::max(label, std::min(width(each.label), widest_label));
            value = std::max(value, std::min(width(each.value), widest_value));
            shown.push_back(std::move(each));
        }
        for (std::size_t i = 0; i < items.size(); ++i) {
            print("  {}  {}  {}\n", padded(shown[i].label, label), padded(shown[i].value, value),
                  shown[i].place);
            std::visit([&](const auto& each) { write_proof(each); }, *items[i]);
        }
    }

    void write_proof(const FactEvidence& fact) {
        if (!fact.back && state_.value(fact.record, fact.field) != nullptr) quote(place_of(state_, fact));
    }

    void write_proof(const ParameterEvidence& used) {
        quote(used.value->place);
        const ParameterPeriod& period = *used.period;
        print("        the value of {}, by {}, {}\n", words(used.day), plain(period.cites),
              name(period.basis));
        if (!period.note.empty()) print("        {}\n", wrapped(plain(period.note), 8, page));
    }

    void write_proof(const DaysEvidence& counted) {
        const Date first = std::min(counted.start, counted.end), last = std::max(counted.start, counted.end);
        print("        {} is not counted, {} is\n", with_weekday(first), with_weekday(last));
        const auto jumped = jumped_holidays(result_, counted);
        if (jumped.empty()) print("        no holiday lies between\n");
        for (const Holiday* holiday : jumped)
            print("        {} is jumped: {}\n", with_weekday(holiday->date), plain(holiday->name));
    }

    void quote(const Place& place) {
        const auto line = lines_.line(place);
        if (line)
            print("  {:>6} | {}\n", place.line, excerpt(*line, place.column > 0 ? place.column - 1 : 0));
    }

    void write_owed() {
        for (const Owed& owed : account_.obligations) {
            const std::string day = with_weekday(owed.by);
            const std::string what = plain(owed.what);
            if (owed.done)
                print("\nowed: {} by {}; done {}, {}\n", what, day, with_weekday(*owed.done),
                      *owed.done <= owed.by ? "in time" : "too late");
            else
                print("\nowed: {} by {}; not done on {}, the day of the check\n", what, day,
                      with_weekday(state_.as_of()));
            if (!owed.done && state_.as_of() <= owed.by)
                print("  it passes when that is done by then\n");
            else if (!owed.done || *owed.done > owed.by)
                print("  it would pass with that done by {}\n", words(owed.by));
        }
    }

    void write_missing() {
        for (const Finding* finding : told()) {
            if (finding->verdict != Verdict::unknown || finding->missing.empty()) continue;
            const Place place =
                finding->at == no_record ? result_.place(*finding) : state_.place(finding->at);
            print("\nto decide it, the state must say {}: {}\n", plain(finding->missing),
                  plain(to_string(place)));
        }
    }

    void write_rule() {
        const RuleInfo& info = rule_.info;
        print("\ncites: {}, {}\n", wrapped(plain(fmt::format("{}", fmt::join(info.cites, "; "))), 7, page),
              name(info.basis));
        if (!info.basis_note.empty()) print("  {}\n", wrapped(plain(info.basis_note), 2, page));
        // What mends a breach doesn't mend a fact that is lacking, or a rule that failed.
        const auto findings = told();
        const bool can_be_mended = std::any_of(findings.begin(), findings.end(), [](const Finding* each) {
            return each->verdict != Verdict::unknown && each->verdict != Verdict::error;
        });
        if (can_be_mended) print("fix: {}\n", wrapped(plain(info.fix), 5, page));
    }

    const Rule& rule_;
    RecordId subject_;
    const CheckAccount& account_;
    const RunResult& result_;
    const State& state_;
    SourceLines& lines_;
    const AccountOptions& options_;
    std::ostream& out_;
    RuleOutline outline_;
};
}  // namespace

std::string words(Verdict verdict) {
    std::string text(name(verdict));
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

void write_check_heading(const Rule& rule, RecordId subject, const State& state, std::ostream& out) {
    const std::string whose = subject == no_record ? "the whole state" : plain(state.title(subject));
    out << fmt::format("{} {} · {} · as of {}\n", rule.info.id, plain(rule.info.title), whose,
                       iso(state.as_of()));
    if (subject == no_record) return;
    out << fmt::format("  {} {}  {}\n", state.kind(subject).name, plain(state.key(subject)),
                       plain(to_string(state.place(subject))));
}

void write_account(const Rule& rule, RecordId subject, const CheckAccount& account, const RunResult& result,
                   const RuleInputs& inputs, SourceLines& lines, const AccountOptions& options,
                   std::ostream& out) {
    AccountWriter(rule, subject, account, result, inputs, lines, options, out).write();
}
}  // namespace seccheck
