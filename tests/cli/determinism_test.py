#!/usr/bin/env python3
"""The same state gives the same bytes: for any number of jobs, locale, time zone, order of files and folder.

    determinism_test.py SECCHECK ROOT
"""
import os
import random
import shutil
import subprocess
import sys
import tempfile

LOCALES = ("C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8")
ZONES = ("UTC", "Pacific/Kiritimati", "America/St_Johns")


def run(command, folder, **environment):
    done = subprocess.run(command, cwd=folder, env={**os.environ, **environment}, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.returncode, done.stdout, done.stderr


def variations(seccheck, root, form):
    """What varies, and what came out."""
    sample = os.path.join("samples", "panel-77")
    check = [seccheck, "check", "--format", form, "--unknowns", sample]
    for jobs in ("1", "2", "8"):
        yield "%s jobs" % jobs, run(check + ["--jobs", jobs], root)
    for locale in LOCALES:
        yield "locale " + locale, run(check, root, LC_ALL=locale, LANG=locale)
    for zone in ZONES:
        yield "time zone " + zone, run(check, root, TZ=zone)

    files = sorted(os.path.join(sample, name) for name in os.listdir(os.path.join(root, sample)) if name.endswith(".toml"))
    for seed in range(3):
        random.Random(seed).shuffle(files)
        yield "files in another order", run(check[:-1] + files, root)
        with tempfile.TemporaryDirectory() as elsewhere:
            # Another folder, in which the files were made in that order.
            os.makedirs(os.path.join(elsewhere, sample))
            for name in files:
                shutil.copy(os.path.join(root, name), os.path.join(elsewhere, name))
            yield "another folder", run(check, elsewhere)
            yield "an absolute path", relative(run(check[:-1] + [os.path.join(elsewhere, sample)], "/"))


def relative(outcome):
    """An absolute path is shown from the state's own folder on, so the rest of the sample's path is put back."""
    code, out, err = outcome
    return code, out.replace(b"panel-77/", b"samples/panel-77/"), err


def main():
    seccheck, root = os.path.abspath(sys.argv[1]), sys.argv[2]
    for form in ("text", "json"):
        outcomes = list(variations(seccheck, root, form))
        for what, outcome in outcomes:
            if outcome != outcomes[0][1]:
                sys.exit("%s: %s changes the outcome" % (form, what))
            if outcome[0] > 1:
                sys.exit("the sample can't be checked:\n" + outcome[2].decode())


if __name__ == "__main__":
    main()
