#include "lint/metadata_lints.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace seccheck {
namespace {
using Type = LuaNodeType;

// Small letters and digits only, words apart by one blank: "Fix it." and "fix  it" say the same.
std::string words_of(std::string_view text) {
    std::string words;
    for (const char c : text) {
        const bool is_upper = c >= 'A' && c <= 'Z';
        const bool is_word = is_upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                             (static_cast<unsigned char>(c) & 0x80U) != 0 || c == '\'';
        if (is_word)
            words += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    while (words.ends_with(' ')) words.pop_back();
    return words;
}

std::ptrdiff_t count_words(const std::string& words) {
    return words.empty() ? 0 : 1 + std::count(words.begin(), words.end(), ' ');
}

constexpr std::ptrdiff_t fewest_words = 3;

// As scaffold/rule_file.h writes them.
constexpr std::string_view placeholder = "SAY ";

class MetadataLook {
public:
    MetadataLook(const LintedFile& file, Complaints& complaints)
        : file_(file), info_(file.rule->info), complaints_(complaints) {}

    void look(bool has_catalogue) {
        look_at_text(Lint::empty_text, "title", info_.title, {{"id", info_.id}});
        look_at_text(Lint::empty_text, "why", info_.why, {{"id", info_.id}, {"title", info_.title}});
        look_at_text(Lint::empty_text, "fix", info_.fix,
                     {{"id", info_.id}, {"title", info_.title}, {"why", info_.why}});
        std::vector<Named> known{{"basis", std::string(name(info_.basis))}, {"title", info_.title}};
        for (const std::string& clause : info_.cites) known.push_back({"citation", clause});
        if (!info_.basis_note.empty())
            look_at_text(Lint::empty_basis_note, "basis_note", info_.basis_note, known);
        if (has_catalogue && info_.covers.empty() && !info_.story_of && info_.severity != Severity::minor)
            complain(Lint::covers_nothing, "covers", "the rule covers no obligation of the catalogue",
                     "name one in covers, or add it to catalogue.toml");
    }

private:
    struct Named {
        const char* what;
        std::string text;
    };

    void look_at_text(Lint lint, const char* key, const std::string& text, const std::vector<Named>& known) {
        const std::string words = words_of(text);
        for (const Named& each : known)
            if (words == words_of(each.text))
                return complain(lint, key, fmt::format("the {} repeats the {}", key, each.what),
                                "say what the reader doesn't know yet");
        if (count_words(words) < fewest_words)
            complain(lint, key, fmt::format("the {} says nothing: \"{}\"", key, text),
                     fmt::format("say it in {} words or more", fewest_words));
    }

    // Where the key isn't written, at the id.
    void complain(Lint lint, const char* key, std::string message, std::string help) {
        const LuaNode* value = file_.entry(key);
        Complaint complaint{lint, file_.rule->info.place, 1, std::move(message), std::move(help)};
        if (value != nullptr) {
            complaint.place = file_.place(*value);
            complaint.width = file_.width(*value);
        }
        complaints_.push_back(std::move(complaint));
    }

    const LintedFile& file_;
    const RuleInfo& info_;
    Complaints& complaints_;
};

// The stretch that takes an entry out of its list, with the comma and the blank before it.
Edit removal_of(const LintedFile& file, const LuaNode& before, const LuaNode& entry) {
    const LuaToken &from = file.tree.token(before.last), &to = file.tree.token(entry.last);
    const std::size_t begin = from.offset + from.text.size();
    return {file.name, begin, to.offset + to.text.size() - begin, ""};
}

// A text without blanks between its words, and without comments: what of two rules is to be compared.
std::string code_of(const LintedFile& file, const LuaNode& node) {
    std::string code;
    for (std::size_t i = node.first; i <= node.last; ++i) code += fmt::format("{} ", file.tree.token(i).text);
    return code;
}

std::vector<const LintedFile*> rules_by_id(const Rulebook& book) {
    std::vector<const LintedFile*> rules;
    for (const LintedFile& file : book.files)
        if (file.rule != nullptr) rules.push_back(&file);
    std::sort(rules.begin(), rules.end(),
              [](const LintedFile* a, const LintedFile* b) { return a->rule->info.id < b->rule->info.id; });
    return rules;
}

// What two rules have in common that makes them one; empty where nothing does.
std::string common(const LintedFile& a, const LintedFile& b) {
    const RuleInfo &one = a.rule->info, &other = b.rule->info;
    const std::set<std::string> cites(one.cites.begin(), one.cites.end());
    if (one.subject != other.subject ||
        cites != std::set<std::string>(other.cites.begin(), other.cites.end()))
        return {};
    if (words_of(one.title) == words_of(other.title)) return "title";
    const LuaNode *check = a.entry("check"), *other_check = b.entry("check");
    const bool both_written = check != nullptr && other_check != nullptr && check->type == Type::function &&
                              other_check->type == Type::function;
    return both_written && code_of(a, *check) == code_of(b, *other_check) ? "check" : "";
}
}  // namespace

void find_empty_metadata(const Rulebook& book, Complaints& complaints) {
    const auto has_catalogue = [&](const Rule& rule) {
        return std::any_of(book.catalogue.begin(), book.catalogue.end(),
                           [&](const Obligation& each) { return each.pack == rule.info.pack; });
    };
    for (const LintedFile& file : book.files)
        if (file.rule != nullptr) MetadataLook(file, complaints).look(has_catalogue(*file.rule));
}

void find_placeholders(const Rulebook& book, Complaints& complaints) {
    const auto complain = [&](const LintedFile& file, std::uint32_t line, std::uint32_t column,
                              const std::string& text) {
        complaints.push_back({Lint::placeholder_left, Place{file.name, line, column}, placeholder.size() - 1,
                              fmt::format("a placeholder is left: \"{}\"", text),
                              "write what it asks for, or take it out"});
    };
    for (const LintedFile& file : book.files) {
        for (const LuaComment& comment : file.tree.words.comments) {
            const std::size_t begin = comment.text.find_first_not_of("- ");
            if (begin == std::string_view::npos || !comment.text.substr(begin).starts_with(placeholder))
                continue;
            complain(file, comment.line, comment.column + static_cast<std::uint32_t>(begin),
                     std::string(comment.text.substr(begin)));
        }
        for (const LuaToken& token : file.tree.words.tokens) {
            if (token.type != LuaTokenType::text) continue;
            const std::string text = meaning_of_text(token.text);
            if (text.starts_with(placeholder)) complain(file, token.line, token.column + 1, text);
        }
    }
}

void find_repeated_entries(const Rulebook& book, Complaints& complaints) {
    for (const LintedFile& file : book.files) {
        for (const char* key : {"cites", "covers", "tags"}) {
            const LuaNode* list = file.rule == nullptr ? nullptr : file.entry(key);
            if (list == nullptr || list->type != Type::table) continue;
            std::set<std::string> seen;
            for (std::size_t i = 0; i < list->children.size(); ++i) {
                const LuaNode& entry = list->children[i];
                const auto text = entry.type == Type::item ? text_of(entry.children[0]) : std::nullopt;
                if (!text || seen.insert(*text).second) continue;
                complaints.push_back({Lint::repeated_entry,
                                      file.place(entry),
                                      file.width(entry),
                                      fmt::format("{} has {} twice", key, entry.children[0].text),
                                      "remove it, or write what was meant",
                                      {},
                                      {removal_of(file, list->children[i - 1], entry)}});
            }
        }
    }
}

void find_twin_rules(const Rulebook& book, Complaints& complaints) {
    const auto rules = rules_by_id(book);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        for (std::size_t j = i + 1; j < rules.size(); ++j) {
            const std::string what = common(*rules[i], *rules[j]);
            if (what.empty()) continue;
            const RuleInfo &one = rules[i]->rule->info, &other = rules[j]->rule->info;
            complaints.push_back(
                {Lint::twin_rules,
                 other.place,
                 1,
                 fmt::format("{} has the subject, the citations and the {} of {}", other.id, what, one.id),
                 "remove one of the two, or say how they differ",
                 {{one.place, one.id + " is here"}}});
        }
    }
}

