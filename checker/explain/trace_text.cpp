#include "explain/trace_text.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>

#include "explain/account_text.h"
#include "report/plain_text.h"

namespace seccheck {
namespace {
constexpr std::size_t page = 110;  // columns

// The lines of the rule and of its modules, which are all in memory.
class Source {
public:
    Source(const Rule& rule, const RuleInputs& inputs) : rule_(rule), inputs_(inputs) {}

    // Without its margin.
    std::string line(const std::string& file, int number) {
        if (number <= 0) return {};
        const auto& lines = lines_of(file);
        const auto index = static_cast<std::size_t>(number - 1);
        return index < lines.size() ? plain(lines[index]) : std::string();
    }

private:
    const std::vector<std::string_view>& lines_of(const std::string& file) {
        const auto [known, is_new] = lines_.try_emplace(file);
        if (!is_new) return known->second;
        std::string_view rest = text_of(file);
        while (!rest.empty()) {
            std::string_view line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(line.size() + 1, rest.size()));
            const std::size_t start = line.find_first_not_of(" \t");
            line.remove_prefix(std::min(start, line.size()));
            known->second.push_back(line.substr(0, line.find_last_not_of(" \t\r") + 1));
        }
        return known->second;
    }

    std::string_view text_of(const std::string& file) const {
        if (file == rule_.info.place.file) return rule_.source;
        if (inputs_.modules == nullptr) return {};
        const auto module = inputs_.modules->find(file);
        return module == inputs_.modules->end() ? std::string_view() : std::string_view(module->second);
    }

    const Rule& rule_;
    const RuleInputs& inputs_;
    std::map<std::string, std::vector<std::string_view>> lines_;
};

void write_step(const TraceStep& step, Source& source, std::ostream& out) {
    const std::size_t margin = 8 + 2 * static_cast<std::size_t>(step.depth);
    std::string notes = plain(fmt::format("{}", fmt::join(step.notes, " · ")));
    if (step.times > 1)
        notes += fmt::format("{}{} more", notes.empty() ? "" : " · ", count(step.times - 1, "time"));
    const std::string code = step.line > 0 ? source.line(step.file, step.line) : "dated_by";
    const bool is_end = code == "end" || code == "end,";
    if (is_end && notes.empty()) return;
    const std::string number = step.line > 0 ? std::to_string(step.line) : "";
    std::string text = fmt::format("{:>6}  {}{}", number, std::string(margin - 8, ' '), code);
    const std::string behind = notes.empty() ? "" : "  -- " + notes;
    if (notes.empty() || width(text) + width(behind) <= page)
        text += behind;
    else
        text += fmt::format("\n{}-- {}", std::string(margin + 4, ' '), wrapped(notes, margin + 7, page));
    out << text << '\n';
}
}  // namespace

void write_trace(const Rule& rule, RecordId subject, const Trace& trace, const CheckAccount& account,
                 const RunResult& result, const RuleInputs& inputs, std::ostream& out) {
    write_check_heading(rule, subject, *result.state, out);
    Source source(rule, inputs);
    std::string file;
    for (const TraceStep& step : trace.steps()) {
        if (!step.file.empty() && step.file != file) out << '\n' << plain(step.file) << '\n';
        if (!step.file.empty()) file = step.file;
        write_step(step, source, out);
    }
    out << '\n' << words(account.verdict) << '\n';
}
}  // namespace seccheck
