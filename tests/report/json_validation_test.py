#!/usr/bin/env python3
"""Holds JSON reports against the schema beside their writer.

    json_validation_test.py ROOT FOLDER, where write_reports.py has written
"""
import json
import os
import sys
import tempfile

import jsonschema

from hostile import TEXTS, VERDICTS
from written_reports import changed, expect, hold_against_schema, paths, texts, without


def broken(good):
    return {
        "another version": changed(good, ["version"], 2),
        "a day in words": changed(good, ["as_of"], "14 Feb 2020"),
        "an unknown verdict in the counts": changed(good, ["counts", "maybe"], 1),
        "a finding that passes": changed(good, ["findings", 0, "verdict"], "pass"),
        "a short fingerprint": changed(good, ["findings", 0, "fingerprint"], "short"),
        "a place without a line": changed(good, ["findings", 0, "place"], {"file": "x"}),
        "unknown evidence": changed(good, ["findings", 0, "evidence"], [{"type": "rumour"}]),
        "a rule that cites nothing": changed(good, ["rules", 0, "cites"], []),
        "no number of checks": without(good, ["checks"]),
    }


def check_hostile(report):
    """All that the state holds is there as it was, and every verdict."""
    messages = {(each["verdict"], each["message"]) for each in report["findings"]}
    for verdict in set(VERDICTS) - {"pass"}:
        for text in TEXTS:
            # A report without a message is an error of the rule.
            expect(text == "" or (verdict, text) in messages, "no %s says %r" % (verdict, text))


def main():
    root, folder = sys.argv[1:]
    schema = os.path.join(root, "checker", "report", "json_report.schema.json")
    with open(schema, encoding="utf-8") as f:
        jsonschema.Draft7Validator.check_schema(json.load(f))
    read = {of: json.loads(text) for of, text in texts(folder, "json").items()}
    with tempfile.TemporaryDirectory() as scratch:
        hold_against_schema(root, schema, paths(folder, "json"), broken(read["panel-77"]), scratch)
    for of, report in read.items():
        expect(sum(report["counts"].values()) == report["checks"], of + ": the counts don't add up to the checks")
    check_hostile(read["hostile"])


if __name__ == "__main__":
    main()
