#include "cli/option_table.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>
#include <string_view>

#include "report/report_format.h"

namespace seccheck {
namespace {
// A description that --help breaks into lines.
std::string on_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> words;
    while (true) {
        const std::size_t end = text.find(separator);
        words.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return words;
        text.remove_prefix(end + 1);
    }
}

// CLI11 puts what a check says behind the name of a type: "N:INT in [1 - 1024]", "TEXT:{text,json}".
std::string without_check(const std::string& type) {
    for (const char* check : {":INT in", ":{"})
        if (const std::size_t at = type.find(check); at != std::string::npos) return type.substr(0, at);
    return type;
}

std::vector<std::string> choices_of(const std::string& type) {
    const std::size_t open = type.find(":{");
    if (open != std::string::npos) return split(type.substr(open + 2, type.size() - open - 3), ',');
    const bool lower_case =
        std::all_of(type.begin(), type.end(), [](char c) { return c == '|' || (c >= 'a' && c <= 'z'); });
    const bool labels = type.find('|') != std::string::npos && type.find("GREEN") != std::string::npos;
    return type.find('|') != std::string::npos && (lower_case || labels) ? split(type, '|')
                                                                         : std::vector<std::string>{};
}

// By what the value is called, which is the same word wherever it is the same thing.
Offer offer_of(std::string_view value) {
    struct Known {
        std::string_view value;
        Offer offer;
    };
    constexpr Known known[] = {
        {"FORMAT[:FILE]", Offer::formats},  {"FILE", Offer::files}, {"STATE", Offer::files},
        {"SUBJECT STATE", Offer::files},    {"PATH", Offer::files}, {"DIR", Offer::folders},
        {"FOLDER", Offer::folders},         {"RULE", Offer::rules}, {"RULE,...", Offer::rules},
        {"RULE|FINGERPRINT", Offer::rules}, {"LINT", Offer::lints}, {"LINT,...", Offer::lints},
    };
    const auto found = std::find_if(std::begin(known), std::end(known),
                                    [&](const Known& each) { return each.value == value; });
    return found == std::end(known) ? Offer::nothing : found->offer;
}

ArgumentInfo describe(const CLI::Option& option) {
    ArgumentInfo info;
    const std::string type = option.get_type_name();
    for (const std::string& name : option.get_snames()) info.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) info.names.push_back("--" + name);
    info.doc = on_one_line(option.get_description());
    info.choices = choices_of(type);
    info.value = info.names.empty()                     ? option.get_name()
                 : option.get_items_expected_max() == 0 ? std::string()
                 : info.choices.empty()                 ? without_check(type)
                                                        : fmt::format("{}", fmt::join(info.choices, "|"));
    info.offer = info.choices.empty() ? offer_of(info.value) : Offer::choices;
    if (info.offer == Offer::formats)
        for (const ReportFormat& format : report_formats()) info.choices.emplace_back(format.name);
    info.is_required = option.get_required();
    info.is_repeated = option.get_expected_max() > 1;
    info.is_list = info.value.ends_with(",...");
    return info;
}
}  // namespace

CommandInfo option_table(const CLI::App& program) {
    CommandInfo info{program.get_name(), on_one_line(program.get_description()), {}, {}, {}};
    for (const CLI::Option* option : program.get_options()) {
        if (option->get_group().empty()) continue;
        (option->get_positional() ? info.operands : info.options).push_back(describe(*option));
    }
    for (const CLI::App* command : program.get_subcommands([](const CLI::App*) { return true; }))
        if (!command->get_group().empty()) info.commands.push_back(option_table(*command));
    return info;
}
}  // namespace seccheck
