#include "cli/world.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

#include "base/nearest_name.h"
#include "base/parallel.h"
#include "base/quote.h"
#include "cli/real_path.h"
#include "cli/upward_search.h"
#include "load/calendar_loader.h"
#include "load/catalogue_loader.h"
#include "load/graph_loader.h"
#include "load/model_loader.h"
#include "load/pack_loader.h"
#include "load/parameter_loader.h"
#include "report/plain_text.h"
#include "rule/api_use.h"
#include "rule/case_file.h"
#include "rule/rule_loader.h"

namespace seccheck {
namespace {
struct ModelFiles {
    std::vector<FoundFile> all, kinds, calendars, graphs;
};
struct RuleFiles {
    std::vector<FoundFile> all, rules, modules, parameters, catalogues, cases;
};

// A folder that holds rules, and the name of the pack that it is; empty where it has no pack.toml.
struct RuleFolder {
    std::string path;
    std::string shown_root;  // empty for as it was typed
    std::string pack;
};

bool has_rule(const RuleInfo& rule, const std::string& name) {
    const auto in = [&](const std::vector<std::string>& list) {
        return std::find(list.begin(), list.end(), name) != list.end();
    };
    return rule.id == name || rule.family == name || rule.topic == name || in(rule.tags) || in(rule.covers);
}

class WorldLoader {
public:
    WorldLoader(const FileSystem& files, const WorldOptions& options, const std::string& home,
                std::size_t jobs, std::ostream& err)
        : files_(files),
          options_(options),
          home_(home),
          jobs_(jobs),
          err_(err),
          world_(std::make_unique<World>()) {}

    std::variant<std::unique_ptr<World>, ExitCode> load(WorldPart part) {
        if (home_.empty() && wants_home(part)) {
            err_
                << "seccheck: its own models and rules are not in ../share/seccheck beside the program: name "
                   "others with --models and --rules\n";
            return ExitCode::broken_input;
        }
        const std::vector<RuleFolder> folders = find_packs(part);
        ModelFiles models;
        RuleFiles rules;
        parallel_for(jobs_, part == WorldPart::calendars ? 1 : 2, [&](std::size_t turn, std::size_t) {
            if (turn == 0)
                models = find_models(folders);
            else
                rules = find_rules(folders);
        });
        remember(models.all);
        remember(rules.all);
        const RuleParts rule_parts = part == WorldPart::checks ? RuleParts::for_checks : RuleParts::all;
        // None of these needs another, and compiling the rules takes longest.
        std::vector<RuleDraft> drafts(rules.rules.size());
        parallel_for(jobs_, drafts.size() + 2, [&](std::size_t turn, std::size_t) {
            if (turn == 0)
                load_models(models);
            else if (turn == 1)
                load_beside_rules(rules);
            else
                drafts[turn - 2] = draft_rule(files_, rules.rules[turn - 2], rule_parts);
        });
        diagnostics_.take(std::move(in_models_));
        choose_calendar();
        diagnostics_.take(std::move(in_rules_));
        // Rules name kinds and fields: without those, every one of them would complain.
        if (diagnostics_.empty()) {
            const RuleInputs inputs = world_->inputs();
            world_->rules =
                load_rules(std::move(drafts), inputs, world_->model, rule_parts, jobs_, diagnostics_);
            if (part == WorldPart::all)
                add_case_files(files_, rules.cases, inputs, world_->model, world_->rules, diagnostics_);
            check_covers();
            label_packs();
        }
        if (!diagnostics_.empty()) {
            const std::vector<Diagnostic> problems = diagnostics_.sorted();
            print_diagnostics(err_, problems, files_, world_->paths);
            if (part != WorldPart::calendars)
                err_ << fmt::format("seccheck: {} in kinds and rules: nothing was checked\n",
                                    count(problems.size(), "problem"));
            return ExitCode::broken_input;
        }
        world_->basis = options_.basis;
        if (part != WorldPart::calendars && !select_rules()) return explain_selection();
        set_stories_apart();
        return std::move(world_);
    }

private:
    void load_models(const ModelFiles& found) {
        world_->model = load_model(files_, found.kinds, in_models_, std::max<std::size_t>(jobs_ / 2, 1));
        world_->calendars = load_calendars(files_, found.calendars, in_models_);
        if (in_models_.empty()) world_->graphs = load_graphs(files_, found.graphs, world_->model, in_models_);
    }

