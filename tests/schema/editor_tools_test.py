#!/usr/bin/env python3
"""Holds what `seccheck schema` writes against the tools that read it: our own files pass them, broken ones don't.

    editor_tools_test.py SECCHECK ROOT
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib

import jsonschema

PARTY = '[[party]]\nname = "Toto Energy Limited"\n'
# By what tombi is to say of it, a state with one thing wrong.
BROKEN_STATES = {
    '"partie" is not allowed': '[[partie]]\nname = "Toto Energy Limited"\n',
    '"ceased_tradin" is not allowed': PARTY + "ceased_tradin = 2019-10-23\n",
    '"name" is required': '[[party]]\ncategory = "large_supplier"\n',
    "expected a value of type LocalDate, but found String": PARTY + 'ceased_trading = "2019-10-23"\n',
    'but found "large"': PARTY + 'category = "large"\n',
    '"role" is required': PARTY + "[[party.user_role]]\n",
    '"titel" is not allowed': '[state]\ntitel = "SEC Panel 77"\n',
}
# The same for the files of a rule pack.
BROKEN_PACKS = {
    ("models/x.toml", '"doc" is required'): '[kind]\nname = "x"\ntitle = "x"\nkey = "id"\n',
    ("models/x.toml", 'but found "text"'): '[kind]\nname = "x"\ntitle = "x"\ndoc = "x"\n[field.id]\ntype = "text"\ndoc = "x"\n',
    ("rules/parameters.toml", '"cites" is required'):
        '[[parameter]]\nname = "x"\ndoc = "x"\n[[parameter.period]]\nbasis = "stated"\nvalue = 1\n',
    ("rules/catalogue.toml", 'but found "certain"'): '[[obligation]]\nid = "x/1"\ntitle = "x"\ncites = "x"\nbasis = "certain"\n',
    ("models/calendars/x.toml", '"source" is required'):
        '[calendar]\nname = "x"\nfirst = 2019-01-01\nlast = 2019-12-31\n',
    ("seccheck.toml", '"failon" is not allowed'): 'failon = "due"\n',
    ("seccheck.toml", 'but found "green"'): 'audience = "green"\n',
    ("models/graphs/x.toml", '"doc" is required'): '[graph]\nname = "x"\n',
}
# By the code of luacheck's warning and what it names, a rule with one thing wrong.
BROKEN_RULES = {
    ("W143", "'ad' of global 'wd'"): "return wd.ad(today, 3)",
    ("W113", "'os'"): "return os.time()",
    ("W113", "'parm'"): 'return parm("x", today)',
    ("W143", "'partys'"): "return #state.partys",
    ("W143", "'rep'"): 'return string.rep("x", 3)',
    ("W122", "'add'"): "wd.add = nil\nreturn 1",
    ("W111", "'total'"): "total = 3\nreturn 1",
}
QUIET = dict(os.environ, NO_COLOR="1")


def run(*command, folder):
    done = subprocess.run(command, cwd=folder, env=QUIET, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.returncode, done.stdout


def write(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    return path


def expect_pass(what, status, said):
    if status != 0 or "Warning" in said:
        sys.exit("%s: ended with %d and said:\n%s" % (what, status, said[-2000:]))


def expect_complaint(what, status, said, words):
    if status == 0 or not all(word in said for word in words):
        sys.exit("%s: ended with %d, without saying %s:\n%s" % (what, status, words, said))


def check_with_tombi(tombi, folder):
    expect_pass("tombi on all our files", *run(tombi, "lint", "--offline", ".", folder=folder))
    for message, text in BROKEN_STATES.items():
        path = write(folder, "state/broken.toml", text)
        expect_complaint("tombi on a broken state", *run(tombi, "lint", "--offline", path, folder=folder), [message])
        # By the directive of a file, as where no settings name it.
        path = write(folder, "elsewhere/broken.toml", "#:schema ../.seccheck/state.schema.json\n\n" + text)
        expect_complaint("tombi by #:schema", *run(tombi, "lint", "--offline", path, folder=folder), [message])
    shutil.rmtree(os.path.join(folder, "state"))
    for (name, message), text in BROKEN_PACKS.items():
        before = os.path.join(folder, name)
        good = open(before, encoding="utf-8").read() if os.path.exists(before) else None
        path = write(folder, name, text)
        expect_complaint("tombi on a broken " + name, *run(tombi, "lint", "--offline", path, folder=folder), [message])
        if good is None:
            os.remove(path)
        else:
            write(folder, name, good)


def check_with_taplo(taplo, folder):
    expect_pass("taplo on the samples", *run(taplo, "lint", "--colors", "never", "samples/**/*.toml", folder=folder))
    write(folder, "state/broken.toml", PARTY + "ceased_tradin = 2019-10-23\n")
    expect_complaint("taplo on a broken state", *run(taplo, "lint", "--colors", "never", "state/broken.toml", folder=folder),
                     ["ceased_tradin"])
    shutil.rmtree(os.path.join(folder, "state"))


def check_with_luacheck(folder):
    expect_pass("luacheck on all rules", *run("luacheck", "--no-color", "-q", "--codes", "rules", folder=folder))
    for (code, name), text in BROKEN_RULES.items():
        write(folder, "rules/broken.lua", text + "\n")
        expect_complaint("luacheck on a broken rule",
                         *run("luacheck", "--no-color", "--codes", "rules/broken.lua", folder=folder), [code, name])
    os.remove(os.path.join(folder, "rules/broken.lua"))


def check_schemas(folder):
    """All schemas are schemas, and no definition of the state's is loose: tombi would not say so."""
    where = os.path.join(folder, ".seccheck")
    for name in sorted(os.listdir(where)):
        if name.endswith(".json"):
            with open(os.path.join(where, name), encoding="utf-8") as f:
                schema = json.load(f)
            jsonschema.Draft7Validator.check_schema(schema)
            for kind, table in schema.get("definitions", {}).items():
                if "properties" in table and table["additionalProperties"] is not False:
                    sys.exit("%s: %s takes any key" % (name, kind))


