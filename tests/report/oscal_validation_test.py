#!/usr/bin/env python3
"""Holds OSCAL's assessment results against a schema, and against what a schema can't say.

    oscal_validation_test.py ROOT FOLDER, where write_reports.py has written
"""
import collections
import json
import os
import sys
import tempfile

from written_reports import changed, expect, expect_messages, hold_against_schema, paths, texts, without

TOP = ("assessment-results",)
RESULT = TOP + ("results", 0)
OBSERVATION = RESULT + ("observations", 0)
FINDING = RESULT + ("findings", 0)


def broken(good):
    return {
        "no plan": without(good, [*TOP, "import-ap"]),
        "a day without a time": changed(good, [*TOP, "metadata", "last-modified"], "2020-02-14"),
        "a time without a zone": changed(good, [*RESULT, "start"], "2020-02-14T00:00:00"),
        "an empty list": changed(good, [*RESULT, "findings"], []),
        "a UUID of another version": changed(good, [*OBSERVATION, "uuid"], "1a4d3b9e-6f5c-1d21-9b7a-0c2f5e8d4a11"),
        "an unknown method": changed(good, [*OBSERVATION, "methods"], ["LOOK"]),
        "a property without a value": changed(good, [*OBSERVATION, "props", 0, "value"], ""),
        "a property's name in two words": changed(good, [*OBSERVATION, "props", 0, "name"], "two words"),
        "an unknown state": changed(good, [*FINDING, "target", "status", "state"], "unknown"),
        "a target of two words": changed(good, [*FINDING, "target", "target-id"], "two words"),
        "a key of our own": changed(good, [*FINDING, "severity"], "major"),
    }


def uuids(document):
    """All that are given away, and all that are pointed at."""
    given, pointed_at = [], []
    if isinstance(document, dict):
        for key, value in document.items():
            if key == "uuid":
                given.append(value)
            elif key.endswith("-uuid"):
                pointed_at.append(value)
            elif key == "href" and value.startswith("#"):
                pointed_at.append(value[1:])
        document = list(document.values())
    for each in document if isinstance(document, list) else []:
        more_given, more_pointed_at = uuids(each)
        given, pointed_at = given + more_given, pointed_at + more_pointed_at
    return given, pointed_at


def loose_ends(document):
    given, pointed_at = uuids(document)
    times = collections.Counter(given)
    return [each for each in times if times[each] > 1] + [each for each in pointed_at if each not in times]


def main():
    root, folder = sys.argv[1:]
    read = {of: json.loads(text) for of, text in texts(folder, "oscal").items()}
    schema = os.path.join(root, "tests", "report", "oscal_report.schema.json")
    with tempfile.TemporaryDirectory() as scratch:
        hold_against_schema(root, schema, paths(folder, "oscal"), broken(read["panel-77"]), scratch)

    for of, document in read.items():
        expect(not loose_ends(document), "%s has UUIDs twice, or that lead nowhere: %s" % (of, loose_ends(document)))
        observations = document["assessment-results"]["results"][0].get("observations", [])
        expect_messages(folder, of, [each["description"] for each in observations])
    good = read["panel-77"]
    first, second = (good["assessment-results"]["results"][0]["observations"][i]["uuid"] for i in (0, 1))
    expect(loose_ends(changed(good, [*OBSERVATION, "uuid"], second)), "a UUID that is there twice goes unseen")
    expect(loose_ends(changed(good, [*FINDING, "related-observations"], [{"observation-uuid": first[::-1]}])),
           "a UUID that leads nowhere goes unseen")
    expect(loose_ends(without(good, [*TOP, "back-matter"])), "a reference that leads nowhere goes unseen")


if __name__ == "__main__":
    main()
