#!/usr/bin/env python3
"""The HTML report: small enough, in order, the same for any number of jobs, readable without Graphviz, and, in a
browser, all that html_report_test.mjs asks of it.

    html_report_test.py SECCHECK ROOT
"""
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

HOSTILE = "<script>alert(1)</script> \"><img src=x onerror=alert(2)> ' onload='alert(3) \u202egnirts &amp; 100%"
LARGE = 10_000


def check(seccheck, states, page, *more, env=None):
    done = subprocess.run([seccheck, "check", *states, "-f", "html:" + page, *more], stderr=subprocess.PIPE,
                          encoding="utf-8", env=env)
    if done.returncode not in (0, 1):
        sys.exit("seccheck ended with %d and said:\n%s" % (done.returncode, done.stderr))
    with open(page, encoding="utf-8") as f:
        return f.read(), done.stderr


def expect(good, complaint):
    if not good:
        sys.exit(complaint)


def expect_in_order(page):
    """As tidy sees it. It knows no SVG, which is XML all the same."""
    for picture in re.findall(r"<svg.*?</svg>", page, re.S):
        xml.etree.ElementTree.fromstring(picture)
    done = subprocess.run(["tidy", "-quiet", "-errors", "-utf8"], input=re.sub(r"<svg.*?</svg>", "", page, flags=re.S),
                          stderr=subprocess.PIPE, encoding="utf-8")
    expect(done.returncode == 0, "tidy ended with %d and said:\n%s" % (done.returncode, done.stderr[:2000]))


def hostile_state(root, folder):
    """The sample, in which a Party has a name that is meant to break out of the page."""
    sample = os.path.join(root, "samples", "panel-77")
    name = HOSTILE.replace("\\", "\\\\").replace('"', '\\"').replace("\u202e", "\\u202e")
    for each in os.listdir(sample):
        with open(os.path.join(sample, each), encoding="utf-8") as f:
            text = f.read()
        with open(os.path.join(folder, each), "w", encoding="utf-8") as f:
            f.write(text.replace("Toto Energy Limited", name).replace('"SEC Panel 77"', '"%s"' % name))


def large_state(folder):
    """As many assessments, each with a modification of its own, each of them late."""
    with open(os.path.join(folder, "state.toml"), "w") as f:
        f.write("[state]\nas_of = 2020-02-14\n")
        for i in range(LARGE):
            f.write('[[modification]]\nid = "MP%05d"\n[[dcc_assessment]]\nmodification = "MP%05d"\n'
                    'type = "preliminary"\naccepted = 2019-%02d-%02d\n' % (i, i, 3 + i % 7, 1 + i % 28))


def main():
    seccheck, root = sys.argv[1:]
    os.chdir(root)
    with tempfile.TemporaryDirectory() as folder:
        at = lambda name: os.path.join(folder, name)
        for sample in ("panel-77", "operations-2019-01", "operations-2019-03"):
            page, complaint = check(seccheck, ["samples/" + sample], at(sample + ".html"))
            expect(not complaint, "%s: %s" % (sample, complaint))
            expect(len(page.encode()) < 1_000_000, "%s has %d bytes" % (sample, len(page.encode())))
            expect_in_order(page)
            ids = re.findall(r'\bid="([^"]+)"', page)
            expect(len(ids) == len(set(ids)), "%s has an id twice" % sample)
            for target in re.findall(r'href="([^"]+)"', page):
                expect(target[0] == "#" and target[1:] in ids, "%s leads to %s" % (sample, target))

        page, _ = check(seccheck, ["samples/panel-77"], at("one.html"), "--jobs", "1")
        other = dict(os.environ, TZ="Asia/Tokyo", LC_ALL="tr_TR.UTF-8")
        again, _ = check(seccheck, ["samples/panel-77"], at("eight.html"), "--jobs", "8", env=other)
        expect(page == again, "the page differs between 1 and 8 jobs")
        expect(page.count("<svg") >= 1, "there is no picture")

        # A PATH on which there is nothing.
        bare, complaint = check(seccheck, ["samples/panel-77"], at("bare.html"), env=dict(os.environ, PATH=at("none")))
        expect("<svg" not in bare and "There is no picture" in bare, "without Graphviz, the page doesn't say so")
        expect(complaint.count("no Graphviz on this machine") == 1, "stderr says of Graphviz: " + complaint)
        expect(page.count("<tr>") == bare.count("<tr>"), "without Graphviz, the tables are others")

        for name in ("hostile", "large"):
            os.mkdir(at(name))
        hostile_state(root, at("hostile"))
        page, _ = check(seccheck, [at("hostile")], at("hostile.html"))
        expect_in_order(page)
        large_state(at("large"))
        check(seccheck, [at("large")], at("large.html"), "--select", "assessments")

        script = os.path.join(root, "tests", "report", "html_report_test.mjs")
        sys.exit(subprocess.run(["node", script, at("panel-77.html"), at("hostile.html"), at("large.html")]).returncode)


if __name__ == "__main__":
    main()
