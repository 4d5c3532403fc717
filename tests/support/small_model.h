// A few kinds that have one of everything: fields of all types, children of children, keys with references in
// them, references to one kind, to several and to any, events, plans, and a record of which there is one.
#pragma once

#include "support/loading.h"

namespace seccheck {
inline const Texts small_model_files = {{"modification.toml", R"(
[kind]
name = "modification"
title = "{id}"
key = "id"
born = ["raised", "converted"]
doc = "A proposal."
[field.id]
type = "string"
pattern = "(SECMP|MP)[0-9]+"
doc = "Its number."
[field.title]
type = "string"
doc = "What it is about."
[field.raised]
type = "date"
when = "event"
doc = "When it was raised."
[field.converted]
type = "date"
when = "event"
doc = "When it was converted."
[field.decided]
type = "date"
when = "event"
absent = "not_yet"
doc = "When it was decided."
[field.outcome]
type = "enum"
values = ["approved", "rejected"]
holds_from = "decided"
doc = "What was decided."
[field.foreseen]
type = "date"
when = "plan"
doc = "When it is to be implemented."
)"},
                                        {"dcc_assessment.toml", R"(
[kind]
name = "dcc_assessment"
title = "{modification} {type}"
key = ["modification", "type"]
born = "accepted"
doc = "An assessment by the DCC."
[field.modification]
type = "ref"
to = "modification"
doc = "What is assessed."
[field.type]
type = "enum"
values = { preliminary = "Preliminary Assessment", impact = "Impact Assessment" }
doc = "Which of the two it is."
[field.accepted]
type = "date"
when = "event"
required = true
doc = "When it was accepted."
[field.returned]
type = "date"
when = "event"
absent = "not_yet"
doc = "When it was returned."
[field.target_wd]
type = "integer"
min = 1
max = 400
unit = "WD"
doc = "Its target."
[field.cost]
type = "number"
min = 0
doc = "What it costs."
[field.urgent]
type = "boolean"
doc = "Whether it is urgent."
)"},
                                        {"extension.toml", R"(
[kind]
name = "extension"
parent = "dcc_assessment"
title = "extension {number} of {dcc_assessment}"
key = "number"
doc = "More time."
[field.number]
type = "integer"
max = 9
doc = "Which."
[field.agreed]
type = "date"
when = "event"
doc = "When it was agreed."
)"},
                                        {"party.toml", R"(
[kind]
name = "party"
plural = "parties"
title = "{name}"
key = "name"
doc = "A Party."
[field.name]
type = "string"
doc = "Its name."
[field.former_names]
type = "list"
of = "string"
pattern = "(?s)[A-Z].*"
doc = "What it was called."
[field.visits]
type = "list"
of = "date"
when = "plan"
doc = "When it is visited."
)"},
                                        {"user_role.toml", R"(
[kind]
name = "user_role"
table = "role"
parent = "party"
title = "{party} as {role}"
key = "role"
born = "approved"
doc = "A role."
[field.role]
type = "enum"
values = ["supplier", "other_user"]
doc = "Which."
[field.approved]
type = "date"
when = "event"
doc = "When it was approved."
)"},
                                        {"use.toml", R"(
[kind]
name = "use"
parent = "user_role"
title = "use on {day}"
key = "day"
doc = "A use of a role."
[field.day]
type = "date"
when = "event"
doc = "When."
)"},
                                        {"action.toml", R"(
[kind]
name = "action"
title = "{id}"
key = "id"
doc = "An action."
[field.id]
type = "string"
doc = "Its number."
[field.owner]
type = "ref"
to = "party"
back = "owned_actions"
doc = "Whose it is."
[field.superseded_by]
type = "ref"
to = "action"
dangling = "keep"
back = "supersedes"
doc = "What took its place."
[field.about]
type = "list"
of = "ref"
to = "any"
back = "named_in"
doc = "What it speaks of."
[field.follows]
type = "ref"
to = ["modification", "dcc_assessment"]
doc = "What it came from."
)"},
                                        {"settings.toml", R"(
[kind]
name = "settings"
plural = "all_settings"
single = true
title = "the settings"
doc = "What is there once."
[field.chair]
type = "string"
doc = "Who chairs."
)"},
                                        {"every_kind.toml", R"(
[field.source]
type = "table"
doc = "Where it was read."
[field.source.fields.paper]
type = "string"
doc = "The paper."
[field.source.fields.item]
type = "string"
doc = "The item."
[field.note]
type = "string"
absent = "none"
doc = "A note."
)"}};

inline const Model& small_model() {
    static const Model made = model_of(small_model_files);
    return made;
}
}  // namespace seccheck
