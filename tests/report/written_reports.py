"""What write_reports.py wrote, and what those have in common that hold it against a validator."""
import json
import os
import subprocess
import sys

from hostile import plain

SAMPLES = ("panel-77", "operations-2019-01", "operations-2019-03")
REPORTS = SAMPLES + ("all-samples", "hostile", "clean", "empty")
CASES = ("passing-cases", "failing-cases")  # of seccheck test, which writes JUnit and TAP
FORMATS = ("json", "sarif", "junit", "tap", "csv", "markdown", "github", "gitlab", "oscal")
# Some validators look at how a file's name ends.
ENDINGS = {"junit": "junit.xml", "markdown": "md", "gitlab": "gitlab.json", "oscal": "oscal.json"}


def path_of(folder, of, format):
    return os.path.join(folder, "%s.%s" % (of, ENDINGS.get(format, format)))


def paths(folder, format, reports=REPORTS):
    """By what each is a report of."""
    return {of: path_of(folder, of, format) for of in reports}


def texts(folder, format, reports=REPORTS):
    """The same, read: with the line ends that they have."""
    read = {}
    for of, path in paths(folder, format, reports).items():
        with open(path, encoding="utf-8", newline="") as f:
            read[of] = f.read()
    return read


def findings(folder, of):
    """What is in the JSON report, to hold the other formats against."""
    with open(path_of(folder, of, "json"), encoding="utf-8") as f:
        return json.load(f)["findings"]


def expect_messages(folder, of, said, but=()):
    """Each finding's message is within one of the texts, as what can't be seen is shown; but for some verdicts."""
    for finding in findings(folder, of):
        message = plain(finding["message"])
        if finding["verdict"] not in but:
            expect(any(message in each for each in said), "%s: nothing says: %s" % (of, message))


def expect(held, what, said=""):
    if not held:
        sys.exit(("%s\n%s" % (what, said)).rstrip()[:4000])


def run(*command, folder=None):
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.returncode, done.stdout


def changed(document, way, value):
    """A copy of a JSON document with another value at the end of the way, which is of keys and indices."""
    copy = json.loads(json.dumps(document))
    *steps, last = way
    at = copy
    for step in steps:
        at = at[step]
    at[last] = value
    return copy


def without(document, way):
    """A copy of a JSON document that lacks what is at the end of the way."""
    copy = json.loads(json.dumps(document))
    *steps, last = way
    at = copy
    for step in steps:
        at = at[step]
    del at[last]
    return copy


def complaints(root, schema, files):
    """What the schema has against each of the files: an empty list for one that fits."""
    judge = os.path.join(root, "tests", "report", "json_judge.mjs")
    status, said = run("node", judge, schema, *files)
    expect(status == 0, "the judge of JSON failed", said)
    return json.loads(said)


def hold_against_schema(root, schema, good, broken, folder):
    """Good: paths by what they are. Broken: documents by what is wrong, each of which must be refused."""
    written = {}
    for number, (wrong, document) in enumerate(broken.items()):
        written[wrong] = os.path.join(folder, "broken-%d.json" % number)
        with open(written[wrong], "w", encoding="utf-8") as f:
            json.dump(document, f)
    judged = complaints(root, schema, [*good.values(), *written.values()])
    for of, path in good.items():
        expect(not judged[path], "the report of %s doesn't fit its schema:" % of, "\n".join(judged[path]))
    for wrong, path in written.items():
        expect(judged[path], "the schema accepts a broken report: " + wrong)
