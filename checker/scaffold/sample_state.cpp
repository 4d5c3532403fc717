#include "scaffold/sample_state.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "scaffold/pattern_example.h"

namespace seccheck {
namespace {
class Sample {
public:
    Sample(const Model& model, KindId subject, Date day, const std::map<std::string, std::string>& also)
        : model_(model), subject_(subject), day_(day), also_(also) {
        collect(subject);
        // A child stands below its parent. Otherwise what is referred to comes first.
        std::stable_sort(kinds_.begin(), kinds_.end(),
                         [&](KindId a, KindId b) { return depth(a) < depth(b); });
    }

    std::string text() const {
        std::string text;
        for (const KindId kind : kinds_) text += record(kind);
        return text;
    }

private:
    const Kind& kind(KindId id) const { return model_.kinds[id]; }

    std::size_t depth(KindId id) const { return kind(id).parent ? depth(*kind(id).parent) + 1 : 0; }

    std::string heading(KindId id) const {
        const Kind& own = kind(id);
        return own.parent ? heading(*own.parent) + "." + own.table : own.table;
    }

    void collect(KindId id) {
        if (std::find(seen_.begin(), seen_.end(), id) != seen_.end()) return;
        seen_.push_back(id);
        if (kind(id).parent) collect(*kind(id).parent);
        for (const Field& field : kind(id).fields)
            if (field.required && field.is_reference()) collect(field.targets.front());
        kinds_.push_back(id);
    }

    std::string record(KindId id) const {
        const Kind& own = kind(id);
        std::string text =
            own.single ? fmt::format("[{}]\n", heading(id)) : fmt::format("[[{}]]\n", heading(id));
        for (const FieldId index : own.declared) {
            const Field& field = own.fields[index];
            const auto wanted = also_.find(field.name);
            if (id == subject_ && wanted != also_.end())
                text += fmt::format("{} = {}\n", field.name, wanted->second);
            else if (field.required)
                text += fmt::format("{} = {}\n", field.name, value(field));
        }
        return text;
    }

    std::string value(const Field& field) const {
        const std::string one = field.item == FieldType::text || field.item == FieldType::choice ||
                                        field.item == FieldType::reference
                                    ? fmt::format("\"{}\"", plain(field))
                                    : plain(field);
        return field.is_list() ? "[" + one + "]" : one;
    }

    // As it stands in a key, without quotes.
    std::string plain(const Field& field) const {
        const double least = std::isfinite(field.min) ? field.min : std::min(1.0, field.max);
        switch (field.item) {
            case FieldType::text: return text_of(field);
            case FieldType::integer: return fmt::format("{}", static_cast<std::int64_t>(std::ceil(least)));
            case FieldType::number: return fmt::format("{:.1f}", least);
            case FieldType::boolean: return "true";
            case FieldType::date: return iso(day_);
            case FieldType::choice: return field.choices.front().value;
            case FieldType::reference: return key(field.targets.front());
            case FieldType::list: break;
        }
        return {};
    }

    static std::string text_of(const Field& field) {
        if (field.pattern.empty()) return "example";
        return pattern_example(field.pattern).value_or("SAY a text that fits the pattern");
    }

    std::string key(KindId id) const {
        const Kind& own = kind(id);
        std::vector<std::string> parts;
        if (own.parent) parts.push_back(key(*own.parent));
        for (const FieldId field : own.key) parts.push_back(plain(own.fields[field]));
        return fmt::format("{}", fmt::join(parts, "/"));
    }

    const Model& model_;
    KindId subject_;
    Date day_;
    const std::map<std::string, std::string>& also_;
    std::vector<KindId> seen_, kinds_;
};
}  // namespace

std::string sample_state(const Model& model, KindId kind, Date day,
                         const std::map<std::string, std::string>& also) {
    return Sample(model, kind, day, also).text();
}
}  // namespace seccheck
