"""Compares a JSON report on the workload with the answers that generate.py knows."""
import hashlib
import json
import os

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = {"UEP-001": "uep", "ASM-001": "overdue", "EOD-001": "escalation", "REL-001": "dep_release",
         "REL-002": "dep_cycle", "REF-001": "reference", "REF-002": "reference", "REF-003": "reference",
         "REF-004": "reference"}


def command(seccheck, state):
    """The command line that checks a state of the workload."""
    return [seccheck, "check", state, "--models", os.path.join(HERE, "models"),
            "--rules", os.path.join(HERE, "rules"), "--as-of", "2026-06-30"]


def line(finding):
    kind, subject = KINDS[finding["rule"]], finding["subject"]["key"]
    if kind == "dep_release":
        # "M1 is released before M2"
        return "%s %s>%s" % (kind, subject, finding["message"].rsplit(" ", 1)[1])
    return "%s %s" % (kind, finding["message"] if kind == "reference" else subject)


def differences(report, expected_file):
    """What is wrong with the findings of a report; empty where all are right."""
    with open(expected_file) as f:
        expected = json.load(f)
    lines = sorted(line(f) for f in report["findings"])
    counts = {kind: sum(l.startswith(kind + " ") for l in lines) for kind in expected["expected"]}
    found = hashlib.sha256("\n".join(lines).encode()).hexdigest()
    if counts != expected["expected"]:
        return "found %s, not %s" % (counts, expected["expected"])
    return "" if found == expected["sha256"] else "the counts are right, but not which they are"
