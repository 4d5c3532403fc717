#include "explain/rule_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "explain/account_text.h"
#include "explain/rule_outline.h"
#include "explain/rule_reads.h"
#include "report/plain_text.h"

namespace seccheck {
namespace {
constexpr std::size_t page = 110;  // columns

std::string_view absence_in_words(Absence absent) {
    switch (absent) {
        case Absence::unknown: return "absent: the check ends as unknown";
        case Absence::not_yet: return "absent: not yet";
        case Absence::none: return "absent: none";
    }
    return "";
}

// "from 1 Nov 2018 to 30 Jun 2020"
std::string span_of(const std::optional<Date>& first, const std::optional<Date>& last) {
    if (!first && !last) return "at all times";
    std::string text = first ? "from " + words(*first) : "";
    if (last) text += (text.empty() ? "to " : " to ") + words(*last);
    return text;
}

class RulePage {
public:
    RulePage(const std::vector<Rule>& rules, std::size_t number, const Model& model, const RuleInputs& world,
             const Catalogue& catalogue, std::ostream& out)
        : rule_(rules[number]),
          info_(rule_.info),
          model_(model),
          world_(world),
          catalogue_(catalogue),
          out_(out),
          reads_(reads_of(rules, number, model, world)) {
        static const Modules none;
        outline_ =
            outline_of(rule_.source, info_.place.file, world.modules != nullptr ? *world.modules : none);
        reads_.parameters.insert(outline_.parameters.begin(), outline_.parameters.end());
    }

    void write() {
        write_heading();
        write_ground();
        write_parameters();
        write_reads();
        write_obligations();
        write_cases();
    }

private:
    template <typename... Args>
    void print(fmt::format_string<Args...> format, Args&&... args) {
        out_ << fmt::format(format, std::forward<Args>(args)...);
    }

    // "why: ..." with what follows below the first word.
    void print_named(std::string_view name, std::string_view text) {
        print("{}: {}\n", name, wrapped(plain(text), name.size() + 2, page));
    }

    void write_heading() {
        const std::string subject = info_.subject ? "for each " + model_.kinds[*info_.subject].name
                                                  : std::string("once, over the whole state");
        print("{} {}\n", info_.id, plain(info_.title));
        print("  {}  {}, {}\n", plain(to_string(info_.place)), name(info_.severity), subject);
        if (!outline_.comment.empty()) print("  {}\n", wrapped(plain(outline_.comment), 2, page));
    }

    void write_ground() {
        print("\n");
        print_named("cites", fmt::format("{}, {}", fmt::join(info_.cites, "; "), name(info_.basis)));
        if (!info_.basis_note.empty()) print("  {}\n", wrapped(plain(info_.basis_note), 2, page));
        const std::string by = outline_.dated_by.empty() ? "compared with the day of the check"
                               : outline_.dated_by == "a function"
                                   ? "compared with a day that the rule works out"
                                   : fmt::format("compared with its \"{}\"", outline_.dated_by);
        if (info_.since || info_.until)
            print("law: {}, {}\n", span_of(info_.since, info_.until), by);
        else
            print("law: the rule names no first and no last day\n");
        if (!outline_.applies_comment.empty()) print_named("applies", outline_.applies_comment);
        print_named("why", info_.why);
        print_named("fix", info_.fix);
        for (const std::string& file : outline_.modules) print("uses: {}\n", plain(file));
    }

    void write_parameters() {
        if (reads_.parameters.empty()) return;
        print("\nnumbers of the Code:\n");
        for (const std::string& name : reads_.parameters)
            if (const Parameter* parameter = world_.parameters->find(name)) write_parameter(*parameter);
    }

