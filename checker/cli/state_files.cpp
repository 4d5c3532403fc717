#include "cli/state_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "base/file_walk.h"
#include "base/quote.h"
#include "load/settings_loader.h"

namespace seccheck {
namespace {
bool is_absolute(const FoundFile& file) { return file.path.starts_with('/'); }

// Sorts by name, and keeps one of those that were named twice: by itself and by its folder, or with ./ in
// front, which the name has lost. An absolute path has lost more than that.
void drop_repeated(std::vector<FoundFile>& found) {
    std::sort(found.begin(), found.end(), [](const FoundFile& a, const FoundFile& b) {
        return std::tuple(std::string_view(a.name), is_absolute(a), std::string_view(a.path)) <
               std::tuple(std::string_view(b.name), is_absolute(b), std::string_view(b.path));
    });
    const auto same = [](const FoundFile& a, const FoundFile& b) {
        return a == b || (a.name == b.name && !is_absolute(a) && !is_absolute(b));
    };
    found.erase(std::unique(found.begin(), found.end(), same), found.end());
}

std::vector<FoundFile> find_states(const std::vector<std::string>& states, const FileSystem& files,
                                   Diagnostics& diagnostics) {
    std::vector<FoundFile> found;
    WalkOptions walk;
    walk.endings = {".toml"};
    walk.left_out = {std::string(settings_file)};
    for (const std::string& state : states) {
        auto below = find_files(files, state, walk, diagnostics);
        found.insert(found.end(), below.begin(), below.end());
    }
    drop_repeated(found);
    for (std::size_t i = 1; i < found.size(); ++i)
        if (found[i].name == found[i - 1].name)
            diagnostics.add(Place{found[i].name, 0, 0}, "two files would be shown by this name",
                            "go to a folder above both, and name them by their ways from there");
    return found;
}

void explain(const Diagnostics& diagnostics, const FileSystem& files, const std::vector<FoundFile>& found,
             std::ostream& err) {
    std::map<std::string, std::string> paths;
    for (const FoundFile& file : found) paths[file.name] = file.path;
    const std::vector<Diagnostic> sorted = diagnostics.sorted();
    print_diagnostics(err, sorted, files, paths);
    err << fmt::format("seccheck: {} problem{} in the state: nothing was checked\n", sorted.size(),
                       sorted.size() == 1 ? "" : "s");
}
}  // namespace

std::optional<State> read_state(const std::vector<std::string>& states, const Model& model,
                                const LoadOptions& options, const Surroundings& around, LoadTimes* times,
                                std::map<std::string, std::string>* paths) {
    Diagnostics diagnostics;
    const std::vector<FoundFile> found = find_states(states, around.files, diagnostics);
    State state = load_state(around.files, found, model, options, diagnostics, times);
    for (const FoundFile& file : found)
        if (paths != nullptr) paths->emplace(file.name, file.path);
    if (diagnostics.empty()) return state;
    explain(diagnostics, around.files, found, around.err);
    return std::nullopt;
}
}  // namespace seccheck
