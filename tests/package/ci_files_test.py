#!/usr/bin/env python3
"""What others' CI runs of ours: the GitHub action and workflow, the GitLab template and the hooks for pre-commit.
Each is held against its schema, and its commands are run here as the runner would.

    ci_files_test.py SECCHECK ROOT
"""
import json
import os
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml

TEXT = {"type": "string", "minLength": 1}
TEXTS = {"type": "array", "items": TEXT, "minItems": 1}
HOOKS = {  # of https://pre-commit.com/#new-hooks, what we use
    "type": "array", "minItems": 1, "items": {
        "type": "object", "additionalProperties": False, "required": ["id", "name", "entry", "language"],
        "properties": {"id": TEXT, "name": TEXT, "description": TEXT, "entry": TEXT, "types_or": TEXTS,
                       "language": {"enum": ["system", "script"]}, "pass_filenames": {"type": "boolean"},
                       "require_serial": {"type": "boolean"},
                       "minimum_pre_commit_version": {"type": "string", "pattern": r"^\d+\.\d+\.\d+$"}}}}
GITLAB_INPUTS = {
    "type": "object", "additionalProperties": False, "required": ["spec"], "properties": {"spec": {
        "type": "object", "additionalProperties": False, "required": ["inputs"], "properties": {"inputs": {
            "type": "object", "additionalProperties": {
                "type": "object", "additionalProperties": False,
                "properties": {"default": {"type": "string"}, "description": TEXT}}}}}}}
GITLAB_JOBS = {
    "type": "object", "additionalProperties": {
        "type": "object", "additionalProperties": False, "required": ["stage", "image", "script"],
        "properties": {
            "stage": TEXT, "image": TEXT, "variables": {"type": "object", "additionalProperties": {"type": "string"}},
            "before_script": TEXTS, "script": TEXTS,
            "artifacts": {"type": "object", "additionalProperties": False, "properties": {
                "when": {"enum": ["always"]},
                "reports": {"type": "object", "additionalProperties": False,
                            "properties": {"codequality": TEXT, "junit": TEXT}}}}}}}


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as f:
        return f.read()


def run(command, folder, environment, status):
    done = subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode != status:
        sys.exit("%s ended with %d, not %d:\n%s" % (command, done.returncode, status, (done.stdout + done.stderr)[:3000]))
    return done.stdout


def check_schema(what, schema, text):
    jsonschema.validate(yaml.safe_load(text), schema)
    broken = text.replace("script:", "skript:").replace("language:", "langauge:").replace("inputs:", "input:")
    try:
        jsonschema.validate(yaml.safe_load(broken), schema)
    except jsonschema.ValidationError:
        return
    sys.exit("the schema accepts a broken %s" % what)


def check_by_github_schema(root, folder, environment):
    """With the schemas of actions and workflows, which action-validator brings along."""
    validator = os.path.join(root, "tests", "node_modules", ".bin", "action-validator")
    for path, good, bad in ((".github/actions/seccheck/action.yml", "using: composite", "using: compsite"),
                            (".github/workflows/tests.yml", "runs-on:", "run-on:")):
        text = read(root, path)
        for name, written, status in (("good", text, 0), ("bad", text.replace(good, bad), 1)):
            copy = os.path.join(folder, name, path)
            os.makedirs(os.path.dirname(copy))
            with open(copy, "w", encoding="utf-8") as f:
                f.write(written)
            run([validator, copy], folder, environment, status)


def check_action(root, folder, environment):
    text = read(root, ".github/actions/seccheck/action.yml")
    action = yaml.safe_load(text)
    used = set(re.findall(r"inputs\.([\w-]+)", text))
    if used != set(action["inputs"]):
        sys.exit("inputs that are declared and those that are used differ: %s" % sorted(used ^ set(action["inputs"])))
    scripts = os.path.join(root, ".github", "actions", "seccheck")
    subprocess.run(["shellcheck", "install", "check"], cwd=scripts, check=True)
    step = next(each for each in action["runs"]["steps"] if each.get("id") == "check")
    inputs = {name: str(each.get("default", "")) for name, each in action["inputs"].items()}
    inputs.update({"state": "samples/panel-77", "formats": "junit:junit.xml csv:all.csv", "as-of": "2020-02-14"})
    given = {name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: inputs[found.group(1)], value)
             for name, value in step["env"].items()}
    given.update(GITHUB_OUTPUT=os.path.join(folder, "output"), GITHUB_STEP_SUMMARY=os.path.join(folder, "summary.md"))
    said = run([os.path.join(scripts, "check")], folder, dict(environment, **given), 1)
    if not said.startswith("Classification: RED\n::error file=samples/panel-77/"):
        sys.exit("the action's annotations begin with " + said[:200])
    if read(folder, "output") != "status=1\n":
        sys.exit("the action put out " + read(folder, "output"))
    for name, words in (("seccheck.sarif", '"version": "2.1.0"'), ("junit.xml", "<testsuites"), ("all.csv", "ASM-001"),
                        ("summary.md", "ASM-001")):
        if words not in read(folder, name):
            sys.exit("%s has no %s in it" % (name, words))


def check_gitlab(root, folder, environment):
    inputs_text, jobs_text = read(root, ".gitlab/seccheck.yml").split("\n---\n")
    check_schema("head of the GitLab template", GITLAB_INPUTS, inputs_text)
    check_schema("GitLab template", GITLAB_JOBS, jobs_text)
    inputs = yaml.safe_load(inputs_text)["spec"]["inputs"]
    given = {name: each.get("default", "seccheck.deb") for name, each in inputs.items()}
    given.update(state="samples/panel-77 ", options="--as-of 2020-02-14 --fail-on breach")
    used = set(re.findall(r"\$\[\[ inputs\.(\w+) \]\]", jobs_text))
    if used != set(inputs):
        sys.exit("inputs that the GitLab template has and uses differ: %s" % sorted(used ^ set(inputs)))
    job = yaml.safe_load(re.sub(r"\$\[\[ inputs\.(\w+) \]\]", lambda found: given[found.group(1)], jobs_text))["seccheck"]
    run(["sh", "-ec", "\n".join(job["script"])], folder, dict(environment, **job["variables"]), 1)
    run(["sh", "-n", "-c", "\n".join(job["before_script"])], folder, environment, 0)
    reports = job["artifacts"]["reports"]
    if not json.loads(read(folder, reports["codequality"])) or "<testsuites" not in read(folder, reports["junit"]):
        sys.exit("the GitLab template's reports are not there")


def check_hooks(root, folder, environment):
    text = read(root, ".pre-commit-hooks.yaml")
    check_schema(".pre-commit-hooks.yaml", HOOKS, text)
    arguments = {"seccheck": (["samples/panel-77"], 1), "seccheck-test": (["--list"], 0), "seccheck-lint": (["rules/panel"], 0)}
    for hook in yaml.safe_load(text):
        more, status = arguments[hook["id"]]
        run(hook["entry"].split() + more, folder, environment, status)


def main():
    seccheck, root = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    environment = dict(os.environ, PATH=os.path.dirname(seccheck) + ":" + os.environ["PATH"])
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT"):
        environment.pop(name, None)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("samples", "rules"):
            os.symlink(os.path.join(root, name), os.path.join(folder, name))
        check_by_github_schema(root, folder, environment)
        check_action(root, folder, environment)
        check_gitlab(root, folder, environment)
        check_hooks(root, folder, environment)


if __name__ == "__main__":
    main()
