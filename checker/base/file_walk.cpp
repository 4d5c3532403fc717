#include "base/file_walk.h"

#include <fmt/format.h>

#include <algorithm>

namespace seccheck {
namespace {
class Walk {
public:
    Walk(const FileSystem& files, const std::string& root, const WalkOptions& options,
         Diagnostics& diagnostics)
        : files_(files), root_(root), options_(options), diagnostics_(diagnostics) {}

    std::vector<FoundFile> found;

    void visit(const FolderEntry& entry, const std::string& path, const std::string& name, int depth) {
        switch (entry.kind) {
            case FileKind::missing: refuse(name, "there is no such file or folder", "check the path"); return;
            case FileKind::outside_link:
                refuse(name, "is a link that leaves the folder", "put the file itself into the folder");
                return;
            case FileKind::other: refuse(name, "is neither a file nor a folder", "remove it"); return;
            case FileKind::file: visit_file(entry, path, name, depth); return;
            case FileKind::folder: visit_folder(path, name, depth); return;
        }
    }

private:
    void refuse(const std::string& name, std::string why, std::string help) {
        diagnostics_.add(Place{name.empty() ? root_ : name, 0, 0}, std::move(why), std::move(help));
    }

    static bool ends_with_any(const std::string& name, const std::vector<std::string>& endings) {
        return std::any_of(endings.begin(), endings.end(),
                           [&](const auto& end) { return name.ends_with(end); });
    }

    void visit_file(const FolderEntry& entry, const std::string& path, const std::string& name, int depth) {
        if (!ends_with_any(entry.name, options_.endings)) {
            if (depth > 0 && ends_with_any(entry.name, options_.other_endings)) return;
            refuse(name,
                   fmt::format("is no {} file and would not be read", fmt::join(options_.endings, " or ")),
                   "rename it, or move it out of the folder");
            return;
        }
        if (entry.size > options_.max_bytes) {
            refuse(name,
                   fmt::format("has {} bytes, more than the {} that are read from one file", entry.size,
                               options_.max_bytes),
                   "split it into several files");
            return;
        }
        found.push_back({path, name});
    }

    void visit_folder(const std::string& path, const std::string& name, int depth) {
        if (depth > options_.max_depth) {
            refuse(name, fmt::format("lies more than {} folders deep", options_.max_depth),
                   "move it up, or remove the link that leads in circles");
            return;
        }
        const auto entries = files_.list(path, root_);
        if (!entries) {
            refuse(name, "is a folder that can't be read", "check its permissions");
            return;
        }
        const std::string prefix = path.ends_with('/') ? path : path + "/";
        const std::string shown = name.empty() || name.ends_with('/') ? name : name + "/";
        const auto& left_out = options_.left_out;
        for (const FolderEntry& entry : *entries)
            if (!entry.name.starts_with('.') &&
                (depth > 0 || std::find(left_out.begin(), left_out.end(), entry.name) == left_out.end()))
                visit(entry, prefix + entry.name, shown + entry.name, depth + 1);
    }

    const FileSystem& files_;
    const std::string& root_;
    const WalkOptions& options_;
    Diagnostics& diagnostics_;
};

std::string shown_name(std::string root) {
    while (root.size() > 1 && root.ends_with('/')) root.pop_back();
    if (root.starts_with('/')) return root.substr(root.rfind('/') + 1);
    if (root == ".") return {};
    while (root.starts_with("./")) root.erase(0, 2);
    return root;
}
}  // namespace

std::vector<FoundFile> find_files(const FileSystem& files, const std::string& root,
                                  const WalkOptions& options, Diagnostics& diagnostics) {
    Walk walk(files, root, options, diagnostics);
    const std::string name = options.shown_root.empty() ? shown_name(root) : options.shown_root;
    FolderEntry entry = files.look_at(root, {});
    if (entry.kind == FileKind::missing)
        walk.visit(entry, root, root, 0);
    else
        walk.visit(entry, root, name, 0);
    std::sort(walk.found.begin(), walk.found.end(),
              [](const FoundFile& a, const FoundFile& b) { return a.name < b.name; });
    return walk.found;
}
}  // namespace seccheck
