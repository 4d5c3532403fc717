#include "lint/fixes.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/rule_cases.h"
#include "rule/rule_loader.h"

namespace seccheck {
namespace {
// Back to front, so that offsets hold; of two that overlap the later is left for another run.
std::string apply(std::string text, std::vector<Edit> edits) {
    std::sort(edits.begin(), edits.end());
    edits.erase(std::unique(edits.begin(), edits.end()), edits.end());
    std::vector<Edit> apart;
    for (const Edit& edit : edits)
        if (apart.empty() || apart.back().offset + apart.back().size <= edit.offset) apart.push_back(edit);
    for (auto edit = apart.rbegin(); edit != apart.rend(); ++edit)
        text.replace(edit->offset, edit->size, edit->text);
    return text;
}

class Proof {
public:
    Proof(const Rulebook& book, const RuleInputs& inputs) : book_(book), inputs_(inputs) {}

    bool holds(const LintedFile& file, const std::string& text) const {
        if (file.rule != nullptr) return passes({{file.name, text}}, inputs_);
        Modules modules = *inputs_.modules;
        modules[file.name] = text;
        RuleInputs inputs = inputs_;
        inputs.modules = &modules;
        std::map<std::string, std::string> rules;
        for (const LintedFile& each : book_.files)
            if (each.rule != nullptr) rules.emplace(each.name, each.text);
        return passes(rules, inputs);
    }

private:
    bool passes(const std::map<std::string, std::string>& texts, const RuleInputs& inputs) const {
        const MemoryFiles files(texts);
        std::vector<RuleDraft> drafts;
        for (const auto& [name, text] : texts)
            drafts.push_back(draft_rule(files, {name, name}, RuleParts::all));
        Diagnostics diagnostics;
        const auto rules = load_rules(std::move(drafts), inputs, book_.model, RuleParts::all, 1, diagnostics);
        return diagnostics.empty() && rules.size() == texts.size() &&
               run_cases(rules, book_.model, inputs, 1).failures() == 0;
    }

    const Rulebook& book_;
    const RuleInputs& inputs_;
};
}  // namespace

Fixes make_fixes(const Complaints& complaints, const Rulebook& book, const RuleInputs& inputs) {
    std::map<std::string, std::vector<Edit>> edits;  // by file
    for (const Complaint& complaint : complaints)
        for (const Edit& edit : complaint.fix) edits[edit.file].push_back(edit);

    Fixes fixes;
    const Proof proof(book, inputs);
    for (auto& [name, list] : edits) {
        const LintedFile& file = *book.find(name);
        std::string text = apply(std::string(file.text), std::move(list));
        if (proof.holds(file, text))
            fixes.files.push_back({name, std::string(file.text), std::move(text)});
        else
            fixes.left.push_back(name);
    }
    return fixes;
}
}  // namespace seccheck
