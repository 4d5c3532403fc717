#include "rule/compiled_file.h"

#include <algorithm>

namespace seccheck {
std::string_view find_code(CompiledFiles compiled, std::string_view file, std::string_view source) {
    const auto found =
        std::lower_bound(compiled.begin(), compiled.end(), file,
                         [](const CompiledFile& each, std::string_view name) { return each.file < name; });
    if (found == compiled.end() || found->file != file || found->source != source) return {};
    return found->code;
}
}  // namespace seccheck
