#include "schema/luacheck_std.h"

#include <fmt/format.h>

#include <map>

#include "rule/api_table.h"

namespace seccheck {
namespace {
// By name, whether there is more below it that luacheck can't know: the fields of a date, or of a list.
using Names = std::map<std::string, bool>;

// By library, the names in it; under the empty name those that stand by themselves.
std::map<std::string, Names> names_of_api(const Model& model) {
    std::map<std::string, Names> names;
    for (const ApiLibrary& library : api_libraries()) {
        for (const LuaFunction& function : library.functions) names[library.name][function.name] = false;
        for (const LuaField& value : library.values) names[library.name][value.name] = true;
    }
    for (const Kind& kind : model.kinds) names["state"][kind.plural] = true;
    return names;
}

std::string entry(const std::string& name, bool has_more) {
    return fmt::format("{} = {{{}}},\n", name, has_more ? " other_fields = true " : "");
}
}  // namespace

std::string luacheck_std(const Model& model) {
    std::string globals;
    const auto names = names_of_api(model);
    for (const auto& [name, has_more] : names.at("")) globals += "    " + entry(name, has_more);
    for (const auto& [library, fields] : names) {
        if (library.empty()) continue;
        globals += fmt::format("    {} = {{ fields = {{\n", library);
        for (const auto& [name, has_more] : fields) globals += "      " + entry(name, has_more);
        globals += "    } },\n";
    }
    return fmt::format(
        "-- Made by seccheck schema, which writes it again: without this line it is yours. What rules may "
        "use:\n"
        "stds.seccheck = {{\n  read_globals = {{\n{}  }},\n}}\n"
        "std = \"seccheck\"\n"
        "exclude_files = {{ \".seccheck/**\" }}\n"
        "max_line_length = false\n"
        "-- A case may call its record as the check does, and `local _ = a.x, a.y` reads what must be "
        "there.\n"
        "ignore = {{ \"43.\", \"531\" }}\n",
        globals);
}
}  // namespace seccheck
