#include "rule/api_use.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/nearest_name.h"
#include "rule/rule_host.h"

namespace seccheck {
namespace {
// Modules within modules: more than anybody needs, and few enough that a circle is told as one.
constexpr std::size_t deepest = 8;

std::string folder_of(std::string_view file) { return std::string(file.substr(0, file.rfind('/') + 1)); }

// `name` alone is in the folder of the caller, "default/panel" in one beside it.
std::string folder_of_module(std::string_view name, const std::string& own) {
    const std::size_t slash = name.rfind('/');
    if (slash == std::string_view::npos || own.empty()) return own;
    return folder_of(std::string_view(own).substr(0, own.size() - 1)) +
           std::string(name.substr(0, slash + 1));
}

// The file that calls, from Lua's "@rules/assessments/late.lua". After `return use "name"` nothing is left of
// the caller itself, but whoever used that is in the same folder.
std::string calling_file(lua_State* L) {
    lua_Debug debug;
    for (int level = 1; lua_getstack(L, level, &debug) != 0; ++level) {
        lua_getinfo(L, "S", &debug);
        if (debug.source[0] == '@') return debug.source + 1;
    }
    return {};
}

std::vector<std::string> modules_in(const Modules& modules, const std::string& folder) {
    std::vector<std::string> names;
    for (const auto& [file, text] : modules) {
        if (folder_of(file) != folder) continue;
        const std::size_t begin = folder.size() + 1;
        names.push_back(file.substr(begin, file.size() - begin - std::string_view(".lua").size()));
    }
    return names;
}
}  // namespace

bool is_module(std::string_view file) {
    const std::string_view name = file.substr(file.rfind('/') + 1);
    return name.starts_with('_') && name.ends_with(".lua");
}

std::string module_file(std::string_view name, std::string_view user) {
    const std::string folder = folder_of_module(name, folder_of(user));
    return fmt::format("{}_{}.lua", folder, name.substr(name.rfind('/') + 1));
}

int use_module(lua_State* L) {
    RuleHost& host = RuleHost::of(L);
    const std::string name = luaL_checkstring(L, 1);
    const std::string file = module_file(name, calling_file(L));
    const Modules& modules = host.modules();
    const auto module = modules.find(file);
    if (module == modules.end()) {
        const std::string help = suggest(name, modules_in(modules, folder_of(file)));
        return luaL_error(L, "there is no %s to use%s%s", file.c_str(), help.empty() ? "" : ": ",
                          help.c_str());
    }
    const RuleHost::Use use(host, file);
    if (use.depth() > deepest)
        return luaL_error(L, "%s is used within itself: %s", file.c_str(), use.chain().c_str());
    host.push_module(L, file, module->second);
    lua_call(L, 0, 1);
    return 1;
}
}  // namespace seccheck
