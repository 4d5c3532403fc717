#include "rule/rule_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string_view>

#include "base/nearest_name.h"
#include "base/parallel.h"
#include "rule/case_reader.h"
#include "rule/compiled_file.h"
#include "rule/handle.h"
#include "rule/lua_table.h"
#include "rule/plain_failure.h"
#include "rule/rule_host.h"
#include "rule/rule_text.h"

namespace seccheck {
namespace {
// Making a rule's table is a matter of a few hundred instructions.
constexpr std::int64_t steps_to_load = 1'000'000;

constexpr std::size_t memory_to_compile = std::size_t{64} << 20U;

// Compiled in a Lua state of its own: that is cheap beside the compiling. Empty where it fails.
std::string byte_code(const std::string& source, const std::string& file, LuaFailure& failure) {
    LuaState lua(memory_to_compile, nullptr);
    lua_gc(lua.get(), LUA_GCSTOP);  // all of it is garbage, and goes at once
    return lua.compile(source, file, failure) ? lua.dump() : std::string();
}

// The whole of a file.
RuleDraft compile(const std::string& file, const std::string& pack, std::string source) {
    RuleDraft draft;
    draft.file = file;
    draft.pack = pack;
    draft.code = find_code(compiled_rules, file, source);
    if (draft.code.empty()) draft.code = byte_code(source, file, draft.failure);
    draft.whole = source;
    draft.source = std::move(source);
    return draft;
}

class RuleLoader {
public:
    RuleLoader(RuleHost& host, Diagnostics& diagnostics, RuleParts parts)
        : host_(host), L_(host.lua().get()), diagnostics_(diagnostics), parts_(parts) {}

    std::optional<Rule> load(RuleDraft draft) {
        if (!draft.whole) {
            diagnostics_.add(Place{draft.file, 0, 0}, "can't be read", "check its permissions");
            return std::nullopt;
        }
        if (draft.source != *draft.whole) {
            if (auto rule = load_without_cases(draft)) return rule;
            draft = compile(draft.file, draft.pack, std::move(*draft.whole));
        }
        return load_whole(std::move(draft));
    }

private:
    // Nothing where the file is to be read as a whole: then that tells what is wrong with it, if anything is.
    std::optional<Rule> load_without_cases(RuleDraft& draft) {
        const StackGuard guard(L_);
        LuaFailure failure;
        if (!run(draft, failure) || lua_type(L_, -1) != LUA_TTABLE) return std::nullopt;
        Rule rule = begin(draft);
        read(rule, draft.file).finish();
        return rule;
    }

    std::optional<Rule> load_whole(RuleDraft draft) {
        const StackGuard guard(L_);
        LuaFailure failure;
        if (!run(draft, failure)) {
            tell(failure.message, draft.file, draft.source);
            return std::nullopt;
        }
        if (lua_type(L_, -1) != LUA_TTABLE) {
            diagnostics_.add(Place{draft.file, 1, 1}, "a rule file returns one table",
                             "write return { id = \"...\", ... }");
            return std::nullopt;
        }
        Rule rule = begin(draft);
        LuaTable top = read(rule, draft.file);
        top.push("cases");
        const bool made_when_asked = lua_isfunction(L_, -1);
        if (made_when_asked && parts_ == RuleParts::all && !call(failure)) {
            tell(failure.message, draft.file, rule.source);
            return std::nullopt;
        }
        if (!made_when_asked || parts_ == RuleParts::all) read_cases(L_, rule, diagnostics_);
        top.finish();
        return rule;
    }

    static Rule begin(RuleDraft& draft) {
        Rule rule;
        rule.source = std::move(draft.source);
        rule.info.pack = draft.pack;
        rule.code = std::move(draft.code);  // so that the threads that check need not compile it again
        rule.info.place = LuaSource::of_rule(rule.source, draft.file).find_key("id");
        return rule;
    }

    // Leaves what the file returns on the stack.
    bool run(const RuleDraft& draft, LuaFailure& failure) {
        failure = draft.failure;
        if (draft.code.empty()) return false;
        host_.load_compiled(draft.code, draft.file);
        return call(failure);
    }

    bool call(LuaFailure& failure) {
        const LuaState::Ended ended = host_.lua().call(0, 1, steps_to_load, failure);
        if (ended == LuaState::Ended::with_value)
            failure.message = "the file raised an error that is no text";
        return ended == LuaState::Ended::normally;
    }

    // The commonest slips in a rule file.
    static std::string help_for(const std::string& source, const std::string& message) {
        if (message.ends_with("near 'until'"))
            return "until is a word of Lua's own: write [\"until\"] = \"...\"";
        if (message.find("\"today\" is not defined") != std::string::npos)
            return "there is no day before a check: ask for today within applies or check";
        // [[party]] within [[ ... ]] ends the text.
        if (source.find("given = [[") != std::string::npos)
            return "write TOML between [=[ and ]=]: the ]] of a heading would end the text";
        if (message.find("'}' expected") != std::string::npos)
            return "a comma may be missing at the end of the line before";
        return {};
    }

