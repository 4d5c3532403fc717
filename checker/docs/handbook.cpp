#include "docs/handbook.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "docs/names_in_rule.h"
#include "report/plain_text.h"

namespace seccheck {
namespace {
using Rules = std::vector<const Rule*>;

Span text(std::string words) { return {std::move(words), false, false, {}}; }
Span code(std::string words) { return {std::move(words), true, false, {}}; }
Span strong(std::string words) { return {std::move(words), false, true, {}}; }
Span link_to(std::string anchor, std::string words) {
    return {std::move(words), false, false, std::move(anchor)};
}

std::string anchor_of(const Rule& rule) { return "rule-" + rule.info.id; }
std::string anchor_of(const Kind& kind) { return "kind-" + kind.name; }

// "performance_reporting" as people write it.
std::string in_words(std::string name) {
    std::replace(name.begin(), name.end(), '_', ' ');
    if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return name;
}

std::string topic_title(const std::string& topic) { return topic.empty() ? "Other rules" : in_words(topic); }
std::string topic_anchor(const std::string& topic) { return "topic-" + (topic.empty() ? "other" : topic); }

std::string period_text(const std::optional<Date>& from, const std::optional<Date>& until) {
    if (from && until) return fmt::format("{} to {}", words(*from), words(*until));
    if (from) return fmt::format("since {}", words(*from));
    return until ? fmt::format("until {}", words(*until)) : "always, as far as is known";
}

std::string expected_text(const ExpectedFinding& expected) {
    switch (expected.verdict) {
        case Verdict::pass: return "it holds";
        case Verdict::not_applicable: return "the rule doesn't apply";
        case Verdict::due: return expected.due ? "due " + words(*expected.due) : "something is due";
        case Verdict::unknown:
            return expected.text.empty() ? "unknown" : fmt::format("unknown, for want of {}", expected.text);
        default: break;
    }
    const std::string verdict(name(expected.verdict));
    return expected.text.empty() ? verdict : fmt::format("{}: {}", verdict, expected.text);
}

std::string expectation(const RuleCase& each) {
    std::vector<std::string> all;
    for (const ExpectedFinding& expected : each.expect) all.push_back(expected_text(expected));
    return fmt::format("{}", fmt::join(all, "; "));
}

// Clauses as people look for them: D2 before D10, whatever the digits in between.
bool comes_before(const std::string& a, const std::string& b) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (!is_digit(a[i]) || !is_digit(b[j])) {
            if (a[i] != b[j]) return a[i] < b[j];
            ++i, ++j;
            continue;
        }
        const std::size_t first = i, second = j;
        while (i < a.size() && is_digit(a[i])) ++i;
        while (j < b.size() && is_digit(b[j])) ++j;
        const std::string x = a.substr(first, i - first), y = b.substr(second, j - second);
        if (x.size() != y.size()) return x.size() < y.size();
        if (x != y) return x < y;
    }
    return a.size() - i < b.size() - j;
}

class Handbook {
public:
    explicit Handbook(const HandbookSources& sources) : sources_(sources) {
        for (const Rule* rule : sources.rules) {
            topics_[rule->info.topic].push_back(rule);
            if (rule->info.subject) by_kind_[*rule->info.subject].push_back(rule);
            for (const std::string& clause : rule->info.cites) clauses_[clause].push_back(rule);
        }
        for (const auto& [clause, rules] : clauses_) clause_order_.push_back(clause);
        std::sort(clause_order_.begin(), clause_order_.end(), comes_before);
    }

    Document make() {
        Document document;
        document.title = "The rules of seccheck";
        document.pages.push_back(start());
        document.pages.push_back(clauses());
        for (const auto& [topic, rules] : topics_) document.pages.push_back(topic_page(topic, rules));
        document.pages.push_back(kinds());
        for (const Kind& kind : sources_.model.kinds) document.pages.push_back(kind_page(kind));
        return document;
    }

private:
    Page start() const {
        Page page{"index", "handbook", "The rules of seccheck", {}, {}};
        std::size_t cases = 0;
        for (const Rule* rule : sources_.rules) cases += rule->cases.size();
        page.blocks.push_back(paragraph(
            plain_line(fmt::format("{} of the Smart Energy Code, with {} that prove them, over {} of "
                                   "records. Each rule says on what it "
                                   "rests, when it was law, what it reads, and by examples what it finds.",
                                   count(sources_.rules.size(), "rule"), count(cases, "case"),
                                   count(sources_.model.kinds.size(), "kind")))));
        page.blocks.push_back(heading(1, "", plain_line("By topic")));
        std::vector<Line> lines;
        for (const auto& [topic, rules] : topics_)
            lines.push_back({link_to(topic_anchor(topic), topic_title(topic)),
                             text(fmt::format(": {}", count(rules.size(), "rule")))});
        page.blocks.push_back(bullets(std::move(lines)));
        page.blocks.push_back(heading(1, "", plain_line("Otherwise")));
        page.blocks.push_back(
            bullets({{link_to("clauses", "Rules by clause")}, {link_to("kinds", "Kinds of records")}}));
        return page;
    }

