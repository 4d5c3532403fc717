#!/usr/bin/env python3
"""A long check tells how far it has come: in a terminal, where the line is gone at the end; and never in a log.

    progress_test.py SECCHECK
"""
import os
import pty
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from terminals import skip_without_terminals  # noqa: E402

# A rule that does nothing, at length; many of them take more than a second on any machine.
RULE = """return {
  id = "SLO-%03d", title = "Slow", subject = "party", severity = "minor", cites = { "ours" }, basis = "stated",
  since = "2000-01-01", why = "So.", fix = "So.", applies = function(p) return p.name ~= "never" end,
  check = function(p, report)
    local sum = 0
    if p.name ~= "good" and p.name ~= "bad" then for i = 1, 150000 do sum = sum + i %% 7 end end
    if p.name == "bad" then report.breach { message = "bad" } end
  end,
  cases = {
    { name = "bad", as_of = "2020-01-01", given = '[[party]]\\nname = "bad"', expect = { breach = "bad" } },
    { name = "good", as_of = "2020-01-01", given = '[[party]]\\nname = "good"', expect = "pass" },
    { name = "not meant", as_of = "2020-01-01", given = '[[party]]\\nname = "never"', expect = "not_applicable" },
  },
}
"""
LINE = re.compile(rb"\r\x1b\[Kseccheck: (reading the state|checking, \d{1,2} %)")


def run(command, report, err, **changes):
    environment = dict(os.environ, TERM="vt100")
    environment.pop("CI", None)
    environment.update(changes)
    return subprocess.Popen(command, stdout=report, stderr=err, env=environment)


def in_terminal(command, **changes):
    """What is written to standard error, the report, and the status."""
    ours, theirs = pty.openpty()
    report = tempfile.TemporaryFile()
    done = run(command, report, theirs, **changes)
    os.close(theirs)
    said = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        said += part
    status = done.wait()
    report.seek(0)
    return said, report.read(), status


def main():
    skip_without_terminals()
    seccheck = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "slow"))
        for number in range(1, 201):
            with open(os.path.join(folder, "slow", "r%03d.lua" % number), "w", encoding="utf-8") as f:
                f.write(RULE % number)
        state = os.path.join(folder, "state.toml")
        with open(state, "w", encoding="utf-8") as f:
            f.write("".join('[[party]]\nname = "slow %d"\n' % number for number in range(6)))
        command = [seccheck, "check", state, "--rules", os.path.join(folder, "slow"), "--as-of", "2020-01-01"]

        said, report, status = in_terminal(command)
        lines = LINE.findall(said)
        if status != 0 or len(lines) < 2:
            sys.exit("a long check ended with %d, and said %r" % (status, said[:500]))
        if LINE.sub(b"", said) != b"\r\x1b[K":
            sys.exit("beside its progress it said %r" % LINE.sub(b"", said)[:500])
        per_cent = [int(re.search(rb"\d+", each).group()) for each in lines if b"%" in each]
        if per_cent != sorted(per_cent) or len(per_cent) < 2:
            sys.exit("it went forth and back: %s" % per_cent)

        for change in ({"TERM": "dumb"}, {"CI": "true"}):
            said, again, _ = in_terminal(command, **change)
            if said or again != report:
                sys.exit("with %s it said %r" % (change, said[:500]))
        done = run(command, subprocess.PIPE, subprocess.PIPE)
        again, said = done.communicate()
        if said or again != report:
            sys.exit("into a log it said %r" % said[:500])


if __name__ == "__main__":
    main()
