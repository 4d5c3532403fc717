// What the values of a rule are, as far as its text shows it: records of a kind, lists of them, days.
// Followed through locals, fields, loops, and functions of which every call can be seen.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "lint/rulebook.h"

namespace seccheck {
struct ValueKind {
    enum What { unknown, nothing, record, list, fields, choice, day, state, report, library, module };
    What what = unknown;
    std::vector<KindId> kinds;  // of a record or of a list's items: one of these
    std::string name;           // of fields: "source."; of a library, its name; of a module, its file
    std::vector<std::pair<KindId, FieldId>> choices;  // of a choice: one of these fields

    auto operator<=>(const ValueKind&) const = default;
};

class ValueKinds {
public:
    // Kept by reference.
    explicit ValueKinds(const Rulebook& book);

    // `unknown` wherever there is a doubt.
    ValueKind of(const LintedFile& file, const LuaNode& node);

    // The file of the module that a node stands for: use "cure", or a local that holds it; else null.
    const LintedFile* module_of(const LintedFile& file, const LuaNode& node) const;

    // What a module gives out under a name.
    struct Export {
        const LuaNode* named = nullptr;     // where it is given its name
        const LuaNode* value = nullptr;     // what is given; null where that can't be seen
        const LuaNode* function = nullptr;  // null where it is no function
    };
    using Exports = std::map<std::string, Export, std::less<>>;
    const Exports& exports_of(const LintedFile& file) const;

    // The function that a call goes to, where it is one of the packs and can be seen; else null.
    const LuaNode* called_function(const LintedFile& file, const LuaNode& call) const;
    // The function that a local is, or null.
    const LuaNode* function_of_local(const LintedFile& file, std::size_t local) const;
    // The expression that a local is given where it is declared, and that it keeps; else null.
    const LuaNode* value_of_local(const LintedFile& file, std::size_t local) const;
    const LintedFile* file_of(const LuaNode& function) const;

private:
    // Where a local has its value from.
    struct Origin {
        enum Type { none, expression, result, item, parameter, function };
        Type type = none;
        const LuaNode* node = nullptr;  // the expression, the list or the function
        std::size_t position = 0;       // of a parameter
    };
    struct Call {
        const LintedFile* file;
        const LuaNode* arguments;
    };
    struct FileFacts {
        std::vector<Origin> origins;  // by local
        std::vector<std::optional<ValueKind>> known;
        std::vector<bool> pending;
        Exports exports;
        std::size_t module_local = no_local;  // the local that a module returns
    };
    struct FunctionFacts {
        const LintedFile* file = nullptr;
        std::vector<Call> calls;
        std::vector<std::vector<ValueKind>> given;  // by the engine: the subject, and report
        bool escapes = false;                       // somebody may call it of whom nothing is known
        std::optional<ValueKind> result;
        bool pending = false;
    };

    FileFacts& facts(const LintedFile& file) { return facts_.at(&file); }
    const FileFacts& facts(const LintedFile& file) const { return facts_.at(&file); }

    void find_origins(const LintedFile& file);
    void find_exports(const LintedFile& file);
    void add_export(FileFacts& facts, const LuaNode& name, const LuaNode* value);
    void find_calls(const LintedFile& file);
    void see_name(const LintedFile& file, const LuaNode& node);
    void find_entry_points(const LintedFile& file);

    ValueKind of_name(const LintedFile& file, const LuaNode& node);
    ValueKind of_local(const LintedFile& file, std::size_t local);
    ValueKind of_parameter(const LuaNode& function, std::size_t position);
    ValueKind of_member(const LintedFile& file, const LuaNode& node);
    ValueKind of_call(const LintedFile& file, const LuaNode& node);
    ValueKind of_method(const LintedFile& file, const LuaNode& node);
    ValueKind result_of(const LuaNode& function);
    ValueKind item_of(const ValueKind& list) const;
    ValueKind member_of_record(const ValueKind& record, std::string_view name) const;
    ValueKind of_field(KindId kind, const Field& field, FieldId id) const;

    const Rulebook& book_;
    std::map<const LintedFile*, FileFacts> facts_;
    std::map<const LuaNode*, FunctionFacts> functions_;
};

// What both can be; unknown where they are not of one sort.
ValueKind either(const ValueKind& a, const ValueKind& b);

// Whether a node names a global: what rules find in scope.
bool is_global(const LuaNode& node, std::string_view name);
}  // namespace seccheck