    Page clauses() const {
        Page page{"clauses", "clauses", "Rules by clause", {}, {}};
        std::vector<std::vector<Line>> rows = {
            {plain_line("Clause, paper or practice"), plain_line("Rules")}};
        for (const std::string& clause : clause_order_)
            rows.push_back({plain_line(clause), links(clauses_.at(clause))});
        page.blocks.push_back(table(std::move(rows)));
        return page;
    }

    static Line links(const Rules& rules) {
        Line line;
        for (const Rule* rule : rules) {
            if (!line.empty()) line.push_back(text(", "));
            line.push_back(link_to(anchor_of(*rule), rule->info.id));
        }
        return line;
    }

    Page topic_page(const std::string& topic, const Rules& rules) const {
        Page page{"topics/" + (topic.empty() ? "other" : topic),
                  topic_anchor(topic),
                  topic_title(topic),
                  "Rules by topic",
                  {}};
        std::vector<std::vector<Line>> rows = {
            {plain_line("Rule"), plain_line("What is wrong when it doesn't hold")}};
        for (const Rule* rule : rules)
            rows.push_back({{link_to(anchor_of(*rule), rule->info.id)}, plain_line(rule->info.title)});
        page.blocks.push_back(table(std::move(rows)));
        for (const Rule* rule : rules) add_rule(*rule, page.blocks);
        return page;
    }

    void add_rule(const Rule& rule, std::vector<Block>& blocks) const {
        const RuleInfo& info = rule.info;
        blocks.push_back(heading(1, anchor_of(rule), plain_line(fmt::format("{} {}", info.id, info.title))));
        blocks.push_back(paragraph({strong("Why:"), text(" " + info.why)}));
        blocks.push_back(paragraph({strong("What to do:"), text(" " + info.fix)}));
        const NamesInRule names = names_in(rule, sources_.model, &sources_.modules);
        add_facts(info, names, blocks);
        add_parameters(names, blocks);
        blocks.push_back(heading(2, "", plain_line("Examples")));
        for (const RuleCase& each : rule.cases) add_case(each, blocks);
    }

    void add_facts(const RuleInfo& info, const NamesInRule& names, std::vector<Block>& blocks) const {
        std::vector<std::vector<Line>> rows = {{plain_line("Of the rule"), plain_line("")}};
        rows.push_back({plain_line("Clause"), plain_line(fmt::format("{}", fmt::join(info.cites, "; ")))});
        rows.push_back({plain_line("Basis"),
                        plain_line(fmt::format("{}{}{}", name(info.basis),
                                               info.basis_note.empty() ? "" : ": ", info.basis_note))});
        if (info.since || info.until)
            rows.push_back({plain_line("Law"), plain_line(period_text(info.since, info.until))});
        rows.push_back({plain_line("Severity"), plain_line(std::string(name(info.severity)))});
        rows.push_back({plain_line("Checked for"), subject(info)});
        if (!names.fields.empty()) rows.push_back({plain_line("Reads"), code_list(names.fields)});
        if (!info.covers.empty())
            rows.push_back(
                {plain_line("Obligations"), plain_line(fmt::format("{}", fmt::join(info.covers, ", ")))});
        if (!info.tags.empty())
            rows.push_back({plain_line("Tags"), plain_line(fmt::format("{}", fmt::join(info.tags, ", ")))});
        rows.push_back({plain_line("File"), {code(info.place.file)}});
        blocks.push_back(table(std::move(rows)));
    }

