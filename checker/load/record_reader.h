// Turns TOML tables into the rows of their kinds, and refuses what doesn't fit.
#pragma once

#include <array>
#include <memory_resource>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "load/toml_tree.h"
#include "model/kind.h"
#include "model/row.h"
#include "model/state.h"

namespace seccheck {
// What one piece of a file holds. Until all pieces are read, the parent of a row is given as its index
// among the rows of the parent's kind in the same piece.
struct PieceRecords {
    std::uint32_t file = 0;               // its number
    std::vector<std::vector<Row*>> rows;  // by kind
    StateInfo info;
    bool has_info = false;
    Place info_place;  // of [state]
    // Something at the top level is no list of records though it should be one, or the other way round: a
    // child's heading may have been cut off from its parent's, or a second table from its first.
    bool may_be_cut_wrong = false;
    // Some of the text is not valid TOML, or no list of records, or below a heading that there isn't.
    bool incomplete = false;
    Diagnostics diagnostics;
};

// Not for use from two threads at once. The rows live in `arena`, the texts of references in `references`,
// which are of no use once they are resolved.
class RecordReader {
public:
    RecordReader(const Model& model, std::pmr::memory_resource& arena, std::pmr::memory_resource& references);

    // Appends the records of a document that was read from file `out.file`, shown as `file_name`.
    void read(const TomlNode& root, const std::string& file_name, PieceRecords& out);

private:
    struct Gathered {
        std::uint64_t given = 0;
        std::size_t count = 0;
        std::array<Value, most_fields> values;
    };
    struct Where {
        KindId kind;
        const std::string& file_name;
        PieceRecords& out;
    };

    void refuse_table(const TomlEntry& entry, const Where& where) const;
    std::string heading(KindId kind) const;
    void read_info(const TomlNode& table, const Where& where);
    void read_array(const TomlNode& array, const Where& where, RecordId parent, std::uint32_t line);
    void read_record(const TomlNode& table, const Where& where, RecordId parent);
    void gather(std::span<const TomlEntry> entries, const std::string& prefix, std::size_t first_field,
                const Where& where, Gathered& gathered);
    bool gather_entry(const TomlEntry& entry, const std::string& prefix, std::size_t& field,
                      const Where& where, Gathered& gathered);
    bool convert(const TomlNode& node, const Field& field, FieldType type, const Where& where, Value& value);
    bool convert_text(const TomlNode& node, const Field& field, const Where& where, Value& value);
    bool convert_number(const TomlNode& node, const Field& field, const Where& where, Value& value);
    bool convert_choice(const TomlNode& node, const Field& field, const Where& where, Value& value);
    bool convert_reference(const TomlNode& node, const Field& field, const Where& where, Value& value);
    bool convert_list(const TomlNode& node, const Field& field, const Where& where, Value& value);
    void refuse(const TomlNode& node, const Field& field, FieldType type, const Where& where);
    void refuse_number(const TomlNode& node, const Field& field, const Where& where);
    void refuse_key(const TomlEntry& entry, const std::string& prefix, const Where& where);
    void refuse_flat_table(const TomlEntry& entry, std::string_view first_field, const std::string& prefix,
                           const Where& where);
    void check_required(const Gathered& gathered, const TomlNode& table, const Where& where);

    const Model& model_;
    std::pmr::memory_resource& arena_;
    std::pmr::memory_resource& references_;
    std::vector<std::uint64_t> required_;  // by kind
};
}  // namespace seccheck
