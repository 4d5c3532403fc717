#include "report/html_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "report/html_assets.h"
#include "report/html_dependencies.h"
#include "report/html_findings.h"
#include "report/html_summary.h"
#include "report/html_text.h"
#include "report/html_timeline.h"
#include "report/outcome.h"
#include "report/plain_text.h"

namespace seccheck {
namespace {
std::string title_of(const RunResult& result) {
    const std::string& title = result.state->info().title;
    return title.empty() ? "Compliance findings" : "Compliance findings: " + title;
}

void write_head(const RunResult& result, const ReportOptions& options, std::ostream& out) {
    out << "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n";
    // Nothing may be fetched, and no script or style run but ours, whatever the state's texts might hold.
    out << fmt::format(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'; "
        "script-src 'sha256-{}'; base-uri 'none'; form-action 'none'\">\n",
        base64_of_hex(html_style.sha256), base64_of_hex(html_script.sha256));
    out << fmt::format(
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"seccheck "
        "{}\">\n"
        "<title>{}</title>\n<style>{}</style>\n</head>\n",
        html(options.version), html(title_of(result)), html_style.text);
}

// Every section is there, if only to say that it has nothing to tell.
constexpr std::string_view contents =
    "<nav aria-label=\"Contents\">\n<ul>\n"
    "<li><a href=\"#summary\">Summary</a></li>\n"
    "<li><a href=\"#rules\">Verdicts by rule</a></li>\n"
    "<li><a href=\"#findings\">Findings</a></li>\n"
    "<li><a href=\"#due\">What falls due</a></li>\n"
    "<li><a href=\"#unknowns\">What could not be checked</a></li>\n"
    "<li><a href=\"#checked\">What was checked</a></li>\n"
    "<li><a href=\"#dependencies\">What depends on what</a></li>\n"
    "</ul>\n</nav>\n";

void write_heading(const RunResult& result, std::ostream& out) {
    const State& state = *result.state;
    out << fmt::format("<header>\n<p class=\"classification\">{}</p>\n", classification_line(result));
    out << fmt::format("<h1>{}</h1>\n<p>As of {}{}. {} compared with {}.</p>\n", html(title_of(result)),
                       html(state.as_of()),
                       result.as_of_source == AsOfSource::today ? ", today, as the state names no day" : "",
                       count(result.records(), "record"), count(result.rules.size(), "rule"));
    if (result.audience) out << fmt::format("<p>{}.</p>\n", audience_line(result));
    out << contents << "</header>\n";
}
}  // namespace

std::string base64_of_hex(std::string_view digits) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (; !digits.empty(); digits.remove_prefix(std::min<std::size_t>(digits.size(), 6))) {
        // Three bytes, filled up with zeros, are four characters.
        std::string six(digits.substr(0, 6));
        const std::size_t bytes = six.size() / 2;
        six.resize(6, '0');
        std::uint32_t bits = 0;
        std::from_chars(six.data(), six.data() + six.size(), bits, 16);
        for (std::size_t i = 0; i < 4; ++i) out += i <= bytes ? alphabet[bits >> (18 - 6 * i) & 63U] : '=';
    }
    return out;
}

void write_html_report(const RunResult& result, const ReportOptions& options, std::ostream& out) {
    write_head(result, options, out);
    out << "<body>\n<a class=\"skip\" href=\"#findings\">To the findings</a>\n";
    write_heading(result, out);
    out << "<main>\n";
    write_html_summary(result, out);
    write_html_rules(result, out);
    write_html_findings(result, options, out);
    write_html_timeline(result, out);
    write_html_unknowns(result, out);
    write_html_checked(result, out);
    write_html_dependencies(result, options, out);
    out << fmt::format(
        "</main>\n<footer>\n<p>Made by seccheck {}.</p>\n<p "
        "class=\"classification\">{}</p>\n</footer>\n<script>{}</script>\n</body>\n</html>\n",
        html(options.version), classification_line(result), html_script.text);
}
}  // namespace seccheck
