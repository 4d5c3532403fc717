#include "cli/project_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/quote.h"
#include "cli/report_targets.h"
#include "cli/upward_search.h"
#include "load/settings_loader.h"

namespace seccheck {
namespace {
// As find_files shows files: below its folder's own name where an absolute path was typed.
std::string shown(const std::string& path) {
    if (!path.starts_with('/')) return path;
    const std::size_t slash = path.rfind('/');
    const std::size_t before = slash == 0 ? std::string::npos : path.rfind('/', slash - 1);
    return path.substr(before == std::string::npos ? slash + 1 : before + 1);
}

class ProjectFile {
public:
    ProjectFile(const Surroundings& around, std::string folder)
        : around_(around),
          folder_(std::move(folder)),
          file_{path_within(folder_, settings_file), shown(path_within(folder_, settings_file))} {
        if (auto settings = load_settings(around.files, file_, diagnostics_))
            settings_ = std::move(*settings);
    }

    void set_packs(WorldOptions& world) {
        set_folders("rules", settings_.rules, world.rules);
        set_folders("models", settings_.models, world.models);
        if (!settings_.calendar || !world.calendar.empty()) return;
        world.calendar = settings_.calendar->text;
        used_.emplace_back("calendar");
    }

    void set_rest(CheckOptions& options) {
        set_names("select", settings_.select, options.world, options.world.select);
        set_names("ignore", settings_.ignore, options.world, options.world.ignore);
        set("basis", settings_.basis, "--basis", options, options.world.basis);
        set("fail_on", settings_.fail_on, "--fail-on", options, options.fail_on);
        set_reports(options);
        set("audience", settings_.audience, "--audience", options, options.audience);
        if (settings_.baseline) set("baseline", baseline_path(), "--baseline", options, options.baseline);
    }

    // False, and explained, where something was wrong.
    bool finish() const {
        if (!diagnostics_.empty()) {
            print_diagnostics(around_.err, diagnostics_.sorted(), around_.files, {{file_.name, file_.path}});
            around_.err << fmt::format("seccheck: {} is wrong: nothing was checked (--isolated ignores it)\n",
                                       file_.name);
            return false;
        }
        if (!used_.empty())
            around_.err << fmt::format("seccheck: {} sets {} (--isolated ignores it)\n", file_.name,
                                       fmt::join(used_, ", "));
        return true;
    }

private:
    std::optional<std::string> baseline_path() const { return path_of(settings_.baseline->text); }

    template <typename T, typename Target>
    void set(const char* key, const std::optional<T>& value, const char* option, const CheckOptions& options,
             Target& target) {
        if (!value || options.given.contains(option)) return;
        target = *value;
        used_.emplace_back(key);
    }

    std::string path_of(const std::string& path) const {
        return path.starts_with('/') ? path : path_within(folder_, path);
    }

    void set_folders(const char* key, const std::vector<SettingText>& folders,
                     std::vector<std::string>& target) {
        const bool is_beaten = !target.empty();
        for (const SettingText& each : folders) {
            const bool is_ours = each.text == "standard" && std::string_view(key) == "rules";
            const std::string path = is_ours ? each.text : path_of(each.text);
            if (!is_ours && around_.files.look_at(path, {}).kind != FileKind::folder)
                diagnostics_.add(each.place, fmt::format("there is no folder \"{}\"", each.text),
                                 "write its way from the folder of this file", each.width);
            if (!is_beaten) target.push_back(path);
        }
        if (!is_beaten && !folders.empty()) used_.emplace_back(key);
    }

    void set_names(const char* key, const std::vector<SettingText>& names, WorldOptions& world,
                   std::vector<std::string>& target) {
        if (names.empty() || !target.empty()) return;
        for (const SettingText& each : names) {
            target.push_back(each.text);
            world.placed_names.try_emplace(each.text, each.place);
        }
        world.placed_in = file_;
        used_.emplace_back(key);
    }

    void set_reports(CheckOptions& options) {
        std::vector<ReportTarget> targets;
        for (const SettingText& each : settings_.formats) {
            ReportTarget target;
            std::string wrong = read_report_target(each.text, target);
            if (!target.path.empty()) target.path = path_of(target.path);
            if (wrong.empty()) wrong = why_not_beside(targets, target);
            if (!wrong.empty()) diagnostics_.add(each.place, wrong, {}, each.width);
            targets.push_back(std::move(target));
        }
        if (targets.empty() || options.given.contains("--format") || options.given.contains("--output"))
            return;
        options.reports = std::move(targets);
        used_.emplace_back("formats");
    }

    const Surroundings& around_;
    std::string folder_;
    FoundFile file_;
    Settings settings_;
    Diagnostics diagnostics_;
    std::vector<std::string> used_;  // keys that the command line doesn't beat
};

std::optional<ProjectFile> find_project_file(const WorldOptions& world,
                                             const std::vector<std::string>& states,
                                             const Surroundings& around) {
    if (world.isolated || states.empty()) return std::nullopt;
    const auto folder = folder_above(around.files, states.front(), settings_file);
    return folder ? std::optional<ProjectFile>(std::in_place, around, *folder) : std::nullopt;
}
}  // namespace

bool apply_project_file(CheckOptions& options, const Surroundings& around) {
    auto project = find_project_file(options.world, options.states, around);
    if (!project) return true;
    project->set_packs(options.world);
    project->set_rest(options);
    return project->finish();
}

bool apply_project_packs(WorldOptions& world, const std::vector<std::string>& states,
                         const Surroundings& around) {
    auto project = find_project_file(world, states, around);
    if (!project) return true;
    project->set_packs(world);
    return project->finish();
}
}  // namespace seccheck
