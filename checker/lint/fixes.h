// Mends what can be mended without changing what a rule does, and proves it before anything is written.
#pragma once

#include <string>
#include <vector>

#include "lint/complaint.h"
#include "lint/rulebook.h"

namespace seccheck {
struct FixedFile {
    std::string name;  // as it is shown
    std::string before, after;
};

struct Fixes {
    std::vector<FixedFile> files;  // by name; only those of which the cases have passed
    std::vector<std::string>
        left;  // files that stay as they are, as their fixed text didn't load or failed a case
};

// Does what the complaints' fixes say, file by file. A rule's new text has to load and to pass its cases; a
// module's has to leave the cases of every rule passing.
Fixes make_fixes(const Complaints& complaints, const Rulebook& book, const RuleInputs& inputs);
}  // namespace seccheck
