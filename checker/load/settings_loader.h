// Reads a `seccheck.toml`: what a project sets for its checks. Its keys are named as the options that they
// stand for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/file_walk.h"
#include "model/basis.h"
#include "model/classification.h"
#include "model/verdict.h"

namespace seccheck {
inline constexpr std::string_view settings_file = "seccheck.toml";

// A text with its place, so that who uses it can say where it stands.
struct SettingText {
    std::string text;
    Place place;
    std::size_t width = 1;
};

// What is absent is not set. Paths are as they are written: relative to the folder of the file.
struct Settings {
    std::vector<SettingText> rules, models;  // folders; of rules also "standard"
    std::optional<SettingText> calendar;
    std::vector<SettingText> select, ignore;
    std::optional<Basis> basis;
    std::optional<Verdict> fail_on;
    std::optional<Classification> audience;
    std::vector<SettingText> formats;  // "text", "sarif:out.sarif"
    std::optional<SettingText> baseline;
};

// Nothing where the file can't be parsed. An unknown key or a value that can't be is a diagnostic, all of
// them at once; whether folders, rules and formats are there is for others to say.
std::optional<Settings> load_settings(const FileSystem& files, const FoundFile& found,
                                      Diagnostics& diagnostics);
}  // namespace seccheck
