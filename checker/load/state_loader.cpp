#include "load/state_loader.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory_resource>
#include <mutex>
#include <set>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "load/record_numbering.h"
#include "load/record_reader.h"
#include "load/reference_resolver.h"
#include "load/time_travel.h"
#include "load/toml_lines.h"
#include "load/toml_pieces.h"
#include "load/toml_tree.h"
#include "load/ways_back.h"

namespace seccheck {
namespace {
using Clock = std::chrono::steady_clock;
double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

// Small enough to stay in a processor's cache as a tree, and to keep all threads busy; large enough that
// the work on a piece outweighs getting it.
constexpr std::size_t largest_piece = 128 * 1024;
constexpr std::size_t smallest_piece = 8 * 1024;

void refuse_unreadable(const FoundFile& file, Diagnostics& diagnostics) {
    diagnostics.add(Place{file.name, 0, 0}, "can't be read", "check its permissions");
}

// Hands out the pieces of all files, in order, to whoever asks next.
class PieceQueue {
public:
    PieceQueue(const FileSystem& files, const std::vector<FoundFile>& found, std::size_t piece_bytes)
        : files_(files), found_(found), piece_bytes_(piece_bytes) {}

    struct Piece {
        TomlPiece toml;
        std::uint32_t file = 0;
        std::size_t index = 0;
    };

    bool next(Piece& piece) {
        const std::lock_guard lock(mutex_);
        const Clock::time_point start = Clock::now();
        const bool got = next_locked(piece);
        reading_ += seconds_since(start);
        return got;
    }

    // For when all pieces are handed out.
    Diagnostics take_diagnostics() { return std::move(diagnostics_); }
    double reading() const { return reading_; }

private:
    bool next_locked(Piece& piece) {
        while (true) {
            if (cutter_ && cutter_->next(piece.toml, diagnostics_)) {
                piece.file = static_cast<std::uint32_t>(file_ - 1);
                piece.index = count_++;
                return true;
            }
            if (file_ == found_.size()) return false;
            open(found_[file_++]);
        }
    }

    void open(const FoundFile& file) {
        cutter_.reset();
        std::unique_ptr<FileReader> reader = files_.open(file.path);
        if (reader)
            cutter_.emplace(std::move(reader), file.name, piece_bytes_);
        else
            refuse_unreadable(file, diagnostics_);
    }

    const FileSystem& files_;
    const std::vector<FoundFile>& found_;
    std::size_t piece_bytes_;
    std::mutex mutex_;
    std::size_t file_ = 0;  // the next to open
    std::size_t count_ = 0;
    std::optional<TomlCutter> cutter_;
    Diagnostics diagnostics_;
    double reading_ = 0;
};

using Arena = std::pmr::monotonic_buffer_resource;

// What one thread reads pieces with, and what it has read.
class Worker {
public:
    explicit Worker(const Model& model) : reader_(model, *rows, *references) {}

    std::unique_ptr<Arena> rows = std::make_unique<Arena>(), references = std::make_unique<Arena>();
    std::vector<std::pair<std::size_t, PieceRecords>> pieces;  // by their index

    // Takes pieces from the queue until there are no more. `broken[file]` is set where one of a file fails.
    void run(PieceQueue& queue, const std::vector<FoundFile>& found, std::vector<std::atomic<bool>>& broken,
             const Progress& progress) {
        PieceQueue::Piece piece;
        while (queue.next(piece)) {
            if (broken[piece.file]) continue;
            PieceRecords records;
            records.file = piece.file;
            const bool whole = piece.toml.first_line > 1 || begins_with_heading(piece.toml.text);
            const bool good =
                whole && read(piece.toml, found[piece.file].name, records) && !records.may_be_cut_wrong;
            if (!good) broken[piece.file] = true;
            for (auto& of_kind : records.rows) of_kind.shrink_to_fit();
            pieces.emplace_back(piece.index, std::move(records));
            if (progress) progress(pieces.size(), 0);
        }
    }

