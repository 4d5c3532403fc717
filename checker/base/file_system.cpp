#include "base/file_system.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace seccheck {
namespace {
namespace fs = std::filesystem;

class DiskReader : public FileReader {
public:
    explicit DiskReader(int descriptor) : descriptor_(descriptor) {}
    ~DiskReader() override { ::close(descriptor_); }
    DiskReader(const DiskReader&) = delete;
    DiskReader& operator=(const DiskReader&) = delete;

    std::optional<std::size_t> read(char* buffer, std::size_t size) override {
        while (true) {
            const ssize_t count = ::read(descriptor_, buffer, size);
            if (count >= 0) return static_cast<std::size_t>(count);
            if (errno != EINTR) return std::nullopt;
        }
    }

private:
    int descriptor_;
};

class MemoryReader : public FileReader {
public:
    explicit MemoryReader(std::string_view text) : rest_(text) {}

    std::optional<std::size_t> read(char* buffer, std::size_t size) override {
        const std::size_t count = std::min(size, rest_.size());
        std::memcpy(buffer, rest_.data(), count);
        rest_.remove_prefix(count);
        return count;
    }

private:
    std::string_view rest_;
};

bool lies_inside(const fs::path& path, const fs::path& root) {
    std::error_code error;
    const fs::path real_root = fs::canonical(root, error);
    const fs::path real_path = fs::canonical(path, error);
    if (error) return false;
    const fs::path way = real_path.lexically_relative(real_root);
    return !way.empty() && *way.begin() != "..";
}

// What the folder itself tells of an entry is not asked again: of a file, only its size.
FolderEntry describe(const fs::directory_entry& found, const std::string& root) {
    FolderEntry entry;
    entry.name = found.path().filename().string();
    std::error_code error;
    if (found.is_symlink(error) && !root.empty() && found.exists(error) && !lies_inside(found.path(), root)) {
        entry.kind = FileKind::outside_link;
    } else if (found.is_directory(error)) {
        entry.kind = FileKind::folder;
    } else if (found.is_regular_file(error)) {
        entry.kind = FileKind::file;
        entry.size = found.file_size(error);
    } else if (!found.exists(error)) {
        entry.kind = FileKind::missing;
    }
    return entry;
}
}  // namespace

FolderEntry DiskFiles::look_at(const std::string& path, const std::string& root) const {
    std::error_code error;
    return describe(fs::directory_entry(path, error), root);
}

std::optional<std::vector<FolderEntry>> DiskFiles::list(const std::string& folder,
                                                        const std::string& root) const {
    std::vector<FolderEntry> entries;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        entries.push_back(describe(*it, root));
    if (error) return std::nullopt;
    std::sort(entries.begin(), entries.end(),
              [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
    return entries;
}

std::unique_ptr<FileReader> DiskFiles::open(const std::string& path) const {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return nullptr;
    return std::make_unique<DiskReader>(descriptor);
}

FolderEntry MemoryFiles::look_at(const std::string& path, const std::string&) const {
    FolderEntry entry;
    entry.name = path.substr(path.rfind('/') + 1);
    const auto file = files_.find(path);
    if (file != files_.end()) {
        entry.kind = FileKind::file;
        entry.size = file->second.size();
        return entry;
    }
    const auto inside = files_.lower_bound(path + "/");
    const bool is_folder = inside != files_.end() && inside->first.starts_with(path + "/");
    entry.kind = is_folder ? FileKind::folder : FileKind::missing;
    return entry;
}

std::optional<std::vector<FolderEntry>> MemoryFiles::list(const std::string& folder,
                                                          const std::string& root) const {
    std::vector<FolderEntry> entries;
    const std::string prefix = folder + "/";
    for (auto it = files_.lower_bound(prefix); it != files_.end() && it->first.starts_with(prefix); ++it) {
        const std::string name =
            it->first.substr(prefix.size(), it->first.find('/', prefix.size()) - prefix.size());
        if (entries.empty() || entries.back().name != name) entries.push_back(look_at(prefix + name, root));
    }
    std::sort(entries.begin(), entries.end(),
              [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
    return entries;
}

std::unique_ptr<FileReader> MemoryFiles::open(const std::string& path) const {
    const auto file = files_.find(path);
    if (file == files_.end()) return nullptr;
    return std::make_unique<MemoryReader>(file->second);
}

std::optional<std::string> read_file(const FileSystem& files, const std::string& path) {
    const auto reader = files.open(path);
    if (!reader) return std::nullopt;
    std::string text;
    char buffer[65536];
    while (true) {
        const auto count = reader->read(buffer, sizeof buffer);
        if (!count) return std::nullopt;
        if (*count == 0) return text;
        text.append(buffer, *count);
    }
}
}  // namespace seccheck
