// Compiled patterns, kept from one check to the next: a rule asks the same of each of its records.
#pragma once

#include <re2/re2.h>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace seccheck {
class PatternCache {
public:
    // May be one that isn't ok(). It stays until the next call.
    const re2::RE2& get(std::string_view pattern) {
        const auto known = patterns_.find(pattern);
        if (known != patterns_.end()) return *known->second;
        if (patterns_.size() == most) patterns_.clear();  // a rule makes them up: they would never end
        auto compiled =
            std::make_unique<re2::RE2>(re2::StringPiece(pattern.data(), pattern.size()), re2::RE2::Quiet);
        return *patterns_.emplace(std::string(pattern), std::move(compiled)).first->second;
    }

private:
    static constexpr std::size_t most = 256;
    std::map<std::string, std::unique_ptr<re2::RE2>, std::less<>> patterns_;
};
}  // namespace seccheck
