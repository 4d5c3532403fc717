#include "lint/code_lints.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace seccheck {
namespace {
using Type = LuaNodeType;

// 0, 1 and 2 count and choose; a week has 7 days, a year 12 months, and 100 is for per cent.
constexpr std::array<std::string_view, 6> plain_numbers = {"0", "1", "2", "7", "12", "100"};

bool is_plain(std::string_view number) {
    return std::find(plain_numbers.begin(), plain_numbers.end(), number) != plain_numbers.end();
}

// { low = 1, middle = 2, high = 3 }: numbers that only put things in order.
bool is_ranking(const LuaNode& table) {
    if (table.type != Type::table || table.children.size() < 2) return false;
    for (std::size_t i = 0; i < table.children.size(); ++i) {
        const LuaNode& value = table.children[i].children.back();
        if (value.type != Type::number_value || value.text != std::to_string(i + 1)) return false;
    }
    return true;
}

// Where a number says which part of a text or of a list is meant.
bool is_about_parts(const LuaNode& call) {
    if (call.type == Type::method_call) return true;  // of a text, such as :sub(1, 4)
    if (call.type != Type::call) return false;
    const LuaNode& called = call.children[0];
    return is_global(called, "select") ||
           (called.type == Type::member &&
            (is_global(called.children[0], "string") || is_global(called.children[0], "text")));
}

void find_numbers(const LintedFile& file, const LuaNode& node, Complaints& complaints) {
    if (node.type == Type::number_value && !is_plain(node.text))
        complaints.push_back({Lint::literal_number, file.place(node), node.text.size(),
                              fmt::format("{} stands in the rule as a bare number", node.text),
                              "move it to parameters.toml with its citation, and read it with param(...)"});
    if (is_ranking(node)) return;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        const LuaNode& child = node.children[i];
        if (node.type == Type::index && i == 1 && child.type == Type::number_value) continue;
        if (i + 1 == node.children.size() && is_about_parts(node)) continue;
        find_numbers(file, child, complaints);
    }
}

std::string code_of(const LintedFile& file, const LuaNode& node) {
    std::string code;
    for (std::size_t i = node.first; i <= node.last; ++i) code += fmt::format("{} ", file.tree.token(i).text);
    return code;
}

bool is_constant(const LuaNode& node) {
    switch (node.type) {
        case Type::nil_value:
        case Type::boolean_value:
        case Type::number_value:
        case Type::text_value:
        case Type::table:
        case Type::function: return true;
        case Type::parentheses: return is_constant(node.children[0]);
        case Type::unary: return node.text == "not" && is_constant(node.children[0]);
        default: return false;
    }
}

bool calls_something(const LuaNode& node) {
    bool calls = false;
    walk(node, [&](const LuaNode& each) {
        calls = calls || each.type == Type::call || each.type == Type::method_call;
        return !calls;
    });
    return calls;
}

class ConditionLook {
public:
    ConditionLook(const LintedFile& file, Complaints& complaints) : file_(file), complaints_(complaints) {}

    void look(const LuaNode& node) {
        if (node.type == Type::if_statement)
            for (std::size_t i = 0; i + 1 < node.children.size(); i += 2) look_at_condition(node.children[i]);
        if (node.type != Type::binary) return;
        static constexpr std::array comparing = {"==", "~=", "<", "<=", ">", ">="};
        const LuaNode &left = node.children[0], &right = node.children[1];
        const bool compares = std::find(comparing.begin(), comparing.end(), node.text) != comparing.end();
        if (compares && !calls_something(node) && code_of(file_, left) == code_of(file_, right))
            complain(node, "this compares a thing with itself");
        if (node.text == "and" && are_two_values(left, right))
            complain(node, "this is never true: it can't be both");
    }

private:
    void complain(const LuaNode& at, std::string message) {
        complaints_.push_back({Lint::constant_condition, file_.place(at), file_.width(at), std::move(message),
                               "write the condition that was meant"});
    }

    void look_at_condition(const LuaNode& condition) {
        if (is_constant(condition)) return complain(condition, "this condition never changes");
        if (condition.type != Type::binary) return;
        for (const LuaNode& operand : condition.children) {
            const bool decides = operand.type == Type::boolean_value &&
                                 operand.text == (condition.text == "or" ? "true" : "false") &&
                                 (condition.text == "or" || condition.text == "and");
            if (decides) complain(condition, "this condition never changes");
        }
    }

    // a == "x" and a == "y"
    bool are_two_values(const LuaNode& left, const LuaNode& right) const {
        if (left.text != "==" || right.text != "==" || left.type != right.type) return false;
        const auto one = text_of(left.children[1]), other = text_of(right.children[1]);
        return one && other && *one != *other && !calls_something(left) &&
               code_of(file_, left.children[0]) == code_of(file_, right.children[0]);
    }

