// The files a run reads, behind an interface, so that rule cases and tests can live in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seccheck {
// Reads one file from its start. Not for use from two threads at once.
class FileReader {
public:
    virtual ~FileReader() = default;
    // Fills `buffer` with up to `size` bytes; 0 is the end of the file, nothing is a failed read.
    virtual std::optional<std::size_t> read(char* buffer, std::size_t size) = 0;
};

enum class FileKind { file, folder, outside_link, other, missing };

struct FolderEntry {
    std::string name;
    FileKind kind = FileKind::other;
    std::uint64_t size = 0;  // in bytes, for files
};

// All methods may be called from any thread.
class FileSystem {
public:
    virtual ~FileSystem() = default;
    // A link is what it points at, but `outside_link` where that lies outside of `root`.
    virtual FolderEntry look_at(const std::string& path, const std::string& root) const = 0;
    // Sorted by name, byte by byte; nothing where the folder can't be read to its end.
    virtual std::optional<std::vector<FolderEntry>> list(const std::string& folder,
                                                         const std::string& root) const = 0;
    virtual std::unique_ptr<FileReader> open(const std::string& path) const = 0;  // null on failure
};

class DiskFiles : public FileSystem {
public:
    FolderEntry look_at(const std::string& path, const std::string& root) const override;
    std::optional<std::vector<FolderEntry>> list(const std::string& folder,
                                                 const std::string& root) const override;
    std::unique_ptr<FileReader> open(const std::string& path) const override;
};

// Holds whole files by path; the folders are those that the paths name.
class MemoryFiles : public FileSystem {
public:
    explicit MemoryFiles(std::map<std::string, std::string> files) : files_(std::move(files)) {}

    FolderEntry look_at(const std::string& path, const std::string& root) const override;
    std::optional<std::vector<FolderEntry>> list(const std::string& folder,
                                                 const std::string& root) const override;
    std::unique_ptr<FileReader> open(const std::string& path) const override;

private:
    std::map<std::string, std::string> files_;
};

// The whole of a file; nothing where it can't be read.
std::optional<std::string> read_file(const FileSystem& files, const std::string& path);
}  // namespace seccheck
