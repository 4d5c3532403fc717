#include "load/settings_loader.h"

#include <memory_resource>
#include <utility>

#include "load/table_reader.h"

namespace seccheck {
namespace {
template <typename T>
using Choices = std::vector<std::pair<std::string, T>>;

const Choices<Verdict> fail_levels = {{"note", Verdict::note},
                                      {"due", Verdict::due},
                                      {"unknown", Verdict::unknown},
                                      {"breach", Verdict::breach}};
const Choices<Basis> bases = {
    {"stated", Basis::stated}, {"derived", Basis::derived}, {"unverified", Basis::unverified}};
const Choices<Classification> labels = {{"WHITE", Classification::white},
                                        {"GREEN", Classification::green},
                                        {"AMBER", Classification::amber},
                                        {"RED", Classification::red}};

template <typename T>
std::optional<T> choice(TableReader& reader, std::string_view key, const Choices<T>& choices) {
    std::vector<std::string> words;
    for (const auto& [word, value] : choices) words.push_back(word);
    const std::size_t chosen = reader.one_of(key, words, choices.size());
    return chosen == choices.size() ? std::nullopt : std::optional(choices[chosen].second);
}

class SettingsReader {
public:
    SettingsReader(const TomlNode& table, const std::string& file, Diagnostics& diagnostics)
        : table_(table), diagnostics_(diagnostics), reader_(table, file, "seccheck.toml", diagnostics) {}

    Settings read() {
        Settings settings;
        settings.rules = texts("rules");
        settings.models = texts("models");
        settings.calendar = text("calendar");
        settings.select = texts("select");
        settings.ignore = texts("ignore");
        settings.basis = choice(reader_, "basis", bases);
        settings.fail_on = choice(reader_, "fail_on", fail_levels);
        settings.audience = choice(reader_, "audience", labels);
        settings.formats = texts("formats");
        settings.baseline = text("baseline");
        reader_.finish();
        return settings;
    }

private:
    SettingText placed(const TomlNode& node) {
        if (node.text.empty())
            diagnostics_.add(reader_.place_of(node), "this text is empty",
                             "write what is meant, or leave it out", node.width);
        return {std::string(node.text), reader_.place_of(node), node.width};
    }

    std::optional<SettingText> text(std::string_view key) {
        if (!reader_.text(key)) return std::nullopt;
        return placed(*table_.find(key));
    }

    // One text or a list of them, as everywhere in our files.
    std::vector<SettingText> texts(std::string_view key) {
        reader_.texts(key);  // for what it complains about
        std::vector<SettingText> result;
        const TomlNode* node = table_.find(key);
        if (node == nullptr) return result;
        if (node->type == TomlType::text) result.push_back(placed(*node));
        if (node->type == TomlType::array)
            for (const TomlNode& item : node->items)
                if (item.type == TomlType::text) result.push_back(placed(item));
        return result;
    }

    const TomlNode& table_;
    Diagnostics& diagnostics_;
    TableReader reader_;
};
}  // namespace

std::optional<Settings> load_settings(const FileSystem& files, const FoundFile& found,
                                      Diagnostics& diagnostics) {
    std::pmr::monotonic_buffer_resource arena;
    const auto root = read_toml(files, found, arena, diagnostics);
    if (!root) return std::nullopt;
    return SettingsReader(*root, found.name, diagnostics).read();
}
}  // namespace seccheck
