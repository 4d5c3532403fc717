// Kinds: what records there are and what each field of them means, as `models/*.toml` says it.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.h"
#include "model/classification.h"
#include "model/title.h"

namespace re2 {
class RE2;
}

namespace seccheck {
using KindId = std::uint16_t;   // index into Model::kinds, which are in order of their names
using FieldId = std::uint16_t;  // index into Kind::fields, which are in order of their names

inline constexpr std::size_t most_fields = 64;  // of one kind: a record keeps one bit for each

enum class FieldType : std::uint8_t { text, integer, number, boolean, date, choice, reference, list };

// What it means that a record lacks the field.
enum class Absence : std::uint8_t {
    unknown,  // the source doesn't say: a check that reads it ends as `unknown`
    not_yet,  // it has not happened
    none,     // there is none
};

// A date that has happened, or one that is foreseen. Events after the day of the check read as absent.
enum class DateSense : std::uint8_t { none, event, plan };

struct Choice {
    std::string value;
    std::string label;  // how it reads in a sentence; the value itself where nothing else is given
};

struct Field {
    Field();
    ~Field();
    Field(Field&&) noexcept;
    Field& operator=(Field&&) noexcept;

    std::string name;  // "accepted"; "source.item" for a field of a table
    FieldType type = FieldType::text;
    FieldType item = FieldType::text;  // what a list holds; the same as `type` for anything else
    bool required = false;
    Absence absent = Absence::unknown;
    DateSense sense = DateSense::none;
    std::vector<Choice> choices;        // of a choice
    std::vector<KindId> targets;        // of a reference, in order of their names
    bool keeps_dangling = false;        // a reference to nothing is kept for rules to judge, not refused
    std::string back_name;              // what the target calls the records that refer to it
    bool empty_is_unknown = false;      // a target that nothing refers to reads as unknown, not as empty
    std::string pattern;                // what a text must match as a whole, as RE2 reads it
    std::unique_ptr<re2::RE2> matcher;  // `pattern`, compiled
    double min = -std::numeric_limits<double>::infinity();
    double max = std::numeric_limits<double>::infinity();
    std::string unit;
    std::optional<FieldId> holds_from;  // the date with which the value came to be
    Classification classification = Classification::red;  // as the kind's, where the field has none of its own
    Classification label = Classification::red;           // of all that is learnt by reading it
    std::string doc;
    Place place;

    bool is_reference() const { return item == FieldType::reference; }
    bool is_list() const { return type == FieldType::list; }
};

// The way back over a reference: from a modification to its `dcc_assessments`.
struct BackReference {
    std::string name;
    KindId kind = 0;    // of the records that refer
    FieldId field = 0;  // with which they do; unused for children
    bool children = false;
    bool empty_is_unknown = false;
    Classification label = Classification::red;  // of all that is learnt by going it
};

struct Kind {
    std::string name;              // "dcc_assessment"
    std::string plural;            // "dcc_assessments"
    std::string table;             // its heading in TOML: [[dcc_assessment]]
    std::optional<KindId> parent;  // a child stands below its parent: [[party.user_role]]
    bool single = false;           // there is one record, under [table] in single brackets
    std::vector<FieldId> key;      // what tells its records apart, within their parent
    Title title;                   // how a record is called in a sentence
    std::vector<FieldId> born;     // the events that bring a record into being; the first one given counts
    std::string doc;
    std::string cites;
    Classification classification = Classification::red;  // what names none counts as RED
    Classification label = Classification::red;  // of learning that a record is there, and how it is called
    std::vector<Field> fields;        // by name
    std::vector<FieldId> declared;    // in the order of the model file, for people
    std::vector<BackReference> back;  // by name
    std::vector<KindId> children;     // by name of their table
    Place place;

    std::optional<FieldId> find(std::string_view field) const;
    std::optional<std::size_t> find_back(std::string_view name) const;
    // Whether some field is called "<name>.…", so that reading `name` gives a table.
    bool has_table(std::string_view name) const;
};

// From which records a report takes the next date to look forward to: the next Panel meeting.
struct Horizon {
    KindId kind = 0;
    FieldId date = 0;
    std::optional<FieldId> where;   // only records in which this choice ...
    std::uint32_t is = 0;           // ... has this value
    std::optional<FieldId> unless;  // and not those in which this is true
    Classification label = Classification::red;
};

struct Model {
    std::vector<Kind> kinds;  // by name
    std::optional<Horizon> horizon;

    std::optional<KindId> find(std::string_view kind) const;
    std::optional<KindId> find_plural(std::string_view plural) const;
};
}  // namespace seccheck
