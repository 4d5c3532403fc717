"""A state and a rule that hold all that might lead a reader of a report astray: each finding says what a record is
called, and comes to the verdict with whose name that begins.
"""
import json
import re

TEXTS = (
    "quotes \" ' ` and a backslash \\ and \\\" and \\n",
    "controls \x00 \x01 \x07 \x08 \x0b \x0c \x1b[31m red \x1b]0;title\x07 \x7f \x85 \x9b",
    "lines\nof\r\nmany\rkinds\u2028and\u2029more\ttab",
    "]]> <![CDATA[ <!-- --> &amp; &#0; <script>alert(1)</script> <img src=x onerror=alert(1)>",
    "%0A%0D%25%3A%2C ::error file=x,line=1::forged ::set-output name=x::y ##[error]forged",
    "ends a line\n::error::forged",
    "ends a line\nnot ok 99 - forged\n1..2\nBail out! forged",
    "ends a line\r\nforged,row,in,a,table",
    "=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-1-1", "@SUM(A1)", "\t=1+1", "\r=1+1", " =1+1",
    "right to left \u202e\u2067txet desrever\u2069\u202c and \u200b\u200d\ufeff\u00ad unseen",
    "emoji \U0001f600\U0001f468\u200d\U0001f469\u200d\U0001f467 and \U0001d518\U0001d52b and \u00e9 e\u0301",
    "| a | b | \\| c |\\",
    "# heading", "## heading ##", "- item", "* item", "+ item", "1. item", "1) item", "> quote",
    "    code", "---", "===",
    "`code` ``` ~~~ ~gone~ ~~gone~~ **bold** *soft* __bold__ _soft_ \\*",
    "[link](http://x) ![image](http://x) [ref] [x]: http://x <http://x> <a@b.c> [^1] [ ] [x]",
    "http://example.com/a?b=c&d www.example.com mailto:a@b.c a@b.c https://example.com",
    " leading and trailing ", "\ttab\t", "**", "_", "\\", "|", "", " ",
    "# SKIP not really", "\\# TODO \\", "12 - ok", "--- \n...\n",
    "@everyone #1 GH-1 :tada: $x^2$ $(x) %s %d",
    "ten kilobytes " + "of words and | pipes " * 500,
    "ten kilobytes in one word " + "x" * 10000,
)
VERDICTS = ("breach", "due", "note", "unknown", "error", "pass")
# Of a file: no slash, as that is a folder's, and no control character but a line's end.
FILE = "odd, name: 100% \"it's\" %0A ::error:: | # & <b> \u202e \u00fc \U0001f600\nand a line.toml"

RULE = r"""local texts = "\n]]> <b>&amp;| `x` **y** [z](http://x) # %0A ::error::forged \u{202e}\27[31m" ..
  " \u{1F600} \"it's\""
return {
  id = "HOS-001", title = "Title" .. texts, subject = "modification", severity = "major",
  cites = { "Clause" .. texts, "=1+1" }, basis = "derived", basis_note = "note" .. texts, tags = { "tag" },
  why = "Why" .. texts, fix = "=Fix" .. texts,
  check = function(m, report)
    local verdict, text, raised = m.id:sub(1, 1), m.title, m.raised
    if verdict == "b" then report.breach { message = text, at = "raised", key = text } end
    if verdict == "d" then report.due { by = date "2020-03-01", message = text } end
    if verdict == "n" then report.note { message = text, facts = { "title", "withdrawn" } } end
    if verdict == "u" then report.unknown { message = text, missing = "modification.title" } end
    if verdict == "e" then error(text) end
  end,
  cases = {
    { name = "passes" .. texts, as_of = "2020-02-14", expect = "pass", given = [=[
[[modification]]
id = "pass"
title = ""
raised = 2019-01-02
]=] },
    { name = "finds" .. texts, as_of = "2020-02-14", expect = { note = "x" }, given = [=[
[[modification]]
id = "note x"
title = "x"
raised = 2019-01-02
]=] },
  },
}
"""


def toml(text):
    """In quotes. TOML takes escapes of JSON, but no half of a pair, and a control character only as an escape."""
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join("\\u%04X" % ord(c) if 0x7f <= ord(c) < 0xa0 else c for c in quoted)


def plain(text):
    """As reports for people and programs alike show a text: what is unseen, and what isn't text, by its number."""
    text = re.sub("[\x00-\x1f\x7f-\x9f]", lambda c: "".join("<%02X>" % byte for byte in c[0].encode()), text)
    unseen = "\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
    return re.sub("[%s]" % unseen, lambda c: "<U+%04X>" % ord(c[0]), text)


STATE = "[state]\ntitle = %s\n" % toml("Hostile " + TEXTS[2] + TEXTS[3] + TEXTS[4]) + "".join(
    "\n[[modification]]\nid = %s\ntitle = %s\nraised = 2019-01-02\n" % (toml(verdict + " " + text), toml(text))
    for verdict in VERDICTS for text in TEXTS)
