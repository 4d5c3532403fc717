#!/usr/bin/env python3
"""Types at bash, zsh and fish, and looks at what seccheck's completions offer; and lints what they are made of.

    completion_test.py SECCHECK ROOT
"""
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from terminals import skip_without_terminals  # noqa: E402

# What is typed; what is then to be seen, and what not.
TYPED = [
    ("seccheck che", ["seccheck check"], []),
    ("seccheck days ", ["between", "add"], ["coverage"]),
    ("seccheck completion ", ["bash", "zsh", "fish"], []),
    ("seccheck check --fail-on ", ["note", "due", "unknown", "breach"], ["samples", "state.toml"]),
    ("seccheck check --fail-on b", ["--fail-on breach"], []),
    ("seccheck check --format ", ["sarif", "junit", "markdown"], []),
    ("seccheck check --format sarif:ou", ["sarif:out.sarif"], []),
    ("seccheck check --models ", ["my-rules"], ["state.toml"]),
    ("seccheck check stat", ["state.toml"], []),
    ("seccheck check --select ASM-00", ["ASM-001", "ASM-002"], ["REL-001"]),
    ("seccheck check --select ASM-001,REL-00", ["REL-001", "REL-002"], ["ASM-002"]),
    ("seccheck explain REL-00", ["REL-001"], ["ASM-001"]),
    ("seccheck lint --explain LNT-00", ["LNT-001", "LNT-002"], []),
    ("seccheck check --rules my-rules --select NOP-00", ["NOP-001"], []),
    ("seccheck new rule X --to my", ["my-rules"], []),
    ("seccheck test --li", ["--list"], ["--fail-on"]),
]
START = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "PS1='ready> '; bind 'set completion-query-items 0'; "
             "bind 'set page-completions off'; bind 'set show-all-if-ambiguous on'; source seccheck.bash"),
    "zsh": (["zsh", "-f", "-i"], "PS1='ready> '; LISTMAX=1000; unsetopt beep zle_bracketed_paste; fpath=($PWD/functions $fpath); "
            "autoload -Uz compinit; compinit -D -u"),
}


class Shell:
    """A shell in a terminal of its own."""

    def __init__(self, command, folder, environment):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 200, 200, 0, 0))
        self.turn = 0

    def ask(self, keys):
        """What is shown until it has answered; control codes of the terminal are left out."""
        self.turn += 1
        # The word that it then says is not among the keys that it echoes.
        os.write(self.terminal, keys.encode() + b"\x15echo an''swer%d\r" % self.turn)
        shown, end = "", time.monotonic() + 120
        # Only behind the next prompt the shell reads keys: the terminal itself would act on some of them.
        while not re.search(r"answer%d\r\n.*ready> " % self.turn, shown, re.S):
            if time.monotonic() > end:
                sys.exit("no answer to %r; so far:\n%s" % (keys, shown))
            if select.select([self.terminal], [], [], 1)[0]:
                shown += os.read(self.terminal, 65536).decode(errors="replace")
        return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]|\x07", "", shown)

    def close(self):
        os.close(self.terminal)
        os.waitpid(self.process, 0)


def expect(shell, typed, shown, seen, unseen):
    for word in seen:
        if word not in shown:
            sys.exit("%s: behind %r there is no %r, but:\n%s" % (shell, typed, word, shown[:3000]))
    for word in unseen:
        if word in shown:
            sys.exit("%s: behind %r there is %r:\n%s" % (shell, typed, word, shown[:3000]))


def check_typed(shell, folder, environment):
    command, start = START[shell]
    terminal = Shell(command, folder, environment)
    terminal.ask(start + "\r")
    for typed, seen, unseen in TYPED:
        expect(shell, typed, terminal.ask(typed + "\t\t"), seen, unseen)
    terminal.close()


def check_fish(folder, environment):
    """fish tells by itself what it would offer, each with what it is."""
    for typed, seen, unseen in TYPED:
        done = subprocess.run(["fish", "--no-config", "-c", "source seccheck.fish; complete -C '%s'" % typed], cwd=folder,
                              env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True)
        # It offers whole words, without what stands in front of them.
        words = "\n".join(line.split("\t")[0] for line in done.stdout.splitlines())
        expect("fish", typed, words, [each.split()[-1] for each in seen], unseen)


def lint(folder, *command):
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0 or done.stdout:
        sys.exit("%s ended with %d and said:\n%s" % (" ".join(command), done.returncode, done.stdout[:3000]))


def write(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)


def main():
    seccheck = os.path.abspath(sys.argv[1])
    environment = dict(os.environ, PATH=os.path.dirname(seccheck) + ":" + os.environ["PATH"], TERM="vt100",
                       LC_ALL="C.UTF-8")
    with tempfile.TemporaryDirectory() as folder:
        environment["HOME"] = environment["XDG_CONFIG_HOME"] = folder
        for shell, name in (("bash", "seccheck.bash"), ("zsh", "functions/_seccheck"), ("fish", "seccheck.fish")):
            done = subprocess.run([seccheck, "completion", shell], stdout=subprocess.PIPE, text=True, check=True)
            write(folder, name, done.stdout)
        write(folder, "seccheck.1", subprocess.run([seccheck, "man"], stdout=subprocess.PIPE, text=True, check=True).stdout)
        lint(folder, "mandoc", "-T", "lint", "-W", "warning", "seccheck.1")
        lint(folder, "bash", "-n", "seccheck.bash")
        lint(folder, "shellcheck", "--shell=bash", "seccheck.bash")
        lint(folder, "zsh", "-n", "functions/_seccheck")
        lint(folder, "fish", "--no-execute", "seccheck.fish")
        skip_without_terminals()
        write(folder, "state.toml", "")
        write(folder, "out.sarif", "")
        for thing in (["pack", "my-rules"], ["rule", "NOP", "--subject", "party", "--to", "my-rules"]):
            subprocess.run([seccheck, "new"] + thing, cwd=folder, stderr=subprocess.DEVNULL, check=True)
        for shell in START:
            check_typed(shell, folder, environment)
        check_fish(folder, environment)


if __name__ == "__main__":
    main()