    // What is wrong stands in the rule's own file, or in one that it shares with others: then it is told
    // once.
    void tell(const std::string& message, const std::string& file, const std::string& source) {
        for (const auto& [module, text] : host_.modules()) {
            // Behind the place that uses it, where the module could not even be compiled.
            const std::size_t at = message.find(module + ":");
            if (at == std::string::npos || (at > 0 && message[at - 1] != ' ')) continue;
            const std::string own = message.substr(at);
            diagnostics_.add(place_in(own, module), message_of(own, module));
            return;
        }
        diagnostics_.add(place_in(message, file), plain_failure(message_of(message, file), {}),
                         help_for(source, message));
    }

    // Lua's messages begin with "file:line: ".
    static Place place_in(const std::string& message, const std::string& file) {
        if (!message.starts_with(file + ":")) return {file, 1, 0};
        return {file,
                static_cast<std::uint32_t>(std::strtoul(message.c_str() + file.size() + 1, nullptr, 10)), 0};
    }
    static std::string message_of(const std::string& message, const std::string& file) {
        if (!message.starts_with(file + ":")) return message;
        const std::size_t colon = message.find(": ", file.size());
        return colon == std::string::npos ? message : message.substr(colon + 2);
    }

    // All but the cases.
    LuaTable read(Rule& rule, const std::string& file) {
        const int table = lua_gettop(L_);
        RuleInfo& info = rule.info;
        LuaTable top(L_, table, "the rule", LuaSource::of_rule(rule.source, file), diagnostics_);
        info.id = top.required_text("id");
        if (!info.id.empty() && !is_rule_id(info.id))
            top.complain("id", fmt::format("\"{}\" is no id for a rule", info.id),
                         "write capitals, a dash and three digits, such as ASM-001");
        info.family = info.id.substr(0, info.id.find('-'));
        info.topic = topic_of(file, info.pack);
        info.title = top.required_text("title");
        read_subject(top, info);
        read_severity(top, info);
        read_basis(top, info);
        info.since = top.date("since");
        info.until = top.date("until");
        if (info.since && info.until && *info.until < *info.since)
            top.complain("until", "the rule ends before it begins", "correct since or until");
        info.why = top.required_text("why");
        info.fix = top.required_text("fix");
        info.tags = top.texts("tags");
        read_story(top, info);
        info.covers = top.texts("covers");
        read_label(top, info);
        top.required_function("check");
        read_optional_function(top, "applies");
        read_dated_by(top, info);
        return top;
    }

    // Directly in the folder rules/ of a pack there is no topic but the pack itself.
    static std::string topic_of(const std::string& file, const std::string& pack) {
        const std::size_t end = file.rfind('/');
        if (end == std::string::npos) return pack;
        const std::size_t begin = file.rfind('/', end - 1) + 1;
        std::string topic = file.substr(begin, end - begin);
        return topic == "rules" && !pack.empty() ? pack : topic;
    }

    void read_subject(LuaTable& top, RuleInfo& info) {
        const std::string name = top.required_text("subject");
        if (name == "state" || name.empty()) return;
        info.subject = host_.model().find(name);
        if (info.subject) return;
        std::vector<std::string> names{"state"};
        for (const Kind& kind : host_.model().kinds) names.push_back(kind.name);
        std::string help = suggest(name, names);
        top.complain("subject", fmt::format("there is no kind \"{}\" to be the subject", name),
                     std::move(help));
    }

    // The field of the subject that says whose case the rule tells.
    void read_story(LuaTable& top, RuleInfo& info) {
        const auto name = top.text("story");
        if (!name) return;
        const Kind* kind = info.subject ? &host_.model().kinds[*info.subject] : nullptr;
        const auto field = kind != nullptr ? kind->find(*name) : std::nullopt;
        if (field && kind->fields[*field].type == FieldType::reference) {
            info.story_of = field;
            return;
        }
        std::vector<std::string> names;
        for (std::size_t i = 0; kind != nullptr && i < kind->fields.size(); ++i)
            if (kind->fields[i].type == FieldType::reference) names.push_back(kind->fields[i].name);
        top.complain("story", fmt::format("story: \"{}\" is no reference of the subject", *name),
                     suggest(*name, names));
    }

    void read_label(LuaTable& top, RuleInfo& info) {
        info.public_count = top.boolean("public_count").value_or(false);
        const auto text = top.text("classification");
        if (!text) return;
        info.classification = classification(*text);
        if (!info.classification)
            top.complain("classification", fmt::format("the classification can't be \"{}\"", *text),
                         suggest(*text, {"WHITE", "GREEN", "AMBER", "RED"}));
    }

    void read_severity(LuaTable& top, RuleInfo& info) {
        const std::string text = top.required_text("severity");
        if (text.empty()) return;
        if (const auto known = severity(text))
            info.severity = *known;
        else
            top.complain("severity", fmt::format("the severity can't be \"{}\"", text),
                         suggest(text, {"minor", "major", "critical"}));
    }

