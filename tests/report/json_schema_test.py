#!/usr/bin/env python3
"""Holds JSON reports against the schema beside their writer, and sees that it refuses broken ones.

    json_schema_test.py SECCHECK ROOT
"""
import copy
import json
import os
import subprocess
import sys

import jsonschema


def report(seccheck, *arguments):
    out = subprocess.run([seccheck, "check", "--format", "json", *arguments], stdout=subprocess.PIPE)
    if out.returncode not in (0, 1):
        sys.exit("seccheck check %s ended with %d" % (" ".join(arguments), out.returncode))
    return json.loads(out.stdout)


def broken(good):
    """The report with one thing wrong, in several ways."""
    def change(path, value):
        bad = copy.deepcopy(good)
        *way, last = path
        at = bad
        for step in way:
            at = at[step]
        at[last] = value
        return bad
    yield change(["version"], 2)
    yield change(["as_of"], "14 Feb 2020")
    yield change(["counts", "maybe"], 1)
    yield change(["findings", 0, "verdict"], "pass")
    yield change(["findings", 0, "fingerprint"], "short")
    yield change(["findings", 0, "place"], {"file": "x"})
    yield change(["findings", 0, "evidence"], [{"type": "rumour"}])
    yield change(["rules", 0, "cites"], [])
    yield {key: value for key, value in good.items() if key != "checks"}


def main():
    seccheck, root = sys.argv[1:]
    with open(os.path.join(root, "checker", "report", "json_report.schema.json")) as f:
        schema = json.load(f)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)

    sample = os.path.join(root, "samples", "panel-77")
    reports = [report(seccheck, sample), report(seccheck, sample, "--as-of", "2019-12-23")]
    for each in reports:
        for error in validator.iter_errors(each):
            sys.exit("the report doesn't fit its schema: %s at %s" % (error.message, list(error.absolute_path)))
        if sum(each["counts"].values()) != each["checks"]:
            sys.exit("the counts don't add up to the checks")
    for number, bad in enumerate(broken(reports[0])):
        if validator.is_valid(bad):
            sys.exit("the schema accepts broken report number %d" % number)


if __name__ == "__main__":
    main()
