#include "cli/output.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "base/whole_file.h"

namespace seccheck {
namespace {
bool is_set(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

bool is_on(const char* variable) {
    return is_set(variable) && std::string_view(std::getenv(variable)) != "0";
}

bool is_dumb() {
    const char* term = std::getenv("TERM");
    return term == nullptr || std::string_view(term) == "dumb";
}
}  // namespace

bool wants_progress(const Surroundings& around) {
    return around.err_is_terminal && !is_dumb() && !is_on("CI");
}

bool wants_color(ColorChoice choice, const std::string& file, const Surroundings& around) {
    if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
    if (is_set("NO_COLOR")) return false;
    if (is_on("FORCE_COLOR") || is_on("CLICOLOR_FORCE")) return true;
    return around.out_is_terminal && file.empty() && !is_dumb();
}

bool write_file(const std::string& path, const std::function<void(std::ostream&)>& write, std::ostream& err) {
    if (write_whole_file(path, write)) return true;
    err << fmt::format(
        "seccheck: {} can't be written: check that its folder is there and may be written to\n", path);
    return false;
}

bool write_below(const std::string& folder, std::string_view path, std::string_view text, std::ostream& err) {
    const std::string whole = (std::filesystem::path(folder) / path).string();
    if (write_whole_file(whole, text, MissingFolders::made)) return true;
    err << fmt::format("seccheck: {} can't be written: check that the folder may be written to\n", whole);
    return false;
}
}  // namespace seccheck
