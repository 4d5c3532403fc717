#include "lint/lint_run.h"

#include <algorithm>
#include <tuple>

#include "lint/case_lints.h"
#include "lint/code_lints.h"
#include "lint/maybe_lints.h"
#include "lint/metadata_lints.h"
#include "lint/no_such_names.h"
#include "lint/parameter_lints.h"
#include "lint/suppressions.h"
#include "lint/unread_names.h"
#include "lint/value_kinds.h"

namespace seccheck {
Complaints find_complaints(const Rulebook& book) {
    Complaints complaints;
    ValueKinds kinds(book);
    find_unread_names(book, complaints);
    find_unused_shared(book, kinds, complaints);
    find_no_such_names(book, kinds, complaints);
    find_unread_parameters(book, complaints);
    find_empty_metadata(book, complaints);
    find_placeholders(book, complaints);
    find_repeated_entries(book, complaints);
    find_twin_rules(book, complaints);
    find_strayed_ids(book, complaints);
    find_maybes(book, kinds, complaints);
    find_missing_cases(book, kinds, complaints);
    find_literal_numbers(book, kinds, complaints);
    find_constant_conditions(book, kinds, complaints);
    find_odd_messages(book, kinds, complaints);
    suppress(book, complaints);

    std::sort(complaints.begin(), complaints.end(), [](const Complaint& a, const Complaint& b) {
        return std::tie(a.place, a.lint, a) < std::tie(b.place, b.lint, b);
    });
    complaints.erase(std::unique(complaints.begin(), complaints.end()), complaints.end());
    return complaints;
}
}  // namespace seccheck
