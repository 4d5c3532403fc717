#include "rule/handle_metatable.h"

#include "support/task_world.h"

using namespace seccheck::test;

TEST_CASE("a date knows its parts and shows itself in words", "[handle]") {
    CHECK(value_of("t.opened") == "2 Dec 2019");
    CHECK(value_of("t.opened.year") == "2019");
    CHECK(value_of("t.opened.month") == "12");
    CHECK(value_of("t.opened.day") == "2");
    CHECK(value_of("t.opened.weekday") == "1");
    CHECK(value_of("t.opened.day_name") == "Monday");
    CHECK(value_of("t.opened:iso()") == "2019-12-02");
    CHECK(value_of("'opened ' .. t.opened .. ', a ' .. t.opened.day_name") == "opened 2 Dec 2019, a Monday");
    CHECK(value_of("t.opened.yer") == "error: a date has no \"yer\": did you mean \"year\"?");
}

TEST_CASE("dates are equal, smaller and keys of a table by their day", "[handle]") {
    CHECK(value_of("t.opened == date '2019-12-02'") == "true");
    CHECK(value_of("t.opened < date '2019-12-03'") == "true");
    CHECK(value_of("t.opened >= date '2019-12-03'") == "false");
    CHECK(value_of("date '1969-12-31' < date '1970-01-01'") == "true");
    CHECK(value_of("({ [t.opened] = 'found' })[date '2019-12-02']") == "found");
    CHECK(value_of("math.max(1, t.opened - date '2019-11-30')") == "2");
}

TEST_CASE("a date takes a whole number of days, or another date", "[handle]") {
    CHECK(value_of("t.opened + 30") == "1 Jan 2020");
    CHECK(value_of("30 + t.opened") == "1 Jan 2020");
    CHECK(value_of("t.opened - 2") == "30 Nov 2019");
    CHECK(value_of("t.opened - date '2019-11-30'") == "2");
    CHECK(value_of("date '2019-11-30' - t.opened") == "-2");
    CHECK(value_of("today - t.opened") == "74");  // 29 days of December, 31 of January, 14 of February
    const std::string help = ": a date takes a whole number of days, or another date to subtract";
    CHECK(value_of("t.opened + 1.5") == "error: a date and a number can't be added" + help);
    CHECK(value_of("t.opened + '1'") == "error: a date and a text can't be added" + help);
    CHECK(value_of("t.opened + t.opened") == "error: a date and a date can't be added" + help);
    CHECK(value_of("t.opened - t") == "error: a date and a record can't be subtracted" + help);
    CHECK(value_of("1 - t.opened") == "error: a number and a date can't be subtracted" + help);
    CHECK(value_of("t.opened - t.closed") == "error: a date and nothing can't be subtracted" + help +
                                                 " (found absent last: \"closed\" of task A)");
    CHECK(value_of("t + 1") == "error: a record and a number can't be added" + help);
}

// They would come round to another date, and be taken for it.
TEST_CASE("no number of days leads out of the years 1 to 9999", "[handle]") {
    CHECK(value_of("t.opened + math.maxinteger") == "error: no date is that far away");
    CHECK(value_of("t.opened - math.maxinteger") == "error: no date is that far away");
    CHECK(value_of("t.opened - math.mininteger") == "error: no date is that far away");
    CHECK(value_of("t.opened + 4294967296") == "error: no date is that far away");
    CHECK(value_of("date '9999-12-31' + 0") == "31 Dec 9999");
    CHECK(value_of("date '9999-12-31' + 1") == "error: no date is that far away");
    CHECK(value_of("(date '0001-01-01' - 0):iso()") == "0001-01-01");
    CHECK(value_of("date '0001-01-01' - 1") == "error: no date is that far away");
}

TEST_CASE("what can't be compared says how to write a date", "[handle]") {
    CHECK(value_of("t.opened < '2019-12-25'") ==
          "error: a date can't be compared with a text: write date \"2019-04-25\"");
    CHECK(value_of("'2019-12-25' <= t.opened") ==
          "error: a text can't be compared with a date: write date \"2019-04-25\"");
    CHECK(value_of("t.opened < t.closed") ==
          "error: a date can't be compared with nothing: ask first whether it is there (found absent last: "
          "\"closed\" of task A)");
    CHECK(value_of("t.closed < t.opened") ==
          "error: nothing can't be compared with a date (found absent last: \"closed\" of task A)");
    CHECK(value_of("t.opened < 5") == "error: a date can't be compared with a number");
    CHECK(value_of("t.opened < t") == "error: a date can't be compared with a record");
    CHECK(value_of("state.tasks < state.teams") == "error: a list can't be compared with a list");
}

