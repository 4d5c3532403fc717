// Reads the `pack.toml` of a pack.
#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/file_walk.h"
#include "model/pack.h"

namespace seccheck {
inline constexpr std::string_view pack_file = "pack.toml";

// `version` is that of this seccheck, "0.1.0". Nothing where the file can't be read or lacks its [pack]; a
// pack that needs a newer seccheck, or that says something unknown, is a diagnostic.
std::optional<Pack> load_pack(const FileSystem& files, const FoundFile& found, std::string_view version,
                              Diagnostics& diagnostics);

// "my-pack": lower case, digits, - and _, beginning with a letter.
bool is_pack_name(std::string_view name);
}  // namespace seccheck
