#!/usr/bin/env python3
"""A state that is edited keeps the fingerprints of its findings: records that move to other lines and files, comments,
files under other names, and a record that has nothing to do with them change nothing. What is mended and what is new of
one rule in one file shows as one gone and one new.

    edited_state_test.py SECCHECK ROOT
"""
import json
import os
import random
import re
import subprocess
import sys
import tempfile

SAMPLES = ("panel-77", "operations-2019-01", "operations-2019-03")
HEADING = re.compile(r"\[\[?\w+\]\]?\s*(#.*)?$")  # of a record; those of its children have a dot


def records(folder):
    """The records of a sample, each as its text with all that belongs to it."""
    found = []
    for name in sorted(each for each in os.listdir(folder) if each.endswith(".toml")):
        with open(os.path.join(folder, name), encoding="utf-8") as f:
            below = False
            for line in f:
                if HEADING.match(line):
                    found.append("")
                    below = True
                if below:
                    found[-1] += line
    return [each.rstrip("\n") + "\n" for each in found]


def write(folder, files):
    os.makedirs(folder)
    for name, text in files.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
            f.write(text)
    return folder


def scattered(texts, seed):
    """The records in another order, in files of other names, with comments and blank lines between them."""
    chance = random.Random(seed)
    texts = list(texts)
    chance.shuffle(texts)
    files = {}
    for text in texts:
        name = "%s.toml" % chance.choice("zebra yak xerus wolf vole".split())
        files[name] = files.get(name, "# moved\n") + "\n" * chance.randrange(4) + "# [[party]] in a comment\n" + text
    return files


class Program:
    def __init__(self, seccheck):
        self.seccheck = seccheck

    def run(self, *arguments, expected):
        done = subprocess.run([self.seccheck, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if done.returncode not in expected:
            sys.exit("seccheck %s ended with %d: %s" % (" ".join(arguments), done.returncode, done.stderr))
        return done.stdout

    def diff(self, old, new, *options, expected=(0,)):
        return json.loads(self.run("diff", old, new, "-f", "json", *options, expected=expected))


def number(diff, what):
    return sum(diff["counts"][what].values())


def check_moved(program, root, folder):
    for sample in SAMPLES:
        old = os.path.join(root, "samples", sample)
        texts = records(old)
        for seed in range(3):
            new = write(os.path.join(folder, "%s-%d" % (sample, seed)), scattered(texts, seed))
            diff = program.diff(old, new)
            if diff["new"] or diff["gone"] or diff["changed"]:
                sys.exit("%s, scattered: %s" % (sample, (diff["new"] + diff["gone"] + diff["changed"])[0]))
            if number(diff, "unchanged") < 100:
                sys.exit("%s has too few findings for a test: %s" % (sample, diff["counts"]))


def check_unrelated(program, root, folder):
    old = os.path.join(root, "samples", "panel-77")
    unrelated = '[[party]]\nname = "Aardvark Energy Limited"\n'
    new = write(os.path.join(folder, "unrelated"), {"all.toml": unrelated + "".join(records(old))})
    diff = program.diff(old, new, expected=(0, 1))
    if diff["gone"] or diff["changed"]:
        sys.exit("a Party more changed %s" % (diff["gone"] + diff["changed"])[0])
    for each in diff["new"]:
        if not each["subject"] or "Aardvark" not in each["subject"]["key"]:
            sys.exit("a Party more made a finding of another record: %s" % each)


def check_mended(program, root, folder):
    old = os.path.join(root, "samples", "panel-77")
    texts = records(old)
    breach = next(i for i, each in enumerate(texts) if "SECMP0015" in each and each.startswith("[[dcc_assessment]]"))
    texts[breach] += "returned = 2019-05-20\n"
    texts.append('[[dcc_assessment]]\nmodification = "MP092"\ntype = "impact"\naccepted = 2019-06-03\ntarget_wd = 40\n')
    new = write(os.path.join(folder, "mended"), {"all.toml": "".join(texts)})
    diff = program.diff(old, new, "--select", "ASM-001", expected=(1,))
    got = [(what, each["subject"]["key"]) for what in ("new", "gone", "changed") for each in diff[what]]
    if got != [("new", "MP092/impact"), ("gone", "SECMP0015/impact")]:
        sys.exit("one breach mended and one made came to %s" % got)
    gone, = diff["gone"]
    if not any(each["what"] == "returned" and each["after"]["value"] == "2019-05-20" for each in gone["reasons"]):
        sys.exit("it isn't said what mended the breach: %s" % gone["reasons"])

    baseline = os.path.join(folder, "baseline.json")
    program.run("check", old, "--select", "ASM-001", "-f", "json:" + baseline, expected=(1,))
    held = json.loads(program.run("check", new, "--select", "ASM-001", "--baseline", baseline, "-f", "json", expected=(1,)))
    fresh = [each["subject"]["key"] for each in held["findings"] if not each["known"]]
    if fresh != ["MP092/impact"] or [each["rule"] for each in held["baseline"]["gone"]] != ["ASM-001"]:
        sys.exit("against the baseline it came to %s, %s" % (fresh, held["baseline"]["gone"]))


def main():
    program, root = Program(sys.argv[1]), sys.argv[2]
    with tempfile.TemporaryDirectory() as folder:
        check_moved(program, root, folder)
        check_unrelated(program, root, folder)
        check_mended(program, root, folder)


if __name__ == "__main__":
    main()
