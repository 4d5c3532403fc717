#include "compare/placed_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>

namespace seccheck {
namespace {
constexpr std::size_t deepest = 100;

// Tells how far the parser has read, which copies its iterators.
class WatchedText {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    WatchedText(const char* at, const char** reached) : at_(at), reached_(reached) {}
    const char& operator*() const { return *at_; }
    WatchedText& operator++() {
        *reached_ = ++at_;
        return *this;
    }
    WatchedText operator++(int) {
        const WatchedText before = *this;
        ++*this;
        return before;
    }
    bool operator==(const WatchedText& other) const { return at_ == other.at_; }

private:
    const char* at_;
    const char** reached_;
};

struct Position {
    std::uint32_t line = 1, column = 1;
};

// Builds the tree from what nlohmann's parser comes past. Between two things that it tells of lie blanks,
// commas and colons, so each begins behind those that follow the one before it.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    Builder(std::string_view text, const std::string& file, Diagnostics& diagnostics)
        : text_(text), file_(file), diagnostics_(diagnostics), at_(text.data()), reached_(text.data()) {}

    std::optional<PlacedJson> read() {
        const char* end = text_.data() + text_.size();
        const bool good = nlohmann::json::sax_parse(WatchedText(text_.data(), &reached_),
                                                    WatchedText(end, &reached_), this);
        if (!good) return std::nullopt;
        return std::move(root_);
    }

    bool null() override {
        put(PlacedJson::Type::null);
        return true;
    }
    bool boolean(bool value) override {
        put(PlacedJson::Type::boolean).boolean = value;
        return true;
    }
    bool number_integer(std::int64_t value) override {
        put(PlacedJson::Type::number).number = value;
        return true;
    }
    bool number_unsigned(std::uint64_t value) override {
        constexpr std::uint64_t largest = std::numeric_limits<std::int64_t>::max();
        put(PlacedJson::Type::number).number = value <= largest ? static_cast<std::int64_t>(value) : 0;
        return true;
    }
    bool number_float(double, const std::string&) override {
        put(PlacedJson::Type::number);
        return true;
    }
    bool string(std::string& value) override {
        put(PlacedJson::Type::text).text = std::move(value);
        return true;
    }
    bool binary(binary_t&) override { return false; }  // not in text
    bool start_object(std::size_t) override { return open(PlacedJson::Type::object); }
    bool start_array(std::size_t) override { return open(PlacedJson::Type::array); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(std::string& value) override {
        go_on();
        open_.back()->keys.push_back(std::move(value));
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) override {
        // Behind "[json.exception.parse_error.101] parse error at line 1, column 5: ".
        std::string what = error.what();
        if (const std::size_t colon = what.find(": "); colon != std::string::npos) what.erase(0, colon + 2);
        count_to(reached_ > text_.data() ? reached_ - 1 : reached_);
        diagnostics_.add({file_, position_.line, position_.column}, "this is no JSON: " + what,
                         "write it again with seccheck check --format json:FILE");
        return false;
    }

private:
    void count_to(const char* end) {
        for (; at_ < end; ++at_) {
            const bool goes_on = (static_cast<unsigned char>(*at_) & 0xC0U) == 0x80U;
            if (*at_ == '\n') {
                ++position_.line;
                position_.column = 1;
            } else if (!goes_on) {
                ++position_.column;
            }
        }
    }

    // To where the next thing begins, of which the parser has read the end; and then past it. Of a number it
    // has read one byte more, unless the text ends there, to see that it ends.
    Position go_on(bool is_number = false) {
        const char* begin = at_;
        while (begin < reached_ && std::string_view(" \t\r\n,:").find(*begin) != std::string_view::npos)
            ++begin;
        count_to(begin);
        const Position place = position_;
        const bool looked_ahead =
            is_number && std::string_view("0123456789").find(reached_[-1]) == std::string_view::npos;
        count_to(looked_ahead ? reached_ - 1 : reached_);
        return place;
    }

    PlacedJson& put(PlacedJson::Type type) {
        PlacedJson& value = open_.empty() ? root_ : open_.back()->items.emplace_back();
        const Position place = go_on(type == PlacedJson::Type::number);
        value.type = type;
        value.line = place.line;
        value.column = place.column;
        return value;
    }

    bool open(PlacedJson::Type type) {
        PlacedJson& value = put(type);
        open_.push_back(&value);
        if (open_.size() <= deepest) return true;
        diagnostics_.add({file_, value.line, value.column}, fmt::format("nested more than {} deep", deepest),
                         "a report of seccheck check is not: name one of those");
        return false;
    }

    bool close() {
        go_on();
        open_.pop_back();
        return true;
    }

    std::string_view text_;
    const std::string& file_;
    Diagnostics& diagnostics_;
    const char* at_;       // up to where lines and columns are counted
    const char* reached_;  // up to where the parser has read
    Position position_;    // of `at_`
    PlacedJson root_;
    std::vector<PlacedJson*> open_;  // innermost last: nothing is added beside one that is open
};
}  // namespace

const PlacedJson* PlacedJson::find(std::string_view key) const {
    const auto it = std::find(keys.begin(), keys.end(), key);
    return it == keys.end() ? nullptr : &items[static_cast<std::size_t>(it - keys.begin())];
}

std::string_view name(PlacedJson::Type type) {
    switch (type) {
        case PlacedJson::Type::null: return "null";
        case PlacedJson::Type::boolean: return "true or false";
        case PlacedJson::Type::number: return "a number";
        case PlacedJson::Type::text: return "a text";
        case PlacedJson::Type::array: return "a list";
        case PlacedJson::Type::object: return "an object";
    }
    return "";
}

std::optional<PlacedJson> read_placed_json(std::string_view text, const std::string& file,
                                           Diagnostics& diagnostics) {
    return Builder(text, file, diagnostics).read();
}
}  // namespace seccheck
