#include "report/parallel_text.h"

#include <catch2/catch.hpp>
#include <sstream>
#include <stdexcept>

using namespace seccheck;

namespace {
std::string numbers(std::size_t jobs, std::size_t count) {
    std::ostringstream out;
    write_in_order(out, jobs, count, [](std::size_t i, std::string& text) {
        text += std::to_string(i);
        text += '\n';
    });
    return out.str();
}

std::string in_turn(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += std::to_string(i) + '\n';
    return text;
}
}  // namespace

// 256 items are formatted at a time, and 32 times as many held.
TEST_CASE("items come in their order, each once, whatever their number and that of the threads",
          "[parallel_text]") {
    for (const std::size_t count : {0U, 1U, 255U, 256U, 257U, 8191U, 8192U, 8193U, 20000U})
        for (const std::size_t jobs : {1U, 2U, 8U}) {
            INFO(count << " items, " << jobs << " jobs");
            CHECK(numbers(jobs, count) == in_turn(count));
        }
}

TEST_CASE("no thread at all is taken for one", "[parallel_text]") { CHECK(numbers(0, 300) == in_turn(300)); }

TEST_CASE("an item may add nothing", "[parallel_text]") {
    std::ostringstream out;
    write_in_order(out, 2, 9000, [](std::size_t i, std::string& text) {
        if (i % 4000 == 0) text += std::to_string(i) + ' ';
    });
    CHECK(out.str() == "0 4000 8000 ");
}

TEST_CASE("what goes wrong in a thread comes out of the call", "[parallel_text]") {
    std::ostringstream out;
    const auto fail = [](std::size_t i, std::string&) {
        if (i == 700) throw std::runtime_error("item 700");
    };
    CHECK_THROWS_WITH(write_in_order(out, 2, 1000, fail), "item 700");
}
