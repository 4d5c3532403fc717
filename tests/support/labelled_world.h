// Kinds, rules and states with labels of every height, in pairs of states that differ only in what is above
// one of them: to see that nothing below tells of it.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/classification.h"
#include "support/program.h"
#include "support/random_numbers.h"

namespace seccheck::test {
// Each way in which a check may come by a fact has a rule here that goes it.
inline FilesByPath labelled_world() {
    FilesByPath files;
    files["home/models/calendars/test.toml"] = task_world_files().at("home/models/calendars/test.toml");
    files["home/models/graphs/backing.toml"] = R"(
[graph]
name = "backing"
doc = "Who backs whom."
[[edge]]
kind = "backs"
over = "party"
needs = "backer"
unless = "loose"
doc = "A Party needs its backer, unless it is held loosely."
)";
    // A reference of its own, a note of RED, a date of AMBER that is an event.
    files["home/models/party.toml"] = R"(
[kind]
name = "party"
plural = "parties"
key = ["name"]
title = "Party {name}"
doc = "A Party."
classification = "WHITE"
[field.name]
type = "string"
doc = "Its name."
[field.joined]
type = "date"
when = "event"
doc = "When it joined."
[field.backer]
type = "ref"
to = "party"
back = "backed"
absent = "none"
doc = "Who backs it."
[field.loose]
type = "boolean"
absent = "none"
classification = "GREEN"
doc = "Whether it is backed loosely."
[field.rating]
type = "integer"
classification = "AMBER"
doc = "Its rating."
[field.secret]
type = "string"
absent = "none"
classification = "RED"
doc = "What few may know."
[field.left]
type = "date"
when = "event"
absent = "not_yet"
classification = "AMBER"
doc = "When it left."
)";
    files["home/models/agent.toml"] = R"(
[kind]
name = "agent"
key = ["name"]
title = "agent {name} of {party}"
doc = "Who acts for a Party."
classification = "GREEN"
[field.name]
type = "string"
doc = "Its name."
[field.party]
type = "ref"
to = "party"
doc = "For whom it acts."
)";
    // A child that is there from a date which few may know.
    files["home/models/contract.toml"] = R"(
[kind]
name = "contract"
parent = "party"
key = ["number"]
title = "contract {number} of {party}"
born = ["signed"]
doc = "A contract."
classification = "WHITE"
[field.number]
type = "integer"
doc = "Its number."
[field.signed]
type = "date"
when = "event"
classification = "AMBER"
doc = "When it was signed."
)";
    // No label at all, and so RED.
    files["home/models/default.toml"] = R"(
[kind]
name = "default"
key = ["party", "since"]
title = "default of {party}"
doc = "An Event of Default."
[field.party]
type = "ref"
to = "party"
doc = "Whose it is."
[field.since]
type = "date"
when = "event"
doc = "Since when."
[field.ended]
type = "date"
when = "event"
absent = "not_yet"
doc = "Until when."
)";
    files["home/models/meeting.toml"] = R"(
[kind]
name = "meeting"
key = ["day"]
title = "meeting of {day}"
doc = "A meeting."
classification = "GREEN"
[field.day]
type = "date"
when = "plan"
doc = "Its day."
[horizon]
date = "day"
)";
    // A decision that many may know of, and what it lets stand, which fewer may.
    files["home/models/decision.toml"] = R"(
[kind]
name = "decision"
key = ["number"]
title = "decision {number}"
doc = "A decision."
classification = "GREEN"
[field.number]
type = "integer"
doc = "Its number."
)";
    files["home/models/waiver.toml"] = R"(
