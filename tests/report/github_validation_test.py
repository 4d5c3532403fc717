#!/usr/bin/env python3
"""Reads workflow commands as GitHub's runner does, and more strictly: each line is a whole command or none at all.

    github_validation_test.py ROOT FOLDER, where write_reports.py has written
"""
import re
import sys

from hostile import plain
from written_reports import expect, findings, texts

COMMAND = re.compile(r"::(?P<level>error|warning|notice) (?P<properties>[^:]*)::(?P<message>.*)")
PROPERTY = re.compile(r"(?P<name>file|line|col|title)=(?P<value>[^:,]+)")
ESCAPES = {"%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}

GOOD = "::error file=a b.toml,line=2,col=1,title=X-1 title%2C more::100%25 late: \"x\", y\n"
BROKEN = {
    "a percent sign that is no escape": GOOD.replace("%25", "%"),
    "an unknown escape": GOOD.replace("%25", "%20"),
    "a comma in a property": GOOD.replace("%2C", ","),
    "a colon in a property": GOOD.replace("title%2C", "title:"),
    "an escape of a property in a message": GOOD.replace("late:", "late%3A"),
    "an unknown level": GOOD.replace("::error", "::fatal"),
    "an unknown property": GOOD.replace("col=", "column="),
    "a property without a value": GOOD.replace("line=2", "line="),
    "a property twice": GOOD.replace("col=1", "line=1"),
    "a line that is no number": GOOD.replace("line=2", "line=two"),
    "a message without a word": GOOD[:GOOD.index("100")] + "\n",
    "a command that begins further on": " " + GOOD,
    "a command in the old form": "see ##[error]x\n",
    "a carriage return": GOOD.replace("late", "la\rte"),
}


class Wrong(Exception):
    pass


def unescaped(text, allowed):
    def one(escape):
        if escape[0] not in allowed:
            raise Wrong("no escape here: " + escape[0])
        return ESCAPES[escape[0]]
    return re.sub("%.{0,2}", one, text)


def read_command(line):
    """(level, properties, message) of a line that is a command; None of one that is for the log alone."""
    if not line.strip().startswith("::"):
        if "##[" in line:
            raise Wrong("a command in the old form: " + line)
        return None
    found = COMMAND.fullmatch(line)
    if not found:
        raise Wrong("no command: " + line)
    properties = {}
    for each in found["properties"].split(","):
        one = PROPERTY.fullmatch(each)
        if not one or one["name"] in properties:
            raise Wrong("no property: " + each)
        properties[one["name"]] = unescaped(one["value"], set(ESCAPES))
    for name in {"line", "col"} & set(properties):
        if not re.fullmatch("[1-9][0-9]*", properties[name]):
            raise Wrong("no number: " + properties[name])
    message = unescaped(found["message"], {"%25", "%0D", "%0A"})
    if not message.strip():
        raise Wrong("an empty message: " + line)
    return found["level"], properties, message


def commands(text):
    if "\r" in text or not (text == "" or text.endswith("\n")):
        raise Wrong("a line doesn't end as it should")
    return [command for command in map(read_command, text.split("\n")[:-1]) if command]


def check(of, text, reported):
    try:
        read = commands(text)
    except Wrong as wrong:
        sys.exit("%s: %s" % (of, wrong))
    levels = [("error", "warning", "notice").index(level) for level, _, _ in read]
    expect(levels == sorted(levels), of + ": the worst doesn't come first")
    for finding in reported:
        message, file = plain(finding["message"]), plain(finding["place"]["file"])
        expect(any(message in said and finding["rule"] in properties["title"] and file == properties.get("file")
                   for _, properties, said in read), "%s: no command says: %s" % (of, message))
    return read


def main():
    _, folder = sys.argv[1:]
    for of, text in texts(folder, "github").items():
        told = [each for each in findings(folder, of) if each["verdict"] != "unknown" or of == "hostile"]
        read = check(of, text, told)
        own = [each for each in read if "file" not in each[1]]
        expect(len(read) == len(told) + len(own) and len(own) <= 1,
               "%s has %d commands for %d findings" % (of, len(read), len(told)))
    for wrong, text in {"nothing": GOOD, **BROKEN}.items():
        try:
            commands(text)
            accepted = True
        except Wrong:
            accepted = False
        expect(accepted == (text == GOOD), "the reader is mistaken about %s" % wrong)


if __name__ == "__main__":
    main()