    const LintedFile& file_;
    Complaints& complaints_;
};

// applies = function(a) return false end
void look_at_applies(const LintedFile& file, Complaints& complaints) {
    const LuaNode* applies = file.entry("applies");
    if (applies == nullptr || applies->type != Type::function) return;
    const auto& statements = applies->children[1].children;
    if (statements.size() != 1 || statements[0].type != Type::return_statement) return;
    const auto& values = statements[0].children[0].children;
    if (values.size() == 1 && is_constant(values[0]))
        complaints.push_back({Lint::constant_condition, file.place(values[0]), file.width(values[0]),
                              "applies says the same of every subject",
                              "write the condition that was meant, or remove applies"});
}

// A number that never held while the rule was law: the check always ends as not applicable.
void look_at_period(const Rulebook& book, const LintedFile& rule, const LintedFile& file, const LuaNode& node,
                    Complaints& complaints) {
    if (node.type != Type::call || !is_global(node.children[0], "param")) return;
    const RuleInfo& info = rule.rule->info;
    const auto& arguments = node.children[1].children;
    const Parameter* parameter =
        arguments.empty() ? nullptr : book.parameters.find(text_of(arguments[0]).value_or(""));
    if (parameter == nullptr || parameter->periods.empty()) return;
    const bool meets =
        std::any_of(parameter->periods.begin(), parameter->periods.end(), [&](const ParameterPeriod& period) {
            return !(info.until && period.from && *info.until < *period.from) &&
                   !(info.since && period.until && *period.until < *info.since);
        });
    if (!meets)
        complaints.push_back({Lint::constant_condition, file.place(node), file.width(node),
                              fmt::format("\"{}\" never held while {} was law", parameter->name, info.id),
                              "correct since and until, or the periods of the parameter"});
}

// What is put together by `..`, in its order.
void add_parts(const LuaNode& node, std::vector<const LuaNode*>& parts) {
    if (node.type == Type::parentheses) return add_parts(node.children[0], parts);
    if (node.type != Type::binary || node.text != "..") return parts.push_back(&node);
    for (const LuaNode& part : node.children) add_parts(part, parts);
}

const LuaNode* message_of(const LuaNode& call) {
    const auto& arguments = call.children[1].children;
    if (arguments.empty()) return nullptr;
    if (arguments[0].type == Type::text_value) return &arguments[0];
    if (arguments[0].type != Type::table) return nullptr;
    for (const LuaNode& entry : arguments[0].children)
        if (entry.type == Type::named_entry && text_of(entry.children[0]) == "message")
            return &entry.children[1];
    return nullptr;
}

void look_at_message(const LintedFile& file, const LuaNode& message, Complaints& complaints) {
    std::vector<const LuaNode*> parts;
    add_parts(message, parts);
    bool has_value = false;
    for (const LuaNode* part : parts) {
        const auto text = text_of(*part);
        has_value = has_value || !text || text->find('{') != std::string::npos;
    }
    const std::string last = text_of(*parts.back()).value_or("");
    if (last.ends_with('.'))
        complaints.push_back({Lint::message_style, file.place(*parts.back()), file.width(*parts.back()),
                              "the message ends with a full stop", "leave it out: messages stand in lists"});
    if (!has_value)
        complaints.push_back({Lint::message_style, file.place(message), file.width(message),
                              "the message says the same of every subject",
                              "name {subject}, or a value that was found"});
}
}  // namespace

void find_literal_numbers(const Rulebook& book, const ValueKinds& kinds, Complaints& complaints) {
    for (const LintedFile& file : book.files) {
        if (file.rule == nullptr) continue;
        for (const CodePart& part : checked_code(file, kinds))
            find_numbers(*part.file, *part.node, complaints);
    }
}

void find_constant_conditions(const Rulebook& book, const ValueKinds& kinds, Complaints& complaints) {
    for (const LintedFile& rule : book.files) {
        if (rule.rule == nullptr) continue;
        look_at_applies(rule, complaints);
        walk_code(checked_code(rule, kinds), [&](const LintedFile& file, const LuaNode& node) {
            ConditionLook(file, complaints).look(node);
            look_at_period(book, rule, file, node, complaints);
        });
    }
}

void find_odd_messages(const Rulebook& book, ValueKinds& kinds, Complaints& complaints) {
    for (const LintedFile& file : book.files) {
        walk(file.tree.root, [&](const LuaNode& node) {
            if (node.type != Type::call || node.children[0].type != Type::member) return true;
            if (kinds.of(file, node.children[0].children[0]).what != ValueKind::report) return true;
            if (const LuaNode* message = message_of(node)) look_at_message(file, *message, complaints);
            return true;
        });
    }
}
}  // namespace seccheck