TEST_CASE("records sort by kind and key, whatever their order in the file", "[handle]") {
    CHECK(check_task("local all = { state.tasks[2], state.tasks[1] } table.sort(all)\n"
                     "report.note(all[1].id .. all[2].id)",
                     "[[task]]\nid = \"B\"\nopened = 2019-12-02\n" + one_task) ==
          Lines{"note: AB", "note: AB"});
    CHECK(value_of("t == state.tasks[1] and not (t < t) and t <= t") == "true");
}

TEST_CASE("an error in a comparison within a sort ends the check with its message", "[handle]") {
    CHECK(check_task("table.sort({ t.opened, '2019-01-01' })") ==
          Lines{"error: a text can't be compared with a date: write date \"2019-04-25\""});
    CHECK(check_task("table.sort({ 1, 2 }, function(a, b) return t.count < b end)") ==
          Lines{"unknown: the \"count\" of task A is not in the state"});
}

TEST_CASE("nothing that rules hold can be changed", "[handle]") {
    CHECK(check_task("t.id = 'B'") == Lines{"error: a record can't be changed by a rule"});
    CHECK(check_task("t.opened.year = 1999") == Lines{"error: a date can't be changed by a rule"});
    CHECK(check_task("state.tasks[1] = nil") == Lines{"error: a list can't be changed by a rule"});
    CHECK(check_task("t.place.street = 'x'") == Lines{"error: a table of fields can't be changed by a rule"});
    CHECK(check_task("graph.of('needs').x = 1") == Lines{"error: a graph can't be changed by a rule"});
    CHECK(check_task("table.insert(state.tasks, t)") == Lines{"error: a list can't be changed by a rule"});
    CHECK(check_task("(t:dangling 'backup')[1] = 1") ==
          Lines{"error: this list can't be changed (by setting \"1\")"});
}

TEST_CASE("only dates and records have a text", "[handle]") {
    CHECK(value_of("t.team or 1", one_task + "team = \"North\"\n[[team]]\nname = \"North\"\n") == "North");
    CHECK(value_of("state.tasks") == "error: a list can't be shown as text: show what is in it");
    CHECK(value_of("t.place") == "error: a table of fields can't be shown as text: show what is in it");
    CHECK(value_of("'x' .. state.tasks") == "error: a list can't be shown as text: show what is in it");
    CHECK(value_of("t .. {}") == "error: a table can't be joined to a text");
    CHECK(value_of("t .. t.closed") ==
          "error: nothing can't be joined to a text (found absent last: \"closed\" of task A)");
    CHECK(value_of("t .. 1 .. 'x' .. 1.5") == "task A1x1.5");
    CHECK(value_of("string.format('%s on %s', t, t.opened)") == "task A on 2 Dec 2019");
}

TEST_CASE("handles do nothing that only numbers or functions do", "[handle]") {
    for (const char* expression :
         {"t()", "t * 2", "-t.opened", "t.opened // 2", "t.opened & 1", "~t", "t.opened % 7"}) {
        CAPTURE(expression);
        CHECK(value_of(expression).find(" a date or a record, which can't be ") != std::string::npos);
    }
    CHECK(check_task("local f <close> = t") == Lines{"error: variable 'f' got a non-closable value"});
    CHECK(check_task("for x in t do end") ==
          Lines{"error: for goes through ipairs(list) or pairs(table), not a date or a record"});
}

TEST_CASE("type tells what a rule holds", "[handle]") {
    CHECK(value_of(
              "type(t) .. type(t.opened) .. type(state.tasks) .. type(t.place) .. type(graph.of 'needs')") ==
          "recorddatelistfieldsgraph");
    CHECK(value_of("type(1) .. type('') .. type(nil) .. type({}) .. type(type)") ==
          "numberstringniltablefunction");
    CHECK(value_of("type()") == "error: bad argument #1 to 'type' (value expected)");
}
