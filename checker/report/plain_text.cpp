#include "report/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

namespace seccheck {
namespace {
struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 0;  // 0 for what is no UTF-8
};

CodePoint first_of(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80U) return {lead, 1};
    const std::size_t bytes = lead < 0xC2U ? 0 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : lead < 0xF5U ? 4 : 0;
    if (bytes == 0 || bytes > text.size()) return {};
    char32_t value = lead & (0x7FU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) return {};
        value = value << 6U | (byte(i) & 0x3FU);
    }
    const bool overlong = (bytes == 3 && value < 0x800U) || (bytes == 4 && value < 0x10000U);
    const bool surrogate = value >= 0xD800U && value < 0xE000U;
    return overlong || surrogate || value > 0x10FFFFU ? CodePoint{} : CodePoint{value, bytes};
}

bool is_control(char32_t value) { return value < 0x20U || (value >= 0x7FU && value < 0xA0U); }

// These take no room, end a line, or turn the text around: with them a name can look like another, or a
// line like what it isn't.
bool is_unseen(char32_t value) {
    constexpr std::pair<char32_t, char32_t> ranges[] = {
        {0xAD, 0xAD},     {0x61C, 0x61C},   {0x180E, 0x180E}, {0x200B, 0x200F},   {0x2028, 0x202E},
        {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE007F},
    };
    return std::any_of(std::begin(ranges), std::end(ranges),
                       [&](const auto& range) { return range.first <= value && value <= range.second; });
}
}  // namespace

std::string plain(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        // Nearly all of it is plain already.
        const auto end = std::find_if(text.begin(), text.end(), [](char c) { return c < ' ' || c > '~'; });
        const auto good = static_cast<std::size_t>(end - text.begin());
        out += text.substr(0, good);
        text.remove_prefix(good);
        if (text.empty()) break;
        const CodePoint first = first_of(text);
        const std::string_view bytes = text.substr(0, std::max<std::size_t>(first.bytes, 1));
        if (first.bytes == 0 || is_control(first.value))
            for (const char byte : bytes) out += fmt::format("<{:02X}>", static_cast<unsigned char>(byte));
        else if (is_unseen(first.value))
            out += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(first.value));
        else
            out += bytes;
        text.remove_prefix(bytes.size());
    }
    return out;
}

std::size_t width(std::string_view text) {
    std::size_t columns = 0;
    for (const char c : text) columns += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return columns;
}

std::string first_columns(std::string text, std::size_t columns) {
    std::size_t used = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
        if (begins && ++used > columns) {
            text.resize(i);
            break;
        }
    }
    return text;
}

std::string padded(std::string text, std::size_t columns) {
    const std::size_t used = width(text);
    if (used < columns) text.append(columns - used, ' ');
    return text;
}

std::string wrapped(std::string_view text, std::size_t indent, std::size_t columns) {
    std::string out;
    std::size_t used = indent;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        const bool first = used == indent;
        if (!first && used + 1 + width(word) > columns) {
            out += '\n' + std::string(indent, ' ');
            used = indent;
        } else if (!first) {
            out += ' ';
            ++used;
        }
        out += word;
        used += width(word);
    }
    return out;
}

std::string grouped(std::size_t number) {
    const std::string digits = std::to_string(number);
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += ',';
        out += digits[i];
    }
    return out;
}

std::string count(std::size_t number, std::string_view what) {
    return fmt::format("{} {}{}", grouped(number), what, number == 1 ? "" : "s");
}

std::string count(std::size_t number, std::string_view one, std::string_view several) {
    return fmt::format("{} {}", grouped(number), number == 1 ? one : several);
}
}  // namespace seccheck
