#!/usr/bin/env python3
"""Holds what seccheck test writes against those who read it: JUnit's XML against our schema, TAP against prove.

    case_formats_test.py SECCHECK ROOT
"""
import os
import re
import subprocess
import sys
import tempfile

# The first fails and has in its name all that needs escaping; of the second, the state is no TOML.
CASES = '''return { rule = "ASM-001", cases = {
  { name = "a < b & \\"c\\" # SKIP d", as_of = "2019-12-24", expect = "pass", given = [=[
[[modification]]
id = "MP092"
[[dcc_assessment]]
modification = "MP092"
type = "preliminary"
accepted = 2019-12-02
]=] },
  { name = "broken", as_of = "2019-12-24", expect = "pass", given = "[[dcc_assessment" },
} }
'''


def run(*words):
    return subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def main():
    seccheck, root = sys.argv[1:]
    schema = os.path.join(root, "tests", "report", "junit_cases.xsd")
    with tempfile.TemporaryDirectory() as folder:
        cases, junit, tap = (os.path.join(folder, name) for name in ("x_cases.lua", "x.xml", "x.tap"))
        with open(cases, "w") as f:
            f.write(CASES)

        for words, status in (([cases], 1), (["--select", "assessments"], 0)):
            assert run(seccheck, "test", *words, "-f", "junit", "-o", junit).returncode == status
            read = run("xmllint", "--noout", "--nonet", "--schema", schema, junit)
            assert read.returncode == 0, read.stdout
            assert run(seccheck, "test", *words, "-f", "tap", "-o", tap).returncode == status
            told = run("prove", "-e", "cat", tap)
            assert (told.returncode == 0) == (status == 0), told.stdout
            # A "# SKIP" in a name must not be taken for its word.
            assert status == 0 or re.search(r"Failed 2/2 subtests", told.stdout), told.stdout

        with open(junit, "w") as f:
            f.write('<testsuites name="seccheck"/>')
        assert run("xmllint", "--noout", "--nonet", "--schema", schema, junit).returncode != 0
    print("JUnit and TAP are read as they are meant")


if __name__ == "__main__":
    main()
