#include "cli/output.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string_view>

namespace seccheck {
namespace {
bool is_set(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

bool is_on(const char* variable) {
    return is_set(variable) && std::string_view(std::getenv(variable)) != "0";
}
}  // namespace

bool wants_color(ColorChoice choice, const std::string& file, const Surroundings& around) {
    if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
    if (is_set("NO_COLOR")) return false;
    if (is_on("FORCE_COLOR") || is_on("CLICOLOR_FORCE")) return true;
    const char* term = std::getenv("TERM");
    const bool dumb = term == nullptr || std::string_view(term) == "dumb";
    return around.out_is_terminal && file.empty() && !dumb;
}

bool write_file(const std::string& path, const std::function<void(std::ostream&)>& write, std::ostream& err) {
    const std::string unfinished = path + ".part";
    std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
    const bool begun = file.is_open();
    write(file);
    file.close();
    if (file && std::rename(unfinished.c_str(), path.c_str()) == 0) return true;
    if (begun) std::remove(unfinished.c_str());  // else it is somebody else's
    err << fmt::format(
        "seccheck: {} can't be written: check that its folder is there and may be written to\n", path);
    return false;
}
}  // namespace seccheck