    Line subject(const RuleInfo& info) const {
        if (!info.subject) return plain_line("the state as a whole, once");
        const Kind& kind = sources_.model.kinds[*info.subject];
        return {text("each "), link_to(anchor_of(kind), kind.name)};
    }

    static Line code_list(const std::set<std::string>& names) {
        Line line;
        for (const std::string& each : names) {
            if (!line.empty()) line.push_back(text(", "));
            line.push_back(code(each));
        }
        return line;
    }

    void add_parameters(const NamesInRule& names, std::vector<Block>& blocks) const {
        std::vector<std::vector<Line>> rows = {
            {plain_line("Number"), plain_line("Value"), plain_line("Held"), plain_line("Rests on")}};
        for (const std::string& wanted : names.parameters) {
            const Parameter* parameter = sources_.parameters.find(wanted);
            if (parameter == nullptr) continue;
            for (const ParameterPeriod& period : parameter->periods)
                rows.push_back(parameter_row(*parameter, period));
        }
        if (rows.size() > 1) blocks.push_back(table(std::move(rows)));
    }

    static std::vector<Line> parameter_row(const Parameter& parameter, const ParameterPeriod& period) {
        const std::string value = parameter.unit.empty()
                                      ? period.value.show()
                                      : fmt::format("{} {}", period.value.show(), parameter.unit);
        std::string rests_on = fmt::format("{} ({})", period.cites, name(period.basis));
        if (!period.note.empty()) rests_on += ": " + period.note;
        return {{code(parameter.name)},
                plain_line(value),
                plain_line(period_text(period.from, period.until)),
                plain_line(rests_on)};
    }

    static void add_case(const RuleCase& each, std::vector<Block>& blocks) {
        const std::string meant = each.subject.empty() ? "" : fmt::format(", for {}", each.subject);
        blocks.push_back(paragraph({strong(each.name), text(fmt::format(". On {}{}: {}.", words(each.as_of),
                                                                        meant, expectation(each)))}));
        Block given;
        given.type = Block::Type::folded_code;
        given.line = plain_line("given");
        given.code = each.given;
        given.language = "toml";
        blocks.push_back(std::move(given));
    }

    Page kinds() const {
        Page page{"kinds", "kinds", "Kinds of records", {}, {}};
        std::vector<std::vector<Line>> rows = {{plain_line("Kind"), plain_line("What it is")}};
        for (const Kind& kind : sources_.model.kinds)
            rows.push_back({{link_to(anchor_of(kind), kind.name)}, plain_line(kind.doc)});
        page.blocks.push_back(table(std::move(rows)));
        return page;
    }

    Page kind_page(const Kind& kind) const {
        Page page{"kinds/" + kind.name, anchor_of(kind), "Kind: " + kind.name, "Each kind", {}};
        page.blocks.push_back(paragraph(plain_line(kind.doc)));
        std::vector<Line> lines;
        lines.push_back({text("In a state: "), code(heading_of(kind))});
        if (!kind.key.empty()) lines.push_back({text("Key: "), text(key_of(kind))});
        if (kind.parent) lines.push_back({text("Stands below: "), kind_link(*kind.parent)});
        if (!kind.cites.empty()) lines.push_back(plain_line("Comes from: " + kind.cites));
        lines.push_back(plain_line(fmt::format("Classification: {}", name(kind.classification))));
        if (!kind.born.empty()) lines.push_back(plain_line("Is there from: " + born_of(kind)));
        page.blocks.push_back(bullets(std::move(lines)));
        add_fields(kind, page.blocks);
        add_ways_back(kind, page.blocks);
        const auto rules = by_kind_.find(static_cast<KindId>(&kind - sources_.model.kinds.data()));
        if (rules != by_kind_.end()) {
            page.blocks.push_back(heading(2, "", plain_line("Rules that check it")));
            page.blocks.push_back(paragraph(links(rules->second)));
        }
        return page;
    }

