#include "compare/comparison_format.h"

#include <algorithm>
#include <array>

#include "compare/comparison_json.h"
#include "compare/comparison_markdown.h"
#include "compare/comparison_text.h"

namespace seccheck {
namespace {
constexpr std::array formats = {ComparisonFormat{"text", write_comparison_text},
                                ComparisonFormat{"json", write_comparison_json},
                                ComparisonFormat{"markdown", write_comparison_markdown}};
}  // namespace

std::span<const ComparisonFormat> comparison_formats() { return formats; }

const ComparisonFormat* find_comparison_format(std::string_view name) {
    const auto it = std::find_if(formats.begin(), formats.end(),
                                 [&](const ComparisonFormat& each) { return each.name == name; });
    return it == formats.end() ? nullptr : &*it;
}
}  // namespace seccheck