void find_strayed_ids(const Rulebook& book, Complaints& complaints) {
    constexpr std::size_t enough = 3;  // rules of a family that make a folder its home
    std::map<std::string, std::map<std::string, std::vector<const LintedFile*>>> folders_of;  // by family
    std::map<std::string, std::map<std::string, std::size_t>> families_in;                    // by folder
    for (const LintedFile* file : rules_by_id(book)) {
        const std::string folder(file->folder());
        folders_of[file->rule->info.family][folder].push_back(file);
        ++families_in[folder][file->rule->info.family];
    }
    for (const auto& [its_family, folders] : folders_of) {
        const auto& family = its_family;  // for the lambda below
        const auto home = std::max_element(folders.begin(), folders.end(), [](const auto& a, const auto& b) {
            return a.second.size() < b.second.size();
        });
        if (folders.size() != 2 || home->second.size() < enough) continue;
        for (const auto& [folder, rules] : folders) {
            const auto& families = families_in[folder];
            const bool has_own = std::any_of(families.begin(), families.end(), [&](const auto& each) {
                return each.first != family && each.second >= enough;
            });
            if (rules.size() != 1 || !has_own) continue;
            complaints.push_back({Lint::strayed_id,
                                  rules.front()->rule->info.place,
                                  1,
                                  fmt::format("{} is the only {} in {}: the others are in {}",
                                              rules.front()->rule->info.id, family, folder, home->first),
                                  "give it the next free id of this folder's family, or move the file",
                                  {}});
        }
    }
}
}  // namespace seccheck
