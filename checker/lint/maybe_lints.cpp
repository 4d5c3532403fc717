#include "lint/maybe_lints.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rule/field_lookup.h"

namespace seccheck {
namespace {
using Type = LuaNodeType;

// The name behind record:maybe, where it is written out.
std::optional<std::string> name_after_maybe(const LuaNode& node) {
    if (node.type != Type::method_call || text_of(node.children[1]) != "maybe") return std::nullopt;
    return node.children[2].children.size() == 1 ? text_of(node.children[2].children[0]) : std::nullopt;
}

// Whether reading it plainly may do anything else than reading it after :maybe. A reference that leads
// nowhere ends the check, and so does an empty way back that the kind wants known.
bool may_end_check(const Kind& kind, FieldSlot slot) {
    if (slot.type == FieldSlot::back) return kind.back[slot.index].empty_is_unknown;
    if (slot.type != FieldSlot::field) return true;
    const Field& field = kind.fields[slot.index];
    return field.absent == Absence::unknown || field.keeps_dangling;
}

class MaybeSearch {
public:
    MaybeSearch(const Rulebook& book, ValueKinds& kinds, const LintedFile& file, Complaints& complaints)
        : book_(book), kinds_(kinds), file_(file), complaints_(complaints) {}

    void run() {
        walk(file_.tree.root, [&](const LuaNode& node) {
            if (const auto name = name_after_maybe(node)) look_at_need(node, *name);
            look_at_use(node);
            return true;
        });
    }

private:
    void look_at_need(const LuaNode& node, const std::string& name) {
        const ValueKind record = kinds_.of(file_, node.children[0]);
        if (record.what != ValueKind::record) return;
        for (const KindId id : record.kinds) {
            const Kind& kind = book_.model.kinds[id];
            if (may_end_check(kind, FieldLookup::look_up(book_.model, kind, name))) return;
        }
        const std::string object(file_.text_of(node.children[0]));
        Complaint complaint{Lint::needless_maybe, file_.place(node), file_.width(node),
                            fmt::format("the :maybe does nothing: an absent {} of {} reads as nil anyway",
                                        name, book_.model.kinds[record.kinds.front()].name),
                            fmt::format("write {}.{}", object, name)};
        // Of a table's field the dots would do; a word of Lua's own can't stand behind a dot.
        complaint.fix.push_back(replacement(node, name));
        complaints_.push_back(std::move(complaint));
    }

    Edit replacement(const LuaNode& node, const std::string& name) const {
        const LuaToken& object = file_.tree.token(node.children[0].last);
        const LuaToken& end = file_.tree.token(node.last);
        const std::size_t begin = object.offset + object.text.size();
        return {file_.name, begin, end.offset + end.text.size() - begin, "." + name};
    }

    // A nil in an order, in a calculation or before a dot raises an error.
    void look_at_use(const LuaNode& node) {
        static constexpr std::array raising = {"<", "<=", ">", ">=", "+", "-", "*", "/", "..", "%"};
        const bool is_member =
            node.type == Type::member || node.type == Type::index || node.type == Type::method_call;
        if (is_member) complain_of(node.children[0]);
        const bool raises = (node.type == Type::binary || node.type == Type::unary) && node.text != "not" &&
                            (node.type == Type::unary ||
                             std::find(raising.begin(), raising.end(), node.text) != raising.end());
        if (raises)
            for (const LuaNode& operand : node.children) complain_of(operand);
    }

    // Where the same :maybe stands elsewhere in the file, that may be where it is looked at.
    bool may_be_guarded(const LuaNode& node) const {
        const std::string_view text = file_.text_of(node);
        return file_.text.find(text) != file_.text.rfind(text);
    }

    void complain_of(const LuaNode& node) {
        if (node.type == Type::parentheses) return complain_of(node.children[0]);
        const auto name = name_after_maybe(node);
        if (!name || may_be_guarded(node)) return;
        const ValueKind record = kinds_.of(file_, node.children[0]);
        // A way back is a list, even where nothing leads there.
        if (record.what != ValueKind::record) return;
        for (const KindId id : record.kinds)
            if (!book_.model.kinds[id].find(*name)) return;
        complaints_.push_back(
            {Lint::unguarded_maybe, file_.place(node), file_.width(node),
             fmt::format("where {} is absent, this raises an error: :maybe gives nil", *name),
             "look whether it is nil first, or read it without :maybe"});
    }

    const Rulebook& book_;
    ValueKinds& kinds_;
    const LintedFile& file_;
    Complaints& complaints_;
};
}  // namespace

void find_maybes(const Rulebook& book, ValueKinds& kinds, Complaints& complaints) {
    for (const LintedFile& file : book.files) MaybeSearch(book, kinds, file, complaints).run();
}
}  // namespace seccheck
