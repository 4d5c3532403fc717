#!/usr/bin/env python3
"""Holds CSV reports against RFC 4180 byte by byte, against Python's reader in its strict mode, and against what a
spreadsheet would take for a formula.

    csv_validation_test.py ROOT FOLDER, where write_reports.py has written
"""
import csv
import io
import sys

from hostile import plain
from written_reports import expect, findings, texts

GOOD = 'a,b\r\n1,"say ""yes"", now"\r\n'
BROKEN = {
    "lines that end with LF alone": GOOD.replace("\r\n", "\n"),
    "a last line that doesn't end": GOOD[:-2],
    "an open quote": GOOD.replace(' now"', " now"),
    "a quote within a bare cell": GOOD.replace("1,", '1"2",'),
    "a row that is too long": GOOD.replace("1,", "1,2,"),
    "a line end within a cell": GOOD.replace("now", "no\nw"),
    "text behind a quote": GOOD.replace(' now"', ' now" x'),
    "a formula": GOOD.replace("1,", "=1+1,"),
    "a formula in quotes": GOOD.replace('"say', '"@say'),
    "a byte order mark": "\ufeff" + GOOD,
}


def faults(text):
    """What is wrong with a file of CSV."""
    found = []
    if text.startswith("\ufeff"):
        found.append("a byte order mark")
    if text.replace("\r\n", "").count("\n") or text.replace("\r\n", "").count("\r") or not text.endswith("\r\n"):
        found.append("a line end that is not CRLF")
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        return found + [str(error)]
    if len({len(row) for row in rows}) > 1:
        found.append("rows of different lengths")
    # What Python's reader lets through: a quote in a cell that isn't quoted.
    again = io.StringIO(newline="")
    csv.writer(again).writerows(rows)
    if len(again.getvalue()) > len(text):
        found.append("a quote that should be doubled")
    found += ["a formula: " + cell for row in rows for cell in row if cell.startswith(tuple("=+-@\t\r"))]
    return found


def main():
    _, folder = sys.argv[1:]
    for of, text in texts(folder, "csv").items():
        expect(not faults(text), "the report of %s is wrong:" % of, "\n".join(faults(text)))
        rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
        reported = findings(folder, of)
        expect(len(rows) == len(reported), of + " has another number of rows than findings")
        for row, finding in zip(rows, reported):
            message = plain(finding["message"])
            expect(row["message"] in (message, "'" + message), "%s: %s became %s" % (of, message, row["message"]))
            expect(row["fingerprint"] == finding["fingerprint"], of + ": the rows are in another order")
    for wrong, text in {"nothing": GOOD, **BROKEN}.items():
        expect(bool(faults(text)) == (text != GOOD), "the reader is mistaken about a file with %s wrong" % wrong)


if __name__ == "__main__":
    main()
