#include "explain/console.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "base/nearest_name.h"
#include "explain/value_words.h"
#include "lua/sandbox.h"
#include "report/plain_text.h"
#include "report/shown_evidence.h"
#include "rule/api_days.h"
#include "rule/api_graph.h"
#include "rule/api_text.h"
#include "rule/api_waivers.h"
#include "rule/record_access.h"

namespace seccheck {
namespace {
constexpr std::int64_t most_steps = 10'000'000;  // of one piece: ten times what a check may take
constexpr lua_Integer most_items = 20;           // of a list that are shown
constexpr const char* name_of_input = "input";

constexpr std::array<std::string_view, 4> commands = {":help", ":kinds", ":fields", ":quit"};

constexpr std::string_view help =
    "an expression is shown, a statement is run; \"x = ...\" keeps a value (a local lasts for its line)\n"
    "  state.parties              all records of a kind, here the parties\n"
    "  state.find(\"party\", key)   one of them, with its fields and their places\n"
    "  today, date \"2019-04-25\"   days\n"
    "  param(name, day, ...)      a number of the Code\n"
    "  wd, days, text, graph      what these can do is shown where their name is typed\n"
    ":kinds        what records there are\n"
    ":fields KIND  what a record of a kind may say\n"
    ":quit         the end; so is the end of the input\n"
    "rules/README.md has all that a rule can say and ask\n";

std::string_view type_name(FieldType type) {
    switch (type) {
        case FieldType::text: return "string";
        case FieldType::integer: return "integer";
        case FieldType::number: return "number";
        case FieldType::boolean: return "boolean";
        case FieldType::date: return "date";
        case FieldType::choice: return "enum";
        case FieldType::reference: return "ref";
        case FieldType::list: return "list";
    }
    return "";
}

std::string_view absence_name(Absence absent) {
    switch (absent) {
        case Absence::unknown: return "unknown";
        case Absence::not_yet: return "not_yet";
        case Absence::none: return "none";
    }
    return "";
}

std::span<const LuaFunction> functions_of(std::string_view library) {
    if (library == "wd") return working_day_functions();
    if (library == "days") return day_functions();
    if (library == "text") return text_functions();
    if (library == "graph") return graph_functions();
    if (library == "string") return string_functions();
    if (library == "table") return table_functions();
    if (library == "math") return math_functions();
    if (library == "waivers") return waiver_functions();
    return {};
}

std::string_view trimmed(std::string_view text) {
    const std::size_t start = text.find_first_not_of(" \t\r");
    if (start == std::string_view::npos) return {};
    return text.substr(start, text.find_last_not_of(" \t\r") + 1 - start);
}

// "input:1: " says nothing where there is one line; of more, the line is worth telling.
std::string without_place(std::string message, bool one_line) {
    const std::string prefix = fmt::format("{}:", name_of_input);
    if (!message.starts_with(prefix)) return message;
    const std::size_t end = message.find(": ");
    if (end == std::string::npos) return message;
    const std::string line = message.substr(prefix.size(), end - prefix.size());
    message.erase(0, end + 2);
    return one_line ? message : fmt::format("line {}: {}", line, message);
}

// Labels, values and places in columns.
std::string in_columns(const std::vector<ShownEvidence>& rows) {
    std::size_t label = 0, value = 0;
    for (const ShownEvidence& row : rows) {
        label = std::max(label, width(row.label));
        value = std::max(value, std::min<std::size_t>(width(row.value), 40));
    }
    std::string text;
    for (const ShownEvidence& row : rows)
        text += row.place.empty() ? fmt::format("  {}  {}\n", padded(row.label, label), row.value)
                                  : fmt::format("  {}  {}  {}\n", padded(row.label, label),
                                                padded(row.value, value), row.place);
    return text;
}
}  // namespace

Console::Console(const RuleInputs& inputs) : host_(inputs, inputs.state->model()), state_(*inputs.state) {
    lua_State* L = host_.lua().get();
    LuaFailure failure;
    lua_newtable(L);
    lua_newtable(L);
    host_.compile("return nil", name_of_input, failure);
    lua_getupvalue(L, -1, 1);
    lua_setfield(L, -3, "__index");
    lua_settop(L, -2);
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    globals_ = luaL_ref(L, LUA_REGISTRYINDEX);
    rule_.id = name_of_input;
    rule_.place.file = name_of_input;
}

Console::Answer Console::take(std::string_view line) {
    const std::string_view text = trimmed(line);
    if (typed_.empty() && text.starts_with(':')) return obey(text);
    if (typed_.empty() && text.empty()) return {};
    if (typed_.empty() && (!functions_of(text).empty() || text == "state"))
        return {Mood::answered, show_library(text)};
    typed_ += typed_.empty() ? "" : "\n";
    typed_ += line;
    Answer answer = run(typed_, false);
    if (answer.mood != Mood::incomplete) typed_.clear();
    return answer;
}

Console::Answer Console::finish() {
    if (typed_.empty()) return {};
    Answer answer = run(typed_, true);
    typed_.clear();
    return answer;
}

Console::Answer Console::obey(std::string_view command) {
    const std::string_view word = command.substr(0, command.find(' '));
    const std::string_view rest = trimmed(command.substr(word.size()));
    if (word == ":help") return {Mood::answered, std::string(help)};
    if (word == ":kinds") return {Mood::answered, show_kinds()};
    if (word == ":fields") return show_fields(rest);
    if (word == ":quit") return {Mood::quit, {}};
    return {Mood::failed, fmt::format("there is no command \"{}\": {}\n", plain(word),
                                      suggest(word, {commands.begin(), commands.end()}))};
}

// First as an expression, then as statements.
Console::Answer Console::run(const std::string& text, bool is_last) {
    lua_State* L = host_.lua().get();
    const StackGuard guard(L);
    const int bottom = lua_gettop(L);
    LuaFailure as_expression, failure;
    if (!host_.compile("return " + text, name_of_input, as_expression) &&
        !host_.compile(text, name_of_input, failure)) {
        const bool is_expression = as_expression.message.ends_with("<eof>");
        if ((is_expression || failure.message.ends_with("<eof>")) && !is_last) return {Mood::incomplete, {}};
        if (is_expression) failure = as_expression;
        const bool one_line = text.find('\n') == std::string::npos;
        return {Mood::failed, plain(without_place(failure.message, one_line)) + '\n'};
    }
    lua_rawgeti(L, LUA_REGISTRYINDEX, globals_);
    lua_setupvalue(L, -2, 1);
    host_.check().begin(rule_, no_record, false);
    const LuaState::Ended ended = host_.lua().call(0, LUA_MULTRET, most_steps, failure);
    if (ended != LuaState::Ended::normally) return explain_end(ended, failure);
    return {Mood::answered, show_all(bottom + 1)};
}

Console::Answer Console::explain_end(LuaState::Ended ended, const LuaFailure& failure) {
    if (ended == LuaState::Ended::failed)
        return {Mood::failed, plain(without_place(failure.message, true)) + '\n'};
    const auto& end = host_.check().ended;
    if (!end) return {Mood::failed, "an error was raised that is no text\n"};
    switch (end->reason) {
        case EarlyEnd::Reason::unknown:
            return {Mood::failed, fmt::format("unknown: {}\n", plain(end->message))};
        case EarlyEnd::Reason::not_applicable:
            return {Mood::failed, fmt::format("not applicable: {}\n", plain(end->message))};
        case EarlyEnd::Reason::outside_calendar: break;
    }
    return {Mood::failed, plain(end->message) + '\n'};
}

std::string Console::show_all(int from) {
    std::string text;
    for (int i = from, last = lua_gettop(host_.lua().get()); i <= last; ++i) text += show(i);
    return text;
}

// In as many lines as it takes.
std::string Console::show(int index) {
    lua_State* L = host_.lua().get();
    const Handle handle = to_handle(L, index);
    switch (handle.type) {
        case Handle::date: return fmt::format("{} {}\n", iso(to_date(handle)), day_name(to_date(handle)));
        case Handle::record: return show_record(handle.number);
        case Handle::list:
        case Handle::referrers:
        case Handle::records: return show_list(index);
        default: break;
    }
    if (lua_istable(L, index)) return show_table(index);
    return plain(value_words(L, index)) + '\n';
}

std::string Console::show_record(RecordId id) const {
    const Kind& kind = state_.kind(id);
    std::vector<ShownEvidence> rows;
    const auto add = [&](const FactEvidence& fact) {
        rows.push_back({name_of(state_, fact), plain(show_fact(state_, fact)), "", {}});
        const bool given = !fact.back && state_.value(fact.record, fact.field) != nullptr;
        if (given) rows.back().place = plain(to_string(place_of(state_, fact)));
    };
    for (const FieldId field : kind.declared) add({id, field, false});
    for (std::size_t i = 0; i < kind.back.size(); ++i) add({id, static_cast<std::uint16_t>(i), true});
    std::string text = fmt::format("{} {}: {}  {}\n", kind.name, plain(state_.key(id)),
                                   plain(state_.title(id)), plain(to_string(state_.place(id))));
    if (kind.parent)
        text += fmt::format("  below {} {}\n", state_.kind(state_.parent(id)).name,
                            plain(state_.key(state_.parent(id))));
    return text + in_columns(rows);
}

std::string Console::show_list(int index) {
    lua_State* L = host_.lua().get();
    const Handle list = to_handle(L, index);
    const lua_Integer size = list_size(state_, list);
    std::string text = fmt::format("a list of {}\n", size);
    for (lua_Integer i = 1; i <= std::min(size, most_items); ++i) {
        push_item(L, state_, list, i);
        text += fmt::format("  {}\n", plain(value_words(L, -1)));
        lua_settop(L, -2);
    }
    if (size > most_items) text += fmt::format("  and {} more\n", size - most_items);
    return text;
}

// Its own entries: numbers first, then texts, each in order.
std::string Console::show_table(int index) {
    lua_State* L = host_.lua().get();
    std::vector<std::pair<lua_Integer, std::string>> by_number;
    std::vector<std::pair<std::string, std::string>> by_text;
    for (lua_pushnil(L); lua_next(L, index) != 0; lua_settop(L, -2)) {
        if (lua_isinteger(L, -2) != 0)
            by_number.emplace_back(lua_tointeger(L, -2), value_words(L, -1));
        else
            by_text.emplace_back(lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : value_words(L, -2),
                                 value_words(L, -1));
    }
    std::sort(by_number.begin(), by_number.end());
    std::sort(by_text.begin(), by_text.end());
    std::string text = fmt::format("a table of {}\n", by_number.size() + by_text.size());
    for (const auto& [key, value] : by_number) text += fmt::format("  [{}] = {}\n", key, plain(value));
    for (const auto& [key, value] : by_text) text += fmt::format("  {} = {}\n", plain(key), plain(value));
    return text;
}

std::string Console::show_kinds() const {
    std::size_t widest = 0;
    for (const Kind& kind : state_.model().kinds) widest = std::max(widest, width(kind.name));
    std::string text;
    for (std::size_t i = 0; i < state_.model().kinds.size(); ++i) {
        const Kind& kind = state_.model().kinds[i];
        const auto records = state_.records(static_cast<KindId>(i));
        text += fmt::format("{}  {:>7}  {}\n", padded(kind.name, widest), grouped(records.size()),
                            plain(kind.doc));
    }
    return text;
}

std::string Console::show_library(std::string_view name) const {
    std::string text;
    if (name == "state") {
        text = "state.find(kind: string, key: string): record?\n";
        for (const Kind& kind : state_.model().kinds) text += fmt::format("state.{}\n", kind.plural);
    }
    for (const LuaFunction& each : functions_of(name))
        text += fmt::format("{}.{}{}\n  {}\n", name, each.name, each.signature, each.doc);
    return text;
}

Console::Answer Console::show_fields(std::string_view name) const {
    const auto found = state_.model().find(name);
    if (!found) {
        std::vector<std::string> names;
        for (const Kind& kind : state_.model().kinds) names.push_back(kind.name);
        return {Mood::failed, name.empty() ? "name a kind, as in \":fields " + names.front() + "\"\n"
                                           : fmt::format("there is no kind \"{}\": {}\n", plain(name),
                                                         suggest(name, names))};
    }
    const Kind& kind = state_.model().kinds[*found];
    std::vector<ShownEvidence> rows;
    for (const FieldId id : kind.declared) {
        const Field& field = kind.fields[id];
        const std::string absence =
            field.required ? "required" : fmt::format("absent: {}", absence_name(field.absent));
        rows.push_back({field.name, fmt::format("{}, {}", type_name(field.type), absence), plain(field.doc), {}});
    }
    for (const BackReference& back : kind.back)
        rows.push_back({back.name, "list",
                        fmt::format("the {} that {}", state_.model().kinds[back.kind].plural,
                                    back.children ? "stand below it" : "refer to it"), {}});
    return {Mood::answered, in_columns(rows)};
}
}  // namespace seccheck
