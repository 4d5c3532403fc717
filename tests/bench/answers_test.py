#!/usr/bin/env python3
"""Checks the workload at one scale against its known answers, and that 1 and 8 threads give the same bytes.

    answers_test.py SECCHECK SCALE FOLDER
"""
import json
import os
import subprocess
import sys

import answers

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    seccheck, scale, folder = sys.argv[1:]
    subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), "--scale", scale, "--out", folder],
                   check=True, stdout=subprocess.DEVNULL)
    for state in ("state.toml", "toml"):
        command = answers.command(seccheck, os.path.join(folder, state))
        for form in ("json", "text"):
            reports = [subprocess.run(command + ["--format", form, "--jobs", jobs], stdout=subprocess.PIPE).stdout
                       for jobs in ("1", "8")]
            if reports[0] != reports[1]:
                sys.exit("%s, %s: 8 threads give other bytes than one" % (state, form))
            if form == "json":
                wrong = answers.differences(json.loads(reports[0]), os.path.join(folder, "expected.json"))
                if wrong:
                    sys.exit("%s: %s" % (state, wrong))


if __name__ == "__main__":
    main()
