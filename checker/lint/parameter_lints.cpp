#include "lint/parameter_lints.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace seccheck {
namespace {
// What texts stand in rules and modules: whole, and as the first part of one that is put together, either by
// `..` or by format. A name may be kept in a table and reach param() from there, so it is looked for
// anywhere.
struct Texts {
    std::set<std::string> whole;
    std::vector<std::string> beginnings;
};

Texts texts_of(const Rulebook& book) {
    Texts texts;
    for (const LintedFile& file : book.files) {
        walk(file.tree.root, [&](const LuaNode& node) {
            if (const auto text = text_of(node)) {
                texts.whole.insert(*text);
                if (const std::size_t hole = text->find('%'); hole != std::string::npos && hole > 0)
                    texts.beginnings.push_back(text->substr(0, hole));
            }
            const bool is_joined = node.type == LuaNodeType::binary && node.text == "..";
            if (const auto first = is_joined ? text_of(node.children[0]) : std::nullopt)
                texts.beginnings.push_back(*first);
            return true;
        });
    }
    return texts;
}

// Short beginnings would excuse everything: that of a name has its topic in it.
bool is_begun(const std::string& name, const Texts& texts) {
    return std::any_of(texts.beginnings.begin(), texts.beginnings.end(), [&](const std::string& beginning) {
        return beginning.find('.') != std::string::npos && name.starts_with(beginning);
    });
}
}  // namespace

void find_unread_parameters(const Rulebook& book, Complaints& complaints) {
    const Texts texts = texts_of(book);
    for (const Parameter& parameter : book.parameters.all)
        if (!texts.whole.contains(parameter.name) && !is_begun(parameter.name, texts))
            complaints.push_back({Lint::unread_parameter, parameter.place, 1,
                                  fmt::format("no rule reads the parameter \"{}\"", parameter.name),
                                  "remove it, or read it in the rule that it is for"});
}
}  // namespace seccheck
