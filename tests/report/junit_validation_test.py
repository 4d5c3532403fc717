#!/usr/bin/env python3
"""Holds JUnit's XML, of checks and of a rule's cases, against our schema of the dialect, and its numbers against what
it lists.

    junit_validation_test.py ROOT FOLDER, where write_reports.py has written
"""
import os
import re
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from written_reports import CASES, REPORTS, expect, expect_messages, paths, run, texts

# By what is wrong: what of a good report is replaced, the first time, and by what.
BROKEN = {
    "an ampersand that is none": ("message=\"", "message=\"a & b "),
    "an end of CDATA": ("</failure>", "]]></failure>"),
    "a control character": ("</failure>", "\x1b</failure>"),
    "a suite that isn't closed": ("</testsuite>", ""),
    "an unknown element": ("<failure ", "<breach/><failure "),
    "a failure without a message": ("<failure message=", "<failure note="),
    "a count that is none": ("failures=\"", "failures=\"-"),
    "a test without a name": (" name=\"MP", " title=\"MP"),
    "a line 0": (" line=\"", " line=\"0\" column=\""),
    "two ends of one test": ("</testcase>", "<skipped message=\"x\"/></testcase>"),
}


def judge(schema, path):
    return run("xmllint", "--noout", "--nonet", "--schema", schema, path)


def wrong_numbers(path):
    """The suites whose counts are not those of their tests."""
    top = ElementTree.parse(path).getroot()
    wrong = []
    for at in [top, *top]:
        cases = list(at.iter("testcase"))
        counts = {"tests": len(cases)}
        for name, element in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            counts[name] = sum(each.find(element) is not None for each in cases)
        if any(int(at.get(name)) != count for name, count in counts.items() if at.get(name) is not None):
            wrong.append(at.get("name"))
    return wrong


def twice(path):
    """GitLab keeps one of the tests that share their names."""
    names = [(each.get("classname"), each.get("name")) for each in ElementTree.parse(path).getroot().iter("testcase")]
    return sorted({each for each in names if names.count(each) > 1})


def messages(path):
    return [each[0].get("message") for each in ElementTree.parse(path).getroot().iter("testcase")
            if len(each) and each[0].tag != "system-out"]


def main():
    root, folder = sys.argv[1:]
    schema = os.path.join(root, "tests", "report", "junit.xsd")
    good = paths(folder, "junit", REPORTS + CASES)
    for of, path in good.items():
        status, said = judge(schema, path)
        expect(status == 0, "the report of %s doesn't fit its schema:" % of, said)
        expect(not twice(path), "%s has tests of one name: %s" % (of, twice(path)))
        expect(not wrong_numbers(path), "%s has wrong counts: %s" % (of, wrong_numbers(path)))
    for of in REPORTS:
        expect_messages(folder, of, messages(good[of]))

    sample = texts(folder, "junit")["panel-77"]
    with tempfile.TemporaryDirectory() as scratch:
        path = os.path.join(scratch, "broken.xml")
        for wrong, (before, after) in BROKEN.items():
            expect(before in sample, "the sample has nothing to break: " + before)
            with open(path, "w", encoding="utf-8") as f:
                f.write(sample.replace(before, after, 1))
            expect(judge(schema, path)[0] != 0, "the schema accepts a broken report: " + wrong)
        with open(path, "w", encoding="utf-8") as f:
            f.write(sample.replace(' tests="', ' tests="1', 1))
        expect(wrong_numbers(path) == ["seccheck"], "a wrong count goes unseen")
        with open(path, "w", encoding="utf-8") as f:
            f.write(re.sub(' name="MP[^"]*"', ' name="one"', sample))
        expect(twice(path) != [], "a name that is there twice goes unseen")


if __name__ == "__main__":
    main()
