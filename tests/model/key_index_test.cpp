#include "model/key_index.h"

#include <catch2/catch.hpp>
#include <string>

using namespace seccheck;

namespace {
RecordId look_up(const KeyIndex& index, const std::vector<std::string>& keys, const std::string& key) {
    return index.find(key, [&](RecordId id) { return keys[id] == key; });
}
}  // namespace

TEST_CASE("every key is found again, and no other", "[key_index]") {
    for (const std::size_t count : {0U, 1U, 2U, 3U, 1000U}) {
        std::vector<std::string> keys;
        for (std::size_t i = 0; i < count; ++i) keys.push_back("SECMP" + std::to_string(i));
        KeyIndex index(count);
        for (RecordId id = 0; id < count; ++id) index.insert(keys[id], id);
        for (RecordId id = 0; id < count; ++id) REQUIRE(look_up(index, keys, keys[id]) == id);
        CHECK(look_up(index, keys, "SECMP" + std::to_string(count)) == no_record);
        CHECK(look_up(index, keys, "") == no_record);
    }
}

TEST_CASE("of two records with one key the first is found", "[key_index]") {
    const std::vector<std::string> keys{"a", "b", "b"};
    KeyIndex index(3);
    for (RecordId id = 0; id < 3; ++id) index.insert(keys[id], id);
    CHECK(look_up(index, keys, "b") == 1);
}

TEST_CASE("an index of nothing finds nothing", "[key_index]") {
    CHECK(KeyIndex().find("a", [](RecordId) { return true; }) == no_record);
}