def as_json(value):
    """TOML's dates are JSON's texts."""
    if isinstance(value, dict):
        return {key: as_json(each) for key, each in value.items()}
    if isinstance(value, list):
        return [as_json(each) for each in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def check_samples_by_json_schema(folder):
    """What tombi accepts is not accepted for a quirk of tombi's."""
    with open(os.path.join(folder, ".seccheck", "state.schema.json"), encoding="utf-8") as f:
        validator = jsonschema.Draft7Validator(json.load(f), format_checker=jsonschema.FormatChecker())
    records = 0
    for path, text in sorted(files_below(os.path.join(folder, "samples")).items()):
        if not path.endswith(".toml"):
            continue
        state = as_json(tomllib.loads(text.decode()))
        for error in validator.iter_errors(state):
            sys.exit("%s: %s at %s" % (path, error.message, list(error.absolute_path)))
        records += sum(len(each) for each in state.values() if isinstance(each, list))
    if records < 300:
        sys.exit("the samples have %d records: where is the rest?" % records)
    for message, text in BROKEN_STATES.items():
        # To JSON, a date that is a text is a date.
        if "LocalDate" not in message and validator.is_valid(as_json(tomllib.loads(text))):
            sys.exit("the schema accepts a broken state: " + message)


def files_below(folder):
    found = {}
    for path, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(path, name), "rb") as f:
                found[os.path.relpath(os.path.join(path, name), folder)] = f.read()
    return found


def check_same_again(seccheck, folder, first):
    """The same bytes in another place, another language and another time zone."""
    other = dict(os.environ, TZ="Asia/Tokyo", LC_ALL="tr_TR.UTF-8")
    subprocess.run([seccheck, "schema", "-o", os.path.join(folder, "again")], check=True, env=other)
    if files_below(os.path.join(folder, "again")) != first:
        sys.exit("seccheck schema wrote something else the second time")


def main():
    seccheck, root = sys.argv[1:]
    tools = os.path.join(os.path.abspath(root), "tests", "node_modules")
    with tempfile.TemporaryDirectory() as top:
        folder = os.path.join(top, "pack")
        subprocess.run([seccheck, "schema", "--output", folder], check=True)
        check_same_again(seccheck, top, files_below(folder))
        check_schemas(folder)
        for name in ("models", "rules", "samples"):
            shutil.copytree(os.path.join(root, name), os.path.join(folder, name))
        check_samples_by_json_schema(folder)
        write(folder, "seccheck.toml", 'rules = ["standard", "ours"]\nignore = "PNL"\nfail_on = "due"\nformats = ["text"]\n')
        check_with_luacheck(folder)
        check_with_tombi(os.path.join(tools, "@tombi-toml", "cli-linux-x64", "tombi"), folder)
        check_with_taplo(os.path.join(tools, ".bin", "taplo"), folder)


if __name__ == "__main__":
    main()
