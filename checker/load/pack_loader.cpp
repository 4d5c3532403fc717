#include "load/pack_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <memory_resource>
#include <string>
#include <vector>

#include "load/field_reader.h"
#include "load/table_reader.h"

namespace seccheck {
namespace {
using Version = std::vector<int>;

// "0.1" as its numbers; nothing where it isn't made of numbers and dots.
std::optional<Version> parse_version(std::string_view text) {
    Version version;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (true) {
        const auto [next, error] = std::from_chars(at, end, version.emplace_back());
        if (error != std::errc() || version.back() < 0) return std::nullopt;
        if (next == end) return version;
        if (*next != '.') return std::nullopt;
        at = next + 1;
    }
}

// A version lacks what it doesn't name: 0.1 is 0.1.0.
bool is_older(Version a, Version b) {
    a.resize(std::max(a.size(), b.size()));
    b.resize(a.size());
    return a < b;
}

void read_need(TableReader& reader, std::string_view own_version, Pack& pack, Diagnostics& diagnostics) {
    const std::string need = reader.required_text("seccheck");
    if (need.empty()) return;
    const std::string_view oldest = std::string_view(need).substr(need.starts_with(">=") ? 2 : need.size());
    const auto wanted = parse_version(oldest);
    if (!wanted) {
        reader.complain("seccheck", fmt::format("\"{}\" names no version of seccheck", need),
                        "write the oldest that will do, such as \">=0.1\"");
        return;
    }
    pack.seccheck = oldest;
    if (is_older(parse_version(own_version).value_or(Version{}), *wanted))
        diagnostics.add(reader.place("seccheck"),
                        fmt::format("the pack \"{}\" needs seccheck {} or newer, and this is {}", pack.name,
                                    oldest, own_version),
                        "install a newer seccheck, or take an older version of the pack", need.size() + 2);
}
}  // namespace

bool is_pack_name(std::string_view name) {
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return !name.empty() && is_letter(name.front()) && std::all_of(name.begin(), name.end(), [&](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

std::optional<Pack> load_pack(const FileSystem& files, const FoundFile& found, std::string_view version,
                              Diagnostics& diagnostics) {
    std::pmr::monotonic_buffer_resource arena;
    const auto root = read_toml(files, found, arena, diagnostics);
    if (!root) return std::nullopt;
    TableReader top(*root, found.name, "the file of a pack", diagnostics);
    const TomlNode* table = top.table("pack");
    top.finish();
    if (table == nullptr) {
        if (!top.has("pack"))
            diagnostics.add(Place{found.name, 1, 0}, "describes no pack",
                            "begin it with [pack], and give its name, version, seccheck and doc");
        return std::nullopt;
    }
    TableReader reader(*table, found.name, "a pack", diagnostics);
    Pack pack;
    pack.place = reader.place();
    pack.name = reader.required_text("name");
    if (!pack.name.empty() && !is_pack_name(pack.name))
        reader.complain("name", fmt::format("\"{}\" is no name for a pack", pack.name),
                        "use lower case, digits, - and _");
    pack.version = reader.required_text("version");
    pack.doc = reader.required_text("doc");
    pack.classification = read_classification(reader, Classification::red);
    read_need(reader, version, pack, diagnostics);
    reader.finish();
    return pack;
}
}  // namespace seccheck