    std::string heading_path(const Kind& kind) const {
        return kind.parent ? heading_path(sources_.model.kinds[*kind.parent]) + '.' + kind.table : kind.table;
    }
    std::string heading_of(const Kind& kind) const {
        return fmt::format(fmt::runtime(kind.single ? "[{}]" : "[[{}]]"), heading_path(kind));
    }
    static std::string key_of(const Kind& kind) {
        std::vector<std::string> names;
        for (const FieldId field : kind.key) names.push_back(kind.fields[field].name);
        return fmt::format("{}", fmt::join(names, ", "));
    }
    static std::string born_of(const Kind& kind) {
        std::vector<std::string> names;
        for (const FieldId field : kind.born) names.push_back(kind.fields[field].name);
        return fmt::format("{}", fmt::join(names, ", or "));
    }
    Span kind_link(KindId id) const {
        const Kind& kind = sources_.model.kinds[id];
        return link_to(anchor_of(kind), kind.name);
    }

    void add_fields(const Kind& kind, std::vector<Block>& blocks) const {
        std::vector<std::vector<Line>> rows = {
            {plain_line("Field"), plain_line("Type"), plain_line("What it means"), plain_line("If absent")}};
        for (const FieldId id : kind.declared) {
            const Field& field = kind.fields[id];
            rows.push_back(
                {{code(field.name)}, type_of(field), meaning_of(field), plain_line(absence_of(field))});
        }
        blocks.push_back(heading(2, "", plain_line("Fields")));
        blocks.push_back(table(std::move(rows)));
    }

    static Line meaning_of(const Field& field) {
        Line line = plain_line(field.doc);
        for (std::size_t i = 0; i < field.choices.size(); ++i) {
            const Choice& choice = field.choices[i];
            line.push_back(text(i == 0 ? " One of: " : ", "));
            line.push_back(code(choice.value));
            if (choice.label != choice.value) line.push_back(text(fmt::format(" ({})", choice.label)));
        }
        return line;
    }

    Line type_of(const Field& field) const {
        Line line;
        if (field.is_list()) line.push_back(text("list of "));
        switch (field.item) {
            case FieldType::text: line.push_back(text("text")); break;
            case FieldType::integer: line.push_back(text("integer")); break;
            case FieldType::number: line.push_back(text("number")); break;
            case FieldType::boolean: line.push_back(text("true or false")); break;
            case FieldType::date:
                line.push_back(text(field.sense == DateSense::event ? "date, event" : "date, plan"));
                break;
            case FieldType::choice: line.push_back(text("enum")); break;
            case FieldType::reference: add_targets(field, line); break;
            case FieldType::list: break;  // no list holds lists
        }
        if (!field.unit.empty()) line.push_back(text(", in " + field.unit));
        if (std::isfinite(field.min)) line.push_back(text(fmt::format(", from {}", field.min)));
        if (std::isfinite(field.max)) line.push_back(text(fmt::format(", to {}", field.max)));
        if (!field.pattern.empty()) {
            line.push_back(text(", matching "));
            line.push_back(code(field.pattern));
        }
        return line;
    }

    void add_targets(const Field& field, Line& line) const {
        line.push_back(text("reference to "));
        if (field.targets.size() > 1 && field.targets.size() == sources_.model.kinds.size()) {
            line.push_back(text("any record"));
            return;
        }
        for (std::size_t i = 0; i < field.targets.size(); ++i) {
            if (i > 0) line.push_back(text(" or "));
            line.push_back(kind_link(field.targets[i]));
        }
    }

    static std::string absence_of(const Field& field) {
        if (field.required) return "refused";
        switch (field.absent) {
            case Absence::unknown: return "unknown";
            case Absence::not_yet: return "not yet";
            case Absence::none: return "none";
        }
        return {};
    }

    void add_ways_back(const Kind& kind, std::vector<Block>& blocks) const {
        if (kind.back.empty()) return;
        std::vector<std::vector<Line>> rows = {
            {plain_line("Rules read"), plain_line("Records"), plain_line("By")}};
        for (const BackReference& back : kind.back)
            rows.push_back({{code(back.name)},
                            {kind_link(back.kind)},
                            back.children
                                ? plain_line("standing below it")
                                : Line{code(sources_.model.kinds[back.kind].fields[back.field].name)}});
        blocks.push_back(heading(2, "", plain_line("What refers to it")));
        blocks.push_back(table(std::move(rows)));
    }

    const HandbookSources& sources_;
    std::map<std::string, Rules> topics_, clauses_;
    std::vector<std::string> clause_order_;
    std::map<KindId, Rules> by_kind_;
};
}  // namespace

Document make_handbook(const HandbookSources& sources) { return Handbook(sources).make(); }
}  // namespace seccheck
