// The text of a new rule that runs at once, for its writer to fill in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/kind.h"
#include "rule/rule_inputs.h"

namespace seccheck {
// What a new file has where its writer is to say something: "SAY why it matters".
inline constexpr std::string_view placeholder = "SAY ";

struct NewRule {
    std::string id;                 // "ASM-012"
    std::optional<KindId> subject;  // nothing for the whole state
    std::string title;              // empty for a placeholder
};

// A rule whose check is plausible for the kind: an obligation where it has an event and one that follows it;
// else that a field is given. Its two cases, one that passes and one that doesn't, have been run. Otherwise
// the lines that say why they can't be. `world` has everything but a state; `file` is the name that the rule
// will have.
std::variant<std::string, std::vector<std::string>> rule_file(const NewRule& rule, const std::string& file,
                                                              const Model& model, const RuleInputs& world);

// The id behind the last of the family's: "ASM-012"; "ASM-001" for a new family.
std::string next_free_id(std::string_view family, const std::vector<std::string>& ids);
}  // namespace seccheck
