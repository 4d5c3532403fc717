#include "report/plain_text.h"

#include <fmt/format.h>

namespace seccheck {
namespace {
// How many bytes the code point at the beginning has; 0 for what is no UTF-8.
std::size_t code_point_size(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    const std::size_t size = lead < 0x80U                    ? 1
                             : lead >= 0xC2U && lead < 0xE0U ? 2
                             : (lead & 0xF0U) == 0xE0U       ? 3
                             : lead >= 0xF0U && lead < 0xF5U ? 4
                                                             : 0;
    if (size == 0 || size > text.size()) return 0;
    for (std::size_t i = 1; i < size; ++i)
        if ((byte(i) & 0xC0U) != 0x80U) return 0;
    return size;
}
}  // namespace

std::string plain(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t size = code_point_size(text);
        const auto lead = static_cast<unsigned char>(text[0]);
        const bool is_c1 = size == 2 && lead == 0xC2U && static_cast<unsigned char>(text[1]) < 0xA0U;
        if (size == 0 || lead < 0x20U || lead == 0x7FU || is_c1) {
            const std::size_t shown = size == 0 ? 1 : size;
            for (std::size_t i = 0; i < shown; ++i)
                out += fmt::format("<{:02X}>", static_cast<unsigned char>(text[i]));
            text.remove_prefix(shown);
            continue;
        }
        out += text.substr(0, size);
        text.remove_prefix(size);
    }
    return out;
}

std::size_t width(std::string_view text) {
    std::size_t columns = 0;
    for (const char c : text) columns += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return columns;
}

std::string padded(std::string text, std::size_t columns) {
    const std::size_t used = width(text);
    if (used < columns) text.append(columns - used, ' ');
    return text;
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
}  // namespace seccheck
