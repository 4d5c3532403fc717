#!/usr/bin/env python3
"""A rule is what its file says, not what was compiled when the program was built.

    changed_rule_test.py SECCHECK ROOT
"""
import os
import shutil
import subprocess
import sys
import tempfile

RULE = os.path.join("rules", "accession", "expelled_applicant.lua")
MODULE = os.path.join("rules", "panel", "_panel.lua")


def check(seccheck, root, rules):
    done = subprocess.run([seccheck, "check", "--format", "json", "--rules", rules, os.path.join("samples", "panel-77")], cwd=root,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    return done.returncode, done.stdout, done.stderr


def expect(what, good, ran):
    if not good:
        sys.exit("%s: %d\n%s%s" % (what, ran[0], ran[1], ran[2]))


def main():
    seccheck, root = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        rules = os.path.join(folder, "rules")
        shutil.copytree(os.path.join(root, "rules"), rules)
        as_built = check(seccheck, root, rules)
        expect("a copy of the rules", as_built == check(seccheck, root, "standard"), as_built)

        def with_change(path, old, new):
            with open(os.path.join(folder, path)) as f:
                text = f.read()
            expect("the text to change in " + path, old in text, as_built)
            with open(os.path.join(folder, path), "w") as f:
                f.write(text.replace(old, new, 1))
            ran = check(seccheck, root, rules)
            with open(os.path.join(folder, path), "w") as f:
                f.write(text)
            return ran

        title = "Application by a Party expelled too recently"
        renamed = with_change(RULE, title, "Another title")
        expect("a title", "Another title" in renamed[1] and title not in renamed[1], renamed)
        # The sample has nothing that it checks: it is told all the same.
        broken = with_change(RULE, "check = function", "check = = function")
        expect("a slip", broken[0] == 3 and RULE in broken[2] and "unexpected symbol near '='" in broken[2], broken)
        raising = with_change(MODULE, "local panel = {}", "error 'as it is now'")
        expect("a module", raising[0] == 3 and MODULE in raising[2] and "as it is now" in raising[2], raising)


if __name__ == "__main__":
    main()
