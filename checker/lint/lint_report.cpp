#include "lint/lint_report.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string_view>

#include "base/labelled_quote.h"

namespace seccheck {
namespace {
std::string counted(std::size_t number, std::string_view what) {
    return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

std::string indented(std::string_view text) {
    std::string result;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) result += "    " + line + '\n';
    return result;
}

// Words to lines of at most `columns`, each behind two blanks.
std::string filled(std::string_view text) {
    constexpr std::size_t columns = 98;
    std::string result, line;
    std::istringstream words{std::string(text)};
    for (std::string word; words >> word;) {
        if (!line.empty() && line.size() + 1 + word.size() > columns) {
            result += "  " + line + '\n';
            line.clear();
        }
        line += (line.empty() ? "" : " ") + word;
    }
    return result + "  " + line + '\n';
}
}  // namespace

void write_lint_text(std::ostream& out, const Complaints& complaints, const LintSummary& summary,
                     const FileSystem& files, const std::map<std::string, std::string>& paths) {
    std::vector<LabelledDiagnostic> shown;
    for (const Complaint& each : complaints) {
        const LintPage& page = page_of(each.lint);
        shown.push_back({fmt::format("{} {}", page.id, name(page.severity)),
                         {each.place, each.message, each.help, each.notes, each.width}});
    }
    print_labelled(out, shown, files, paths);
    out << fmt::format("{}{}, {}: {}\n", shown.empty() ? "" : "\n", counted(summary.rules, "rule"),
                       counted(summary.modules, "module"),
                       shown.empty() ? "nothing to complain of" : counted(shown.size(), "complaint"));
}

void write_lint_json(std::ostream& out, const Complaints& complaints, const LintSummary& summary) {
    using Json = nlohmann::ordered_json;
    Json list = Json::array();
    for (const Complaint& each : complaints) {
        const LintPage& page = page_of(each.lint);
        Json notes = Json::array();
        for (const Diagnostic::Note& note : each.notes)
            notes.push_back({{"file", note.place.file},
                             {"line", note.place.line},
                             {"column", note.place.column},
                             {"message", note.message}});
        list.push_back({{"lint", page.id},
                        {"severity", name(page.severity)},
                        {"file", each.place.file},
                        {"line", each.place.line},
                        {"column", each.place.column},
                        {"message", each.message},
                        {"help", each.help},
                        {"fixable", !each.fix.empty()},
                        {"notes", notes}});
    }
    const Json whole = {{"rules", summary.rules}, {"modules", summary.modules}, {"complaints", list}};
    out << whole.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

void write_lint_list(std::ostream& out) {
    for (const LintPage& page : lint_pages())
        out << fmt::format("{}  {:<5}  {}\n", page.id, name(page.severity), page.title);
}

void write_lint_page(std::ostream& out, const LintPage& page) {
    out << fmt::format("{} {}: {}\n\n{}\n{}\n", page.id, name(page.severity), page.title, filled(page.what),
                       filled(page.why));
    out << "  For example:\n" << indented(page.example) << '\n' << filled(page.mend);
    out << fmt::format("\n  To let one stand: -- lint: {} and the reason, in its line or the line before.\n",
                       page.id);
}
}  // namespace seccheck
