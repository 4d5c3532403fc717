#!/usr/bin/env python3
"""The handbook of our own rules: all of them are in it once, no link leads nowhere, and its HTML is in order.

    handbook_test.py SECCHECK ROOT
"""
import collections
import glob
import os
import re
import subprocess
import sys
import tempfile


def read(path):
    with open(path, encoding="utf-8") as f:
        return f.read()


def outside_of_code(markdown):
    markdown = re.sub(r"^(`{3,}).*?^\1$", "", markdown, flags=re.M | re.S)
    return re.sub(r"(`+) ?.*? ?\1(?!`)", "", markdown)


def expect_once(what, anchors, wanted):
    for each in wanted:
        if anchors[each] != 1:
            sys.exit("%s has %s %d times" % (what, each, anchors[each]))
    if len(wanted) < 100:
        sys.exit("%s: only %d are wanted" % (what, len(wanted)))


def check_markdown(folder, wanted):
    pages = {os.path.relpath(path, folder): outside_of_code(read(path))
             for path in glob.glob(os.path.join(folder, "**", "*.md"), recursive=True)}
    anchors = {name: re.findall(r'<a id="([^"]+)">', text) for name, text in pages.items()}
    expect_once("the Markdown", collections.Counter(sum(anchors.values(), [])), wanted)
    for name, text in pages.items():
        for file, anchor in re.findall(r"(?<!\\)\]\(([^)#]*)#([^)]+)\)", text):
            target = os.path.normpath(os.path.join(os.path.dirname(name), file)) if file else name
            if anchor not in anchors.get(target, ()):
                sys.exit("%s leads to %s#%s, which there isn't" % (name, file, anchor))


def check_html(path, wanted):
    page = read(path)
    ids = re.findall(r'\bid="([^"]+)"', page)
    expect_once("the HTML page", collections.Counter(ids), wanted)
    for target in re.findall(r'href="([^"]+)"', page):
        if target[0] != "#" or target[1:] not in ids:
            sys.exit("the HTML page leads to %s, which there isn't" % target)
    done = subprocess.run(["tidy", "-quiet", "-errors", "-utf8", path], stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit("tidy ended with %d and said:\n%s" % (done.returncode, done.stderr[:2000]))


def main():
    seccheck, root = sys.argv[1:]
    rules = re.findall(r'^\s*id\s*=\s*"([A-Z]+-\d{3})"',
                       "\n".join(read(path) for path in glob.glob(os.path.join(root, "rules", "*", "*.lua"))), re.M)
    kinds = [os.path.basename(path)[:-5] for path in glob.glob(os.path.join(root, "models", "*.toml"))
             if not path.endswith("every_kind.toml")]
    wanted = ["rule-" + each for each in sorted(set(rules))] + ["kind-" + each for each in kinds]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([seccheck, "docs", "-o", os.path.join(folder, "a")], check=True)
        other = dict(os.environ, TZ="Asia/Tokyo", LC_ALL="tr_TR.UTF-8")
        subprocess.run([seccheck, "docs", "-o", os.path.join(folder, "b")], check=True, env=other)
        if subprocess.run(["diff", "-r", os.path.join(folder, "a"), os.path.join(folder, "b")]).returncode != 0:
            sys.exit("seccheck docs wrote something else the second time")
        check_markdown(os.path.join(folder, "a"), wanted)
        check_html(os.path.join(folder, "a", "handbook.html"), wanted)


if __name__ == "__main__":
    main()