    void load_beside_rules(const RuleFiles& found) {
        world_->parameters = load_parameters(files_, found.parameters, in_rules_);
        read_modules(found.modules);
        world_->catalogue = load_catalogue(files_, found.catalogues, in_rules_);
    }

    bool wants_home(WorldPart part) const {
        const auto& rules = options_.rules;
        const bool own_rules =
            rules.empty() || std::find(rules.begin(), rules.end(), "standard") != rules.end();
        return options_.models.empty() || (part != WorldPart::calendars && own_rules);
    }

    // Files are told apart by the names that are shown: those of "standard" begin as those of a folder
    // rules/.
    void remember(const std::vector<FoundFile>& found) {
        for (const FoundFile& file : found) {
            const auto [known, is_new] = world_->paths.emplace(file.name, file.path);
            if (!is_new && known->second != file.path)
                diagnostics_.add(Place{file.name, 0, 0}, "two files would be shown by this name",
                                 "rename the folder of one of them");
        }
    }

    // The folders to look for rules in; their kinds count for days as well, which can bring a calendar.
    std::vector<RuleFolder> find_packs(WorldPart part) {
        std::vector<std::string> named = options_.rules;
        if (named.empty() && part != WorldPart::calendars) named = {"standard"};
        std::vector<std::string> roots;
        for (const std::string& name : named)
            roots.push_back(real_path(name == "standard" ? home_ + "/rules" : name));
        // A pack is loaded as a whole, whichever of its files are meant.
        for (const std::string& path : options_.tests) {
            const auto pack = folder_above(files_, path, pack_file);
            const auto has = [&](const std::string& root) { return lies_within(real_path(*pack), root); };
            if (!pack || std::any_of(roots.begin(), roots.end(), has)) continue;
            named.push_back(*pack);
            roots.push_back(real_path(*pack));
        }
        std::vector<RuleFolder> folders;
        for (const std::string& name : named) {
            RuleFolder folder{name, {}, {}};
            if (name == "standard") folder = {home_ + "/rules", "rules", {}};
            const std::string path = fmt::format("{}/{}", folder.path, pack_file);
            if (files_.look_at(path, {}).kind == FileKind::file) {
                // Our own have the names that the files of a pack would have here.
                if (name == ".") folder.shown_root = name;
                folder.pack = read_pack(folder, path);
            }
            folders.push_back(std::move(folder));
        }
        return folders;
    }

    std::string read_pack(const RuleFolder& folder, const std::string& path) {
        WalkOptions walk;
        walk.endings = {std::string(pack_file)};
        if (!folder.shown_root.empty()) walk.shown_root = fmt::format("{}/{}", folder.shown_root, pack_file);
        const std::vector<FoundFile> found = find_files(files_, path, walk, diagnostics_);
        remember(found);
        if (found.empty()) return {};
        auto pack = load_pack(files_, found.front(), SECCHECK_VERSION, diagnostics_);
        if (!pack) return {};
        for (const Pack& other : world_->packs)
            if (other.name == pack->name && !pack->name.empty()) {
                Diagnostic twice{pack->place,
                                 fmt::format("there are two packs called \"{}\"", pack->name),
                                 "name one of the two folders only, or rename one of the packs",
                                 {},
                                 1};
                twice.notes.push_back({other.place, "here first"});
                diagnostics_.add(std::move(twice));
            }
        world_->packs.push_back(std::move(*pack));
        return world_->packs.back().name;
    }

    void add_models(const std::string& folder, const std::string& shown_root, const std::string& pack,
                    ModelFiles& found) {
        WalkOptions walk;
        walk.endings = {".toml"};
        walk.shown_root = shown_root;
        for (FoundFile& file : find_files(files_, folder, walk, in_models_)) {
            file.pack = pack;
            const std::string below = file.path.substr(std::min(file.path.size(), folder.size()));
            auto& list = below.find("/calendars/") != std::string::npos ? found.calendars
                         : below.find("/graphs/") != std::string::npos  ? found.graphs
                                                                        : found.kinds;
            list.push_back(file);
            found.all.push_back(std::move(file));
        }
    }

