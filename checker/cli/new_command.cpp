#include "cli/new_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <variant>

#include "base/nearest_name.h"
#include "base/whole_file.h"
#include "cli/world.h"
#include "load/model_check.h"
#include "load/pack_loader.h"
#include "scaffold/kind_file.h"
#include "scaffold/rule_file.h"

namespace seccheck {
namespace {
using What = NewOptions::What;

std::string below(const std::string& folder, const std::string& name) {
    return folder.empty() || folder == "." ? name
           : folder.ends_with('/')         ? folder + name
                                           : folder + "/" + name;
}

// The folder above: "." above "rules", ".." above ".".
std::string above(const std::string& folder) {
    if (folder == ".") return "..";
    if (folder == ".." || folder.ends_with("/..")) return folder + "/..";
    const std::size_t slash = folder.rfind('/');
    return slash == std::string::npos ? "." : slash == 0 ? "/" : folder.substr(0, slash);
}

// The first folder from there upwards that is a pack.
std::optional<std::string> find_pack(const FileSystem& files, std::string folder) {
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    constexpr int deepest = 16;
    for (int depth = 0; depth < deepest; ++depth, folder = above(folder))
        if (files.look_at(below(folder, std::string(pack_file)), {}).kind == FileKind::file) return folder;
    return std::nullopt;
}

class NewCommand {
public:
    NewCommand(const NewOptions& options, const Surroundings& around)
        : options_(options),
          around_(around),
          pack_(find_pack(around.files, options.to.empty() ? "." : options.to)) {}

    ExitCode run() {
        if (options_.what == What::pack) return make_pack();
        if (options_.to.empty() && !pack_)
            return refuse(
                "there is no pack.toml here or above: name the folder to write to with --to, or begin a "
                "pack with seccheck new pack NAME");
        auto loaded = load();
        if (const auto* code = std::get_if<ExitCode>(&loaded)) return *code;
        world_ = std::move(std::get<std::unique_ptr<World>>(loaded));
        switch (options_.what) {
            case What::kind: return make_kind();
            case What::parameter: return make_parameter();
            default: return make_rule();
        }
    }

private:
    ExitCode refuse(const std::string& why, const std::string& help = {}) const {
        around_.err << fmt::format("seccheck: {}{}{}\n", why, help.empty() ? "" : ": ", help);
        return ExitCode::usage;
    }

    // With our own rules and those of the pack that is written to. Where that is our own, it counts once.
    std::variant<std::unique_ptr<World>, ExitCode> load() const {
        WorldOptions world = options_.world;
        if (pack_) {
            if (world.rules.empty() && !is_standard(*pack_)) world.rules = {"standard"};
            if (std::find(world.rules.begin(), world.rules.end(), *pack_) == world.rules.end())
                world.rules.push_back(*pack_);
        }
        return load_world(around_.files, world, around_.home, WorldPart::checks, around_.processors,
                          around_.err);
    }

    bool is_standard(const std::string& folder) const {
        const auto text = read_file(around_.files, below(folder, std::string(pack_file)));
        return text &&
               text == read_file(around_.files, below(around_.home + "/rules", std::string(pack_file)));
    }

    std::string folder_for(const std::string& part) const {
        if (!options_.to.empty()) return options_.to;
        const bool is_flat = part == "rules" && is_standard(*pack_);
        return is_flat ? *pack_ : below(*pack_, part);
    }

    // What to give to other commands so that they know the file.
    std::string world_options() const {
        if (!pack_ || is_standard(*pack_)) return pack_ ? "" : " --rules standard --rules " + options_.to;
        return " --rules standard --rules " + *pack_;
    }

    ExitCode write(const std::string& path, const std::string& text, const std::string& next) const {
        if (!write_whole_file(path, text, MissingFolders::made))
            return refuse(path + " can't be written", "check that its folder may be written to");
        around_.out << path << '\n';
        around_.err << next;
        return ExitCode::clean;
    }

    bool is_there(const std::string& path) const {
        return around_.files.look_at(path, {}).kind != FileKind::missing;
    }

    ExitCode make_pack() const {
        if (!is_pack_name(options_.name))
            return refuse(fmt::format("\"{}\" is no name for a pack", options_.name),
                          "use lower case, digits, - and _");
        const std::string folder = options_.to.empty() ? options_.name : options_.to;
        const std::string path = below(folder, std::string(pack_file));
        if (is_there(path)) return refuse(path + " is there already");
        return write(path, pack_file_text(options_.name, SECCHECK_VERSION),
                     fmt::format("Fill in what it says after SAY. Then, within {}:\n"
                                 "    seccheck new rule FAM-001 --subject KIND\n",
                                 folder));
    }

