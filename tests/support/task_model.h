// A small model that has every type of field and every meaning of absence: teams, their tasks, and steps of
// tasks. Its calendar covers 2019 and 2020.
#pragma once

#include <map>
#include <string>

namespace seccheck::test {
inline const std::string team_kind = R"(
[kind]
name  = "team"
title = "{name}"
key   = ["name"]
doc   = "Who does it."
[field.name]
type = "string"
doc  = "Its name."
[field.lead]
type = "string"
doc  = "Who leads it."
[field.town]
type   = "string"
absent = "none"
doc    = "Where it sits."
)";

inline const std::string task_kind = R"(
[kind]
name  = "task"
title = "task {id}"
key   = ["id"]
born  = ["opened"]
doc   = "What is to be done."
[field.id]
type = "string"
doc  = "Its number."
[field.opened]
type = "date"
when = "event"
doc  = "When it began."
[field.closed]
type   = "date"
when   = "event"
absent = "not_yet"
doc    = "When it was done."
[field.planned]
type   = "date"
when   = "plan"
absent = "none"
doc    = "When it is to be done."
[field.count]
type = "integer"
unit = "WD"
doc  = "How long it takes."
[field.share]
type   = "number"
absent = "none"
doc    = "Its part of the whole."
[field.urgent]
type   = "boolean"
absent = "none"
doc    = "Whether it can't wait."
[field.size]
type   = "enum"
values = { s = "small", l = "large" }
doc    = "How big it is."
[field.team]
type = "ref"
to   = "team"
doc  = "Who does it."
[field.backup]
type     = "ref"
to       = "team"
back     = "backs_up"
dangling = "keep"
doc      = "Who does it otherwise."
[field.needs]
type     = "list"
of       = "ref"
to       = "task"
back     = "needed_by"
dangling = "keep"
absent   = "none"
doc      = "What is to be done before."
[field.marks]
type   = "list"
of     = "integer"
absent = "none"
doc    = "Marks it was given."
[field.visits]
type   = "list"
of     = "date"
when   = "plan"
absent = "none"
doc    = "Days of visits."
[field.place]
type = "table"
doc  = "Where it is done."
[field.place.fields.street]
type = "string"
doc  = "The street."
[field.place.fields.floor]
type   = "integer"
absent = "none"
doc    = "The floor."
)";

inline const std::string step_kind = R"(
[kind]
name   = "step"
title  = "step {number} of {task}"
parent = "task"
key    = ["number"]
doc    = "One step of a task."
[field.number]
type = "integer"
doc  = "Which step it is."
[field.done]
type   = "date"
when   = "event"
absent = "not_yet"
doc    = "When it was done."
)";

// Christmas 2019, New Year and Easter 2020; all of them on weekdays.
inline const std::string test_calendar = R"(
[calendar]
name   = "test"
source = "hand"
first  = 2019-01-01
last   = 2020-12-31
[[holiday]]
date = 2019-12-25
name = "Christmas Day"
[[holiday]]
date = 2019-12-26
name = "Boxing Day"
[[holiday]]
date = 2020-01-01
name = "New Year's Day"
[[holiday]]
date = 2020-04-10
name = "Good Friday"
[[holiday]]
date = 2020-04-13
name = "Easter Monday"
)";

inline const std::string needs_graph = R"(
[graph]
name = "needs"
doc  = "Which task needs which."
drawn = true
[[edge]]
kind  = "needs"
over  = "task"
needs = "needs"
doc   = "A task needs those that are to be done before."
)";

inline const std::string test_parameters = R"(
[[parameter]]
name = "limit"
unit = "WD"
doc  = "How long a task may take."
[[parameter.period]]
until = 2019-06-30
cites = "SEC D5"
basis = "stated"
value = { s = 5, l = 20 }
[[parameter.period]]
from  = 2019-07-01
until = 2020-06-30
cites = "SEC D6"
basis = "derived"
note  = "from the minutes"
value = { s = 10, l = 40 }
[[parameter]]
name = "grace"
doc  = "Days of grace."
[[parameter.period]]
from  = 2019-01-01
cites = "SEC D7"
basis = "stated"
value = 3
[[parameter]]
name = "guess"
doc  = "A number nobody has read."
[[parameter.period]]
from  = 2019-01-01
cites = "SEC D8"
basis = "unverified"
note  = "from memory"
value = 7
[[parameter]]
name = "mixed"
doc  = "A value of each type."
[[parameter.period]]
from  = 2019-01-01
cites = "SEC D9"
basis = "stated"
value = { day = 2019-04-25, share = 0.25, flag = true, word = "yes", list = [1, 2, 3], inner = { deep = 9 } }
)";

// Where a program that is asked for home/models and home/rules finds them.
inline std::map<std::string, std::string> task_world_files() {
    return {
        {"home/models/team.toml", team_kind},           {"home/models/task.toml", task_kind},
        {"home/models/step.toml", step_kind},           {"home/models/calendars/test.toml", test_calendar},
        {"home/models/graphs/needs.toml", needs_graph}, {"home/rules/parameters.toml", test_parameters}};
}
}  // namespace seccheck::test
