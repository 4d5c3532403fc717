#include "report/html_text.h"

#include <fmt/format.h>

#include <array>
#include <map>

#include "base/fingerprint.h"
#include "report/plain_text.h"
#include "report/xml_text.h"

namespace seccheck {
namespace {
struct Column {
    Verdict verdict;
    std::string_view head;
};
constexpr std::array columns = {
    Column{Verdict::error, "error"},   Column{Verdict::breach, "breach"},
    Column{Verdict::waived, "waived"}, Column{Verdict::due, "due"},
    Column{Verdict::note, "note"},     Column{Verdict::unknown, "unknown"},
    Column{Verdict::pass, "pass"},     Column{Verdict::not_applicable, "doesn’t apply"},
};
}  // namespace

std::string html(std::string_view text) { return xml(text); }

std::string html(Date date) { return fmt::format("<time datetime=\"{}\">{}</time>", iso(date), words(date)); }

std::string section_head(std::string_view id, std::string_view title) {
    return fmt::format("<section aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1}</h2>\n", id, title);
}

std::vector<std::string> finding_anchors(const RunResult& result) {
    std::vector<std::string> anchors;
    std::map<std::uint64_t, std::size_t> alike;
    for (const Finding& finding : result.findings) {
        const std::size_t number = ++alike[finding.fingerprint];
        anchors.push_back("f-" + fingerprint_text(finding.fingerprint));
        if (number > 1) anchors.back() += fmt::format("-{}", number);
    }
    return anchors;
}

std::string verdict_heads() {
    std::string out;
    for (const Column& column : columns)
        out += fmt::format("<th scope=\"col\" class=\"number\">{}</th>", column.head);
    return out;
}

std::string verdict_cells(const VerdictCounts& counts) {
    std::string out;
    for (const Column& column : columns) {
        const std::size_t number = count_of(counts, column.verdict);
        out += number == 0
                   ? "<td class=\"number none\">0</td>"
                   : fmt::format("<td class=\"number {}\">{}</td>", name(column.verdict), grouped(number));
    }
    return out;
}
}  // namespace seccheck
