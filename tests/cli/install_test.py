#!/usr/bin/env python3
"""An installed seccheck can be moved: it finds its models and rules beside itself.

    install_test.py BUILD ROOT
"""
import os
import shutil
import subprocess
import sys
import tempfile


def main():
    build, root = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        first, second = os.path.join(folder, "first"), os.path.join(folder, "second place")
        subprocess.run(["cmake", "--install", build, "--prefix", first], check=True, stdout=subprocess.DEVNULL)
        shutil.move(first, second)
        seccheck = os.path.join(second, "bin", "seccheck")
        subprocess.run([seccheck, "test"], check=True, cwd=folder)
        done = subprocess.run([seccheck, "check", os.path.join(root, "samples", "panel-77")], cwd=folder,
                              stdout=subprocess.PIPE, text=True)
        if done.returncode not in (0, 1):
            sys.exit("the installed program ended with %d" % done.returncode)
        for path in (folder, root):
            if path in done.stdout:
                sys.exit("the report has a path of this machine in it: " + path)
        for path in ("man/man1/seccheck.1.gz", "bash-completion/completions/seccheck", "zsh/site-functions/_seccheck",
                     "fish/vendor_completions.d/seccheck.fish"):
            if os.path.getsize(os.path.join(second, "share", path)) < 1000:
                sys.exit("nearly nothing is in share/" + path)
        # Called by a link from elsewhere, it still finds its own.
        link = os.path.join(folder, "link")
        os.symlink(seccheck, link)
        subprocess.run([link, "rules"], check=True, stdout=subprocess.DEVNULL)
        # Without its folders it says what is missing.
        shutil.rmtree(os.path.join(second, "share"))
        lost = subprocess.run([seccheck, "rules"], stderr=subprocess.PIPE, text=True)
        if lost.returncode != 3 or "--models" not in lost.stderr:
            sys.exit("without its models it ends with %d and says: %s" % (lost.returncode, lost.stderr))


if __name__ == "__main__":
    main()