    void write_parameter(const Parameter& parameter) {
        print("  {}  {}\n", parameter.name, plain(to_string(parameter.place)));
        print("    {}\n", wrapped(plain(parameter.doc), 4, page));
        const std::string unit = parameter.unit.empty() ? "" : " " + parameter.unit;
        for (const ParameterPeriod& period : parameter.periods) {
            const std::string text = fmt::format("{}: {}{}, by {}, {}", span_of(period.from, period.until),
                                                 period.value.show(), unit, period.cites, name(period.basis));
            print("    {}\n", wrapped(plain(text), 6, page));
            if (!period.note.empty()) print("      {}\n", wrapped(plain(period.note), 6, page));
        }
    }

    void write_reads() {
        if (!reads_.fields.empty()) print("\nwhat it reads, as its cases show:\n");
        std::size_t widest = 0;
        for (const auto& [kind, back, index] : reads_.fields)
            widest = std::max(widest, width(name_of(kind, back, index)));
        std::optional<KindId> last;
        for (const auto& [kind, back, index] : reads_.fields) {
            if (kind != last) print("  {}\n", model_.kinds[kind].name);
            last = kind;
            const std::string text = back ? back_in_words(model_.kinds[kind].back[index])
                                          : field_in_words(model_.kinds[kind].fields[index]);
            print("    {}  {}\n", padded(name_of(kind, back, index), widest),
                  wrapped(plain(text), widest + 6, page));
        }
        for (const std::string& list : outline_.lists) print("  all of state.{}\n", list);
    }

    const std::string& name_of(KindId kind, bool back, std::uint16_t index) const {
        return back ? model_.kinds[kind].back[index].name : model_.kinds[kind].fields[index].name;
    }

    static std::string field_in_words(const Field& field) {
        const std::string doc = field.doc.ends_with('.') ? field.doc : field.doc + ".";
        return field.required ? doc : fmt::format("{} ({})", doc, absence_in_words(field.absent));
    }

    std::string back_in_words(const BackReference& back) const {
        return fmt::format("The {} that {}.{}", model_.kinds[back.kind].plural,
                           back.children ? "stand below it" : "refer to it",
                           back.empty_is_unknown ? " (none: the check ends as unknown)" : "");
    }

    void write_obligations() {
        if (info_.covers.empty()) return;
        print("\nwhat it checks of the catalogue of obligations:\n");
        for (const std::string& id : info_.covers) {
            const auto found = std::find_if(catalogue_.begin(), catalogue_.end(),
                                            [&](const Obligation& each) { return each.id == id; });
            if (found == catalogue_.end())
                print("  {}\n", plain(id));
            else
                print(
                    "  {}  {}\n", id,
                    wrapped(plain(fmt::format("{} ({}, {})", found->title, found->cites, name(found->basis))),
                            width(id) + 4, page));
        }
    }

    void write_cases() {
        print("\nits cases:\n");
        for (const RuleCase& each : rule_.cases) {
            std::vector<std::string> expected;
            for (const ExpectedFinding& finding : each.expect) expected.push_back(in_words(finding));
            const std::string text =
                fmt::format("on {}, {}: {}", words(each.as_of), each.name, fmt::join(expected, "; and "));
            print("  {}\n", wrapped(plain(text), 4, page));
        }
    }

    static std::string in_words(const ExpectedFinding& expected) {
        if (expected.due) return "due " + words(*expected.due);
        if (expected.text.empty()) return words(expected.verdict);
        if (expected.verdict == Verdict::unknown) return "unknown for want of " + expected.text;
        return fmt::format("{}, \"{}\"", words(expected.verdict), expected.text);
    }

    const Rule& rule_;
    const RuleInfo& info_;
    const Model& model_;
    const RuleInputs& world_;
    const Catalogue& catalogue_;
    std::ostream& out_;
    RuleReads reads_;
    RuleOutline outline_;
};
}  // namespace

void write_rule_page(const std::vector<Rule>& rules, std::size_t number, const Model& model,
                     const RuleInputs& world, const Catalogue& catalogue, std::ostream& out) {
    RulePage(rules, number, model, world, catalogue, out).write();
}
}  // namespace seccheck
