// Cuts TOML text into pieces at its top-level [[headings]], so that a big file can be parsed by several
// threads, and in time that grows with its size: toml++ is quadratic in the number of nested arrays of
// tables within one text.
//
// A cut is a guess: what looks like a heading may stand within a string or a list of several lines. But then
// the piece before it ends within an open string or list, which is not valid TOML. So where every piece of a
// file parses, every cut was right; where one doesn't, the file is to be read again as a whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"

namespace seccheck {
struct TomlPiece {
    std::string text;
    std::uint32_t first_line = 1;
};

// Reads one file piece by piece. Each piece but the first begins with a top-level [[heading]].
class TomlCutter {
public:
    // Pieces have at least `target` bytes, but for the last.
    TomlCutter(std::unique_ptr<FileReader> reader, std::string file, std::size_t target);

    // False at the end of the file. A failed read is a diagnostic, and the end.
    bool next(TomlPiece& piece, Diagnostics& diagnostics);

private:
    bool fill(Diagnostics& diagnostics);

    std::unique_ptr<FileReader> reader_;
    std::string file_;
    std::size_t target_;
    std::string buffer_;      // read and not yet given out
    std::uint32_t line_ = 1;  // of the beginning of buffer_
    bool at_end_ = false;
};

// The text of a file cut into single records, to find the error in each of them. Strings and lists are
// followed, so nothing is guessed but where one is never closed.
std::vector<TomlPiece> cut_into_records(std::string_view text);
}  // namespace seccheck
