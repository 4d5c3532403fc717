#!/usr/bin/env python3
"""Holds TAP, of checks and of a rule's cases, against Perl's harness, which reads version 13, and its details against
a parser of YAML.

    tap_validation_test.py ROOT FOLDER, where write_reports.py has written
"""
import os
import re
import sys
import tempfile

import yaml

from written_reports import CASES, REPORTS, expect, expect_messages, path_of, run, texts

GOOD = "TAP version 13\n1..2\nok 1 - a\nnot ok 2 - b\n  ---\n  message: \"x\"\n  ...\n"
BROKEN = {
    "a version that the harness doesn't know": GOOD.replace("13", "14"),
    "a test too few": GOOD.replace("1..2", "1..3"),
    "a test too many": GOOD.replace("1..2", "1..1"),
    "numbers out of order": GOOD.replace("ok 1", "ok 3"),
    "details that don't end": GOOD.replace("  ...\n", ""),
    "a colon in a quoted item of a list": GOOD.replace('"x"', '\n    - "x: y": "z'),
}


def judge(path):
    """What the harness makes of a file: how many tests, which of them failed, and what it has against the file."""
    _, said = run("prove", "--verbose", "--nocolor", "--norc", "-e", "cat", path)
    total = re.search(r"^Files=1, Tests=(\d+)", said, re.M)
    errors = re.findall(r"^  Parse errors: .*(?:\n .*)*", said, re.M)
    return int(total[1]) if total else 0, errors, said


def tests_of(text):
    """(ok, number, description, directive) of each test line, read as the protocol's documents have it."""
    line = re.compile(r"(not )?ok (\d+) - ((?:[^#\\\n]|\\.)*?)(?: # (SKIP|TODO) (.*))?$")
    read, inside = [], False
    for each in text.split("\n"):
        if each in ("  ---", "  ..."):
            inside = each == "  ---"
        elif not inside and each and not each.startswith(("TAP version", "1..", "# Classification: ")):
            found = line.match(each)
            expect(found, "no line of TAP: " + each)
            read.append((found[1] is None, int(found[2]), re.sub(r"\\(.)", r"\1", found[3]), found[4], found[5]))
    return read


def details_of(text):
    return [yaml.safe_load(each) for each in re.findall(r"^  ---\n(.*?)^  \.\.\.$", text, re.M | re.S)]


def check(of, text, path):
    tests, errors, said = judge(path)
    expect(not errors, "the harness has something against the report of %s:" % of, "\n".join(errors) + said[-500:])
    read = tests_of(text)
    expect([each[1] for each in read] == list(range(1, len(read) + 1)), of + ": numbers are out of order")
    # The harness counts no test of a file that it is to skip.
    expect(tests == len(read), "the harness reads %d tests of %s where there are %d" % (tests, of, len(read)))
    failed = re.search(r"Failed tests?:? +([\d, -]+)$", said, re.M)
    fails = any(not ok for ok, *_ in read)
    expect((failed is not None) == fails, of + ": the harness sees other failures", said[-500:])
    expect(len(details_of(text)) == sum(not ok for ok, *_ in read), of + ": details are missing")
    return read


def main():
    root, folder = sys.argv[1:]
    read = texts(folder, "tap", REPORTS + CASES)
    for of in CASES:
        check(of, read[of], path_of(folder, of, "tap"))
    for of in REPORTS:
        tests = check(of, read[of], path_of(folder, of, "tap"))
        said = {each["message"] for each in details_of(read[of])} | {each[4] for each in tests if each[3]}
        expect_messages(folder, of, said)

    with tempfile.TemporaryDirectory() as scratch:
        path = os.path.join(scratch, "x.tap")
        for wrong, text in {"nothing": GOOD, **BROKEN}.items():
            with open(path, "w", encoding="utf-8") as f:
                f.write(text)
            _, errors, said = judge(path)
            expect(bool(errors) == (text != GOOD), "the harness is wrong about a report with %s wrong" % wrong, said)


if __name__ == "__main__":
    main()
