#include "schema/config_schemas.h"

#include <utility>

#include "schema/json_schema.h"

namespace seccheck {
namespace {
const std::vector<std::string> bases = {"stated", "derived", "unverified"};
constexpr const char* basis_doc =
    "What the citation rests on: read in a source, concluded from one, or recollection.";

Json name_schema(std::string_view doc) {
    Json schema = text_schema(doc);
    schema["pattern"] = "^[a-z][a-z0-9_]*$";
    return schema;
}

Json label_schema(std::string_view doc) { return one_of_schema({"WHITE", "GREEN", "AMBER", "RED"}, doc); }

Json choices_schema() {
    Json schema = {{"description", "Of an enum: its values, or each value with how it reads in a sentence."}};
    schema["anyOf"] = {list_schema(text_schema({}), {}), map_schema(text_schema({}), {})};
    return schema;
}

Json field_schema() {
    return table_schema(
        {{"type",
          one_of_schema({"string", "integer", "number", "boolean", "date", "enum", "ref", "list", "table"},
                        "What its values are.")},
         {"doc", text_schema("What it means, to a person.")},
         {"required", flag_schema("Whether every record must have it; the fields of the key must anyway.")},
         {"absent",
          one_of_schema({"unknown", "not_yet", "none"},
                        "What it means that a record lacks it: the source doesn't say (else), it has "
                        "not happened, there is none.")},
         {"when",
          one_of_schema({"event", "plan"},
                        "Of a date: what has happened is hidden before its day; what is foreseen, never.")},
         {"values", choices_schema()},
         {"to", texts_schema("Of a ref: the kind or kinds it leads to, or \"any\".")},
         {"back", text_schema("What the target calls the records that refer to it; \"none\" for nothing.")},
         {"back_empty", one_of_schema({"none", "unknown"}, "What it means that nothing refers to a target.")},
         {"dangling",
          one_of_schema({"error", "keep"},
                        "What to do with a reference to nothing: refuse it, or keep it for rules.")},
         {"of", one_of_schema({"string", "integer", "number", "boolean", "date", "enum", "ref"},
                              "What a list holds.")},
         {"fields", map_schema(ref_to("field"), "Of a table: its fields.")},
         {"pattern", text_schema("What a text must match as a whole (RE2).")},
         {"min", number_schema("The least that a number may be.")},
         {"max", number_schema("The most that a number may be.")},
         {"unit", text_schema("The unit of a number: \"WD\".")},
         {"holds_from",
          text_schema("The date with which the value came to be: before it, the field is absent.")},
         {"classification", label_schema("Who may read it, where that is not as for the kind.")}},
        {"type", "doc"}, {});
}

// Whatever a parameter may be. Not a definition that refers to itself: tombi takes no table for such a value.
Json value_schema() {
    return {{"description", "A single value, or values by name."},
            {"anyOf", Json::array({text_schema({}), number_schema({}), flag_schema({}), date_schema({}),
                                   list_schema(true, {}), map_schema(true, {})})}};
}

Json kind_table() {
    return table_schema(
        {{"name", name_schema("What it is called; the file has the same name.")},
         {"plural", name_schema("What several are called; else the name with an s.")},
         {"table", name_schema("Its heading in a state: [[party]]; else the name.")},
         {"title", text_schema("How a record is called in a sentence: \"{modification} {type}\".")},
         {"key", texts_schema("The fields that tell its records apart, below their parent.")},
         {"parent", text_schema("The kind below whose records its own stand.")},
         {"single", flag_schema("Whether there is one record of it, under a heading in single brackets.")},
         {"born", texts_schema("The events that bring a record into being; the first one given counts.")},
         {"doc", text_schema("What it is, to a person.")},
         {"cites", text_schema("The clause that it comes from.")},
         {"classification", label_schema("Who may read its records (Panel Information Policy).")}},
        {"name", "title", "doc"}, "What records of the kind are.");
}

Json horizon_table() {
    return table_schema({{"date", text_schema("The date of the kind that is looked forward to.")},
                         {"where", map_schema(text_schema({}), "Only records whose enum has this value.")},
                         {"unless", text_schema("Not the records in which this is true.")}},
                        {"date"}, "From which records a report takes the next date to look forward to.");
}
}  // namespace

std::string kind_schema() {
    const Json fields = map_schema(ref_to("field"), "The fields of the kind.");
    return finished_schema(
        "A kind of records for seccheck",
        table_schema({{"kind", kind_table()}, {"field", fields}, {"horizon", horizon_table()}}, {}, {}),
        {{"field", field_schema()}});
}

std::string calendar_schema() {
    const Json calendar = table_schema({{"name", text_schema("What it is called.")},
                                        {"first", date_schema("The first day that it covers.")},
                                        {"last", date_schema("The last day that it covers.")},
                                        {"source", text_schema("Where the days were read.")},
                                        {"doc", text_schema("What it is, to a person.")}},
                                       {"name", "first", "last", "source"}, {});
    const Json holiday = table_schema(
        {{"date", date_schema("The day that is no Working Day.")},
         {"name", text_schema("What it is called.")},
         {"known_from", date_schema("Of a day that was added or moved: since when that is known.")},
         {"known_until", date_schema("Of a day that was moved away: until when people counted on it.")}},
        {"date", "name"}, {});
    return finished_schema(
        "A calendar of Working Days for seccheck",
        table_schema({{"calendar", calendar}, {"holiday", list_schema(holiday, {})}}, {"calendar"}, {}));
}

std::string graph_schema() {
    const Json graph = table_schema({{"name", text_schema("What rules call it: graph.of \"...\".")},
                                     {"doc", text_schema("What it is, to a person.")},
                                     {"drawn", flag_schema("Whether reports draw a picture of it.")}},
                                    {"name", "doc"}, {});
    const Json filter = map_schema(text_schema({}), "Only those whose enum has this value.");
    const Json edge =
        table_schema({{"kind", text_schema("How the dependency is called.")},
                      {"kind_from", text_schema("Or the enum that says it.")},
                      {"over", text_schema("The kind for each of whose records there is an edge.")},
                      {"dependent", text_schema("The way to what depends; else the record itself.")},
                      {"needs", text_schema("The way to what is needed.")},
                      {"where", filter},
                      {"needs_where", filter},
                      {"unless", text_schema("A record that has this field is no edge.")},
                      {"doc", text_schema("What it means, to a person.")}},
                     {"over", "needs", "doc"}, {});
    return finished_schema("A graph of dependencies for seccheck",
                           table_schema({{"graph", graph}, {"edge", list_schema(edge, {})}}, {"graph"}, {}));
}

std::string parameters_schema() {
    const Json period = table_schema({{"from", date_schema("The first day on which it held.")},
                                      {"until", date_schema("The last day on which it held.")},
                                      {"cites", text_schema("The clause or paper.")},
                                      {"basis", one_of_schema(bases, basis_doc)},
                                      {"note", text_schema("What the basis is; needed unless stated.")},
                                      {"value", value_schema()}},
                                     {"cites", "basis", "value"}, {});
    const Json parameter = table_schema(
        {{"name", text_schema("What rules call it: \"dcc_assessment.target_wd\".")},
         {"unit", text_schema("The unit of its numbers: \"WD\".")},
         {"doc", text_schema("What it is, to a person.")},
         {"period", list_schema(period, "The times in which it held, none overlapping another.")}},
        {"name", "doc", "period"}, {});
    return finished_schema("Numbers of the Code for seccheck",
                           table_schema({{"parameter", list_schema(parameter, {})}}, {}, {}));
}

std::string settings_schema() {
    return finished_schema(
        "What a project sets for its checks with seccheck",
        table_schema(
            {{"rules", texts_schema("Folders of rules, from here; \"standard\" for those of seccheck.")},
             {"models", texts_schema("Folders of kinds, calendars and graphs, instead of those of seccheck.")},
             {"calendar", text_schema("The calendar to count Working Days by.")},
             {"select", texts_schema("Only these rules: ids, families, topics or tags.")},
             {"ignore", texts_schema("Not these rules.")},
             {"basis", one_of_schema(bases, "Nothing that rests on less than this.")},
             {"fail_on", one_of_schema({"note", "due", "unknown", "breach"},
                                       "The verdict from which on a check ends with status 1.")},
             {"audience", label_schema("Who is to read the reports: what lies above is left out.")},
             {"formats", texts_schema("Reports to write: \"text\", or with a file \"sarif:out.sarif\".")},
             {"baseline", text_schema("A JSON report: only what is new since then fails.")}},
            {}, {}));
}

std::string catalogue_schema() {
    const Json obligation =
        table_schema({{"id", text_schema("What rules call it in `covers`: \"change/A-01\".")},
                      {"title", text_schema("What is asked, in a few words.")},
                      {"cites", text_schema("The clause or paper.")},
                      {"basis", one_of_schema(bases, basis_doc)},
                      {"reason", text_schema("Why no rule can check it; absent where one does.")}},
                     {"id", "title", "cites", "basis"}, {});
    return finished_schema("What the Code asks, for seccheck",
                           table_schema({{"obligation", list_schema(obligation, {})}}, {}, {}));
}
}  // namespace seccheck
