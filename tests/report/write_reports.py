#!/usr/bin/env python3
"""Writes a report in each format of the samples, of a hostile state, of one without findings and of one without
records, for those tests that hold them against their validators.

    write_reports.py SECCHECK ROOT FOLDER
"""
import os
import shutil
import subprocess
import sys
import tempfile

import hostile
from written_reports import CASES, FORMATS, SAMPLES, path_of

# Passes on every modification, and so finds nothing.
CLEAN_RULE = """return {
  id = "CLN-001", title = "Nothing to find", subject = "modification", severity = "minor", cites = "none",
  basis = "unverified", basis_note = "made up", why = "To test.", fix = "None.",
  check = function(m, report) if m.id == "" then report.breach "x" end end,
  cases = {
    { name = "passes", as_of = "2020-02-14", expect = "pass", given = [=[
[[modification]]
id = "A"
]=] },
    { name = "finds", as_of = "2020-02-14", expect = { breach = "x" }, given = [=[
[[modification]]
id = ""
]=] },
  },
}
"""
# The first fails and has in its name all that needs escaping; of the second, the state is no TOML.
FAILING_CASES = r"""return { rule = "ASM-001", cases = {
  { name = "a < b & \"c\" # SKIP d ]]> \27[31m \u{202E} \n not ok 3", as_of = "2019-12-24", expect = "pass", given = [=[
[[modification]]
id = "MP092 <&>"
[[dcc_assessment]]
modification = "MP092 <&>"
type = "preliminary"
accepted = 2019-12-02
]=] },
  { name = "broken", as_of = "2019-12-24", expect = "pass", given = "[[dcc_assessment" },
} }
"""
CLEAN_STATE = '[[modification]]\nid = "MP001"\n'


def write(folder, files):
    for name, text in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)


def expect_no_path(folder, *secret):
    """No report tells where on this machine it was made."""
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), encoding="utf-8") as f:
            text = f.read()
        for path in secret:
            if path in text:
                sys.exit("%s has an absolute path: %s" % (name, path))


def write_reports(seccheck, of, folder, arguments, cwd, statuses):
    words = [seccheck, "check", *arguments, "--as-of", "2020-02-14"]
    for name in FORMATS:
        words += ["-f", "%s:%s" % (name, os.path.abspath(path_of(folder, of, name)))]
    done = subprocess.run(words, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode not in statuses:
        sys.exit("the check of %s ended with %d:\n%s" % (of, done.returncode, done.stdout[-3000:]))


def write_cases(seccheck, of, folder, arguments, cwd, status):
    for name in ("junit", "tap"):
        path = os.path.abspath(path_of(folder, of, name))
        words = [seccheck, "test", *arguments, "-f", name, "-o", path]
        done = subprocess.run(words, cwd=cwd, stdout=subprocess.DEVNULL)
        if done.returncode != status:
            sys.exit("the test of %s ended with %d" % (of, done.returncode))


def main():
    seccheck, root, folder = sys.argv[1:]
    seccheck = os.path.abspath(seccheck)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    samples = [os.path.join("samples", name) for name in SAMPLES]
    for of, sample in zip(SAMPLES, samples):
        write_reports(seccheck, of, folder, [sample], root, (0, 1))
    write_reports(seccheck, "all-samples", folder, samples, root, (1,))

    with tempfile.TemporaryDirectory() as made_up:
        write(made_up, {"rules/hostile.lua": hostile.RULE, "clean/clean.lua": CLEAN_RULE,
                        "state/" + hostile.FILE: hostile.STATE, "good/state.toml": CLEAN_STATE,
                        "empty/state.toml": "[state]\n", "failing_cases.lua": FAILING_CASES})
        write_reports(seccheck, "hostile", folder, ["state", "--rules", "rules", "--unknowns"], made_up, (4,))
        write_reports(seccheck, "clean", folder, ["good", "--rules", "clean"], made_up, (0,))
        write_reports(seccheck, "empty", folder, ["empty", "--rules", "clean"], made_up, (4,))
        passing, failing = CASES
        write_cases(seccheck, passing, folder, ["--select", "assessments"], root, 0)
        write_cases(seccheck, failing, folder, ["failing_cases.lua"], made_up, 1)
        expect_no_path(folder, os.path.abspath(root), os.path.realpath(made_up))


if __name__ == "__main__":
    main()
