#include "model/parameter.h"

#include <catch2/catch.hpp>

using namespace seccheck;

namespace {
Date day(const char* text) { return Date::parse(text).value(); }

ParameterPeriod period(std::optional<Date> from, std::optional<Date> until, std::int64_t value) {
    ParameterPeriod made;
    made.from = from;
    made.until = until;
    made.value.integer = value;
    return made;
}

ParameterValue number(std::int64_t value) {
    ParameterValue made;
    made.integer = value;
    return made;
}
}  // namespace

TEST_CASE("a period holds on its first and on its last day", "[parameter]") {
    const ParameterPeriod year = period(day("2019-01-01"), day("2019-12-31"), 1);
    CHECK_FALSE(year.holds_on(day("2018-12-31")));
    CHECK(year.holds_on(day("2019-01-01")));
    CHECK(year.holds_on(day("2019-12-31")));
    CHECK_FALSE(year.holds_on(day("2020-01-01")));
    CHECK(period(std::nullopt, std::nullopt, 1).holds_on(day("0001-01-01")));
}

TEST_CASE("on each day the value of its own period holds, and in a gap none", "[parameter]") {
    Parameter target;
    target.periods = {period(std::nullopt, day("2018-10-31"), 10),
                      period(day("2018-11-01"), day("2019-06-30"), 15),
                      period(day("2019-08-01"), std::nullopt, 20)};
    CHECK(target.on(day("2018-10-31"))->value.integer == 10);
    CHECK(target.on(day("2018-11-01"))->value.integer == 15);
    CHECK(target.on(day("2019-07-15")) == nullptr);
    CHECK(target.on(day("2030-01-01"))->value.integer == 20);
}

TEST_CASE("parameters are found by their whole name", "[parameter]") {
    Parameters parameters;
    for (const char* name : {"action.grace_wd", "dcc_assessment.target_wd", "large_supplier"})
        parameters.all.push_back({name, "", "", {}, {}});
    CHECK(parameters.find("dcc_assessment.target_wd") == &parameters.all[1]);
    CHECK(parameters.find("dcc_assessment") == nullptr);
    CHECK(parameters.find("z") == nullptr);
    CHECK(parameters.find("") == nullptr);
}

TEST_CASE("a table gives its values by name", "[parameter]") {
    ParameterValue table;
    table.type = ParameterValue::Type::table;
    table.names = {"impact", "preliminary"};
    table.items = {number(40), number(15)};
    CHECK(table.find("impact")->integer == 40);
    CHECK(table.find("preliminary")->integer == 15);
    CHECK(table.find("imp") == nullptr);
    CHECK(table.find("zero") == nullptr);
    CHECK(table.show() == "impact = 40, preliminary = 15");
}

TEST_CASE("values read as people write them", "[parameter]") {
    ParameterValue value;
    using Type = ParameterValue::Type;
    const auto show = [&](Type type) {
        value.type = type;
        return value.show();
    };
    value.integer = 1;
    value.number = 0.5;
    value.date = day("2018-11-01");
    value.text = "stated";
    value.items = {number(1), number(2)};
    CHECK(show(Type::integer) == "1");
    CHECK(show(Type::boolean) == "yes");
    CHECK(show(Type::number) == "0.5");
    CHECK(show(Type::date) == "2018-11-01");
    CHECK(show(Type::text) == "stated");
    CHECK(show(Type::list) == "1, 2");
    value.integer = 0;
    CHECK(show(Type::boolean) == "no");
}
