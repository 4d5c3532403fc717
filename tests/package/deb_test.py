#!/usr/bin/env python3
"""Makes the Debian package of a build and looks into it.

    deb_test.py BUILD ROOT
"""
import glob
import os
import re
import subprocess
import sys
import tempfile

FILES = ["usr/bin/seccheck", "usr/share/man/man1/seccheck.1.gz", "usr/share/bash-completion/completions/seccheck",
         "usr/share/zsh/site-functions/_seccheck", "usr/share/fish/vendor_completions.d/seccheck.fish",
         "usr/share/seccheck/models/party.toml", "usr/share/seccheck/rules/pack.toml",
         "usr/share/seccheck/rules/parameters.toml"]
LIBRARIES = ["libc6", "libfmt9", "libre2-9", "libstdc++6"]


def said(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout


def expect(condition, what):
    if not condition:
        sys.exit(what)


def make_package(build, folder):
    done = subprocess.run(["cpack", "-B", folder], cwd=build, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    found = glob.glob(os.path.join(folder, "*.deb"))
    expect(done.returncode == 0 and len(found) == 1, "cpack ended with %d:\n%s" % (done.returncode, done.stdout[-3000:]))
    return found[0]


def check_fields(package):
    fields = dict(line.split(": ", 1) for line in said("dpkg-deb", "--field", package).splitlines() if ": " in line)
    version = fields["Version"]
    expect(os.path.basename(package) == "seccheck_%s_%s.deb" % (version, fields["Architecture"]), "it is called " + package)
    expect(fields["Package"] == "seccheck" and fields["Section"] == "utils", "its fields are %s" % fields)
    expect(fields["Recommends"] == "graphviz", "it recommends " + fields["Recommends"])
    depends = re.sub(r" \([^)]*\)", "", fields["Depends"]).split(", ")
    expect(set(LIBRARIES) <= set(depends), "it depends on %s alone" % depends)
    # The libraries of sanitizers and of other allocators come with builds that are for tests, or for speed.
    others = [each for each in depends if each not in LIBRARIES and not re.match(r"lib(asan|ubsan|mimalloc|gcc)", each)]
    expect(not others, "it depends on %s as well" % others)


def check_contents(package, root):
    lines = said("dpkg-deb", "--contents", package).splitlines()
    modes = {line.split(" ./", 1)[1]: line[:10] for line in lines if " ./" in line}
    owners = {line.split()[1] for line in lines}
    expect(owners == {"root/root"}, "its files belong to %s" % owners)
    for name in FILES:
        wanted = "-rwxr-xr-x" if name == "usr/bin/seccheck" else "-rw-r--r--"
        expect(modes.get(name) == wanted, "%s is %s" % (name, modes.get(name)))
    expect(all(name.startswith("usr/") for name in modes if name), "it has files outside of /usr")
    for folder in ("models", "rules"):
        here = {os.path.relpath(os.path.join(path, name), root)
                for path, _, names in os.walk(os.path.join(root, folder)) for name in names}
        there = {name[len("usr/share/seccheck/"):] for name in modes
                 if name.startswith("usr/share/seccheck/%s/" % folder) and not name.endswith("/")}
        expect(here == there, "of %s it has not the same: %s" % (folder, sorted(here ^ there)[:5]))


def check_runs(package, root, folder):
    """From any place, its libraries being those of this machine."""
    place = os.path.join(folder, "unpacked")
    subprocess.run(["dpkg-deb", "--extract", package, place], check=True)
    seccheck = os.path.join(place, "usr", "bin", "seccheck")
    done = subprocess.run([seccheck, "check", "samples/panel-77", "--as-of", "2020-02-14"], cwd=root, stdout=subprocess.PIPE,
                          text=True)
    expect(done.returncode == 1 and done.stdout.startswith("Classification: RED\nSEC Panel 77 · as of 2020-02-14 · "),
           "it ended with %d and said %s" % (done.returncode, done.stdout[:200]))


def main():
    build, root = (os.path.abspath(each) for each in sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        package = make_package(build, folder)
        check_fields(package)
        check_contents(package, root)
        check_runs(package, root, folder)


if __name__ == "__main__":
    main()
