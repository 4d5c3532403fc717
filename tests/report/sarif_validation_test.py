#!/usr/bin/env python3
"""Holds SARIF reports against the schema, and against the rules of the standard and of GitHub's code scanning as the
multitool of the standard's authors has them.

    sarif_validation_test.py ROOT FOLDER, where write_reports.py has written
"""
import json
import os
import sys
import tempfile

from written_reports import changed, expect, expect_messages, hold_against_schema, paths, run, texts, without

RESULT = ("runs", 0, "results", 0)
RULE = ("runs", 0, "tool", "driver", "rules", 0)
LOCATION = RESULT + ("locations", 0, "physicalLocation")

# That we name no address where there is more about seccheck: it has none.
WARNINGS = {"SARIF2005"}


def broken_by_schema(good):
    return {
        "no version": without(good, ["version"]),
        "a driver without a name": without(good, ["runs", 0, "tool", "driver", "name"]),
        "an unknown level": changed(good, [*RESULT, "level"], "major"),
        "an unknown kind": changed(good, [*RESULT, "kind"], "breach"),
        "a result without a message": without(good, [*RESULT, "message"]),
        "a fingerprint that is no text": changed(good, [*RESULT, "partialFingerprints", "primaryLocationLineHash"], 1),
        "a line 0": changed(good, [*LOCATION, "region", "startLine"], 0),
        "a key of our own": changed(good, [*RESULT, "verdict"], "breach"),
    }


# By the rule of the multitool that is to see it.
def broken_by_rule(good):
    return {
        "GH1015": changed(good, [*RESULT, "locations"], []),
        "SARIF1002": changed(good, [*LOCATION, "artifactLocation", "uri"], "a file.toml"),
        "SARIF1009": changed(good, [*RESULT, "ruleIndex"], 7),
        "JSON1002": without(good, ["version"]),
    }


def of_one_result(report):
    """The report with its first result and the rule of that, as the multitool takes its time over each rule."""
    one = json.loads(json.dumps(report))
    driver, results = one["runs"][0]["tool"]["driver"], one["runs"][0]["results"]
    driver["rules"] = [driver["rules"][results[0]["ruleIndex"]]]
    one["runs"][0]["results"] = [dict(results[0], ruleIndex=0)]
    one["runs"][0]["invocations"] = [{"executionSuccessful": True}]
    return one


def faults(tool, folder, files):
    """What the multitool calls an error, by file, and its warnings about any: it ends with 0 even so."""
    log = os.path.join(folder, "faults.sarif")
    how = ["--rule-kind", "Sarif;Ghas", "-o", log, "--log", "ForceOverwrite", "-q"]
    status, said = run(tool, "validate", *files, *how, folder=folder)
    expect(os.path.exists(log), "the multitool ended with %d and wrote nothing" % status, said)
    with open(log, encoding="utf-8-sig") as f:
        run_of_tool = json.load(f)["runs"][0]
    expect(all(each["executionSuccessful"] for each in run_of_tool["invocations"]), "the multitool failed", said)
    found = {os.path.basename(each): set() for each in files}
    warnings = {os.path.basename(each): set() for each in files}
    for each in run_of_tool.get("results", []):
        uri = each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        (found if each.get("level") == "error" else warnings)[os.path.basename(uri)].add(each["ruleId"])
    return found, warnings


def messages(text):
    """Of the results, and of what there is to say of the run itself."""
    run_of_check, = json.loads(text)["runs"]
    told = run_of_check["results"] + run_of_check["invocations"][0]["toolExecutionNotifications"]
    return [each["message"]["text"] for each in told]


def write(folder, name, document):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as f:
        json.dump(document, f)
    return path


def main():
    root, folder = sys.argv[1:]
    package = os.path.join(os.path.abspath(root), "tests", "node_modules", "@microsoft", "sarif-multitool-linux")
    good = paths(os.path.abspath(folder), "sarif")
    with open(good["panel-77"], encoding="utf-8") as f:
        sample = of_one_result(json.load(f))
    for of, text in texts(folder, "sarif").items():
        expect_messages(folder, of, messages(text), () if of == "hostile" else ("unknown",))
    with tempfile.TemporaryDirectory() as scratch:
        hold_against_schema(root, os.path.join(package, "sarif-2.1.0.json"), good, broken_by_schema(sample), scratch)

        broken = {rule: write(scratch, rule + ".sarif", each) for rule, each in broken_by_rule(sample).items()}
        found, warnings = faults(os.path.join(package, "Sarif.Multitool"), scratch, [*good.values(), *broken.values()])
        for name in map(os.path.basename, good.values()):
            expect(not found[name], "the multitool refuses " + name, str(found[name]))
            expect(warnings[name] <= WARNINGS, "the multitool warns of " + name, str(warnings[name]))
        for rule, path in broken.items():
            expect(rule in found[os.path.basename(path)], "the multitool doesn't see " + rule, str(found))


if __name__ == "__main__":
    main()