[kind]
name = "waiver"
key = ["rule", "subject", "last_day"]
title = "waiver of {rule} for {subject}"
doc = "That a breach may stand."
classification = "AMBER"
[field.rule]
type = "string"
doc = "The rule."
[field.subject]
type = "string"
doc = "Of what."
[field.reason]
type = "string"
absent = "none"
doc = "Why."
[field.decided_by]
type = "ref"
to = "decision"
absent = "none"
dangling = "keep"
back = "none"
doc = "By what."
[field.last_day]
type = "date"
when = "plan"
doc = "Until when."
)";
    files["home/rules/pack.toml"] =
        "[pack]\nname = \"labelled\"\nversion = \"1\"\nseccheck = \">=0.1\"\ndoc = \"A test.\"\n"
        "classification = \"WHITE\"\n";
    const auto add = [&](const std::string& id, const std::string& subject, const std::string& body,
                         const std::string& head = {}, const std::string& before = {}) {
        files["home/rules/" + id + ".lua"] = fmt::format(
            "{}return {{\n  id = \"{}\", title = \"Rule {}\", subject = \"{}\", severity = \"{}\",\n"
            "  cites = {{ \"SEC A1\" }}, basis = \"stated\", why = \"Why.\", fix = \"Fix.\",\n  {}\n"
            "  check = function(s, report)\n{}\n  end,\n"
            "  cases = function() return {{}} end,\n}}\n",
            before, id, id, subject, id < "LAB-005" ? "major" : "minor", head, body);
    };
    add("LAB-001", "party", "if s.joined.year < 2019 then report.breach '{subject} joined {joined}' end");
    add("LAB-002", "party",
        "if s.joined.day > 20 and s.rating > 5 then report.breach '{subject} is rated high' end");
    add("LAB-003", "party",
        "if s.joined.day > 10 then for _, d in ipairs(s.defaults) do\n"
        "  if not d.ended then report.breach { at = { d, 'since' }, key = d, message = '{subject} is in "
        "default' } end\n"
        "end end");
    add("LAB-004", "state",
        "local n = 0 for _, p in ipairs(s.parties) do if p.joined.year == 2019 then n = n + 1 end end\n"
        "if n > 2 then report.note { message = '{n} Parties joined, {d} are in default',\n"
        "  with = { n = n, d = n > 4 and #s.defaults or 'some' } } end");
    add("LAB-005", "party", "report.note '{subject} holds'", "since = \"2019-06-01\", dated_by = \"left\",");
    add("LAB-006", "party", "report.note '{subject} has agents'",
        "applies = function(s) return s.joined.month > 6 or #s.agents > 1 end,");
    // Keeps what it has read, and uses it for other Parties without reading it.
    add("LAB-007", "party",
        "count = count or #s.defaults + (s:maybe 'rating' or 0)\nif count > 5 then report.note 'much is "
        "kept' end",
        {}, "local count\n");
    add("LAB-008", "party", "if s.joined.day % 3 == 0 then report.note '{subject}: {secret}' end");
    add("LAB-009", "party",
        "if s.loose then error 'it is loose' end\nif s.left then report.breach '{subject} left' end");
    add("LAB-010", "party",
        "for _, c in ipairs(s.contracts) do report.due { by = today + 3, key = c, message = '{subject} has ' "
        ".. tostring(c) } end");
    add("LAB-011", "party",
        "local way = graph.of 'backing':path(s, s)\nif way then report.breach { key = s, message = 'a "
        "circle: ' .. way.text } end");
    add("LAB-012", "party",
        "if s.backer and s.joined.day < 15 then report.note { message = '{subject} is backed', facts = { { "
        "s.backer, 'rating' } } } end");
    add("LAB-013", "agent", "if s.party.joined.day < 12 then report.breach '{subject} acts' end");
    add("LAB-014", "default", "if not s.ended then report.breach '{subject} has not ended' end");
    add("LAB-015", "state",
        "local p = s.parties[1]\nif p and s.find('agent', 'Agent 1') then report.note { subject = p, message "
        "= 'there is an agent 1' } end");
    add("LAB-016", "contract", "report.unknown { message = '{subject}', missing = 'contract.worth' }");
    add("LAB-017", "party", "if s.joined.month == 3 then report.breach '{subject} joined in March' end",
        "classification = \"AMBER\",");
    add("LAB-018", "party", "if s.backed[1] then report.note '{subject} backs' end");
    add("LAB-019", "meeting", "report.due { by = today + 1, message = '{subject} comes' }");
    add("LAB-020", "waiver",
        "if waivers.breach(s) == 'none' then report.note '{subject} waives nothing'\n"
        "elseif waivers.subject(s) == 'unknown' then report.note '{subject} has no subject'\n"
        "elseif not waivers.holds(s) then report.note '{subject} does not hold' end");
    add("LAB-021", "state", "report.note { message = 'there are {n} defaults', with = { n = #s.defaults } }");
    add("LAB-022", "state",
        "for _, a in ipairs(s.agents) do report.note { key = tostring(a), message = 'there is an agent' } end");
    return files;
}

// A state as its records: what each says, and who may know.
class LabelledState {
public:
    explicit LabelledState(std::uint64_t seed) : random_(seed) {
        const int parties = random_.between(2, 7);
        for (int i = 0; i < parties; ++i)
            names_.push_back(fmt::format("P{}", random_.between(10 * i, 10 * i + 9)));
        for (const std::string& name : names_) add_party(name);
        for (int i = random_.between(0, 3); i > 0; --i) add_agent(i);
        for (int i = random_.between(0, 2); i > 0; --i) add_meeting(i);
        records_.push_back({"decision", {{"number", "1"}}, Classification::green, {}, 0});
        add_waivers();
        add_red();
    }

    // Anew what is above `audience`, and that alone.
    void change_above(Classification audience, std::uint64_t seed) {
        random_ = RandomNumbers(seed);
        std::erase_if(records_, [&](const Record& record) { return record.label > audience; });
        const std::vector<Record> kept = records_;
        for (std::size_t i = 0; i < kept.size(); ++i)
            if (kept[i].kind == "party") fill_party(records_[i], audience);
        if (audience < Classification::green) {
            for (int i = random_.between(0, 3); i > 0; --i) add_agent(i);
            for (int i = random_.between(0, 2); i > 0; --i) add_meeting(i);
            if (random_.one_in(2))
                records_.push_back({"decision", {{"number", "1"}}, Classification::green, {}, 0});
        }
        if (audience < Classification::amber) add_waivers();
        add_red();
    }

