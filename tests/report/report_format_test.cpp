#include "report/report_format.h"

#include <catch2/catch.hpp>

using namespace seccheck;

TEST_CASE("a format is found by its whole name and no other", "[report_format]") {
    for (const ReportFormat& format : report_formats()) {
        CHECK(find_report_format(format.name) == &format);
        CHECK(format.write != nullptr);
        CHECK_FALSE(format.doc.empty());
    }
    for (const char* name : {"", "tex", "texts", "TEXT", "json "}) CHECK(find_report_format(name) == nullptr);
}

TEST_CASE("text comes first: it is what people get who name no format", "[report_format]") {
    CHECK(report_formats().front().name == "text");
    CHECK(find_report_format("json") != nullptr);
}