    ExitCode make_kind() const {
        const std::string& name = options_.name;
        if (!is_model_name(name))
            return refuse(fmt::format("\"{}\" is no name for a kind", name), "use lower case, digits and _");
        for (const Kind& kind : world_->model.kinds)
            if (kind.name == name || kind.plural == name || kind.table == name || kind.plural == name + "s")
                return refuse(fmt::format("the name \"{}\" is taken by the kind \"{}\", at {}", name,
                                          kind.name, to_string(kind.place)));
        const std::string path = below(folder_for("models"), name + ".toml");
        if (is_there(path)) return refuse(path + " is there already");
        return write(path, kind_file(name),
                     fmt::format("Fill in what it says after SAY. Then, for a rule on it:\n"
                                 "    seccheck new rule FAM-001 --subject {}\n",
                                 name));
    }

    ExitCode make_parameter() const {
        const std::string& name = options_.name;
        const bool good = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
        });
        if (!good)
            return refuse(fmt::format("\"{}\" is no name for a parameter", name),
                          "use lower case, digits, _ and dots, such as dcc_assessment.target_wd");
        if (const Parameter* known = world_->parameters.find(name))
            return refuse(
                fmt::format("there is a parameter \"{}\" already, at {}", name, to_string(known->place)));
        const std::string path = below(folder_for("rules"), "parameters.toml");
        const auto before = is_there(path) ? read_file(around_.files, path) : std::optional<std::string>("");
        if (!before) return refuse(path + " can't be read", "check its permissions");
        const std::string text = *before + (before->empty() || before->ends_with("\n\n") ? "" : "\n");
        return write(
            path, text + parameter_text(name),
            fmt::format("Fill in what it says after SAY. A rule reads it with param(\"{}\", day).\n", name));
    }

    // The id to use; empty where the one that was asked for can't be had, which has been told.
    std::string choose_id() const {
        const std::string& asked = options_.name;
        std::vector<std::string> ids;
        std::optional<Place> taken;
        for (const auto* rules : {&world_->rules, &world_->stories})
            for (const Rule& rule : *rules) {
                ids.push_back(rule.info.id);
                if (rule.info.id == asked) taken = rule.info.place;
            }
        const std::string family = asked.substr(0, asked.find('-'));
        if (is_rule_id(asked + "-001")) return next_free_id(asked, ids);
        if (!is_rule_id(asked))
            refuse(fmt::format("\"{}\" is no id for a rule", asked),
                   "write capitals, a dash and three digits, such as ASM-001, or the family alone for its "
                   "next free id");
        else if (taken)
            refuse(fmt::format("there is a rule {} already, at {}", asked, to_string(*taken)),
                   fmt::format("the next free id is {}", next_free_id(family, ids)));
        else
            return asked;
        return {};
    }

    ExitCode make_rule() const {
        NewRule rule{choose_id(), {}, options_.title};
        if (rule.id.empty()) return ExitCode::usage;
        if (options_.subject != "state") {
            rule.subject = world_->model.find(options_.subject);
            std::vector<std::string> names{"state"};
            for (const Kind& kind : world_->model.kinds) names.push_back(kind.name);
            if (!rule.subject)
                return refuse(fmt::format("there is no kind \"{}\"", options_.subject),
                              suggest(options_.subject, names));
        }
        std::string file = rule.id + ".lua";
        std::transform(file.begin(), file.end(), file.begin(), [](char c) {
            return c == '-' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        });
        const std::string path = below(folder_for("rules"), file);
        if (is_there(path)) return refuse(path + " is there already");
        const auto made = rule_file(rule, path, world_->model, world_->inputs());
        if (const auto* why = std::get_if<std::vector<std::string>>(&made)) {
            around_.err << fmt::format("seccheck: no example of {} could be made up for the cases:\n",
                                       options_.subject);
            for (const std::string& line : *why) around_.err << "    " << line << '\n';
            return ExitCode::broken_input;
        }
        const std::string world = world_options();
        return write(
            path, std::get<std::string>(made),
            fmt::format("It runs, and its two cases hold. Fill in what it says after SAY, and then:\n"
                        "    seccheck test {}\n"
                        "    seccheck lint {}\n"
                        "    seccheck check STATE{} --select {}\n",
                        path, path, world, rule.id));
    }

    const NewOptions& options_;
    const Surroundings& around_;
    std::optional<std::string> pack_;  // the folder of the pack that is written to
    std::unique_ptr<World> world_;
};
}  // namespace

ExitCode run_new(const NewOptions& options, const Surroundings& around) {
    return NewCommand(options, around).run();
}
}  // namespace seccheck