    // Files of TOML. What may be known to a reader stands in one of two, as the number of its record says;
    // what may not be stands anywhere. `seed` orders the records of each file.
    FilesByPath files(std::uint64_t seed) const {
        RandomNumbers random(seed);
        std::vector<Record> records = records_;
        for (std::size_t i = records.size(); i > 1; --i)
            std::swap(records[i - 1],
                      records[static_cast<std::size_t>(random.between(0, static_cast<int>(i) - 1))]);
        FilesByPath files;
        files["state/a.toml"] = "[state]\ntitle = \"A state\"\nas_of = 2020-02-14\n";
        for (const Record& record : records) {
            const char* const places[] = {"state/a.toml", "state/b.toml", "state/0.toml"};
            const int place = record.label == Classification::red ? random.between(0, 2) : record.file;
            files[places[place]] += text_of(record, random);
        }
        return files;
    }

private:
    struct Record {
        std::string kind;
        std::map<std::string, std::string> fields;
        Classification label = Classification::white;
        std::vector<std::pair<int, std::string>> contracts;  // of a Party: number, day
        int file = 0;
    };

    static std::string text_of(const Record& record, RandomNumbers& random) {
        std::string text(static_cast<std::size_t>(random.between(0, 2)), '\n');
        text += fmt::format("\n[[{}]]\n", record.kind);
        for (const auto& [name, value] : record.fields) text += fmt::format("{} = {}\n", name, value);
        for (const auto& [number, day] : record.contracts)
            text += fmt::format("[[party.contract]]\nnumber = {}\nsigned = {}\n", number, day);
        return text;
    }

    std::string day() {
        return fmt::format("{}-{:02}-{:02}", random_.between(2018, 2020), random_.between(1, 12),
                           random_.between(1, 28));
    }

    void add_party(const std::string& name) {
        Record record{
            "party", {{"name", '"' + name + '"'}}, Classification::white, {}, random_.between(0, 1)};
        record.fields["joined"] = day();
        if (random_.one_in(2))
            record.fields["backer"] =
                '"' +
                names_[static_cast<std::size_t>(random_.between(0, static_cast<int>(names_.size()) - 1))] +
                '"';
        fill_party(record, std::nullopt);
        records_.push_back(std::move(record));
    }

    // What of a Party is above the label; all that has one, without it.
    void fill_party(Record& record, std::optional<Classification> above) {
        const auto set = [&](const char* field, Classification label, bool given, const std::string& value) {
            if (above && label <= *above) return;
            record.fields.erase(field);
            if (given) record.fields[field] = value;
        };
        set("loose", Classification::green, random_.one_in(3), "true");
        set("rating", Classification::amber, !random_.one_in(4), std::to_string(random_.between(1, 9)));
        set("left", Classification::amber, random_.one_in(3), day());
        set("secret", Classification::red, random_.one_in(2),
            fmt::format("\"secret {}\"", random_.between(1, 99)));
        if (above && Classification::amber <= *above) return;
        record.contracts.clear();
        for (int i = random_.between(0, 3); i > 0; --i) record.contracts.emplace_back(i, day());
    }

    void add_agent(int number) {
        records_.push_back(
            {"agent",
             {{"name", fmt::format("\"Agent {}\"", number)}, {"party", '"' + names_.front() + '"'}},
             Classification::green,
             {},
             random_.between(0, 1)});
    }

    void add_meeting(int number) {
        records_.push_back({"meeting",
                            {{"day", fmt::format("2020-0{}-{:02}", number + 1, random_.between(10, 28))}},
                            Classification::green,
                            {},
                            random_.between(0, 1)});
    }

    // Of breaches that there may be, or not.
    void add_waivers() {
        for (const char* rule :
             {"LAB-001", "LAB-002", "LAB-003", "LAB-009", "LAB-011", "LAB-013", "LAB-999"}) {
            if (!random_.one_in(3)) continue;
            const std::string subject =
                random_.one_in(8) ? "nobody" : names_[static_cast<std::size_t>(random_.between(0, 1))];
            Record record{"waiver",
                          {{"rule", fmt::format("\"{}\"", rule)}, {"subject", '"' + subject + '"'}},
                          Classification::amber,
                          {},
                          random_.between(0, 1)};
            record.fields["last_day"] = random_.one_in(4) ? "2020-02-13" : "2020-02-14";
            record.fields["decided_by"] = random_.one_in(6) ? "\"2\"" : "\"1\"";
            if (!random_.one_in(6)) record.fields["reason"] = "\"It may.\"";
            records_.push_back(std::move(record));
        }
    }

    void add_red() {
        std::map<std::string, bool> seen;
        for (int i = random_.between(0, 5); i > 0; --i) {
            const std::string party =
                '"' +
                names_[static_cast<std::size_t>(random_.between(0, static_cast<int>(names_.size()) - 1))] +
                '"';
            Record record{"default", {{"party", party}, {"since", day()}}, Classification::red, {}, 0};
            if (random_.one_in(2)) record.fields["ended"] = day();
            if (!std::exchange(seen[party + record.fields["since"]], true))
                records_.push_back(std::move(record));
        }
    }

    RandomNumbers random_;
    std::vector<std::string> names_;
    std::vector<Record> records_;
};
}  // namespace seccheck::test