    void read_basis(LuaTable& top, RuleInfo& info) {
        info.cites = top.texts("cites");
        if (!top.has("cites"))
            top.complain_missing("cites", "name the clause, the paper or the practice that it rests on");
        info.basis_note = top.text("basis_note").value_or("");
        const std::string text = top.required_text("basis");
        if (text.empty()) return;
        if (const auto known = basis(text))
            info.basis = *known;
        else
            top.complain("basis", fmt::format("the basis can't be \"{}\"", text),
                         suggest(text, {"stated", "derived", "unverified"}));
        if (info.basis != Basis::stated && info.basis_note.empty())
            top.complain("basis",
                         fmt::format("a rule whose basis is {} needs a basis_note", name(info.basis)),
                         "say in basis_note what it rests on");
    }

    void read_optional_function(LuaTable& top, const char* key) {
        const StackGuard guard(L_);
        top.push(key);
        if (!lua_isnil(L_, -1) && !lua_isfunction(L_, -1))
            top.complain(key, fmt::format("\"{}\" must be a function, not {}", key, describe_value(L_, -1)));
    }

    // The name of a date of the subject, or a function that gives one.
    void read_dated_by(LuaTable& top, const RuleInfo& info) {
        const StackGuard guard(L_);
        top.push("dated_by");
        if (lua_isnil(L_, -1) || lua_isfunction(L_, -1)) return;
        // Of a subject that there isn't, nobody knows the dates.
        if (!info.subject && top.text("subject").value_or("state") != "state") return;
        if (lua_type(L_, -1) == LUA_TSTRING && info.subject) {
            const Kind& kind = host_.model().kinds[*info.subject];
            const auto field = kind.find(lua_tostring(L_, -1));
            if (field && kind.fields[*field].type == FieldType::date) return;
            std::vector<std::string> dates;
            for (const Field& candidate : kind.fields)
                if (candidate.type == FieldType::date) dates.push_back(candidate.name);
            top.complain(
                "dated_by",
                fmt::format("dated_by: \"{}\" is no date of kind \"{}\"", lua_tostring(L_, -1), kind.name),
                suggest(lua_tostring(L_, -1), dates));
            return;
        }
        top.complain("dated_by",
                     "dated_by must be the name of a date of the subject, or a function that gives one");
    }

    RuleHost& host_;
    lua_State* L_;
    Diagnostics& diagnostics_;
    RuleParts parts_;
};
}  // namespace

namespace {
// What loading one file came to.
struct LoadedFile {
    std::optional<Rule> rule;
    Diagnostics diagnostics;
};

void refuse_repeated_ids(const std::vector<Rule>& rules, Diagnostics& diagnostics) {
    for (std::size_t i = 1; i < rules.size(); ++i) {
        if (rules[i].info.id != rules[i - 1].info.id || rules[i].info.id.empty()) continue;
        const std::string &pack = rules[i].info.pack, &first_pack = rules[i - 1].info.pack;
        Diagnostic twice{rules[i].info.place,
                         fmt::format("there is a rule {} already", rules[i].info.id),
                         "give it the next free id",
                         {},
                         1};
        if (pack != first_pack && !pack.empty() && !first_pack.empty()) {
            twice.message = fmt::format("the packs \"{}\" and \"{}\" both have a rule {}", first_pack, pack,
                                        rules[i].info.id);
            twice.help = "give one of them an id of another family, or leave one of the packs out";
        }
        twice.notes.push_back({rules[i - 1].info.place, "here first"});
        diagnostics.add(std::move(twice));
    }
}
}  // namespace

RuleDraft draft_rule(const FileSystem& files, const FoundFile& found, RuleParts parts) {
    auto whole = read_file(files, found.path);
    if (!whole) return {found.name, found.pack, std::nullopt, {}, {}, {}};
    if (parts == RuleParts::for_checks) {
        if (auto text = without_cases(*whole)) {
            RuleDraft draft = compile(found.name, found.pack, std::move(*text));
            draft.whole = std::move(whole);
            if (!draft.code.empty()) return draft;
            whole = std::move(draft.whole);
        }
    }
    return compile(found.name, found.pack, std::move(*whole));
}

std::vector<Rule> load_rules(std::vector<RuleDraft> drafts, const RuleInputs& inputs, const Model& model,
                             RuleParts parts, std::size_t jobs, Diagnostics& diagnostics) {
    std::vector<LoadedFile> loaded(drafts.size());
    std::vector<std::unique_ptr<RuleHost>> hosts(std::max<std::size_t>(jobs, 1));
    parallel_for(hosts.size(), drafts.size(), [&](std::size_t i, std::size_t worker) {
        if (!hosts[worker]) hosts[worker] = std::make_unique<RuleHost>(inputs, model);
        RuleLoader loader(*hosts[worker], loaded[i].diagnostics, parts);
        loaded[i].rule = loader.load(std::move(drafts[i]));
    });

    std::vector<Rule> rules;
    for (LoadedFile& each : loaded) {
        diagnostics.take(std::move(each.diagnostics));
        if (each.rule) rules.push_back(std::move(*each.rule));
    }
    std::stable_sort(rules.begin(), rules.end(),
                     [](const Rule& a, const Rule& b) { return a.info.id < b.info.id; });
    refuse_repeated_ids(rules, diagnostics);
    return rules;
}
}  // namespace seccheck
