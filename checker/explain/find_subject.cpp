#include "explain/find_subject.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/nearest_name.h"

namespace seccheck {
namespace {
// More names than these are only counted.
constexpr std::size_t most_named = 5;

std::string in_small(std::string_view text) {
    std::string small(text);
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

std::string quoted(const std::vector<std::string>& names) {
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < std::min(names.size(), most_named); ++i)
        shown.push_back(fmt::format("\"{}\"", names[i]));
    const std::string more =
        names.size() > most_named ? fmt::format(" and {} more", names.size() - most_named) : "";
    return fmt::format("{}{}", fmt::join(shown, ", "), more);
}

class Search {
public:
    Search(const State& state, std::optional<KindId> kind, std::string_view name)
        : state_(state), name_(name) {
        for (std::size_t i = 0; i < state.model().kinds.size(); ++i)
            if (!kind || *kind == i) kinds_.push_back(static_cast<KindId>(i));
        what_ = kind ? state.model().kinds[*kind].name : "record";
    }

    std::variant<RecordId, NoSubject> find() const {
        for (const bool by_key : {true, false}) {
            const auto found = by_key ? with_key() : with_title();
            if (found.size() == 1) return found.front();
            if (found.size() > 1)
                return NoSubject{
                    fmt::format("\"{}\" may be any of {} records: name one of the kind and by its "
                                "key, such as {}",
                                name_, found.size(), quoted(keys_of(found)))};
        }
        return NoSubject{explain()};
    }

private:
    std::vector<RecordId> with_key() const {
        std::vector<RecordId> found;
        for (const KindId kind : kinds_)
            if (const auto id = state_.find(kind, name_); id && state_.exists(*id)) found.push_back(*id);
        return found;
    }

    std::vector<RecordId> with_title() const {
        std::vector<RecordId> found;
        for_each([&](RecordId id) {
            if (state_.title(id) == name_) found.push_back(id);
        });
        return found;
    }

    std::string explain() const {
        for (const KindId kind : kinds_)
            if (state_.find(kind, name_))
                return fmt::format("the {} \"{}\" is not there yet on {}", state_.model().kinds[kind].name,
                                   name_, iso(state_.as_of()));
        const std::string none =
            fmt::format("there is no {} \"{}\" on {}", what_, name_, iso(state_.as_of()));
        std::vector<std::string> keys, close;
        const std::string wanted = in_small(name_);
        for_each([&](RecordId id) {
            keys.push_back(state_.key(id));
            const bool part = in_small(keys.back()).find(wanted) != std::string::npos ||
                              in_small(state_.title(id)).find(wanted) != std::string::npos;
            if (part) close.push_back(keys.back());
        });
        if (!close.empty()) return fmt::format("{}: did you mean {}?", none, quoted(close));
        if (const auto nearest = nearest_name(name_, keys))
            return fmt::format("{}: did you mean \"{}\"?", none, *nearest);
        return keys.empty()
                   ? none + ", nor any other"
                   : fmt::format("{}: there {} {}", none, keys.size() == 1 ? "is" : "are", quoted(keys));
    }

    template <typename Visit>
    void for_each(const Visit& visit) const {
        for (const KindId kind : kinds_)
            for (const RecordId id : state_.records(kind)) visit(id);
    }

    std::vector<std::string> keys_of(const std::vector<RecordId>& records) const {
        std::vector<std::string> keys;
        for (const RecordId id : records) keys.push_back(state_.key(id));
        return keys;
    }

    const State& state_;
    std::string_view name_;
    std::vector<KindId> kinds_;
    std::string what_;
};
}  // namespace

std::variant<RecordId, NoSubject> find_subject(const State& state, std::optional<KindId> kind,
                                               std::string_view name) {
    return Search(state, kind, name).find();
}
}  // namespace seccheck
