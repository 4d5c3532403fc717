// What the formats for other programs have in common: which findings fail, and words for those that don't.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/run_result.h"
#include "report/report_format.h"

namespace seccheck {
// Whether the finding counts for the exit status: an error always does.
bool fails(const Finding& finding, const ReportOptions& options);

// Whether the run tells nothing of any record: its report must not look like a clean one.
bool nothing_was_checked(const RunResult& result);

// Where it stands to the baseline: "new", "known", or empty where there is none.
std::string_view standing(const RunResult& result, const Finding& finding);

// The verdict, of a known one with where it is known from: "breach, known since 23 Dec 2019".
std::string verdict_in_words(const RunResult& result, const Finding& finding);

// Those in the baseline that are gone and that are told one by one, as the findings are.
std::vector<const BaselineEntry*> told_entries(const std::vector<BaselineEntry>& entries, const ReportOptions& options);

// The message; of a waived one, until when, by whose decision and why; and how sure it is where that is less
// than stated: "... (derived: ...)".
std::string message_with_basis(const RunResult& result, const Finding& finding);

// "until 28 Feb 2020, by SECP76/01: the reason"; empty for what isn't waived.
std::string waiver_in_words(const RunResult& result, const Finding& finding);

// How others name what the finding is about: the title of its subject, or "the state".
std::string subject_title(const RunResult& result, const Finding& finding);

// "Classification: AMBER": who may read the report, at its top and at its bottom.
std::string classification_line(const RunResult& result);

// "For readers up to GREEN: ..." For an audience, that something may have been left out: the same words
// whether it was or not, and whatever it was. Empty where the report is for all who may read the state.
std::string audience_line(const RunResult& result);

// What rules without a check are said to have had: "no record to check".
std::string_view nothing_to_check(const RunResult& result);

// What a finding is called as a test: its subject, and what tells it from others of its rule about that. It
// stays the same from run to run.
std::string test_name(const RunResult& result, const Finding& finding);

// Findings that are told one by one: all, but for unknowns only where that was asked for.
bool is_told(const Finding& finding, const ReportOptions& options);

// "12 records lack dcc_assessment.accepted, which ASM-001, ASM-002 need": for each fact that is missing.
std::vector<std::string> unknowns_in_words(const RunResult& result);
}  // namespace seccheck
