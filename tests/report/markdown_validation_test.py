#!/usr/bin/env python3
"""Reads papers in Markdown with GitHub's own parser: headings, lists and tables are what was meant, and nothing else is
anything but text.

    markdown_validation_test.py ROOT FOLDER, where write_reports.py has written
"""
import os
import re
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from hostile import plain
from written_reports import expect, findings, paths, run, texts

EXTENSIONS = [word for name in ("table", "autolink", "strikethrough", "tasklist", "footnotes") for word in ("-e", name)]
EXPECTED = {"document", "heading", "paragraph", "text", "strong", "list", "item", "table", "table_header", "table_row",
            "table_cell"}

GOOD = "# A\n\n- **b** c\n  - d: e (f)\n\n| a | b |\n| --- | ---: |\n| c \\| | d |\n\nWhat to do: g\n"
BROKEN = {
    "a pipe": GOOD.replace("\\|", "|"),
    "a cell too few": GOOD.replace("| d |", "|"),
    "a column too few in the rule": GOOD.replace("| ---: |", "|"),
    "a tag": GOOD.replace("b**", "<b>**"),
    "a comment": GOOD.replace("d: e", "d: <!-- e -->"),
    "code": GOOD.replace("b**", "`b`**"),
    "a link": GOOD.replace("d: e", "d: [e](f)"),
    "a picture": GOOD.replace("d: e", "d: ![e](f)"),
    "an address": GOOD.replace("d: e", "d: http://e.f"),
    "an address without a scheme": GOOD.replace("d: e", "d: www.e.f"),
    "something soft": GOOD.replace("d: e", "d: *e*"),
    "something gone": GOOD.replace("d: e", "d: ~~e~~"),
    "a heading in an item": GOOD.replace("d: e", "# d: e"),
    "a list in an item": GOOD.replace("- d: e", "- - d: e"),
    "a numbered list in an item": GOOD.replace("- d: e", "- 1. d: e"),
    "a quote in an item": GOOD.replace("d: e", "> d: e"),
    "code in an item": GOOD.replace("- d: e", "-     d: e"),
    "bold that isn't": GOOD.replace("**b**", "** b**"),
    "a box to tick": GOOD.replace("- d: e", "- [x] d: e"),
    "a line on its own": GOOD.replace("(f)\n", "(f)\ng\n"),
    "a rule": GOOD + "\n---\n",
}


def parse(path):
    status, said = run("cmark-gfm", *EXTENSIONS, "-t", "xml", path)
    expect(status == 0, "cmark-gfm can't read " + path, said)
    return ElementTree.fromstring(re.sub(r' xmlns="[^"]*"', "", said))


def text_of(node):
    return "".join(each.text or "" for each in node.iter("text"))


def unescaped_pipes(line):
    return re.sub(r"\\.", "", line).count("|")


def faults(text, tree):
    found = []
    for parent in tree.iter():
        for node in parent:
            # An address of mail becomes a link whatever is done.
            mail = node.tag == "link" and node.get("destination").startswith(("mailto:", "xmpp:"))
            if node.tag not in EXPECTED and not mail:
                found.append("there is a %s: %s" % (node.tag, text_of(parent)))
            if node.tag == "list" and (node.get("type") != "bullet" or parent.tag not in ("document", "item")
                                       or (parent.tag == "item" and parent[0] is node)):
                found.append("there is a list where none was meant: " + text_of(node))
            if node.tag == "heading" and parent.tag != "document":
                found.append("there is a heading where none was meant: " + text_of(node))
    for node in tree.iter("paragraph"):
        if node.find("strong") is None and text_of(node).startswith("**"):
            found.append("there is text that should be bold: " + text_of(node))
    # The parser fills up rows that are short, and cuts those that are long.
    tables = re.findall(r"(?:^\|.*\n)+", text, re.M)
    if len(tables) != len(list(tree.iter("table"))):
        found.append("not every table is one")
    for table in tables:
        if len({unescaped_pipes(row) for row in table.splitlines()}) != 1:
            found.append("a table has rows of different lengths: " + table.splitlines()[0])
    return found


def check_messages(of, tree, reported):
    """Each message is there letter by letter: in bold in a list, or in a table of what is due."""
    said = {text_of(node) for node in tree.iter("strong")} | {text_of(node) for node in tree.iter("table_cell")}
    for finding in reported:
        message = plain(finding["message"])
        if finding["verdict"] != "unknown":
            expect(message in said, "%s: no item says: %s" % (of, message))


def main():
    _, folder = sys.argv[1:]
    read = texts(folder, "markdown")
    for of, path in paths(folder, "markdown").items():
        tree = parse(path)
        expect(not faults(read[of], tree), "the paper on %s is wrong:" % of, "\n".join(faults(read[of], tree)))
        check_messages(of, tree, findings(folder, of))
    with tempfile.TemporaryDirectory() as scratch:
        path = os.path.join(scratch, "broken.md")
        for wrong, text in {"nothing": GOOD, **BROKEN}.items():
            with open(path, "w", encoding="utf-8") as f:
                f.write(text)
            expect(bool(faults(text, parse(path))) == (text != GOOD), "the parser is mistaken about " + wrong)


if __name__ == "__main__":
    main()