    // Those that were named, or our own; and those that packs bring.
    ModelFiles find_models(const std::vector<RuleFolder>& folders) {
        ModelFiles found;
        if (options_.models.empty()) add_models(home_ + "/models", "models", {}, found);
        for (const std::string& folder : options_.models) add_models(folder, {}, {}, found);
        for (const RuleFolder& folder : folders) {
            const std::string models = folder.path + "/models";
            if (!folder.pack.empty() && files_.look_at(models, {}).kind == FileKind::folder)
                add_models(
                    models,
                    folder.shown_root.empty() ? std::string() : fmt::format("{}/models", folder.shown_root),
                    folder.pack, found);
        }
        return found;
    }

    RuleFiles find_rules(const std::vector<RuleFolder>& folders) {
        RuleFiles found;
        std::vector<std::string> roots;
        for (const RuleFolder& folder : folders) {
            WalkOptions walk;
            walk.endings = {".lua", "parameters.toml", "catalogue.toml"};
            walk.shown_root = folder.shown_root;
            if (!folder.pack.empty()) walk.left_out = {std::string(pack_file), "models"};
            roots.push_back(real_path(folder.path));
            for (FoundFile& file : find_files(files_, folder.path, walk, in_rules_)) {
                file.pack = folder.pack;
                add(found, std::move(file));
            }
        }
        for (const std::string& path : options_.tests) find_tests(path, roots, found);
        return found;
    }

    static void add(RuleFiles& found, FoundFile file) {
        auto& list = file.name.ends_with("catalogue.toml") ? found.catalogues
                     : is_module(file.name)                ? found.modules
                     : is_case_file(file.name)             ? found.cases
                     : file.name.ends_with(".lua")         ? found.rules
                                                           : found.parameters;
        list.push_back(file);
        found.all.push_back(std::move(file));
    }

    // What is tested and lies in none of the packs: a pack of its own, a file of cases, or a rule file with
    // the modules and parameters of its folder.
    void find_tests(const std::string& path, const std::vector<std::string>& roots, RuleFiles& found) {
        const std::string real = real_path(path);
        if (std::any_of(roots.begin(), roots.end(),
                        [&](const std::string& root) { return lies_within(real, root); }))
            return;
        WalkOptions walk;
        walk.endings = {".lua", "parameters.toml", "catalogue.toml"};
        for (FoundFile& file : find_files(files_, path, walk, in_rules_)) add(found, std::move(file));
        if (files_.look_at(path, {}).kind != FileKind::file || is_case_file(path)) return;
        const std::size_t slash = path.rfind('/');
        const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
        const auto beside = files_.list(folder.empty() ? "." : folder.substr(0, slash), {});
        for (const FolderEntry& entry : beside.value_or(std::vector<FolderEntry>())) {
            if (entry.kind != FileKind::file) continue;
            if (is_module(entry.name) || entry.name == "parameters.toml")
                add(found, {folder + entry.name, folder + entry.name});
        }
    }

    void read_modules(const std::vector<FoundFile>& found) {
        for (const FoundFile& file : found) {
            auto text = read_file(files_, file.path);
            if (text)
                world_->modules[file.name] = std::move(*text);
            else
                in_rules_.add(Place{file.name, 0, 0}, "can't be read", "check its permissions");
        }
    }

    void choose_calendar() {
        std::vector<std::string> names;
        for (const Calendar& calendar : world_->calendars) {
            names.push_back(calendar.name);
            if (options_.calendar.empty() ? world_->calendars.size() == 1
                                          : calendar.name == options_.calendar)
                world_->calendar = &calendar;
        }
        if (world_->calendar != nullptr || !diagnostics_.empty()) return;
        const Place place{options_.models.empty() ? "models" : options_.models.front(), 0, 0};
        if (names.empty())
            diagnostics_.add(place, "has no calendar", "add one to its folder calendars/");
        else if (options_.calendar.empty())
            diagnostics_.add(place, fmt::format("has the calendars {}", fmt::join(names, ", ")),
                             "choose one with --calendar");
        else
            diagnostics_.add(place, fmt::format("has no calendar \"{}\"", options_.calendar),
                             suggest(options_.calendar, names));
    }

    void set_stories_apart() {
        auto& rules = world_->rules;
        const auto first = std::stable_partition(rules.begin(), rules.end(),
                                                 [](const Rule& rule) { return !rule.info.story_of; });
        std::move(first, rules.end(), std::back_inserter(world_->stories));
        rules.erase(first, rules.end());
    }

    // What says nothing itself has the label of its pack; RED where that says nothing either.
    void label_packs() {
        const auto label_of = [&](const std::string& name) {
            for (const Pack& pack : world_->packs)
                if (pack.name == name) return pack.classification;
            return Classification::red;
        };
        for (Rule& rule : world_->rules)
            rule.info.label = rule.info.classification.value_or(label_of(rule.info.pack));
        for (Parameter& parameter : world_->parameters.all) parameter.label = label_of(parameter.pack);
    }

