#!/usr/bin/env python3
"""Holds GitLab's code quality reports against a schema, and against what a schema can't say.

    gitlab_validation_test.py ROOT FOLDER, where write_reports.py has written
"""
import json
import os
import sys
import tempfile

from written_reports import changed, expect, expect_messages, findings, hold_against_schema, paths, texts, without


def broken(good):
    return {
        "an object": {"issues": good},
        "no fingerprint": without(good, [0, "fingerprint"]),
        "an empty description": changed(good, [0, "description"], " "),
        "an unknown severity": changed(good, [0, "severity"], "error"),
        "a path from ./": changed(good, [0, "location", "path"], "./state.toml"),
        "an absolute path": changed(good, [0, "location", "path"], "/state.toml"),
        "a line 0": changed(good, [0, "location", "lines", "begin"], 0),
        "a line as a text": changed(good, [0, "location", "lines", "begin"], "1"),
    }


def twice(entries):
    """GitLab keeps the first of those that share a fingerprint."""
    fingerprints = [each["fingerprint"] for each in entries]
    return sorted({each for each in fingerprints if fingerprints.count(each) > 1})


def main():
    root, folder = sys.argv[1:]
    good = paths(folder, "gitlab")
    read = {of: json.loads(text) for of, text in texts(folder, "gitlab").items()}
    schema = os.path.join(root, "tests", "report", "gitlab_report.schema.json")
    with tempfile.TemporaryDirectory() as scratch:
        hold_against_schema(root, schema, good, broken(read["panel-77"]), scratch)

    for of, text in texts(folder, "gitlab").items():
        expect(not text.startswith("\ufeff"), of + " begins with a byte order mark")
        expect(not twice(read[of]), "%s has a fingerprint twice: %s" % (of, twice(read[of])))
        told = [each for each in findings(folder, of) if each["verdict"] != "unknown" or of == "hostile"]
        expect_messages(folder, of, [each["description"] for each in read[of]], () if of == "hostile" else ("unknown",))
        expect(len(read[of]) == len(told), "%s has %d entries for %d findings" % (of, len(read[of]), len(told)))
    expect(twice(2 * read["panel-77"][:1]), "a fingerprint that is there twice goes unseen")
    expect(read["clean"] == [] and read["empty"] == [], "a report without findings is no empty list")


if __name__ == "__main__":
    main()
