#include "schema/editor_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "schema/config_schemas.h"
#include "schema/json_schema.h"
#include "schema/lua_stubs.h"
#include "schema/luacheck_std.h"
#include "schema/state_schema.h"

namespace seccheck {
namespace {
struct SchemaUse {
    std::string_view file;
    std::vector<std::string> include;  // the files that it is for
};

// The first that fits a file counts.
const std::vector<SchemaUse> schema_uses = {
    {"catalogue", {"**/catalogue.toml"}},
    {"parameters", {"**/parameters.toml"}},
    {"calendar", {"models/calendars/*.toml"}},
    {"graph", {"models/graphs/*.toml"}},
    {"settings", {"**/seccheck.toml"}},
    {"kind", {"models/*.toml"}},
    {"state", {"state/**/*.toml", "samples/**/*.toml"}},
};

std::string quoted_list(const std::vector<std::string>& texts) {
    std::string list;
    for (const std::string& text : texts) list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", text);
    return list;
}

std::string tombi_settings(const SchemaSources&) {
    std::string text =
        "# Made by seccheck schema, which writes it again: without this line it is yours.\n[schema]\nenabled "
        "= true\n"
        "\n# Records stand in the order of their source.\n[lint.rules]\ntables-out-of-order = \"off\"\n";
    for (const SchemaUse& use : schema_uses)
        text += fmt::format("\n[[schemas]]\npath = \"{}\"\ninclude = [{}]\n",
                            find_editor_file(use.file)->path, quoted_list(use.include));
    return text;
}

std::string taplo_settings(const SchemaSources&) {
    std::string text = "# Made by seccheck schema, which writes it again: without this line it is yours.\n";
    for (const SchemaUse& use : schema_uses)
        text += fmt::format("\n[[rule]]\ninclude = [{}]\n[rule.schema]\npath = \"{}\"\n",
                            quoted_list(use.include), find_editor_file(use.file)->path);
    return text;
}

// Lua's own libraries are switched off: the stubs have what rules may use of them.
std::string lua_language_server_settings(const SchemaSources&) {
    constexpr std::array libraries = {"basic", "bit",  "bit32",       "coroutine", "debug",        "ffi",
                                      "io",    "jit",  "math",        "os",        "package",      "string",
                                      "table", "utf8", "table.clear", "table.new", "string.buffer"};
    Json off = Json::object();
    for (const char* library : libraries) off[library] = "disable";
    const Json settings = {{"runtime.version", "Lua 5.4"},
                           {"runtime.builtin", off},
                           {"workspace.library", {".seccheck/lua"}},
                           {"workspace.checkThirdParty", false}};
    return settings.dump(1) + '\n';
}

std::string of_api(const SchemaSources&) { return api_stubs(); }
std::string of_world(const SchemaSources& from) {
    return world_stubs(from.model, from.parameters, from.graphs);
}
std::string of_state(const SchemaSources& from) { return state_schema(from.model); }
std::string of_luacheck(const SchemaSources& from) { return luacheck_std(from.model); }
template <std::string (*Schema)()>
std::string fixed(const SchemaSources&) {
    return Schema();
}
}  // namespace

const std::vector<EditorFile>& editor_files() {
    static const std::vector<EditorFile> files = {
        {"calendar", ".seccheck/calendar.schema.json", "JSON Schema of models/calendars/*.toml", false,
         fixed<calendar_schema>},
        {"catalogue", ".seccheck/catalogue.schema.json", "JSON Schema of catalogue.toml", false,
         fixed<catalogue_schema>},
        {"graph", ".seccheck/graph.schema.json", "JSON Schema of models/graphs/*.toml", false,
         fixed<graph_schema>},
        {"kind", ".seccheck/kind.schema.json", "JSON Schema of models/*.toml", false, fixed<kind_schema>},
        {"lua-api", ".seccheck/lua/seccheck.d.lua", "Lua stubs of what rules may call", false, of_api},
        {"lua-kinds", ".seccheck/lua/kinds.d.lua", "Lua stubs of kinds, and the names of parameters", false,
         of_world},
        {"luacheck", ".luacheckrc", "settings of luacheck", true, of_luacheck},
        {"luarc", ".luarc.json", "settings of lua-language-server", true, lua_language_server_settings},
        {"parameters", ".seccheck/parameters.schema.json", "JSON Schema of parameters.toml", false,
         fixed<parameters_schema>},
        {"settings", ".seccheck/settings.schema.json", "JSON Schema of seccheck.toml", false,
         fixed<settings_schema>},
        {"state", ".seccheck/state.schema.json", "JSON Schema of states", false, of_state},
        {"taplo", ".taplo.toml", "settings of taplo", true, taplo_settings},
        {"tombi", "tombi.toml", "settings of tombi", true, tombi_settings},
    };
    return files;
}

const EditorFile* find_editor_file(std::string_view name) {
    const auto& files = editor_files();
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const EditorFile& f) { return f.name == name; });
    return found == files.end() ? nullptr : &*found;
}
}  // namespace seccheck
