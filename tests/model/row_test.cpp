#include "model/row.h"

#include <catch2/catch.hpp>

using namespace seccheck;

namespace {
// Each value is the number of its field.
Row* row_with(std::uint64_t fields, std::pmr::memory_resource& arena) {
    Row* row = Row::make(fields, arena);
    std::int64_t field = 0;
    for (Value& value : row->values()) {
        while ((fields >> field & 1U) == 0) ++field;
        value.integer = field++;
    }
    return row;
}
}  // namespace

TEST_CASE("a row finds its values by field, however few it has", "[row]") {
    std::pmr::monotonic_buffer_resource arena;
    for (const std::uint64_t fields :
         {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1} << 63U, std::uint64_t{0xF00000000000000F},
          ~std::uint64_t{0}, std::uint64_t{0x5555555555555555}}) {
        Row* row = row_with(fields, arena);
        for (FieldId field = 0; field < most_fields; ++field) {
            const Value* value = row->find(field);
            REQUIRE((value != nullptr) == ((fields >> field & 1U) != 0));
            if (value != nullptr) REQUIRE(value->integer == field);
        }
    }
}

TEST_CASE("a new row belongs to no record yet", "[row]") {
    std::pmr::monotonic_buffer_resource arena;
    const Row* row = Row::make(0, arena);
    CHECK(row->number == no_record);
    CHECK(row->parent == no_record);
    CHECK_FALSE(row->unborn);
}

TEST_CASE("a text keeps its characters, zeros and all, and may be empty", "[value]") {
    std::pmr::monotonic_buffer_resource arena;
    CHECK(Text::make("Foo Ltd", arena)->view() == "Foo Ltd");
    CHECK(Text::make(std::string_view("a\0b", 3), arena)->view() == std::string_view("a\0b", 3));
    CHECK(Text::make({}, arena)->view().empty());
}

TEST_CASE("a list has the values it was made for", "[value]") {
    std::pmr::monotonic_buffer_resource arena;
    CHECK(ValueList::make(0, arena)->values().empty());
    ValueList* list = ValueList::make(3, arena);
    for (Value& value : list->values()) value.integer = 7;
    CHECK(list->values().size() == 3);
    CHECK(list->values()[2].integer == 7);
}

TEST_CASE("a value keeps a date from long before 1970", "[value]") {
    Value value{};
    value.integer = Date::parse("1601-01-01")->days();
    CHECK(iso(value.date()) == "1601-01-01");
}
