#include "base/source_lines.h"

namespace seccheck {
namespace {
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
}

std::optional<std::string_view> SourceLines::line(const Place& place) {
    if (place.line == 0) return std::nullopt;
    if (place.file != file_ || place.line < number_) open(place.file);
    if (!text_) return std::nullopt;
    while (number_ < place.line) {
        const std::size_t end = text_->find('\n', start_);
        if (end == std::string::npos) return std::nullopt;
        start_ = end + 1;
        ++number_;
    }
    std::string_view line(*text_);
    line = line.substr(start_, line.find('\n', start_) - start_);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

void SourceLines::open(const std::string& file) {
    file_ = file;
    number_ = 1;
    start_ = 0;
    const auto path = paths_.find(file);
    text_ = path == paths_.end() ? std::nullopt : read_file(files_, path->second);
    if (text_ && text_->starts_with(byte_order_mark)) start_ = byte_order_mark.size();
}
}  // namespace seccheck