    // A slip in `covers` would leave an obligation unaccounted for. A pack without a catalogue has none to
    // name.
    void check_covers() {
        if (world_->catalogue.empty()) return;
        std::vector<std::string> known;
        for (const Obligation& obligation : world_->catalogue) known.push_back(obligation.id);
        std::sort(known.begin(), known.end());
        for (const Rule& rule : world_->rules)
            for (const std::string& id : rule.info.covers)
                if (!std::binary_search(known.begin(), known.end(), id))
                    diagnostics_.add(
                        rule.info.place,
                        fmt::format("{} covers \"{}\", which no catalogue has", rule.info.id, id),
                        suggest(id, known));
    }

    // Names on the command line have been told; those of a seccheck.toml are input that is broken.
    ExitCode explain_selection() {
        if (diagnostics_.empty()) return ExitCode::usage;
        const FoundFile& file = options_.placed_in;
        print_diagnostics(err_, diagnostics_.sorted(), files_, {{file.name, file.path}});
        return ExitCode::broken_input;
    }

    // Every name must mean at least one rule: a selection with a slip in it would check nothing, and pass.
    bool select_rules() {
        std::vector<std::string> known;
        for (const Rule& rule : world_->rules) {
            known.insert(known.end(), {rule.info.id, rule.info.family, rule.info.topic});
            known.insert(known.end(), rule.info.tags.begin(), rule.info.tags.end());
        }
        std::sort(known.begin(), known.end());
        known.erase(std::unique(known.begin(), known.end()), known.end());
        bool good = true;
        for (const auto* names : {&options_.select, &options_.ignore}) {
            for (const std::string& name : *names) {
                const bool found = std::any_of(world_->rules.begin(), world_->rules.end(),
                                               [&](const Rule& rule) { return has_rule(rule.info, name); });
                if (found) continue;
                good = false;
                const std::string help = suggest(name, known);
                const std::string message = fmt::format("there is no rule, family, topic or tag \"{}\"", name);
                if (const auto placed = options_.placed_names.find(name); placed != options_.placed_names.end())
                    diagnostics_.add(placed->second, message, help, name.size() + 2);
                else
                    err_ << fmt::format("seccheck: {}{}{}\n", message, help.empty() ? "" : ": ", help);
            }
        }
        const auto chosen = [&](const Rule& rule) {
            const auto named_in = [&](const std::vector<std::string>& names) {
                return std::any_of(names.begin(), names.end(),
                                   [&](const std::string& name) { return has_rule(rule.info, name); });
            };
            return (options_.select.empty() || named_in(options_.select)) && !named_in(options_.ignore) &&
                   rule.info.basis <= options_.basis;
        };
        auto& rules = world_->rules;
        for (const Rule& rule : rules)
            if (!chosen(rule)) world_->other_rules.push_back(rule.info.id);
        rules.erase(
            std::remove_if(rules.begin(), rules.end(), [&](const Rule& rule) { return !chosen(rule); }),
            rules.end());
        return good;
    }

    const FileSystem& files_;
    const WorldOptions& options_;
    const std::string& home_;
    std::size_t jobs_;
    std::ostream& err_;
    std::unique_ptr<World> world_;
    Diagnostics diagnostics_, in_models_, in_rules_;  // each for one thread at a time
};
}  // namespace

RuleInputs World::inputs() const {
    RuleInputs inputs;
    inputs.parameters = &parameters;
    inputs.calendar = calendar;
    inputs.graphs = &graphs;
    inputs.modules = &modules;
    inputs.basis = basis;
    return inputs;
}

std::variant<std::unique_ptr<World>, ExitCode> load_world(const FileSystem& files,
                                                          const WorldOptions& options,
                                                          const std::string& home, WorldPart part,
                                                          std::size_t jobs, std::ostream& err) {
    return WorldLoader(files, options, home, jobs, err).load(part);
}

std::string find_home(const FileSystem& files, const std::string& executable) {
    const std::string folder = executable.substr(0, executable.rfind('/'));
    const std::string home = folder + "/../share/seccheck";
    return files.look_at(home + "/models", {}).kind == FileKind::folder ? home : std::string();
}
}  // namespace seccheck
