#include "cli/lint_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

#include "base/nearest_name.h"
#include "base/whole_file.h"
#include "cli/real_path.h"
#include "cli/world.h"
#include "lint/fixes.h"
#include "lint/lint_report.h"
#include "lint/lint_run.h"
#include "lint/unified_diff.h"

namespace seccheck {
namespace {
bool know_lints(const LintOptions& options, std::ostream& err) {
    bool good = true;
    std::vector<std::string> asked = options.select;
    asked.insert(asked.end(), options.ignore.begin(), options.ignore.end());
    if (!options.explain.empty()) asked.push_back(options.explain);
    for (const std::string& id : asked) {
        if (find_lint(id)) continue;
        err << fmt::format("seccheck: there is no lint \"{}\": {}\n", id, suggest(id, lint_ids()));
        good = false;
    }
    return good;
}

std::string without_slash(std::string path) {
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();
    return path.starts_with("./") ? path.substr(2) : path;
}

// A file is known by its path, or where there is none such, by the name that is shown.
class PathChoice {
public:
    PathChoice(const std::vector<std::string>& wanted, const std::map<std::string, std::string>& paths,
               const FileSystem& files)
        : paths_(paths), files_(files) {
        for (const std::string& path : wanted) wanted_.push_back(without_slash(path));
    }

    bool has(const std::string& file) const {
        return wanted_.empty() || std::any_of(wanted_.begin(), wanted_.end(),
                                              [&](const std::string& path) { return lies_in(file, path); });
    }

    // Each has to mean a file: a slip in one would tell of nothing, and look clean.
    bool explain_unknown(std::ostream& err) const {
        std::vector<std::string> files;
        for (const auto& [name, path] : paths_) files.push_back(name);
        bool good = true;
        for (const std::string& path : wanted_) {
            if (std::any_of(files.begin(), files.end(),
                            [&](const std::string& file) { return lies_in(file, path); }))
                continue;
            const std::string help = suggest(path, files);
            err << fmt::format("seccheck: there is no file of rules in \"{}\"{}{}\n", path,
                               help.empty() ? "" : ": ", help);
            good = false;
        }
        return good;
    }

private:
    bool lies_in(const std::string& file, const std::string& path) const {
        const auto known = paths_.find(file);
        const bool is_here = files_.look_at(path, {}).kind != FileKind::missing;
        if (known != paths_.end() && is_here) return lies_within(real_path(known->second), real_path(path));
        return file == path || file.starts_with(path + '/');
    }

    const std::map<std::string, std::string>& paths_;
    const FileSystem& files_;
    std::vector<std::string> wanted_;
};

bool is_chosen(const Complaint& complaint, const LintOptions& options) {
    const std::string_view id = page_of(complaint.lint).id;
    const auto names = [&](const std::vector<std::string>& ids) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    return (options.select.empty() || names(options.select)) && !names(options.ignore);
}

Rulebook rulebook_of(const World& world) {
    std::vector<const Rule*> rules;
    for (const auto* list : {&world.rules, &world.stories})
        for (const Rule& rule : *list) rules.push_back(&rule);
    return make_rulebook(rules, world.model, world.catalogue, world.inputs());
}

LintSummary summary_of(const Rulebook& book, const PathChoice& paths) {
    LintSummary summary;
    for (const LintedFile& file : book.files)
        if (paths.has(file.name)) ++(file.rule != nullptr ? summary.rules : summary.modules);
    return summary;
}

ExitCode show_fixes(const Fixes& fixes, std::ostream& out) {
    for (const FixedFile& file : fixes.files) out << unified_diff(file.name, file.before, file.after);
    return fixes.files.empty() ? ExitCode::clean : ExitCode::findings;
}

bool write_fixes(const Fixes& fixes, const std::map<std::string, std::string>& paths, std::ostream& err) {
    bool good = true;
    for (const FixedFile& file : fixes.files) {
        if (write_whole_file(paths.at(file.name), file.after)) {
            err << fmt::format("seccheck: mended {}\n", file.name);
        } else {
            err << fmt::format("seccheck: {} can't be written: check its permissions\n", file.name);
            good = false;
        }
    }
    return good;
}

// What is left is told of the files as they are now.
ExitCode run_again(LintOptions options, const Surroundings& around) {
    options.fix = false;
    return run_lint(options, around);
}
}  // namespace

ExitCode run_lint(const LintOptions& options, const Surroundings& around) {
    if (!know_lints(options, around.err)) return ExitCode::usage;
    if (options.list) return write_lint_list(around.out), ExitCode::clean;
    if (!options.explain.empty()) {
        write_lint_page(around.out, page_of(*find_lint(options.explain)));
        return ExitCode::clean;
    }
    WorldOptions wanted = options.world;
    // Files may be meant by the names that are shown, such as those of our own rules.
    std::erase_if(wanted.tests, [&](const std::string& path) {
        return around.files.look_at(path, {}).kind == FileKind::missing;
    });
    auto loaded =
        load_world(around.files, wanted, around.home, WorldPart::all, around.processors, around.err);
    if (const auto* code = std::get_if<ExitCode>(&loaded)) return *code;
    const World& world = *std::get<std::unique_ptr<World>>(loaded);

    const PathChoice paths(options.world.tests, world.paths, around.files);
    if (!paths.explain_unknown(around.err)) return ExitCode::usage;
    const Rulebook book = rulebook_of(world);
    const LintSummary summary = summary_of(book, paths);
    if (book.files.empty()) {
        around.err << "seccheck: there are no rules\n";
        return ExitCode::not_checked;
    }
    Complaints complaints = find_complaints(book);
    complaints.erase(std::remove_if(complaints.begin(), complaints.end(),
                                    [&](const Complaint& each) {
                                        return !paths.has(each.place.file) || !is_chosen(each, options);
                                    }),
                     complaints.end());
    if (options.fix || options.show_fix) {
        const Fixes fixes = make_fixes(complaints, book, world.inputs());
        for (const std::string& name : fixes.left)
            around.err << fmt::format("seccheck: {} stays as it is: mended, it would not pass its cases\n",
                                      name);
        if (options.show_fix) return show_fixes(fixes, around.out);
        if (!write_fixes(fixes, world.paths, around.err)) return ExitCode::usage;
        if (!fixes.files.empty()) return run_again(options, around);
    }
    if (options.format == "json")
        write_lint_json(around.out, complaints, summary);
    else
        write_lint_text(around.out, complaints, summary, around.files, world.paths);
    return complaints.empty() ? ExitCode::clean : ExitCode::findings;
}
}  // namespace seccheck
