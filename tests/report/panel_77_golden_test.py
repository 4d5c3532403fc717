#!/usr/bin/env python3
"""The report on the DCC Assessments of Panel 77 against its golden, and the golden against the sample and a calendar.

    panel_77_golden_test.py SECCHECK ROOT

tests/golden/accept takes over a new report; what it took is still held against the sample and the calendar here.
"""
import datetime
import os
import re
import subprocess
import sys

NAME = "panel-77-asm-001.txt"
COMMAND = ["check", "samples/panel-77", "--as-of", "2020-02-14", "--select", "ASM-001,ASM-002", "--color", "never"]
AS_OF = datetime.date(2020, 2, 14)

# Bank holidays of England and Wales that fall in the time of the sample, from gov.uk and not from models/calendars/.
HOLIDAYS = {datetime.date.fromisoformat(day) for day in (
    "2019-04-19", "2019-04-22", "2019-05-06", "2019-05-27", "2019-08-26", "2019-12-25", "2019-12-26", "2020-01-01")}

MESSAGE = re.compile(r"  \S+ (?:Preliminary|Impact) Assessment was due (\d+ \w+ \d+): (\d+) Working Days late ")
FACT = re.compile(r"    (?P<label>.*?)  +(?P<value>\S.*?)  +(?P<file>\S+\.toml)(?::(?P<line>\d+):(?P<column>\d+))?(?P<more>, .*)?$")
COUNT = re.compile(r"(\d+) WD from (\S+) to (\S+)$")


def in_words(day):
    return "%d %s" % (day.day, day.strftime("%b %Y"))


def working_days(start, end):
    """Those after `start` up to and including `end`, and the holidays on weekdays among them."""
    weekdays = [day for day in (start + datetime.timedelta(n + 1) for n in range((end - start).days)) if day.weekday() < 5]
    holidays = [day for day in weekdays if day in HOLIDAYS]
    return len(weekdays) - len(holidays), holidays


def check_fact(fact, line):
    """At its place stands what is shown; of what is absent, the heading of the record that lacks it."""
    shown = fact["value"].split(" WD")[0]
    text = line[int(fact["column"]) - 1:]
    expected = "[[" if fact["value"] in ("not yet", "not in the state", "none in the state") else shown
    return re.match(re.escape(expected) + r"(?!\d)", text) is not None


def check_count(fact, due):
    days, start, end = COUNT.match(fact["value"]).groups()
    start, end = datetime.date.fromisoformat(start), datetime.date.fromisoformat(end)
    right, holidays = working_days(start, end)
    jumps = ", jumps " + ", ".join(in_words(day) for day in holidays) if holidays else None
    return right == int(days) and end == due and fact["more"] == jumps


def false_lines(text, root):
    """The lines of a report that the sample or the calendar contradicts, and how many were held against them."""
    false, held, due = [], 0, None
    for line in text.splitlines():
        message, fact = MESSAGE.match(line), FACT.match(line)
        if message:
            due = datetime.datetime.strptime(message[1], "%d %b %Y").date()
            good = working_days(due, AS_OF)[0] == int(message[2])
        elif fact and fact["line"]:
            with open(os.path.join(root, fact["file"]), encoding="utf-8") as f:
                good = check_fact(fact, f.read().splitlines()[int(fact["line"]) - 1])
        elif fact:
            good = check_count(fact, due)
        else:
            continue
        held += 1
        if not good:
            false.append(line)
    return false, held


def first_difference(golden, report):
    lines = (golden.splitlines(), report.splitlines())
    for number in range(max(map(len, lines))):
        old, new = (text[number] if number < len(text) else "(its end)" for text in lines)
        if old != new:
            return "tests/golden/%s:%d differs\n  golden: %s\n  report: %s" % (NAME, number + 1, old, new)
    return "tests/golden/%s differs at its end" % NAME


def main():
    seccheck, root = os.path.abspath(sys.argv[1]), sys.argv[2]
    done = subprocess.run([seccheck] + COMMAND, cwd=root, stdout=subprocess.PIPE)
    if done.returncode != 1:
        sys.exit("seccheck %s ended with %d, not with 1" % (" ".join(COMMAND), done.returncode))
    report = done.stdout.decode("utf-8")
    if "SECCHECK_NEW_GOLDENS" in os.environ:
        with open(os.path.join(os.environ["SECCHECK_NEW_GOLDENS"], NAME), "w", encoding="utf-8", newline="") as f:
            f.write(report)

    path = os.path.join(root, "tests", "golden", NAME)
    if not os.path.exists(path):
        sys.exit("tests/golden/%s is not there" % NAME)
    with open(path, encoding="utf-8", newline="") as f:
        golden = f.read()
    if golden != report:
        sys.exit(first_difference(golden, report))
    false, held = false_lines(golden, root)
    if false:
        sys.exit("the sample or the calendar contradicts\n" + "\n".join(false))
    # Eight assessments with a message and eight lines each, and two targets with six.
    if held != 8 * (1 + 8) + 2 * 6:
        sys.exit("%d lines were held against the sample and the calendar" % held)


if __name__ == "__main__":
    main()
