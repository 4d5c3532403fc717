#!/usr/bin/env python3
"""Our own kinds and rules keep what is above an audience to themselves: the sample, and the sample with other defaults
and invoices, give it the same bytes and the same status in every format.

    audience_test.py SECCHECK ROOT
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

SAMPLE = "samples/panel-77"
UNLABELLED = """
[[event_of_default]]
party = "Toto Energy Limited"
number = 1
limb = "c"
notice_received = 2019-12-02
recorded = 2020-01-10

[[event_of_default]]
party = "Toto Energy Limited"
number = 2
limb = "h"
occurred = 2019-11-01

[[invoice]]
party = "Toto Energy Limited"
reference = "INV-1"
amount = 100
received = 2019-11-06
"""


def formats(seccheck):
    """As the program names them when it is asked for one that it doesn't have."""
    told = subprocess.run([seccheck, "check", "state", "--format", "none"], stderr=subprocess.PIPE, text=True).stderr
    return re.findall(r'"([a-z]+)"', told.split("one of", 1)[1])


def check(seccheck, folder, names, audience):
    """By format what it was given; beside them how the run ended and what it said of it."""
    targets = [part for name in names for part in ("--format", "%s:%s.out" % (name, name))]
    done = subprocess.run([seccheck, "check", SAMPLE, "--unknowns", "--audience", audience, *targets],
                          cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    told = {"the exit status": done.returncode, "standard output": done.stdout, "standard error": done.stderr}
    for name in names:
        with open(os.path.join(folder, name + ".out"), "rb") as f:
            told[name] = f.read()
    return told


def with_other_defaults(folder):
    path = os.path.join(folder, SAMPLE, "parties.toml")
    with open(path) as f:
        text = f.read()
    tables = [table for table in re.split(r"(?m)^(?=\[\[)", text) if not table.startswith("[[event_of_default")]
    assert len(tables) == 2, "the sample's only Party, and what stands before it"
    with open(path, "w") as f:
        f.write("\n\n".join(tables[:1] + [UNLABELLED] + tables[1:]))


def main():
    seccheck, root = os.path.abspath(sys.argv[1]), sys.argv[2]
    names = formats(seccheck)
    if len(names) < 10:
        sys.exit("only %d formats: %s" % (len(names), names))
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        for folder in (one, other):
            shutil.copytree(os.path.join(root, SAMPLE), os.path.join(folder, SAMPLE))
        with_other_defaults(other)
        for audience in ("WHITE", "GREEN", "AMBER", "RED"):
            first, second = (check(seccheck, folder, names, audience) for folder in (one, other))
            for what in first:
                apart = first[what] != second[what]
                if apart and audience != "RED":
                    sys.exit("%s for %s tells of the defaults" % (what, audience))
                if not apart and audience == "RED" and what in names:
                    sys.exit("%s for RED doesn't tell of the defaults" % what)


if __name__ == "__main__":
    main()
