#!/usr/bin/env python3
"""Holds JSON reports against the schema beside their writer, and sees that it refuses broken ones.

    json_schema_test.py SECCHECK ROOT
"""
import copy
import json
import os
import subprocess
import sys
import tempfile

import jsonschema

# What the sample doesn't come to: something due, an error, hostile text, a rule that is unverified and had an end.
RULE = r"""return {
  id = "TMP-001", title = "Every verdict\x1b[8m", subject = "modification", severity = "minor", cites = "none",
  basis = "unverified", basis_note = "made up", since = "2012-01-01", ["until"] = "2029-12-31", why = "To test.", fix = "None.",
  check = function(m, report)
    local target, n = param("dcc_assessment.target_wd", today, "impact"), wd.between(date "2019-12-02", today)
    if m.id == "DUE" then report.due { by = today, message = "soon\n\xff" } end
    if m.id == "NOTE" then report.note { message = "x", facts = { "dcc_assessments", "withdrawn", "raised" } } end
    if m.id == "BREACH\27" then report.breach { message = "x", at = "raised" } end
    if m.id == "UNKNOWN" then report.unknown { message = "x", missing = "modification.title" } end
    if m.id == "ERROR" then error "x" end
  end,
  cases = {
    { name = "passes", as_of = "2020-02-14", expect = "pass", given = [=[
[[modification]]
id = "PASS"
]=] },
    { name = "finds", as_of = "2020-02-14", expect = { note = "x" }, given = [=[
[[modification]]
id = "NOTE"
]=] },
  },
}
"""
MODIFICATIONS = ("DUE", "NOTE", "BREACH\\u001b", "UNKNOWN", "ERROR", "PASS")
STATE = "".join('[[modification]]\nid = "%s"\nraised = 2019-01-02\n' % each for each in MODIFICATIONS)


def report(seccheck, *arguments, expected=(0, 1)):
    out = subprocess.run([seccheck, "check", "--format", "json", *arguments], stdout=subprocess.PIPE)
    if out.returncode not in expected:
        sys.exit("seccheck check %s ended with %d" % (" ".join(arguments), out.returncode))
    return json.loads(out.stdout)


def report_of_every_verdict(seccheck):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("rules/made_up.lua", RULE), ("state/all.toml", STATE)):
            os.makedirs(os.path.join(folder, os.path.dirname(name)))
            with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
                f.write(text)
        every = report(seccheck, os.path.join(folder, "state"), "--as-of", "2020-02-14", "--rules", "standard",
                       "--rules", os.path.join(folder, "rules"), "--select", "TMP-001", expected=(4,))
        if folder in json.dumps(every):
            sys.exit("the report has an absolute path")
    if [each["verdict"] for each in every["findings"]] != ["breach", "due", "error", "note", "unknown"]:
        sys.exit("the made-up rule came to something else: %s" % every["findings"])
    return every


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
    reports = [report(seccheck, sample), report(seccheck, sample, "--as-of", "2019-12-23"), report_of_every_verdict(seccheck)]
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