    // Appends the records of a text to those of `out`. False where it isn't valid TOML, which is told.
    bool read(const TomlPiece& toml, const std::string& file, PieceRecords& out) {
        trees_.release();
        const auto root = parse_toml({toml.text, file, toml.first_line}, trees_, out.diagnostics);
        if (root) reader_.read(*root, file, out);
        return root.has_value();
    }

private:
    static constexpr std::size_t tree_bytes = 4 * largest_piece;
    // Not cleared: of a small state most of it is never touched.
    std::unique_ptr<char[]> memory_ = std::make_unique_for_overwrite<char[]>(tree_bytes);
    Arena trees_{memory_.get(), tree_bytes};
    RecordReader reader_;
};

// A file of which a piece failed, read once more: as a whole, and where that fails, record by record, so that
// the error in each of them is told, wherever the file was cut before.
PieceRecords read_again(const FileSystem& files, const FoundFile& found, std::uint32_t file, Worker& worker) {
    PieceRecords whole;
    whole.file = file;
    const auto text = read_file(files, found.path);
    if (!text) refuse_unreadable(found, whole.diagnostics);
    if (text && worker.read({*text, 1}, found.name, whole)) return whole;

    PieceRecords records;
    records.file = file;
    records.incomplete = true;
    for (const TomlPiece& piece : cut_into_records(text.value_or(std::string()))) {
        Diagnostics told = std::exchange(records.diagnostics, {});
        records.may_be_cut_wrong = false;
        const bool valid = worker.read(piece, found.name, records);
        // What belongs to a record further up is right there, and wrong only here.
        if (!valid || !records.may_be_cut_wrong) told.take(std::move(records.diagnostics));
        records.diagnostics = std::move(told);
    }
    // Where each record is fine by itself, what is wrong lies between them.
    if (records.diagnostics.empty()) records.diagnostics = std::move(whole.diagnostics);
    return records;
}

// A table that is there once may have been cut into several: [calendar], and later what is below it.
void mark_cut_tables(const std::vector<std::pair<std::size_t, PieceRecords>>& pieces, const Model& model,
                     std::vector<std::atomic<bool>>& broken) {
    std::vector<std::set<std::uint32_t>> seen(model.kinds.size() + 1);
    const auto see = [&](std::size_t table, std::uint32_t file) {
        if (!seen[table].insert(file).second) broken[file] = true;
    };
    for (const auto& [index, piece] : pieces) {
        if (piece.has_info) see(model.kinds.size(), piece.file);
        if (piece.rows.empty()) continue;
        for (std::size_t kind = 0; kind < model.kinds.size(); ++kind)
            if (model.kinds[kind].single && !model.kinds[kind].parent && !piece.rows[kind].empty())
                see(kind, piece.file);
    }
}

std::size_t choose_piece_bytes(const FileSystem& files, const std::vector<FoundFile>& found,
                               const LoadOptions& options) {
    if (options.piece_bytes != 0) return options.piece_bytes;
    std::size_t total = 0;
    for (const FoundFile& file : found) total += files.look_at(file.path, {}).size;
    return std::clamp(total / (options.jobs * 32), smallest_piece, largest_piece);
}

// What comes behind reading takes several rounds, and a small state repays the making of threads in none:
// about this many records for each.
constexpr std::size_t records_worth_a_thread = 4096;

std::size_t choose_threads(const std::vector<PieceRecords>& pieces, std::size_t jobs) {
    std::size_t records = 0;
    for (const PieceRecords& piece : pieces)
        for (const auto& of_kind : piece.rows) records += of_kind.size();
    return std::clamp<std::size_t>(records / records_worth_a_thread, 1, jobs);
}

std::vector<std::string> names_of(const std::vector<FoundFile>& found) {
    std::vector<std::string> names;
    for (const FoundFile& file : found) names.push_back(file.name);
    return names;
}

// What the files say of themselves. Several states may be checked together: the latest speaks for them.
StateInfo choose_info(const std::vector<PieceRecords>& pieces, Diagnostics& diagnostics) {
    std::vector<const PieceRecords*> given;
    for (const PieceRecords& piece : pieces)
        if (piece.has_info) given.push_back(&piece);
    std::stable_sort(given.begin(), given.end(), [](const PieceRecords* a, const PieceRecords* b) {
        return a->info.as_of < b->info.as_of;
    });
    for (std::size_t i = 1; i < given.size(); ++i) {
        if (given[i]->info.as_of != given[i - 1]->info.as_of) continue;
        Diagnostic twice{
            given[i]->info_place, "[state] is given twice for one day", "keep one of the two", {}, 1};
        twice.notes.push_back({given[i - 1]->info_place, "here first"});
        diagnostics.add(std::move(twice));
    }
    return given.empty() ? StateInfo{} : given.back()->info;
}

struct Read {
    std::vector<PieceRecords> pieces;  // in the order of the files
    std::vector<std::unique_ptr<Arena>> arenas, references;
    double reading = 0;
    bool incomplete = false;  // some records could not be read
};

// Reads all files, piece by piece and then once more what turned out to be cut in the wrong place.
Read read_files(const FileSystem& files, const std::vector<FoundFile>& found, const Model& model,
                const LoadOptions& options, Diagnostics& diagnostics) {
    PieceQueue queue(files, found, choose_piece_bytes(files, found, options));
    std::vector<std::unique_ptr<Worker>> workers;
    for (std::size_t i = 0; i < options.jobs; ++i) workers.push_back(std::make_unique<Worker>(model));
    std::vector<std::atomic<bool>> broken(found.size());
    parallel_for(options.jobs, options.jobs,
                 [&](std::size_t i, std::size_t worker) {
                     workers[i]->run(queue, found, broken, worker == 0 ? options.progress : Progress());
                 });
    Diagnostics unreadable = queue.take_diagnostics();

    std::vector<std::pair<std::size_t, PieceRecords>> pieces;
    for (auto& worker : workers)
        std::move(worker->pieces.begin(), worker->pieces.end(), std::back_inserter(pieces));
    std::sort(pieces.begin(), pieces.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    mark_cut_tables(pieces, model, broken);
    Read read;
    read.reading = queue.reading();
    read.incomplete = !unreadable.empty();
    diagnostics.take(std::move(unreadable));
    for (auto& [index, piece] : pieces)
        if (!broken[piece.file]) read.pieces.push_back(std::move(piece));
    for (std::uint32_t file = 0; file < found.size(); ++file)
        if (broken[file]) read.pieces.push_back(read_again(files, found[file], file, *workers.front()));
    // Whether a file was read again is left to chance, so it must not show.
    std::stable_sort(read.pieces.begin(), read.pieces.end(),
                     [](const PieceRecords& a, const PieceRecords& b) { return a.file < b.file; });
    for (PieceRecords& piece : read.pieces) {
        diagnostics.take(std::move(piece.diagnostics));
        read.incomplete = read.incomplete || piece.incomplete;
    }
    for (auto& worker : workers) {
        read.arenas.push_back(std::move(worker->rows));
        read.references.push_back(std::move(worker->references));
    }
    return read;
}
}  // namespace

State load_state(const FileSystem& files, const std::vector<FoundFile>& found, const Model& model,
                 const LoadOptions& wanted, Diagnostics& diagnostics, LoadTimes* times) {
    LoadOptions options = wanted;
    options.jobs = std::max<std::size_t>(options.jobs, 1);
    const Clock::time_point start = Clock::now();
    Read read = read_files(files, found, model, options, diagnostics);
    if (options.progress) options.progress(read.pieces.size(), read.pieces.size());
    const Clock::time_point parsed = Clock::now();

    StateParts parts(model);
    parts.files = names_of(found);
    parts.arenas = std::move(read.arenas);
    parts.info = choose_info(read.pieces, diagnostics);
    const std::size_t jobs = choose_threads(read.pieces, options.jobs);
    number_records(read.pieces, jobs, parts, diagnostics);
    read.pieces.clear();
    Diagnostics dangling;
    resolve_references(jobs, parts, dangling);
    // A reference to a record that could not be read leads somewhere: only that record is to be told.
    if (!read.incomplete) diagnostics.take(std::move(dangling));
    read.references.clear();
    go_back_to(options.as_of.value_or(parts.info.as_of.value_or(options.today)), jobs, parts);
    if (diagnostics.empty()) find_ways_back(jobs, parts);
    if (times != nullptr)
        *times = {read.reading, std::chrono::duration<double>(parsed - start).count(), seconds_since(parsed)};
    return State(std::move(parts));
}
}  // namespace seccheck
